/**
 * Indicators computed from real work (指标): declared as data, a file each, checked at start, counted over facts views as the role
 * {@code facts}.
 *
 * <p><b>Words</b>: indicator 指标, numerator 分子, denominator 分母, no word 没有回音, known on 截至哪天知道的, came late 后来才记上的.
 *
 * <p><b>Always holds</b>: no value is typed in. None is about a person, nor about an area finer than a village, which is one
 * officer's. Every value can be asked as it was known on any day, and says how much was written down only afterwards.
 */
@NullMarked
package doorstep.review.indicator;

import org.jspecify.annotations.NullMarked;
