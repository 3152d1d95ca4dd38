package doorstep.review.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.DoorstepTest;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A county's own indicator: read as it is written, and every mistake told by file and line before anything starts. */
@DoorstepTest
class DeclarationTests {
    private static final String FILE = """
            name: {zh: 登记了的诉求, en: Needs registered}
            meaning: {zh: 听到多少, en: How many were heard}
            denominator: {zh: 听到的, en: Heard}
            numerator: {zh: 登记的, en: Registered}
            no-word: {zh: 没有, en: None}
            unmoved: {zh: 没有, en: Nothing}
            better: up
            shown: share
            whose: area
            period: month
            sql: |
              select n.id as thing, 1 as amount, false as silent
                from matter.standing_facts n
               where n.area between :first and :last and n.area <@ :scope
                 and n.heard_on between :from and least(:to, :on)
                 and n.registered_on <= :known
            """;

    @Autowired
    IndicatorQuery query;

    @Autowired
    Indicators indicators;

    private static Indicator read(String text) {
        return Declaration.read("registered.yaml", new StringReader(text));
    }

    @Test
    void readsAFileAsItIsWritten() {
        Indicator read = read(FILE);
        query.mustRun(read);
        assertThat(read.key()).isEqualTo("registered");
        assertThat(read.name()).isEqualTo(new Indicator.Text("登记了的诉求", "Needs registered"));
        assertThat(read.better()).isEqualTo(Indicator.Better.UP);
        assertThat(read.sql().line()).isEqualTo(12);
    }

    @ParameterizedTest(name = "{0} -> {1}: line {2}: {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`name: {zh: 登记了的诉求, en: Needs registered}` | `name: {zh: 登记了的诉求}` | 1 | missing: en",
                "`{zh: 听到多少, en: How many were heard}` | `{zh: '', en: How many}` | 2 | says nothing: zh",
                "`unmoved: {zh: 没有, en: Nothing}\n` | `` | 1 | missing: unmoved",
                "`better: up` | `better: high` | 7 | unknown: high",
                "`period: month` | `period: month\nowner: me` | 11 | unknown: owner",
                "`shown: share` | `shown: share\nshown: days` | 9 | twice: shown",
                "`least(:to, :on)` | `least(:until, :on)` | 15 | unknown parameter :until",
                "`and n.area <@ :scope` | `` | 11 | no :scope",
                "`n.registered_on <= :known` | `n.registered_on <= :known and :unit is null` | 11 | asks for a unit",
                "`and n.registered_on <= :known` | `and n.actor is not null` | 16 | nothing is counted by person: actor",
                "`n.heard_on between` | `n.heart_on between` | 15 | column n.heart_on does not exist",
                "`matter.standing_facts n` | `matter.sitting_facts n` | 13 | relation \"matter.sitting_facts",
                "`facts n\n` | `facts n join matter.matter m on m.id = n.id\n` | 12 | permission denied",
                "`1 as amount` | `1 as much` | 12 | column c.amount does not exist",
                "`1 as amount` | `'many' as amount` | 12 | invalid input syntax",
                "`sql: |` | `sql: |-\n  ;` | 12 | syntax error",
            })
    void everyMistakeIsToldByFileAndLine(String right, String wrong, int line, String why) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> query.mustRun(read(FILE.replace(right, wrong))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("registered.yaml:" + line + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void aCountyAddsItsOwnAndReplacesNone(@TempDir Path rules) throws IOException {
        Path folder = Files.createDirectories(rules.resolve("indicators"));
        Files.writeString(folder.resolve("registered.yaml"), FILE);
        assertThat(Declarations.load(rules))
                .hasSize(indicators.all().size() + 1)
                .extracting(Indicator::key)
                .contains("registered")
                .isSorted();
        Files.writeString(folder.resolve("promises-kept.yaml"), FILE);
        assertThatThrownBy(() -> Declarations.load(rules)).hasMessageContaining("promises-kept.yaml");
    }

    @Test
    void noneIsAboutAPersonAndNothingIsTypedIn() {
        List<String> sql =
                indicators.all().stream().map(one -> one.sql().text()).toList();
        assertThat(sql)
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("(?i)\\b(insert|update|delete|officer|actor|person|post_id)\\b")
                        .contains("_facts"));
    }
}
