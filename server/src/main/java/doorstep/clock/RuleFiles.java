package doorstep.clock;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the calendar and the rules: the files in the jar, then every {@code calendar*.csv} and {@code deadlines*.csv} of the
 * county's {@code rules} folder. A line that cannot be read stops the start and is named; a rule is never half-known.
 */
public final class RuleFiles {
    private RuleFiles() {}

    /** @param folder the county's own files; may be absent or not exist */
    public static WorkCalendar calendar(@Nullable Path folder) {
        Map<LocalDate, WorkCalendar.Change> days = new HashMap<>();
        read(folder, "calendar", line -> {
            boolean works = switch (line.getField("kind")) {
                case "work" -> true;
                case "off" -> false;
                default -> throw new IllegalArgumentException(line.getField("kind"));
            };
            days.put(LocalDate.parse(line.getField("date")), new WorkCalendar.Change(works, line.getField("name")));
        });
        return new WorkCalendar(days);
    }

    public static Rules rules(@Nullable Path folder) {
        List<Rule> rules = new ArrayList<>();
        read(folder, "deadlines", line -> rules.add(rule(line)));
        return new Rules(rules);
    }

    private static Rule rule(NamedCsvRecord line) {
        String event = line.getField("starts_on");
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            // An event without words would break every page that explains a count.
            Words.say(language, "clock.event." + event);
        }
        Rule.Unit unit = one(Rule.Unit.class, line.getField("unit"));
        String validTo = line.getField("valid_to");
        return new Rule(
                line.getField("key"),
                line.getField("region"),
                one(Rule.Kind.class, may(line, "kind", "within")),
                Integer.parseInt(line.getField("limit")),
                unit,
                event,
                longer(line, unit),
                new Rule.Law(
                        line.getField("law"),
                        line.getField("law_en"),
                        one(Rule.Law.Standing.class, may(line, "status", "read"))),
                LocalDate.parse(line.getField("valid_from")),
                validTo.isEmpty() ? null : LocalDate.parse(validTo));
    }

    private static Rule.Longer longer(NamedCsvRecord line, Rule.Unit unit) {
        String excludes = may(line, "excludes", "");
        if (!excludes.isEmpty() && !excludes.equals("hearing")) {
            throw new IllegalArgumentException(excludes);
        }
        return new Rule.Longer(
                Integer.parseInt(may(line, "extend_max", "0")),
                one(Rule.Unit.class, may(line, "extend_unit", unit.name())),
                !excludes.isEmpty());
    }

    /** A field that may be empty, or whose column older files do not have. */
    private static String may(NamedCsvRecord line, String column, String otherwise) {
        return line.findField(column).filter(field -> !field.isEmpty()).orElse(otherwise);
    }

    private static <E extends Enum<E>> E one(Class<E> of, String word) {
        return Enum.valueOf(of, word.toUpperCase(Locale.ROOT));
    }

    private static void read(@Nullable Path folder, String name, Consumer<NamedCsvRecord> line) {
        String shipped = "/clock/" + name + ".csv";
        try (InputStream in = Objects.requireNonNull(RuleFiles.class.getResourceAsStream(shipped))) {
            parse(shipped, new String(in.readAllBytes(), StandardCharsets.UTF_8), line);
            for (Path file : own(folder, name)) {
                parse(file.toString(), text(file), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8, with or without the mark that office programs put before it. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            throw new Problem(ClockProblem.BAD_FILE, file.toString(), 1);
        }
    }

    private static void parse(String file, String text, Consumer<NamedCsvRecord> line) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text)) {
            for (NamedCsvRecord next : csv) {
                try {
                    if (next.getFieldCount() != next.getHeader().size()) {
                        throw new IllegalArgumentException("more or fewer fields than the header");
                    }
                    line.accept(next);
                } catch (RuntimeException e) {
                    throw new Problem(ClockProblem.BAD_FILE, file, next.getStartingLineNumber());
                }
            }
        } catch (CsvParseException e) {
            throw new Problem(ClockProblem.BAD_FILE, file, 1);
        }
    }

    private static List<Path> own(@Nullable Path folder, String name) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name + ".*\\.csv"))
                    .sorted()
                    .toList();
        }
    }
}
