package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists. */
class DocsTests {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("`((?:docs|server|web|bin)/[\\w./-]+)`");
    private static final Pattern FILE = Pattern.compile("`([\\w-]+\\.(?:vue|java|ts|css|yml|json|md))`");
    private static final Pattern GOAL = Pattern.compile("(?:`|^)make ([a-z]+)\\b", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Tests)`");

    @Test
    void everyPathNamedInADocumentExists() {
        for (Path page : pages()) {
            String text = read(page);
            for (String link : all(LINK, text)) {
                assertThat(page.resolveSibling(link)).as("%s links to it", page).exists();
            }
            for (String path : all(PATH, text)) {
                assertThat(ROOT.resolve(path)).as("%s names it", page).exists();
            }
        }
    }

    @Test
    void everyFileAndTestNamedInADocumentExists() {
        Set<String> names = files().map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        for (Path page : pages()) {
            String text = read(page);
            assertThat(names).as(page.toString()).containsAll(all(FILE, text));
            assertThat(names)
                    .as(page.toString())
                    .containsAll(
                            all(TEST, text).stream().map(test -> test + ".java").toList());
        }
    }

    @Test
    void everyMakeGoalNamedInADocumentExists() {
        Set<String> goals =
                new TreeSet<>(all(Pattern.compile("^([a-z]+):", Pattern.MULTILINE), read(ROOT.resolve("Makefile"))));
        for (Path page : pages()) {
            assertThat(goals).as(page.toString()).containsAll(all(GOAL, read(page)));
        }
    }

    @Test
    void decisionsAreNumberedAndTitled() throws IOException {
        try (Stream<Path> records = Files.list(ROOT.resolve("docs/decisions"))) {
            List<Path> sorted = records.sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                String name = sorted.get(i).getFileName().toString();
                assertThat(name).startsWith("%04d-".formatted(i + 1));
                String text = read(sorted.get(i));
                assertThat(text)
                        .startsWith("# " + (i + 1) + ". ")
                        .contains("**Context.**", "**Decision.**", "**Consequences.**");
                assertThat(text.lines().count()).as(name).isLessThanOrEqualTo(60);
            }
        }
    }

    @Test
    void theGlossaryHasEveryWordAModuleSaysItHas() throws IOException {
        String glossary = read(ROOT.resolve("docs/glossary.md"));
        try (Stream<Path> infos = Files.walk(Path.of("src/main/java/doorstep"), 2)) {
            for (Path info :
                    infos.filter(file -> file.endsWith("package-info.java")).toList()) {
                Matcher words = Pattern.compile("<b>Words</b>:(.*?)\\.\\s*\\n \\*\\n", Pattern.DOTALL)
                        .matcher(read(info));
                if (words.find()
                        && !info.toString().contains("demo")
                        && !info.toString().contains("database")) {
                    for (String chinese : all(Pattern.compile("([\\u4e00-\\u9fff]{2,})"), words.group(1))) {
                        assertThat(glossary).as(info.toString()).contains(chinese);
                    }
                }
            }
        }
    }

    private static List<Path> pages() {
        return files().filter(file -> file.toString().endsWith(".md")).toList();
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*/(node_modules|target|dist|\\.git|\\.dev)/.*"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
