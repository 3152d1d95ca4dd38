package doorstep.clock;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One lawful limit (时限规则).
 *
 * @param key stable name, {@code xf.handle}
 * @param region the beginning of the area codes it applies to; empty for everywhere
 * @param startsOn the event that starts the clock, a key under {@code clock.event}
 * @param longer what may lengthen it
 * @param validTo the last day in force; absent while it is
 */
public record Rule(
        String key,
        String region,
        Kind kind,
        int limit,
        Unit unit,
        String startsOn,
        Longer longer,
        Law law,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    private static final int LONGEST = 36_500;

    public enum Unit {
        /** Calendar days, counted from the day after the event (民法典第二百零一条), not rolled forward at the end. */
        DAY,
        /** Days worked by the work calendar, counted from the day after the event. */
        WORKDAY,
        /** Hours from the moment of the event, nights and holidays included. */
        HOUR,
        /** To the day of the same number, or the month's last where there is none (民法典第二百零二条). */
        MONTH,
        /** Three months: whoever acts within three months of the last time has acted in every quarter. */
        QUARTER,
        /** As twelve months. */
        YEAR;

        /** Months in one of this unit; 0 for what is not counted in months. */
        int months() {
            return switch (this) {
                case DAY, WORKDAY, HOUR -> 0;
                case MONTH -> 1;
                case QUARTER -> 3;
                case YEAR -> 12;
            };
        }
    }

    public enum Kind {
        /** To be done by then. */
        WITHIN,
        /** To be done at least so long before the event, counted backwards; the day of the event is not counted. */
        BEFORE,
        /** To be kept, or kept open, at least until then. */
        AT_LEAST
    }

    /**
     * What may lengthen a limit.
     *
     * @param extendMax the longest extension, 0 when the law gives none
     * @param unit of the extension
     * @param hearing whether the law leaves the time of a hearing out of the count
     */
    public record Longer(int extendMax, Unit unit, boolean hearing) {
        public static final Longer NEVER = new Longer(0, Unit.DAY, false);
    }

    /**
     * Where it is written.
     *
     * @param chinese the article, as it is cited to residents
     */
    public record Law(String chinese, String english, Standing standing) {
        public enum Standing {
            /** Read in the law's own text. */
            READ,
            /** Known at second hand, or read in a text that has been amended since: to be checked before it is cited. */
            CHECK,
            /** A draft for comment: never applied, only tried out. A county that wants it writes it into its own file. */
            DRAFT
        }

        public String say(Locale language) {
            return language.getLanguage().equals("en") ? english : chinese;
        }
    }

    public Rule {
        boolean hours = unit == Unit.HOUR || longer.unit() == Unit.HOUR;
        boolean plain = kind == Kind.WITHIN;
        if (limit < 0 || limit > LONGEST || longer.extendMax() < 0 || longer.extendMax() > LONGEST) {
            throw new IllegalArgumentException(key);
        }
        if (hours && (!plain || longer.hearing() || longer.extendMax() > 0 && unit != longer.unit())) {
            throw new IllegalArgumentException(key);
        }
        if (!plain && longer.extendMax() > 0 || longer.hearing() && (!plain || unit.months() > 0)) {
            throw new IllegalArgumentException(key);
        }
        if (!Region.isCode(region) || validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(key);
        }
        region = Region.shortest(region);
    }

    boolean isFor(long area) {
        return Region.contains(region, area);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean isDraft() {
        return law.standing() == Law.Standing.DRAFT;
    }

    /** The longest extension, in its unit; 0 when the law gives none. */
    public int extendMax() {
        return longer.extendMax();
    }

    public String law(Locale language) {
        return law.say(language);
    }
}
