package doorstep.document;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day or moment in the shapes that exports and ledgers write it: 2019/7/3 10:05:04, 2019-07-03, 2019年7月3日 10时5分. */
public final class CellTime {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[T\\s]*(\\d{1,2})[:：时](\\d{1,2})(?:[:：分](\\d{1,2})秒?|分)?(?:\\.\\d+)?)?");

    private CellTime() {}

    /** The moment, midnight when only a day is written; empty for any other text and for days that do not exist. */
    public static Optional<LocalDateTime> parse(String text) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    number(matcher.group(1)),
                    number(matcher.group(2)),
                    number(matcher.group(3)),
                    number(matcher.group(4)),
                    number(matcher.group(5)),
                    number(matcher.group(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
