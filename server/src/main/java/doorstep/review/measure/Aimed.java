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
     * Against the indicator that it names.
     *
     * @throws Problem {@code measure.days-reversed}, {@code measure.window-too-long}, {@code measure.bound-outside},
     *     {@code measure.not-of-units}
     */
    void check(Indicator of) {
        if (to.isBefore(from)) {
            throw new Problem(MeasureProblem.DAYS_REVERSED);
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
    }
}
