/**
 * Chinese text, pure: what it is found by, how it sorts, how much of it is shown, and the one place that personal numbers
 * pass through (中文文本).
 *
 * <p><b>Words</b>: search terms 检索项, sort key 排序键, mask 脱敏, personal number 个人号码 (telephone, identity).
 *
 * <p><b>Tables</b>: none.
 *
 * <p><b>Always holds</b>: the same text gives the same terms and the same key on every machine and every Java. A telephone or
 * identity number never becomes a search term. No other class turns a personal number into stored bytes or back.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package doorstep.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
