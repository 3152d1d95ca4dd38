package doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Words and refusals, as the person asking reads them. */
class SentencesTests {
    @Test
    void aLanguageWeDoNotHaveIsAnsweredInChinese() {
        assertThat(Words.say(Locale.FRENCH, "clock.unit.day")).isEqualTo("个自然日");
        assertThat(Words.say(Locale.ROOT, "clock.unit.day")).isEqualTo("个自然日");
        assertThat(Words.say(Locale.UK, "clock.unit.day")).isEqualTo("calendar days");
    }

    @Test
    void theTerminalIsToldInBoth() {
        assertThat(Words.sayBoth("clock.unit.hour")).isEqualTo("小时\nhours");
    }

    @Test
    void numbersAreNotSplitWhereTheyNameALine() {
        assertThat(Words.say(Locale.ENGLISH, "problem.clock.bad-file", "rules.csv", 12345L))
                .contains("line 12345 ");
    }

    @Test
    void aDayIsSaidAsPeopleSayIt() {
        String tooLate = "problem.matter.review-too-late";
        LocalDate last = LocalDate.of(2026, 11, 7);
        assertThat(Words.say(Locale.CHINESE, tooLate, last)).contains("最后一天是 2026 年 11 月 7 日（");
        assertThat(Words.say(Locale.ENGLISH, tooLate, last)).contains("the last day was 7 Nov 2026 (");
    }

    @Test
    void aRefusalHasItsModuleAndItsReasonAsCode() {
        Problem problem = new Problem(KernelProblem.NOT_ALLOWED);
        assertThat(problem).hasMessage("kernel.not-allowed").hasNoCause();
        assertThat(problem.code().kind().status()).isEqualTo(403);
        assertThat(problem.sentence(Locale.ENGLISH)).isEqualTo("Your post cannot do this.");
        assertThat(problem.sentence(Locale.CHINESE)).isEqualTo("您的岗位不能做这件事。");
    }

    @Test
    void aRefIsNamedByKindAndId() {
        assertThat(Ref.of("area", 990101101000000L)).hasToString("area:990101101000000");
    }
}
