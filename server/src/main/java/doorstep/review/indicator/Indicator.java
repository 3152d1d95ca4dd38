package doorstep.review.indicator;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One indicator as its file declares it (指标).
 *
 * @param key the file's name, for instance {@code promises-kept}
 * @param name what it is called
 * @param meaning what it tells
 * @param denominator what is counted
 * @param numerator what of it comes out well; for days, what is added up
 * @param noWord what of it counts as no word
 * @param unmoved what may be done without the value getting any better
 */
public record Indicator(
        String key,
        Text name,
        Text meaning,
        Text denominator,
        Text numerator,
        Text noWord,
        Text unmoved,
        Better better,
        Shown shown,
        Whose whose,
        Period period,
        Sql sql) {

    /** A text in both languages. */
    public record Text(String zh, String en) {
        /** In this language; one that we do not have is answered in Chinese. */
        public String in(Locale language) {
            return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : zh;
        }
    }

    /** Which way is good. */
    public enum Better {
        UP,
        DOWN;

        /** Whether a share or a mean has reached its target. */
        public boolean holds(double value, double target) {
            return this == UP ? value >= target : value <= target;
        }
    }

    /** What the numerator over the denominator is. */
    public enum Shown {
        /** A part of the whole (占比). */
        SHARE,
        /** Days for each, on average (平均天数). */
        DAYS
    }

    /** Whom it may be asked of, besides an area. */
    public enum Whose {
        /** Of an area only: what happens there has no unit. */
        AREA,
        /** Of an area, or of one unit in it. */
        UNIT
    }

    /** Over which time it is usually looked at. */
    public enum Period {
        MONTH,
        QUARTER,
        YEAR;

        /** The first day of the one that this day lies in. */
        public LocalDate start(LocalDate day) {
            return switch (this) {
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
                case YEAR -> day.withDayOfYear(1);
            };
        }
    }

    /**
     * The statement as it is written in the file.
     *
     * @param line the line of the file on which it begins
     */
    record Sql(String file, int line, String text) {}
}
