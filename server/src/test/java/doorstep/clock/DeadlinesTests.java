package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due days, each counted by hand on the wall calendar first. */
class DeadlinesTests {
    private final WorkCalendar calendar = RuleFiles.calendar(null);
    private final Deadlines deadlines = new Deadlines(calendar, new Rules(List.of()));

    @ParameterizedTest(name = "{1} days from {0}: {2}")
    @CsvSource({
        "2026-09-01T10:00, 60, 2026-10-31",
        "2026-11-15T17:30, 10, 2026-11-25",
        "2026-01-31T09:00, 30, 2026-03-02",
        "2024-02-20T09:00, 15, 2024-03-06",
        "2023-02-20T09:00, 15, 2023-03-07",
        "2028-02-28T09:00,  1, 2028-02-29",
        "2027-12-31T09:00,  1, 2028-01-01",
    })
    void countsCalendarDaysFromTheDayAfter(LocalDateTime from, int limit, LocalDate due) {
        assertThat(count(rule(limit, Rule.Unit.DAY), from).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} workdays from {0}: {2}")
    @CsvSource({
        // An ordinary week, and one that starts on a Saturday.
        "2026-11-23T09:00, 5, 2026-11-30",
        "2026-11-21T09:00, 1, 2026-11-23",
        // Spring Festival: Saturday the 14th is worked, the 15th to the 23rd are off, Saturday the 28th is worked.
        "2026-02-13T09:00, 1, 2026-02-14",
        "2026-02-13T09:00, 5, 2026-02-27",
        "2026-02-13T09:00, 6, 2026-02-28",
        "2026-02-13T09:00, 7, 2026-03-02",
        // National Day: 1 to 7 October off, Saturday the 10th worked.
        "2026-09-30T16:00, 5, 2026-10-13",
        "2026-10-05T09:00, 1, 2026-10-08",
        // Mid-autumn ends on Sunday the 27th; Sunday the 20th was worked in exchange for National Day.
        "2026-09-18T09:00, 6, 2026-09-28",
        // New Year of 2006: Saturday 31 December worked, 1 to 3 January off.
        "2005-12-30T09:00, 2, 2006-01-04",
        // The long Spring Festival of 2020 ended on 2 February, and the Saturday given for it was not worked after all.
        "2020-01-23T09:00, 3, 2020-02-05",
    })
    void countsWorkdaysOverHolidaysAndMakeUpWorkdays(LocalDateTime from, int limit, LocalDate due) {
        assertThat(count(rule(limit, Rule.Unit.WORKDAY), from).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} hours from {0}: {2}")
    @CsvSource({
        "2026-11-23T23:30, 24, 2026-11-24T23:30",
        "2026-09-30T23:59, 48, 2026-10-02T23:59",
        "2024-02-28T12:00, 24, 2024-02-29T12:00",
        "2026-12-31T20:00,  6, 2027-01-01T02:00",
    })
    void countsHoursThroughNightsAndHolidays(LocalDateTime from, int limit, LocalDateTime due) {
        Count count = count(rule(limit, Rule.Unit.HOUR), from);
        assertThat(count.moment()).isEqualTo(due.atZone(Time.ZONE));
        assertThat(count.due()).isEqualTo(due.toLocalDate());
    }

    @Test
    void theDayOfAnEventIsTheDayInChina() {
        Rule one = rule(1, Rule.Unit.DAY);
        assertThat(deadlines
                        .count(one, Instant.parse("2026-11-22T15:59:59Z"), 0)
                        .due())
                .isEqualTo("2026-11-23");
        assertThat(deadlines
                        .count(one, Instant.parse("2026-11-22T16:00:00Z"), 0)
                        .due())
                .isEqualTo("2026-11-24");
    }

    @Test
    void doesNotRollALastDayOffAndSaysWhereItWouldRoll() {
        Count saturday = count(rule(60, Rule.Unit.DAY), LocalDateTime.of(2026, 9, 1, 10, 0));
        assertThat(saturday.due()).isEqualTo("2026-10-31");
        assertThat(saturday.say(Locale.ENGLISH).getLast()).contains("would roll to Mon 2 Nov 2026", "we do not roll");

        Count festival = count(rule(15, Rule.Unit.DAY), LocalDateTime.of(2026, 2, 1, 9, 0));
        assertThat(festival.due()).isEqualTo("2026-02-16");
        assertThat(festival.say(Locale.CHINESE).getLast()).contains("2026 年 2 月 24 日（周二）");
    }

    @Test
    void saysNothingOfRollingOnAWorkdayOrInAYearWithoutData() {
        assertThat(keys(count(rule(10, Rule.Unit.DAY), LocalDateTime.of(2026, 11, 15, 9, 0))))
                .containsExactly("from-day", "rule", "due-day");
        Count later = count(rule(30, Rule.Unit.DAY), LocalDateTime.of(2026, 12, 11, 9, 0));
        assertThat(later.due()).as("a Sunday of 2027").isEqualTo("2027-01-10");
        assertThat(keys(later)).doesNotContain("rolled");
    }

    @Test
    void refusesToCountWorkdaysIntoAYearWithoutData() {
        Rule five = rule(5, Rule.Unit.WORKDAY);
        assertThat(count(five, LocalDateTime.of(2026, 12, 24, 9, 0)).due()).isEqualTo("2026-12-31");
        assertThatThrownBy(() -> count(five, LocalDateTime.of(2026, 12, 25, 9, 0)))
                .hasMessage("clock.no-calendar");
    }

    @Test
    void extendsAsFarAsTheRuleAllows() {
        Rule handle = RuleFiles.rules(null).get("xf.handle", 990101101000000L, LocalDate.of(2026, 9, 1));
        Instant accepted = at(LocalDateTime.of(2026, 9, 1, 10, 0));
        assertThat(deadlines.count(handle, accepted, 30).due()).isEqualTo("2026-11-30");
        assertThatThrownBy(() -> deadlines.count(handle, accepted, 31))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.sentence(Locale.CHINESE)).isEqualTo("这条规则最多可延长 30 个自然日。");
                    assertThat(problem.sentence(Locale.ENGLISH))
                            .isEqualTo("This rule can be extended by 30 calendar days at most.");
                })
                .hasMessage("clock.extension-too-long");
        assertThatThrownBy(() -> deadlines.count(handle, accepted, -1)).hasMessage("clock.extension-too-long");
        assertThatThrownBy(() -> deadlines.count(rule(15, Rule.Unit.DAY), accepted, 1))
                .hasMessage("clock.no-extension");
    }

    @Test
    void countsAnExtensionInTheRulesOwnUnit() {
        Rule rule = Made.rule(5, Rule.Unit.WORKDAY, "accepted", 5);
        Count count = deadlines.count(rule, at(LocalDateTime.of(2026, 9, 23, 9, 0)), 2);
        assertThat(count.due()).isEqualTo("2026-10-10");
        assertThat(count.say(Locale.CHINESE)).contains("批准延长 2 个工作日");
    }

    @Test
    void leavesAHearingOutOnlyWhereTheLawSaysSo() {
        Rules shipped = RuleFiles.rules(null);
        Instant asked = at(LocalDateTime.of(2026, 1, 10, 9, 0));
        Rule recheck = shipped.get("xf.recheck", 0, LocalDate.of(2026, 1, 10));
        assertThat(deadlines.count(recheck, asked, Granted.hearing(5)).due()).isEqualTo("2026-02-14");
        assertThat(shipped.all().stream()
                        .filter(rule -> rule.longer().hearing())
                        .map(Rule::key))
                .containsExactly("xf.recheck");
        for (Rule rule : shipped.all()) {
            if (!rule.key().equals("xf.recheck")) {
                assertThatThrownBy(() -> deadlines.count(rule, asked, Granted.hearing(1)))
                        .as(rule.key())
                        .hasMessage("clock.hearing-counts");
            }
        }
    }

    @Test
    void refusesAHearingThatCannotHaveBeen() {
        Rule recheck = RuleFiles.rules(null).get("xf.recheck", 0, LocalDate.of(2026, 1, 10));
        Instant asked = at(LocalDateTime.of(2026, 1, 10, 9, 0));
        for (String outside : List.of("2026-01-10", "2026-01-09", "2026-02-11")) {
            assertThatThrownBy(
                            () -> deadlines.count(recheck, asked, new Granted(0, 0, List.of(LocalDate.parse(outside)))))
                    .as(outside)
                    .hasMessage("clock.hearing-outside");
        }
        for (int days : List.of(-1, 367)) {
            assertThatThrownBy(() -> deadlines.count(recheck, asked, Granted.hearing(days)))
                    .hasMessage("clock.bad-hearing");
        }
        assertThatThrownBy(() -> deadlines.count(recheck, asked, new Granted(0, 1, List.of(LocalDate.of(2026, 1, 20)))))
                .hasMessage("clock.bad-hearing");
    }

    @ParameterizedTest(name = "{1} {2} back from {0}: {3}")
    @CsvSource({
        "2026-03-01, 10, DAY, 2026-02-19",
        "2026-02-28,  5, WORKDAY, 2026-02-14",
        "2026-02-28,  6, WORKDAY, 2026-02-13",
        "2026-03-31,  1, MONTH, 2026-02-28",
        "2024-03-31,  1, MONTH, 2024-02-29",
        "2026-05-31,  1, QUARTER, 2026-02-28",
        "2028-02-29,  1, YEAR, 2027-02-28",
    })
    void countsBackFromAMeeting(LocalDate meeting, int limit, Rule.Unit unit, LocalDate notice) {
        Rule before = Made.rule(Rule.Kind.BEFORE, limit, unit, "meeting", Rule.Longer.NEVER);
        assertThat(deadlines
                        .count(before, meeting.atTime(14, 0).atZone(Time.ZONE).toInstant(), 0)
                        .due())
                .isEqualTo(notice);
    }

    @Test
    void aMonthMoreIsCountedFromTheFirstDay() {
        Rule month = Made.rule(1, Rule.Unit.MONTH, "accepted", 1);
        Instant last = at(LocalDateTime.of(2026, 1, 31, 9, 0));
        assertThat(deadlines.count(month, last, 0).due()).isEqualTo("2026-02-28");
        assertThat(deadlines.count(month, last, 1).due()).isEqualTo("2026-03-31");
    }

    @Test
    void refusesAnExtensionWhereThereIsNone() {
        Rule least = Made.rule(Rule.Kind.AT_LEAST, 6, Rule.Unit.MONTH, "logged", Rule.Longer.NEVER);
        assertThatThrownBy(() -> deadlines.count(least, at(LocalDateTime.of(2026, 1, 1, 0, 0)), 1))
                .hasMessage("clock.no-extension");
    }

    private Count count(Rule rule, LocalDateTime from) {
        return deadlines.count(rule, at(from), 0);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(Time.ZONE).toInstant();
    }

    private static Rule rule(int limit, Rule.Unit unit) {
        return Made.rule(limit, unit);
    }

    private static List<String> keys(Count count) {
        return count.lines().stream().map(Count.Line::key).toList();
    }
}
