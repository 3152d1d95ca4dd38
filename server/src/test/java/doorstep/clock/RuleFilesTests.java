package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped files, and a county's own folder beside them. */
class RuleFilesTests {
    private static final String HEADER = "key,region,limit,unit,starts_on,extend_max,law,law_en,valid_from,valid_to\n";
    private static final String WHOLE =
            "key,region,kind,limit,unit,starts_on,extend_max,extend_unit,excludes,status,law,law_en,valid_from,valid_to\n";
    private static final String GOOD = "need.reply,990101,10,day,heard,,约定,Agreement,2020-01-01,\n";
    private static final long TOWNSHIP = 990101101000000L;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    @Test
    void aCountysRulesAreAddedToTheLaws() throws IOException {
        write("deadlines-county.csv", HEADER + GOOD);
        write("deadlines-township.csv", HEADER + "need.reply,990101101,5,workday,heard,3,约定,Agreement,2026-01-01,\n");
        write("notes.csv", "not,ours\n");
        Rules rules = RuleFiles.rules(folder);
        assertThat(rules.get("need.reply", TOWNSHIP, TODAY).unit()).isEqualTo(Rule.Unit.WORKDAY);
        assertThat(rules.get("need.reply", 990101102000000L, TODAY).limit()).isEqualTo(10);
        assertThat(rules.get("xf.handle", TOWNSHIP, TODAY).extendMax()).isEqualTo(30);
    }

    @Test
    void aFileMayUseEveryColumn() throws IOException {
        write(
                "deadlines-county.csv",
                WHOLE + "need.reply,990101,within,10,workday,heard,5,day,hearing,check,约定,Agreement,2020-01-01,\n");
        Rule rule = RuleFiles.rules(folder).get("need.reply", TOWNSHIP, TODAY);
        assertThat(rule.longer()).isEqualTo(new Rule.Longer(5, Rule.Unit.DAY, true));
        assertThat(rule.law().standing()).isEqualTo(Rule.Law.Standing.CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k,,someday,10,day,heard,,,,,约定,Agreement,2020-01-01,",
                "k,,within,10,day,heard,,,lunch,,约定,Agreement,2020-01-01,",
                "k,,within,10,day,heard,,,,drft,约定,Agreement,2020-01-01,",
                "k,,before,10,day,meeting,5,,,,约定,Agreement,2020-01-01,",
                "k,,before,10,hour,meeting,,,,,约定,Agreement,2020-01-01,",
                "k,,at_least,10,day,logged,,,hearing,,约定,Agreement,2020-01-01,",
                "k,,within,10,month,heard,,,hearing,,约定,Agreement,2020-01-01,",
                "k,,within,10,hour,heard,5,day,,,约定,Agreement,2020-01-01,",
                "k,,within,99999,day,heard,,,,,约定,Agreement,2020-01-01,",
                "k,370,within,10,day,heard,,,,,约定,Agreement,2020-01-01,",
            })
    void aRuleThatCannotBeIsNamed(String line) throws IOException {
        write("deadlines-county.csv", WHOLE + line + "\n");
        assertNamed(() -> RuleFiles.rules(folder), "deadlines-county.csv", 2);
    }

    @Test
    void aCountyAddsAYearToTheCalendar() throws IOException {
        write("calendar-2027.csv", "date,kind,name\n2027-01-01,off,元旦\n2027-01-09,work,元旦\n");
        WorkCalendar calendar = RuleFiles.calendar(folder);
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 9)))
                .as("a Saturday")
                .isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 1, 4))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 1))).isFalse();
    }

    @Test
    void aCountyCorrectsADayThatWasChangedLater() throws IOException {
        write("calendar-2026.csv", "date,kind,name\n2026-10-10,off,国庆节\n");
        assertThat(RuleFiles.calendar(folder).isWorkday(LocalDate.of(2026, 10, 10)))
                .isFalse();
    }

    @Test
    void aFolderMayBeAbsent() {
        assertThat(RuleFiles.rules(folder.resolve("none")).find("need.reply", TOWNSHIP, TODAY))
                .isEmpty();
        assertThat(RuleFiles.calendar(null).knows(TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "need.reply,990101,ten,day,heard,,约定,Agreement,2020-01-01,",
                "need.reply,990101,10,fortnight,heard,,约定,Agreement,2020-01-01,",
                "need.reply,990101,10,day,heard,many,约定,Agreement,2020-01-01,",
                "need.reply,990101,10,day,heard,,约定,Agreement,2020-02-30,",
                "need.reply,990101,10,day,heard,,约定,Agreement,2020-01-01,someday",
                "need.reply,990101,10,day,full moon,,约定,Agreement,2020-01-01,",
                "need.reply,990101,-1,day,heard,,约定,Agreement,2020-01-01,",
                "need.reply,汀兰县,10,day,heard,,约定,Agreement,2020-01-01,",
                "need.reply,990101,10,day,heard,,约定,Agreement,2026-01-01,2020-01-01",
                "need.reply,990101,10,day",
            })
    void aRuleThatCannotBeReadIsNamedByFileAndLine(String line) throws IOException {
        write("deadlines-county.csv", "# our own\n" + HEADER + GOOD + line + "\n");
        assertNamed(() -> RuleFiles.rules(folder), "deadlines-county.csv", 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-30,off,春节", "2027-02-06,maybe,春节", "2027-02-06,off", "tomorrow,off,春节"})
    void aDayThatCannotBeReadIsNamedByFileAndLine(String line) throws IOException {
        write("calendar-2027.csv", "date,kind,name\n2027-01-01,off,元旦\n" + line + "\n");
        assertNamed(() -> RuleFiles.calendar(folder), "calendar-2027.csv", 3);
    }

    @Test
    void aFileWithoutTheRightHeaderIsNamed() throws IOException {
        write("deadlines-county.csv", "规则,天数\nneed.reply,10\n");
        assertNamed(() -> RuleFiles.rules(folder), "deadlines-county.csv", 2);
    }

    @Test
    void readsAFileThatAnOfficeProgramSavedWithItsMark() throws IOException {
        write("deadlines-county.csv", "\uFEFF" + HEADER + GOOD);
        assertThat(RuleFiles.rules(folder).find("need.reply", TOWNSHIP, TODAY)).isPresent();
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws IOException {
        Files.writeString(folder.resolve("deadlines-county.csv"), HEADER + GOOD, Charset.forName("GB18030"));
        assertThatThrownBy(() -> RuleFiles.rules(folder)).hasMessage("clock.bad-file");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static void assertNamed(ThrowingCallable reading, String file, int line) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.sentence(Locale.ENGLISH))
                                .startsWith("Rule file")
                                .contains(file + ", line " + line + " "));
    }
}
