package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A module's SQL names its own schema, and of other modules only their facts views. */
class SqlStaysHomeTests {
    private static final List<String> SCHEMAS = List.of(
            "audit", "place", "staff", "library", "matter", "study", "visit", "portal", "insight", "sealed", "review",
            "notice");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|table|references)\\s+(" + String.join("|", SCHEMAS) + ")\\.(\\w+)");

    @Test
    void sqlStaysHome() {
        assertThat(Sql.all()).hasSizeGreaterThan(60).allSatisfy(sql -> {
            Matcher named = NAMED.matcher(sql.text());
            while (named.find()) {
                boolean own = named.group(1).equals(sql.module());
                assertThat(own || named.group(2).endsWith("_facts"))
                        .as("%s names %s.%s", sql.file(), named.group(1), named.group(2))
                        .isTrue();
            }
        });
    }

    @Test
    void factsViewsReadTheirOwnModuleOnly() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/facts"))) {
            for (Path file : files.toList()) {
                String module = file.getFileName().toString().replace(".sql", "");
                Matcher named = NAMED.matcher(Files.readString(file));
                while (named.find()) {
                    assertThat(named.group(1)).as(file.toString()).isEqualTo(module);
                }
            }
        }
    }

    @Test
    void migrationsMakeOnlyTheirOwnModulesTables() throws IOException {
        Pattern made = Pattern.compile("(?:create table|create schema|create sequence)\\s+(\\w+)");
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher names = made.matcher(Files.readString(file));
                while (names.find()) {
                    assertThat(names.group(1))
                            .isEqualTo(file.getParent().getFileName().toString());
                }
            }
        }
    }
}
