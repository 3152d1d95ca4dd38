/**
 * The first screen for everyone (今天): whose door next and why, what waits and why.
 *
 * <p><b>Words</b>: today 今天, door 敲哪家的门, reason 为什么.
 *
 * <p><b>Tables</b>: none; it asks the stages.
 *
 * <p><b>Always holds</b>: every suggestion carries its reason. That somebody petitioned never raises a home's place, except
 * for whoever brings an answer. Nothing here counts what a person did.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "place", "staff", "matter", "visit", "review"})
@NullMarked
package doorstep.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
