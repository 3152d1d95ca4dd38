package doorstep.review.measure;

import doorstep.kernel.Problem;
import doorstep.review.indicator.Indicator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An aim as somebody sets it (目标).
 *
 * @param area a village or wider, inside the round's
 * @param bound a share in per cent, or days
 */
public record Aimed(
        UUID id, String indicator, long area, @Nullable UUID unit, BigDecimal bound, LocalDate from, LocalDate to) {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(366);
    private static final int LONGEST_YEARS = 2;

    /**
     * Against the indicator that it names. Days that have passed are no aim, since what they will show is known; nor is a bound that
     * nothing can miss. Both are rules of the house.
     *
     * @throws Problem {@code measure.days-reversed}, {@code measure.window-begun}, {@code measure.window-too-long},
     *     {@code measure.bound-outside}, {@code measure.bound-says-nothing}, {@code measure.not-of-units}
     */
    void check(Indicator of, LocalDate today) {
        if (to.isBefore(from)) {
            throw new Problem(MeasureProblem.DAYS_REVERSED);
        }
        if (from.isBefore(today)) {
            throw new Problem(MeasureProblem.WINDOW_BEGUN);
        }
        if (from.plusYears(LONGEST_YEARS).isBefore(to)) {
            throw new Problem(MeasureProblem.WINDOW_TOO_LONG, LONGEST_YEARS);
        }
        if (unit != null && of.whose() == Indicator.Whose.AREA) {
            throw new Problem(MeasureProblem.NOT_OF_UNITS);
        }
        BigDecimal most = of.shown() == Indicator.Shown.SHARE ? MOST : MOST_DAYS;
        if (bound.signum() < 0 || bound.compareTo(most) > 0 || bound.scale() > 1) {
            throw new Problem(MeasureProblem.BOUND_OUTSIDE, most);
        }
        boolean upwards = of.better() == Indicator.Better.UP;
        if (bound.compareTo(upwards ? BigDecimal.ZERO : most) == 0) {
            throw new Problem(MeasureProblem.BOUND_SAYS_NOTHING);
        }
    }
}
