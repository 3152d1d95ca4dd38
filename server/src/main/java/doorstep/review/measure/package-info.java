/**
 * Measures that become deeds (整改): what was done for each accepted measure, on what it rests, whether its indicator holds, who signed it
 * off, and when it should be taken up again.
 *
 * <p><b>Words</b>: progress 进展, evidence 佐证, aim 目标 (an indicator, what it has to reach, in which days), sign-off 销号, exception 例外, lasting
 * rule 长效机制, to take up again 重新整改, account 整改台账, promise 承诺.
 *
 * <p><b>Always holds</b>: a measure is read by the author of its self-review, by the holder of the post the round names and by those of the
 * posts it names itself; a withheld one by its author alone. Nobody signs off what they wrote or answer for. What is read of an
 * earlier day is what stood then: nothing is written over.
 */
@NamedInterface("measure")
@NullMarked
package doorstep.review.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
