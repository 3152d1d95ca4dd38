package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a count is told, to the letter. */
class CountTests {
    private static final Instant FRIDAY = Instant.parse("2026-02-13T01:00:00Z");

    private final Deadlines deadlines = new Deadlines(RuleFiles.calendar(null), RuleFiles.rules(null));

    @Test
    void tellsEveryDayThatDoesNotFollowTheWeek() {
        Count count = deadlines.count(shipped("xf.object"), FRIDAY, 0);
        assertThat(count.say(Locale.CHINESE))
                .containsExactly(
                        "2026 年 2 月 13 日 09:00 收到转送、交办，从第二天起算",
                        "信访工作条例第二十三条第三款：5 个工作日",
                        "2026 年 2 月 14 日（周六） 因春节调休上班，算一天",
                        "2026 年 2 月 15 日（周日） 春节放假，不算",
                        "2026 年 2 月 16 日（周一） 春节放假，不算",
                        "2026 年 2 月 17 日（周二） 春节放假，不算",
                        "2026 年 2 月 18 日（周三） 春节放假，不算",
                        "2026 年 2 月 19 日（周四） 春节放假，不算",
                        "2026 年 2 月 20 日（周五） 春节放假，不算",
                        "2026 年 2 月 21 日（周六） 春节放假，不算",
                        "2026 年 2 月 22 日（周日） 春节放假，不算",
                        "2026 年 2 月 23 日（周一） 春节放假，不算",
                        "→ 2026 年 2 月 27 日（周五）");
        assertThat(count.say(Locale.ENGLISH))
                .hasSameSizeAs(count.say(Locale.CHINESE))
                .startsWith(
                        "transfer received on 13 Feb 2026 09:00, counted from the day after",
                        "Regulations on Petition Work art. 23(3): 5 working days",
                        "Sat 14 Feb 2026: worked in exchange for 春节, counted")
                .endsWith("→ Fri 27 Feb 2026");
    }

    @Test
    void tellsCalendarDaysAndTheRolledDayAsInformation() {
        assertThat(deadlines.count(shipped("xf.register_route"), FRIDAY, 0).say(Locale.ENGLISH))
                .containsExactly(
                        "received on 13 Feb 2026 09:00, counted from the day after",
                        "Regulations on Petition Work art. 22: 15 calendar days",
                        "→ Sat 28 Feb 2026");
        assertThat(deadlines
                        .count(shipped("xf.register_route"), FRIDAY.plusSeconds(86_400), 0)
                        .say(Locale.CHINESE))
                .containsExactly(
                        "2026 年 2 月 14 日 09:00 收到，从第二天起算",
                        "信访工作条例第二十二条：15 个自然日",
                        "→ 2026 年 3 月 1 日（周日）",
                        "这一天休息；按民法典第二百零三条顺延会到 2026 年 3 月 2 日（周一），仅供参考，我们不顺延");
    }

    @Test
    void tellsHoursByTheMoment() {
        Rule day = new Rule("k", "", 24, Rule.Unit.HOUR, "heard", 12, "约定", "Agreement", LocalDate.MIN, null);
        assertThat(deadlines.count(day, FRIDAY, 12).say(Locale.CHINESE))
                .containsExactly(
                        "2026 年 2 月 13 日 09:00 听到，从这一刻起算", "约定：24 小时", "批准延长 12 小时", "→ 2026 年 2 月 14 日 21:00");
    }

    @Test
    void everyShippedRuleCanBeExplainedInBothLanguages() {
        for (String key : List.of(
                "xf.register_route",
                "xf.notify_direct",
                "xf.notify_transferred",
                "xf.object",
                "xf.handle",
                "xf.apply_review",
                "xf.review",
                "xf.apply_recheck",
                "xf.recheck")) {
            Count count = deadlines.count(shipped(key), FRIDAY, 0);
            assertThat(count.say(Locale.CHINESE)).as(key).allMatch(line -> !line.contains("{"));
            assertThat(count.say(Locale.ENGLISH)).as(key).allMatch(line -> !line.contains("{"));
        }
    }

    private Rule shipped(String key) {
        return deadlines.rules().get(key, 990101101000000L, LocalDate.of(2026, 2, 13));
    }
}
