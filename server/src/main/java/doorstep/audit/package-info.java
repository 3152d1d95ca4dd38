/**
 * What was done, by whom, when, about what (留痕). Every act, and every reading of unmasked personal data, is one row,
 * appended in the transaction of the act itself.
 *
 * <p><b>Words</b>: trail 留痕, entry 一条留痕, act 办理动作.
 *
 * <p><b>Tables</b>: {@code audit.entry}, append-only: the application's role may not update or delete it.
 *
 * <p><b>Always holds</b>: no act without its entry, no entry without its act. Details name things by id and carry codes and
 * days, never a resident's name, number or words. No lock is taken: a sealer may chain the rows behind the writers.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock"})
@NullMarked
package doorstep.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
