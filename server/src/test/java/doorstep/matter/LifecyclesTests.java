package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.house.Generated;
import doorstep.kernel.Words;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Ask;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifecycle files: the shipped ones, and what is said of every mistake in one. */
class LifecyclesTests {
    private static final Path DRAWING = Path.of("../docs/lifecycles.md");

    private static final String FILE = """
            kind: lamp
            version: 1
            stages:
              dark: 坏了
              lit:  亮了
              void: 作废
            ends: [lit, void]
            clock: {rule: lamp.reply, starts: heard, stops: [serve, void]}
            acts:
              register: {to: dark, who: [officer]}
              note:     {from: [dark], who: [clerk]}
              serve:    {from: [dark], to: lit, who: [unit]}
              void:     {from: [dark], to: void, who: [clerk]}
            """;

    @Test
    void readsAFileAsItIsWritten() {
        Lifecycle life = read(FILE);
        assertThat(life.kind()).isEqualTo("lamp");
        assertThat(life.stages()).containsEntry("dark", "坏了").hasSize(3);
        assertThat(life.start()).isEqualTo("dark");
        assertThat(life.after(Act.NOTE, "dark")).isEqualTo("dark");
        assertThat(life.after(Act.SERVE, "dark")).isEqualTo("lit");
        assertThat(life.isOver("lit")).isTrue();
        assertThat(life.isOver("dark")).isFalse();
    }

