package doorstep.review.measure;

import doorstep.review.indicator.Indicator;
import java.util.Locale;

/**
 * An indicator as it is told to whoever reads it.
 *
 * @param shown a share in per cent, or days
 * @param ofUnits whether it may be asked of one unit
 */
record AboutIndicator(
        String key,
        String name,
        String meaning,
        String numerator,
        String denominator,
        String noWord,
        String unmoved,
        Indicator.Better better,
        Indicator.Shown shown,
        boolean ofUnits) {
    static AboutIndicator of(Indicator indicator, Locale language) {
        return new AboutIndicator(
                indicator.key(),
                indicator.name().in(language),
                indicator.meaning().in(language),
                indicator.numerator().in(language),
                indicator.denominator().in(language),
                indicator.noWord().in(language),
                indicator.unmoved().in(language),
                indicator.better(),
                indicator.shown(),
                indicator.whose() == Indicator.Whose.UNIT);
    }
}
