/**
 * The few words every module speaks: who asks ({@link doorstep.kernel.Actor}), over which areas
 * ({@link doorstep.kernel.Scope}), about which thing ({@link doorstep.kernel.Ref}), and how a
 * request is refused ({@link doorstep.kernel.Problem}).
 *
 * <p><b>Rule of entry</b>: no home elsewhere, used by four modules, no Spring, no SQL, no tables.
 * At most eight public types; a test counts them.
 *
 * <p><b>Words</b>: actor 办事人, role 角色, scope 管辖范围, problem 不能办的原因.
 */
@NullMarked
package doorstep.kernel;

import org.jspecify.annotations.NullMarked;
