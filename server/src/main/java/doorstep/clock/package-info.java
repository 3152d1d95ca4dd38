/**
 * What day it is, which days are worked, and by when something is due (时间、工作日、办理时限).
 *
 * <p><b>Words</b>: work calendar 工作日历, make-up workday 调休上班, deadline rule 时限规则, draft
 * 征求意见稿, due day 应办结日, count 算法.
 *
 * <p><b>Tables</b>: none. The calendar and the rules are files in the jar, extended by files of the same form in the
 * {@code rules} folder of the data folder, read once at start.
 *
 * <p><b>Always holds</b>: nobody outside this package asks the machine for the time (kept by a test). A day is a day in
 * Asia/Shanghai. A year without calendar data is said, never guessed. A due day can print how it was counted.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package doorstep.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
