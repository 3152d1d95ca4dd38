package doorstep.clock;

import doorstep.kernel.Words;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A due day together with how it was counted (怎么算的这一天).
 *
 * @param due the last day to do it
 * @param moment the very moment, for limits in hours
 * @param lines the count, in order, to be said in the reader's language
 */
public record Count(Rule rule, LocalDate due, @Nullable ZonedDateTime moment, List<Line> lines) {
    public Count {
        lines = List.copyOf(lines);
    }

    /** The lines as sentences. */
    public List<String> say(Locale language) {
        return lines.stream().map(line -> line.say(language)).toList();
    }

    /** The same, counted from a day of which no hour is known. */
    public Count withoutHours() {
        return new Count(
                rule, due, moment, lines.stream().map(Line::withoutHours).toList());
    }

    /** One line of the count: a key under {@code clock.count} and what it names. */
    record Line(String key, List<Object> details) {
        Line(String key, Object... details) {
            this(key, List.of(details));
        }

        Line withoutHours() {
            return new Line(
                    key,
                    details.stream()
                            .map(detail -> detail instanceof ZonedDateTime at ? at.toLocalDate() : detail)
                            .toList());
        }

        String say(Locale language) {
            Object[] said =
                    details.stream().map(detail -> word(language, detail)).toArray();
            return Words.say(language, "clock.count." + key, said);
        }

        private static Object word(Locale language, Object detail) {
            return switch (detail) {
                case LocalDate day -> day(language, day);
                case ZonedDateTime moment ->
                    moment.format(DateTimeFormatter.ofPattern(Words.say(language, "clock.moment-form"), language));
                case Event event -> Words.say(language, "clock.event." + event.name());
                case Law law -> law.rule().law(language);
                case Days days ->
                    days.days().stream()
                            .map(day -> day(language, day))
                            .collect(Collectors.joining(Words.say(language, "clock.day-and")));
                default -> detail;
            };
        }
    }

    record Event(String name) {}

    record Law(Rule rule) {}

    record Days(List<LocalDate> days) {}

    /** The word for so many of a unit, without the number. */
    public record Units(Rule.Unit unit, int number) implements Words.Sayable {
        @Override
        public String say(Locale language) {
            String one = number == 1 ? "one-" : "";
            return Words.say(language, "clock.unit." + one + unit.name().toLowerCase(Locale.ROOT));
        }
    }

    /** A day as it is said: 11 月 25 日（周三）. */
    public static String day(Locale language, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(Words.say(language, "clock.day-form"), language));
    }
}
