package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server's words: Chinese and English say the same things, every refusal has a sentence, and no sentence is idle. */
class WordsTests {
    private static final Path WORDS = Path.of("src/main/resources/words");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties chinese = words("zh");
        Properties english = words("en");
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
        }
    }

    @Test
    void everyRefusalHasASentence() throws IOException {
        Set<String> told = words("zh").stringPropertyNames().stream()
                .filter(key -> key.startsWith("problem."))
                .collect(Collectors.toSet());
        Set<String> codes =
                codes().map(code -> "problem." + code.code()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(codes);
    }

    @Test
    void noRefusalIsIdle() throws IOException {
        String sources = sources();
        assertThat(codes().filter(code -> !sources.contains(code.getClass().getSimpleName() + "." + code.name())))
                .isEmpty();
    }

    @Test
    void everyOtherKeyIsUsed() throws IOException {
        String sources = sources();
        Pattern made = Pattern.compile(
                "clock\\.(count|event|unit)\\..*"
                        + "|matter\\.(ask|column|kind|from|stage|word|paper|ledger)\\..*|measure\\.evidence\\..*|notice\\.(kind|trouble)\\..*");
        assertThat(words("zh").stringPropertyNames())
                .filteredOn(
                        key -> !key.startsWith("problem.") && !made.matcher(key).matches())
                .filteredOn(key -> !sources.contains("\"" + key + "\""))
                .isEmpty();
    }

    @Test
    void noChineseSentenceHidesInTheCode() throws IOException {
        // A pattern of how people write is not said to anybody: it has alternatives, choices or groups.
        Pattern literal = Pattern.compile("\"[^\"\\n|\\[(]*[\\u4e00-\\u9fff]{2,}[^\"\\n|\\[(]*[。，！？][^\"\\n|\\[(]*\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/demo/"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(literal);
            }
        }
    }

    /** MessageFormat eats a lone apostrophe, and everything until the next. */
    @Test
    void apostrophesAreDoubled() throws IOException {
        for (String language : List.of("zh", "en")) {
            Properties words = words(language);
            assertThat(words.stringPropertyNames())
                    .allSatisfy(key -> assertThat(words.getProperty(key).replace("''", ""))
                            .as(key)
                            .doesNotContain("'"));
        }
    }

    private static Stream<Problem.Code> codes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("doorstep").stream()
                        .filter(type -> type.isAssignableTo(Problem.Code.class) && type.isEnum())
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(Problem.Code.class::cast);
    }

    private static Set<String> places(String sentence) {
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(sentence);
        Set<String> places = new TreeSet<>();
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (Reader in = Files.newBufferedReader(WORDS.resolve("server_" + language + ".properties"))) {
            words.load(in);
        }
        return words;
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
