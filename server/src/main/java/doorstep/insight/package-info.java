/**
 * What came of it (成效): the board, and the burden that the forms themselves are.
 *
 * <p><b>Words</b>: board 成效, raised 听到的, answered in time 按日子答复, no word 还没有表态, burden remark 减负意见.
 *
 * <p><b>Tables</b>: {@code insight.burden}.
 *
 * <p><b>Always holds</b>: figures are asked as the role {@code facts}, which reads {@code …_facts} views and nothing else.
 * Every figure has its numerator, its denominator and who said nothing. No figure is about a person, and none compares
 * people. A relayed word is shown and not counted.
 */
@ApplicationModule(allowedDependencies = {"kernel", "clock", "text", "document", "place", "staff", "matter", "visit"})
@NullMarked
package doorstep.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
