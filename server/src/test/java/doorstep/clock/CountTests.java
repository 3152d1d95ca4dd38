package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                        "2026 年 2 月 13 日 09:00 收到转送、交办，从第二天起数工作日，周末不算",
                        "信访工作条例第二十三条第三款：5 个工作日",
                        "2026 年 2 月 14 日（周六） 因春节调休上班，算一天",
                        "2026 年 2 月 15 日（周日）至 2026 年 2 月 23 日（周一） 春节放假，不算",
                        "→ 2026 年 2 月 27 日（周五）");
        assertThat(count.say(Locale.ENGLISH))
                .hasSameSizeAs(count.say(Locale.CHINESE))
                .startsWith(
                        "transfer received on 13 Feb 2026 09:00; working days are counted from the day after, weekends are not",
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
        Rule day = Made.rule(24, Rule.Unit.HOUR, "heard", 12);
        assertThat(deadlines.count(day, FRIDAY, 12).say(Locale.CHINESE))
                .containsExactly(
                        "2026 年 2 月 13 日 09:00 听到，从这一刻起算", "约定：24 小时", "批准延长 12 小时", "→ 2026 年 2 月 14 日 21:00");
    }

    @Test
    void everyShippedRuleCanBeExplainedInBothLanguages() {
        for (Rule rule : deadlines.rules().all()) {
            Count count = deadlines.count(rule, FRIDAY, 0);
            String key = rule.key();
            assertThat(count.say(Locale.CHINESE)).as(key).allMatch(line -> !line.contains("{"));
            assertThat(count.say(Locale.ENGLISH)).as(key).allMatch(line -> !line.contains("{"));
        }
    }

    @Test
    void tellsBackwardsAndKeeping() {
        assertThat(deadlines.count(shipped("dec.hearing"), FRIDAY, 0).say(Locale.CHINESE))
                .containsExactly(
                        "2026 年 2 月 13 日 09:00 听证会，这一天不算，往前数",
                        "重大行政决策程序暂行条例第十六条：至少提前 7 个自然日",
                        "→ 最晚 2026 年 2 月 6 日（周五）");
        assertThat(deadlines
                        .count(shipped("pi.share"), Instant.parse("2028-02-28T16:00:00Z"), 0)
                        .say(Locale.CHINESE))
                .containsExactly(
                        "2028 年 2 月 29 日（周二） 报告、记录形成，从第二天起算",
                        "网络数据安全管理条例第十二条：不少于 3 年",
                        "到期的那个月没有对应的日子，按民法典第二百零二条算到月末：2031 年 2 月 28 日（周五）",
                        "→ 至少到 2031 年 2 月 28 日（周五），这一天过完才满");
    }

    @Test
    void tellsAHearingAndAnExtensionOfAnotherUnit() {
        Rule both =
                Made.rule(Rule.Kind.WITHIN, 1, Rule.Unit.WORKDAY, "accepted", new Rule.Longer(20, Rule.Unit.DAY, true));
        assertThat(deadlines.count(both, FRIDAY, new Granted(1, 2, List.of())).say(Locale.ENGLISH))
                .containsExactly(
                        "accepted on 13 Feb 2026 09:00; working days are counted from the day after, weekends are not",
                        "Agreement: 1 working day",
                        "2 working days of hearing not counted",
                        "Sat 14 Feb 2026: worked in exchange for 春节, counted",
                        "Sun 15 Feb 2026 to Mon 23 Feb 2026: holiday (春节), not counted",
                        "extended by 1 calendar day",
                        "→ Thu 26 Feb 2026");
    }

    @Test
    void saysOfADraftAndOfWhatIsToBeCheckedThatItIsSo() {
        for (Rule rule : deadlines.rules().all()) {
            String first = deadlines.count(rule, FRIDAY, 0).lines().getFirst().key();
            switch (rule.law().standing()) {
                case READ -> assertThat(first).startsWith("from-");
                case CHECK -> assertThat(first).isEqualTo("check");
                case DRAFT -> assertThat(first).isEqualTo("draft");
            }
        }
    }

    @Test
    void everyWordOfUnitsAndEventsIsUsedAndThere() {
        ResourceBundle words = ResourceBundle.getBundle("words.server", Locale.CHINESE);
        Set<String> units = Arrays.stream(Rule.Unit.values())
                .map(unit -> "clock.unit." + unit.name().toLowerCase(Locale.ROOT))
                .flatMap(unit -> Stream.of(unit, unit.replace("unit.", "unit.one-")))
                .collect(Collectors.toSet());
        assertThat(keys(words, "clock.unit.")).isEqualTo(units);
        Set<String> events = deadlines.rules().all().stream()
                .map(rule -> "clock.event." + rule.startsOn())
                .collect(Collectors.toSet());
        // What a county's own agreement starts on.
        events.add("clock.event.heard");
        assertThat(keys(words, "clock.event.")).isEqualTo(events);
    }

    private static Set<String> keys(ResourceBundle words, String beginning) {
        return words.keySet().stream().filter(key -> key.startsWith(beginning)).collect(Collectors.toSet());
    }

    private Rule shipped(String key) {
        return deadlines.rules().get(key, 990101101000000L, LocalDate.of(2026, 2, 13));
    }
}
