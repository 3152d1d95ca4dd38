package doorstep.review.indicator;

import java.util.OptionalDouble;

/**
 * What an indicator says, always with what it was made of.
 *
 * @param numerator what came out well; for days, all days together
 * @param denominator what was counted
 * @param noWord of these, those of which nobody said anything; shown beside the value and never left out of the denominator
 * @param lateKnown things that are counted otherwise today, because they were written down only after the day asked about; 0 when none
 */
public record Value(long numerator, long denominator, long noWord, long lateKnown) {
    public static final Value NOTHING = new Value(0, 0, 0, 0);

    /** The share, or the days for each; absent when nothing was counted. */
    public OptionalDouble quotient() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
