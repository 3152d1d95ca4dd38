package doorstep.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every SQL text that stands in the sources, with the module whose it is. */
record Sql(String module, String file, String text) {
    private static final Path SOURCES = Path.of("src/main/java/doorstep");
    private static final Pattern LITERAL = Pattern.compile(
            "\"\"\"\\R(.*?)\"\"\"|\"((?:select|insert|update|delete|with)\\s[^\"\\n]*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("^\\s*(select|insert|update|delete|with)\\b.*", Pattern.DOTALL);

    /** All texts that begin like a statement, in stores and queries; pieces that are put together at run time as well. */
    static List<Sql> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Sql> all = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().matches(".*(Store|Query|SessionStore)\\.java"))
                    .toList()) {
                Matcher literals = LITERAL.matcher(Files.readString(file));
                while (literals.find()) {
                    String text = literals.group(1) == null ? literals.group(2) : literals.group(1);
                    if (STATEMENT.matcher(text).matches()) {
                        all.add(new Sql(SOURCES.relativize(file).getName(0).toString(), file.toString(), text));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