    @ParameterizedTest(name = "{0} -> {1}: line {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`stages:\n`                              | `stages:\n  lost: 丢了\n` |  4 | no act leads to lost",
                "`to: lit, who: [unit]`                   | `to: limbo, who: [unit]`  | 12 | unknown stage limbo",
                "`from: [dark], to: lit`                  | `from: [dusk], to: lit`   | 12 | unknown stage dusk",
                "`ends: [lit, void]`                      | `ends: [void]`            |  5 | lit leads nowhere",
                "`ends: [lit, void]`                      | `ends: [lit, void, gone]` |  7 | unknown stage gone",
                "`from: [dark], to: lit, who: [unit]`     | `from: [dark], to: lit`   | 12 | missing: who",
                "`to: lit, who: [unit]`                   | `to: lit, who: []`        | 12 | nobody may do this",
                "`to: lit, who: [unit]`                   | `to: lit, who: [mayor]`   | 12 | unknown: mayor",
                "`to: lit, who: [unit]`                   | `to: lit, who: unit`      | 12 | expected a list",
                "`stops: [serve, void]`                   | `stops: [void]`           |  8 | never stopped on the way to lit",
                "`stops: [serve, void]`                   | `stops: [keep, void]`     |  8 | stopped by an act this kind does not know: keep",
                "`stops: [serve, void]`                   | `stops: [sing]`           |  8 | unknown: sing",
                "`  note: `                               | `  sing: `                | 10 | unknown: sing",
                "`note:     {from: [dark], who`           | `note:     {who`          | 11 | open in no stage: note",
                "`register: {to: dark, who: [officer]}`   | `close: {from: [dark], to: lit, who: [unit]}` | 1 | nothing registers it",
                "`{to: dark, who: [officer]}`             | `{who: [officer]}`        |  1 | nothing registers it",
                "`version: 1`                             | `version: one`            |  2 | unknown: one",
                "`kind: lamp\n`                           | ``                        |  1 | missing: kind",
                "`  note: `                               | `  serve:`                | 12 | twice: serve",
                "`ends: [lit, void]`                      | `ends: [lit`              |  8 | ",
            })
    void aMistakeIsNamedByFileAndLine(String written, String mistaken, int line, String what) {
        assertThat(FILE).contains(written);
        assertThatThrownBy(() -> read(FILE.replace(written, mistaken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("lamp.1.yml:" + line + ": " + (what == null ? "" : what));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "asks: {reason: novel}      | unknown: novel",
                "asks: reason               | expected names and values",
                "after: [serve, keep]       | looks at an act this kind does not know: [KEEP]",
                "not-by: [sing]             | unknown: sing",
            })
    void whatAnActAsksForIsCheckedToo(String added, String what) {
        String mistaken = FILE.replace("to: lit, who: [unit]", "to: lit, who: [unit], " + added);
        assertThatThrownBy(() -> read(mistaken)).hasMessageStartingWith("lamp.1.yml:12: " + what);
    }

    @Test
    void twoClocksNeverRunAtOnce() {
        String two = FILE.replace(
                "clock: {rule: lamp.reply, starts: heard, stops: [serve, void]}",
                "clock: [{rule: lamp.reply, starts: heard, stops: [serve, void]}, {rule: lamp.fix, starts: note, stops: [serve, void]}]");
        assertThatThrownBy(() -> read(two)).hasMessage("lamp.1.yml:8: note would start a second clock");
        assertThat(read(two.replace("heard, stops: [serve, void]", "heard, stops: [note, serve, void]"))
                        .startedBy(Act.NOTE))
                .map(Lifecycle.Clock::rule)
                .contains("lamp.fix");
    }

    @Test
    void anEmptyFileIsNamed() {
        assertThatThrownBy(() -> read("")).hasMessage("lamp.1.yml:1: empty");
    }

    @Test
    void theShippedFilesAreSoundAndOfKnownKinds() {
        Lifecycles lifecycles = Lifecycles.load();
        assertThat(lifecycles.all())
                .extracting(Lifecycle::kind)
                .containsExactlyInAnyOrder(
                        "need",
                        "promise",
                        "suggestion",
                        "appeal",
                        "review",
                        "recheck",
                        "hotline",
                        "enquiry",
                        "dispute",
                        "hazard",
                        "task");
        for (Lifecycle life : lifecycles.all()) {
            assertThat(lifecycles.get(life.kind(), life.version())).isSameAs(life);
            assertThat(life.ends()).contains("void");
            assertThat(life.acts().keySet())
                    .as("no file may know what no stage forbids")
                    .doesNotContain(Act.WORD, Act.CORRECT, Act.IMPORT);
        }
    }

    @Test
    void everythingThatIsAskedForHasAWordAndEveryWordIsAskedFor() {
        Set<String> asked = Lifecycles.load().all().stream()
                .flatMap(life -> life.acts().values().stream())
                .flatMap(move -> move.asks().stream())
                .map(Ask::name)
                .collect(Collectors.toSet());
        assertThat(asked).allSatisfy(name -> {
            assertThat(Words.say(Locale.CHINESE, "matter.ask." + name)).isNotBlank();
            assertThat(Words.say(Locale.ENGLISH, "matter.ask." + name)).isNotBlank();
        });
        assertThat(ResourceBundle.getBundle("words.server", Locale.CHINESE).keySet().stream()
                        .filter(key -> key.startsWith("matter.ask."))
                        .map(key -> key.substring("matter.ask.".length())))
                .allMatch(asked::contains);
    }

    @Test
    void refusesAKindOrVersionThatNoFileKnows() {
        Lifecycles lifecycles = Lifecycles.load();
        assertThatThrownBy(() -> lifecycles.get("need", 99)).hasMessage("no lifecycle need.99");
        assertThatThrownBy(() -> lifecycles.newest("lamp")).hasMessage("no lifecycle lamp");
    }

    @Test
    void everyLifecycleIsDrawnAsItsFileTellsIt() {
        StringBuilder page = new StringBuilder("""
                # The lives of matters

                What each kind of matter goes through, drawn from the files in `server/src/main/resources/matter/lifecycles`. `make tidy`
                writes this page and `LifecyclesTests` holds it against the files. Who may do an act is said of the matter's own area, unit
                or post.
                """);
        Lifecycles.load().all().forEach(life -> page.append(drawn(life)));
        Generated.file(DRAWING, page.toString());
    }

    private static String drawn(Lifecycle life) {
        StringBuilder drawing = new StringBuilder(
                "\n## %s, version %d\n\n```mermaid\nstateDiagram-v2\n".formatted(life.kind(), life.version()));
        life.stages().forEach((stage, name) -> drawing.append("    state \"%s\" as %s%n".formatted(name, id(stage))));
        drawing.append("    [*] --> %s: register%n".formatted(id(life.start())));
        life.acts()
                .forEach((act, move) -> in(life, move.from()).stream()
                        .filter(from -> move.to() != null && !from.equals(move.to()))
                        .forEach(from -> drawing.append(
                                "    %s --> %s: %s%n".formatted(id(from), id("" + move.to()), act.stored()))));
        in(life, life.ends()).forEach(end -> drawing.append("    %s --> [*]%n".formatted(id(end))));
        drawing.append("```\n\n| act | from | to | who | asks |\n| --- | --- | --- | --- | --- |\n");
        life.acts()
                .forEach((act, move) -> drawing.append("| %s | %s | %s | %s | %s |%n"
                        .formatted(
                                act.stored(),
                                in(life, move.from()).stream()
                                        .map(life.stages()::get)
                                        .collect(Collectors.joining(" / ")),
                                move.to() == null ? "" : life.stages().get(move.to()),
                                move.who().stream()
                                        .sorted(Comparator.naturalOrder())
                                        .map(who -> who.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")),
                                needs(move))));
        life.clocks()
                .forEach(clock -> drawing.append("%nThe clock runs from `%s` by the rule `%s` until %s.%n"
                        .formatted(
                                clock.starts() == null
                                        ? "heard"
                                        : clock.starts().stored(),
                                clock.rule(),
                                stored(clock.stops()).collect(Collectors.joining(" or ")))));
        return drawing.toString();
    }

    /** What has to be said with an act, and what must have happened or not. */
    private static String needs(Lifecycle.Move move) {
        List<String> needs = new ArrayList<>();
        move.asks().forEach(ask -> needs.add(ask.name() + (ask.required() ? "" : "?")));
        stored(move.after()).forEach(act -> needs.add("after " + act));
        stored(move.before()).forEach(act -> needs.add("not after " + act));
        stored(move.notBy()).forEach(act -> needs.add("not by who did " + act));
        return String.join(", ", needs);
    }

    private static Stream<String> stored(Set<Act> acts) {
        return acts.stream().sorted(Comparator.naturalOrder()).map(Act::stored);
    }

    /** Some stages in the order of the file. */
    private static List<String> in(Lifecycle life, Set<String> some) {
        return life.stages().keySet().stream().filter(some::contains).toList();
    }

    private static String id(String stage) {
        return stage.replace('-', '_');
    }

    private static Lifecycle read(String text) {
        return Lifecycles.read("lamp.1.yml", new StringReader(text));
    }
}
