package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deadline}: a count for whoever asks at a terminal, without a database. */
class DeadlineCommandTests {
    @TempDir
    Path data;

    @Test
    void explainsLineByLineAndEndsWithTheDay() {
        Doorstep.Ended ended = explain("xf.handle", "2026-01-10");
        assertThat(ended.exit()).isZero();
        assertThat(ended.said().lines())
                .containsExactly(
                        "2026 年 1 月 10 日（周六） 受理，从第二天起算",
                        "信访工作条例第三十四条：60 个自然日",
                        "→ 2026 年 3 月 11 日（周三）",
                        "due: 2026-03-11");
        assertThat(explain("xf.handle", "2026-01-10", "--extend", "30", "--lang", "en")
                        .said()
                        .lines())
                .contains("Regulations on Petition Work art. 34: 60 calendar days", "extended by 30 calendar days")
                .endsWith("due: 2026-04-10");
    }

    @ParameterizedTest
    @CsvSource({
        "hot.utility, 2026-03-10 14:00, --region, 110105, due: 2026-03-11T14:00+08:00",
        "hot.urgent, 2026-01-10T16:00Z, --region, 11, due: 2026-01-11T02:00+08:00",
        "xf.recheck, 2026-01-10, --hearing, 5, due: 2026-02-14",
        "xf.recheck, 2026-01-10, --hearing, '2026-01-20,2026-02-01..2026-02-02', due: 2026-02-12",
        "hot.reply, 2026-09-30T17:59, --region, 370100, due: 2026-10-13",
        "sec.log, 2026-08-31T10:00:00+08:00, --lang, en, due: 2027-02-28",
    })
    void endsWithTheDayOrTheMoment(String rule, String from, String option, String value, String last) {
        Doorstep.Ended ended = explain(rule, from, option, value);
        assertThat(ended.said().lines()).endsWith(last);
        assertThat(ended.exit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "xf.handel, 2026-01-10, --lang, en, clock.no-rule",
        "xf.handle, 2026-02-30, --lang, en, command.bad-time",
        "xf.handle, 2021-01-10, --lang, en, clock.not-then",
        "xf.object, 2026-12-30, --lang, en, clock.no-calendar",
        "xf.handle, 2026-01-10, --extend, 31, clock.extension-too-long",
        "xf.object, 2026-01-10, --extend, 1, clock.no-extension",
        "xf.handle, 2026-01-10, --hearing, 3, clock.hearing-counts",
        "xf.recheck, 2026-01-10, --hearing, soon, command.bad-value",
        "xf.recheck, 2026-01-10, --hearing, 2026-05-01, clock.hearing-outside",
        "xf.handle, 2026-01-10, --region, 38, clock.no-region",
        "hot.reply, 2026-01-10, --region, 370502, clock.not-here",
        "xf.handle, 2026-01-10, --lang, fr, command.bad-value",
        "xf.handle, 2026-01-10, --when, now, command.unknown-option",
        "xf.handle, 2026-01-10, --data, /nowhere/at/all, command.file-missing",
    })
    void refusesInOneSentence(String rule, String from, String option, String value, String code) {
        Doorstep.Ended ended = explain(rule, from, option, value);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said().lines()).hasSize(2);
        assertThat(ended.said()).endsWith("[" + code + "]\n").doesNotContain("Exception", "due:");
    }

    @Test
    void countsByTheCountysOwnRules() throws IOException {
        Files.createDirectory(data.resolve("rules"));
        Files.writeString(data.resolve("rules/deadlines-county.csv"), """
                key,region,limit,unit,starts_on,extend_max,law,law_en,valid_from,valid_to
                need.reply,990101,10,day,heard,,本县约定,Our agreement,2020-01-01,
                """);
        assertThat(explain("need.reply", "2026-11-15", "--region", "990101101", "--data", data.toString())
                        .said()
                        .lines())
                .contains("本县约定：10 个自然日")
                .endsWith("due: 2026-11-25");
    }

    @Test
    void listsWhatThereIs() {
        Doorstep.Ended jinan = Doorstep.command("deadline", "list", "--region", "3701", "--lang", "en");
        assertThat(jinan.exit()).isZero();
        assertThat(jinan.said().lines())
                .contains(
                        "xf.handle\t60 calendar days (may be extended by 30 calendar days)\tRegulations on Petition Work art. 34",
                        "hot.reply\t5 working days\tJinan Regulations on the 12345 Hotline art. 24 [3701]")
                .noneMatch(line -> line.contains("[3707]") || line.startsWith("hot.urgent"));
        assertThat(Doorstep.command("deadline", "list").said()).contains("hot.urgent\t2 小时", "[征求意见稿，不适用]");
    }

    private static Doorstep.Ended explain(String rule, String from, String... more) {
        List<String> words = new ArrayList<>(List.of("deadline", "explain", "--rule", rule, "--from", from));
        words.addAll(List.of(more));
        return Doorstep.command(words.toArray(String[]::new));
    }
}
