/**
 * Knocking on doors (入户走访): which post looks after which home, whom the officer actually spoke to, what was said, what was
 * heard and promised.
 *
 * <p><b>Words</b>: link 联户, visit 走访, spoke to 跟谁说上话, reached 说上话, entered 进门, cadres only 只见到村干部.
 *
 * <p><b>Tables</b>: {@code visit.link}, {@code visit.visit}; view {@code visit_facts}.
 *
 * <p><b>Events</b>: none in; a need heard or a promise made opens a matter in the same transaction.
 *
 * <p><b>Always holds</b>: a talk with village cadres never counts as a household reached. The time is what the officer
 * writes, any hour of any day; the server's time stands beside it. How many homes somebody entered is counted for nobody. A
 * home's page is open to the post it is linked to and closes when the link ends.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "audit", "text", "document", "place", "staff", "matter"})
@NullMarked
package doorstep.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
