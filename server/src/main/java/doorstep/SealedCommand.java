package doorstep;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import doorstep.sealed.Bundle;
import doorstep.sealed.Bundles;
import doorstep.sealed.KeyFiles;
import doorstep.sealed.Office;
import doorstep.sealed.OfficePair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code sealed}: at the server, an operator enters and ends the discipline office's keys and writes bundles; in the office, with
 * no server and no database, {@code make-key}, {@code list} and {@code take}.
 */
final class SealedCommand {
    private static final Set<String> AT_THE_SERVER = Set.of("data", "db-url");
    private static final Map<String, String> LABELS = Map.of(
            "code", "command.sealed-code",
            "day", "command.sealed-day",
            "told", "command.sealed-told",
            "who", "command.sealed-who",
            "words", "command.sealed-words",
            "reporter", "command.sealed-reporter",
            "contact", "command.sealed-contact",
            "number", "command.sealed-number",
            "part", "command.sealed-part");

    private SealedCommand() {}

    static void run(List<String> words) {
        if (words.isEmpty()) {
            throw new Problem(
                    CommandProblem.WORD_MISSING,
                    "sealed",
                    "add-key, end-key, keys, export, clear, make-key, list, take");
        }
        List<String> rest = words.subList(1, words.size());
        switch (words.getFirst()) {
            case "add-key" -> addKey(Arguments.parse(rest, Set.of("data", "db-url", "name", "from", "to")));
            case "end-key" -> endKey(Arguments.parse(rest, Set.of("data", "db-url", "key", "on")));
            case "keys" -> keys(Arguments.parse(rest, AT_THE_SERVER));
            case "export" -> export(Arguments.parse(rest, AT_THE_SERVER));
            case "clear" -> clear(Arguments.parse(rest, AT_THE_SERVER));
            case "make-key" -> makeKey(Arguments.parse(rest, Set.of("out")));
            case "list" -> list(Arguments.parse(rest, Set.of("key")));
            case "take" -> take(Arguments.parse(rest, Set.of("key", "out")));
            default -> throw new Problem(CommandProblem.UNKNOWN_COMMAND, "sealed " + words.getFirst());
        }
    }

    private static void addKey(Arguments arguments) {
        String pem = text(arguments.existing());
        LocalDate from = arguments.option("from").isPresent()
                ? day(arguments, "from")
                : Time.system().today();
        LocalDate to = arguments.option("to").isPresent() ? day(arguments, "to") : null;
        String name = arguments.option("name").orElse("");
        Workshop.with(arguments, modules -> {
            String fingerprint = modules.getBean(Office.class).add(pem, name, from, to);
            Terminal.sayBoth("command.sealed-key-added", grouped(fingerprint), from.toString());
        });
    }

    private static void endKey(Arguments arguments) {
        arguments.none();
        String key = arguments.need("key");
        LocalDate on = arguments.option("on").isPresent()
                ? day(arguments, "on")
                : Time.system().today();
        Workshop.with(arguments, modules -> {
            String fingerprint = modules.getBean(Office.class).end(key, on);
            Terminal.sayBoth("command.sealed-key-ended", grouped(fingerprint), on.toString());
        });
    }

    private static void keys(Arguments arguments) {
        arguments.none();
        Workshop.with(
                arguments,
                modules -> modules.getBean(Office.class)
                        .all()
                        .forEach(key -> Terminal.say(grouped(key.fingerprint()) + "\t" + key.from() + ".."
                                + (key.to() == null ? "" : key.to()) + "\t" + key.name())));
    }

    private static void export(Arguments arguments) {
        Path file = arguments.file();
        Workshop.with(arguments, modules -> {
            int places = modules.getBean(Bundles.class).export(file);
            Terminal.sayBoth("command.sealed-exported", places, file);
        });
    }

    private static void clear(Arguments arguments) {
        Path file = arguments.existing();
        Workshop.with(arguments, modules -> {
            int places = modules.getBean(Bundles.class).clear(file);
            Terminal.sayBoth("command.sealed-cleared", places);
        });
    }

    private static void makeKey(Arguments arguments) {
        arguments.none();
        KeyFiles.Made made = KeyFiles.make(Path.of(arguments.need("out")));
        Terminal.sayBoth("command.sealed-key-made", made.secret(), made.open(), grouped(made.fingerprint()));
    }

    private static void list(Arguments arguments) {
        OfficePair pair = KeyFiles.read(Path.of(arguments.need("key")));
        told(Bundle.open(arguments.existing(), pair, report -> Terminal.say(report.name())));
    }

    private static void take(Arguments arguments) {
        OfficePair pair = KeyFiles.read(Path.of(arguments.need("key")));
        Path folder = Path.of(arguments.need("out"));
        told(Bundle.open(arguments.existing(), pair, report -> {
            Bundle.write(folder, report, page(report));
            Terminal.say(report.name());
        }));
    }

    private static void told(Bundle.Contents contents) {
        Terminal.sayBoth("command.sealed-opened", contents.reports(), contents.decoys(), contents.others());
        if (contents.altered() > 0) {
            throw new Problem(CommandProblem.ENVELOPES_ALTERED, contents.altered());
        }
    }

    private static String page(Bundle.Report report) {
        StringBuilder page = new StringBuilder();
        report.said().forEach((name, value) -> {
            String label = LABELS.get(name);
            page.append(label == null ? name : Words.say(Locale.CHINESE, label))
                    .append("：")
                    .append(value.contains("\n") ? "\n" : "")
                    .append(value)
                    .append("\n");
        });
        return page.toString();
    }

    /** In groups of four, as it is printed and read out. */
    private static String grouped(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static LocalDate day(Arguments arguments, String name) {
        String written = arguments.need(name);
        return Time.read(written)
                .filter(moment -> written.length() == "2026-01-10".length())
                .map((Instant moment) -> LocalDate.ofInstant(moment, Time.ZONE))
                .orElseThrow(() -> new Problem(CommandProblem.BAD_VALUE, "--" + name, written));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new Problem(CommandProblem.FILE_MISSING, file);
        }
    }
}
