package doorstep;

import doorstep.clock.Count;
import doorstep.clock.Deadlines;
import doorstep.clock.Granted;
import doorstep.clock.Region;
import doorstep.clock.Rule;
import doorstep.clock.RuleFiles;
import doorstep.clock.Rules;
import doorstep.clock.Time;
import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * {@code deadline explain}: how a due day is counted, line by line, the day itself in the last; {@code deadline list}: which rules
 * there are. Needs no database: the files in the jar, and the county's own in the data folder.
 */
final class DeadlineCommand {
    private static final Set<String> EXPLAIN = Set.of("rule", "from", "region", "extend", "hearing", "lang", "data");
    private static final Set<String> LIST = Set.of("region", "lang", "data");
    private static final int MOST_DAYS = 1000;
    private static final int MOST_HEARING = 366;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private DeadlineCommand() {}

    static void run(List<String> words) {
        if (words.isEmpty()) {
            throw new Problem(CommandProblem.WORD_MISSING, "deadline", "explain, list");
        }
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "explain" -> explain(Arguments.parse(rest, EXPLAIN));
            case "list" -> list(Arguments.parse(rest, LIST));
            default -> throw new Problem(CommandProblem.UNKNOWN_COMMAND, "deadline " + words.getFirst());
        }
    }

    private static void explain(Arguments arguments) {
        arguments.none();
        String key = arguments.need("rule");
        Instant from = from(arguments.need("from"));
        Path folder = folder(arguments);
        Rules rules = RuleFiles.rules(folder);
        Locale language = language(arguments);
        LocalDate day = LocalDate.ofInstant(from, Time.ZONE);
        Rule rule = rules.explain(key, area(arguments, rules), day);
        Count count = new Deadlines(RuleFiles.calendar(folder), rules).count(rule, from, granted(arguments));
        count.say(language).forEach(Terminal::say);
        ZonedDateTime moment = count.moment();
        Terminal.say("due: " + (moment == null ? count.due().toString() : moment.format(MOMENT)));
    }

    private static void list(Arguments arguments) {
        arguments.none();
        Rules rules = RuleFiles.rules(folder(arguments));
        Locale language = language(arguments);
        List<Rule> listed = arguments.option("region").isPresent()
                ? rules.in(area(arguments, rules), Time.system().today())
                : rules.all();
        listed.forEach(rule -> Terminal.say(line(rule, language)));
    }

    /** Key, limit, article, and in brackets where it applies and whether it does. */
    private static String line(Rule rule, Locale language) {
        StringBuilder line = new StringBuilder(rule.key())
                .append('\t')
                .append(Words.say(
                        language,
                        switch (rule.kind()) {
                            case WITHIN -> "command.deadline-within";
                            case BEFORE -> "command.deadline-before";
                            case AT_LEAST -> "command.deadline-least";
                        },
                        rule.limit(),
                        new Count.Units(rule.unit(), rule.limit())));
        Rule.Longer longer = rule.longer();
        if (longer.extendMax() > 0) {
            line.append(Words.say(
                    language,
                    "command.deadline-extended",
                    longer.extendMax(),
                    new Count.Units(longer.unit(), longer.extendMax())));
        }
        line.append('\t').append(rule.law(language));
        if (!rule.region().isEmpty()) {
            line.append(" [").append(rule.region()).append(']');
        }
        switch (rule.law().standing()) {
            case READ -> {}
            case CHECK -> line.append(Words.say(language, "command.deadline-check"));
            case DRAFT -> line.append(Words.say(language, "command.deadline-draft"));
        }
        return line.toString();
    }

    /** {@code --lang en}; Chinese otherwise. */
    private static Locale language(Arguments arguments) {
        String word = arguments.option("lang").orElse("zh");
        return switch (word) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new Problem(CommandProblem.BAD_VALUE, "--lang", word);
        };
    }

    /** A folder that is named must be there; the usual one may not be. */
    private static Path folder(Arguments arguments) {
        Path folder = Ground.folder(arguments);
        if (arguments.option("data").isPresent() && !Files.isDirectory(folder)) {
            throw new Problem(CommandProblem.FILE_MISSING, folder);
        }
        return folder.resolve("rules");
    }

    /** Without {@code --region} only what applies everywhere. */
    private static long area(Arguments arguments, Rules rules) {
        return arguments
                .option("region")
                .map(digits -> Region.area(digits, rules))
                .orElse(0L);
    }

    private static Instant from(String written) {
        return Time.read(written).orElseThrow(() -> new Problem(CommandProblem.BAD_TIME, "--from", written));
    }

    /** {@code --extend N}; {@code --hearing} a number of days, or days and spans of days: {@code 2026-03-02,2026-03-09..2026-03-11}. */
    private static Granted granted(Arguments arguments) {
        int extension = arguments.number("extend", 0, 0, MOST_DAYS);
        String hearing = arguments.option("hearing").orElse("0");
        if (hearing.matches("-?\\d{1,9}")) {
            return new Granted(extension, arguments.number("hearing", 0, 0, MOST_HEARING), List.of());
        }
        Set<LocalDate> days = new TreeSet<>();
        for (String span : hearing.split(",", -1)) {
            String[] ends = span.split("\\.\\.", 2);
            LocalDate first = day(ends[0], hearing);
            LocalDate last = day(ends[ends.length - 1], hearing);
            if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_HEARING))) {
                throw new Problem(CommandProblem.BAD_VALUE, "--hearing", hearing);
            }
            first.datesUntil(last.plusDays(1)).forEach(days::add);
        }
        return new Granted(extension, 0, List.copyOf(days));
    }

    private static LocalDate day(String written, String whole) {
        return Time.read(written)
                .filter(moment -> written.length() == "2026-01-10".length())
                .map(moment -> LocalDate.ofInstant(moment, Time.ZONE))
                .orElseThrow(() -> new Problem(CommandProblem.BAD_VALUE, "--hearing", whole));
    }
}
