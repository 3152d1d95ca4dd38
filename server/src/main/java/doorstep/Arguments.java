package doorstep;

import doorstep.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line taken apart: {@code --name value} options, and the arguments between them. */
final class Arguments {
    private final Map<String, List<String>> options;
    private final List<String> plain;

    private Arguments(Map<String, List<String>> options, List<String> plain) {
        this.options = options;
        this.plain = plain;
    }

    /**
     * @param known the options this command takes, each with a value
     * @throws Problem {@code command.unknown-option}, {@code command.value-missing}
     */
    static Arguments parse(List<String> words, Set<String> known) {
        Map<String, List<String>> options = new HashMap<>();
        List<String> plain = new ArrayList<>();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (!word.startsWith("--")) {
                plain.add(word);
                continue;
            }
            String name = word.substring(2);
            if (!known.contains(name)) {
                throw new Problem(CommandProblem.UNKNOWN_OPTION, word);
            }
            if (!rest.hasNext()) {
                throw new Problem(CommandProblem.VALUE_MISSING, word);
            }
            options.computeIfAbsent(name, first -> new ArrayList<>()).add(rest.next());
        }
        return new Arguments(options, plain);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).map(List::getLast);
    }

    /** Everything said of an option that may be given several times, or several values between commas. */
    List<String> all(String name) {
        return options.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** @throws Problem {@code command.value-missing} */
    String need(String name) {
        return option(name).orElseThrow(() -> new Problem(CommandProblem.VALUE_MISSING, "--" + name));
    }

    /** @throws Problem {@code command.bad-value} for anything but a whole number within the bounds */
    int number(String name, int otherwise, int least, int most) {
        String value = option(name).orElse(null);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Problem(CommandProblem.BAD_VALUE, "--" + name, value);
        }
        throw new Problem(CommandProblem.BAD_VALUE, "--" + name, value);
    }

    /** The only argument. */
    Path file() {
        if (plain.isEmpty()) {
            throw new Problem(CommandProblem.ARGUMENT_MISSING);
        }
        if (plain.size() > 1) {
            throw new Problem(CommandProblem.TOO_MANY_ARGUMENTS, plain.get(1));
        }
        return Path.of(plain.getFirst());
    }

    /** The only argument, which must be there to read. */
    Path existing() {
        Path file = file();
        if (!Files.isReadable(file)) {
            throw new Problem(CommandProblem.FILE_MISSING, file);
        }
        return file;
    }

    void none() {
        if (!plain.isEmpty()) {
            throw new Problem(CommandProblem.TOO_MANY_ARGUMENTS, plain.getFirst());
        }
    }
}
