/**
 * The kinds of matters as data (类型与流程): lifecycle files read and checked at start, the acts they may name, what each act
 * asks for and who may do it. Pure: no SQL and no HTTP.
 *
 * <p><b>Always holds</b>: a file that could trap a matter, or lets nobody act, stops the start with file and line.
 */
@NamedInterface("kind")
@NullMarked
package doorstep.matter.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
