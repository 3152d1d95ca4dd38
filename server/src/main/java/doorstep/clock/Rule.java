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
 * @param extendMax the longest extension, in the same unit; 0 when the law gives none
 * @param law the article in Chinese, as it is cited to residents
 * @param validTo the last day in force; absent while it is
 */
public record Rule(
        String key,
        String region,
        int limit,
        Unit unit,
        String startsOn,
        int extendMax,
        String law,
        String lawEnglish,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public enum Unit {
        /** Calendar days, counted from the day after the event (民法典第二百零一条), not rolled forward at the end. */
        DAY,
        /** Days worked by the work calendar, counted from the day after the event. */
        WORKDAY,
        /** Hours from the moment of the event, nights and holidays included. */
        HOUR
    }

    public Rule {
        if (limit < 0 || extendMax < 0 || !region.matches("\\d{0,15}")) {
            throw new IllegalArgumentException(key);
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(key);
        }
    }

    boolean appliesTo(long area, LocalDate day) {
        return String.format(Locale.ROOT, "%015d", area).startsWith(region)
                && !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo));
    }

    public String law(Locale language) {
        return language.getLanguage().equals("en") ? lawEnglish : law;
    }
}
