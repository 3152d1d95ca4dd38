package doorstep.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The present. The only way anyone in the house learns what day it is. */
public interface Time {
    /** Where every day of this system begins and ends; China keeps one time. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    /** The machine's own. */
    static Time system() {
        return Instant::now;
    }

    /**
     * A day, or a moment to the minute or second, as people type it: {@code 2026-01-10}, {@code 2026-01-10 09:30},
     * {@code 2026-01-10T01:30Z}. Without an offset it is the time in China; a day alone is its beginning. Empty for what is no such
     * moment between 1900 and 2199.
     */
    static Optional<Instant> read(String written) {
        if (!Written.MOMENT.matcher(written).matches()) {
            return Optional.empty();
        }
        String moment = written.replace(' ', 'T');
        try {
            if (!moment.contains("T")) {
                return Optional.of(LocalDate.parse(moment).atStartOfDay(ZONE).toInstant());
            }
            return Optional.of(
                    Written.OFFSET.matcher(moment).find()
                            ? OffsetDateTime.parse(moment).toInstant()
                            : LocalDateTime.parse(moment).atZone(ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Forms of a written moment. */
    final class Written {
        private static final String DAY = "(?:19|20|21)\\d\\d-\\d\\d-\\d\\d";
        private static final Pattern OFFSET = Pattern.compile("(?:Z|[+-]\\d\\d:\\d\\d)$");
        private static final Pattern MOMENT = Pattern.compile(
                DAY + "(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:" + OFFSET.pattern() + ")?)?");

        private Written() {}
    }
}
