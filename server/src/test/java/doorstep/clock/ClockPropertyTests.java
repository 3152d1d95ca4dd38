package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What holds of every count, tried on many by chance; the seed is fixed, so that a failure comes back. */
class ClockPropertyTests {
    private static final int TIMES = 3000;
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final int DAYS = (int) (LocalDate.of(2026, 10, 1).toEpochDay() - FIRST.toEpochDay());

    private final WorkCalendar calendar = RuleFiles.calendar(null);
    private final Deadlines deadlines = new Deadlines(calendar, RuleFiles.rules(null));
    private final Random chance = new Random(20_261_123);

    @Test
    void whoStartsLaterIsNeverDueEarlier() {
        often(unit -> {
            Rule rule = Made.rule(chance.nextInt(40), unit);
            Instant from = moment();
            Instant later = from.plus(Duration.ofMinutes(chance.nextInt(30 * 24 * 60)));
            Count one = deadlines.count(rule, from, 0);
            Count other = deadlines.count(rule, later, 0);
            assertThat(other.due()).as("%s from %s and %s", rule, from, later).isAfterOrEqualTo(one.due());
        });
    }

    @Test
    void noticeForALaterMeetingIsNeverNeededEarlier() {
        often(unit -> {
            if (unit != Rule.Unit.HOUR) {
                Rule rule = Made.rule(Rule.Kind.BEFORE, chance.nextInt(40), unit, "meeting", Rule.Longer.NEVER);
                Instant from = moment();
                LocalDate notice = deadlines.count(rule, from, 0).due();
                assertThat(deadlines
                                .count(rule, from.plus(Duration.ofDays(chance.nextInt(30))), 0)
                                .due())
                        .isAfterOrEqualTo(notice);
                assertThat(notice).isBeforeOrEqualTo(LocalDate.ofInstant(from, Time.ZONE));
            }
        });
    }

    @Test
    void asManyWorkdaysLieBetweenAsTheLimitSays() {
        for (int i = 0; i < TIMES; i++) {
            int limit = 1 + chance.nextInt(40);
            Instant from = moment();
            LocalDate day = LocalDate.ofInstant(from, Time.ZONE);
            LocalDate due = deadlines
                    .count(Made.rule(limit, Rule.Unit.WORKDAY), from, 0)
                    .due();
            assertThat(worked(day.plusDays(1), due.plusDays(1)))
                    .as("%s from %s", limit, day)
                    .isEqualTo(limit);
            assertThat(worksByTheLibrary(due)).isTrue();
            Rule before = Made.rule(Rule.Kind.BEFORE, limit, Rule.Unit.WORKDAY, "meeting", Rule.Longer.NEVER);
            LocalDate notice = deadlines.count(before, from, 0).due();
            assertThat(worked(notice, day)).as("%s before %s", limit, day).isEqualTo(limit);
        }
    }

    @Test
    void anExtensionAddsExactlyItself() {
        for (int i = 0; i < TIMES; i++) {
            int limit = chance.nextInt(60);
            int extension = 1 + chance.nextInt(30);
            Rule.Unit unit = unit();
            Instant from = moment();
            Count extended = deadlines.count(Made.rule(limit, unit, "accepted", 30), from, extension);
            Count whole = deadlines.count(Made.rule(limit + extension, unit), from, 0);
            assertThat(extended.due())
                    .as("%s+%s %s from %s", limit, extension, unit, from)
                    .isEqualTo(whole.due());
            assertThat(extended.moment()).isEqualTo(whole.moment());
        }
    }

    @Test
    void aHearingAddsTheDaysItTookWhereverTheyLie() {
        Rule rule = Made.rule(
                Rule.Kind.WITHIN, 30, Rule.Unit.DAY, "request_received", new Rule.Longer(0, Rule.Unit.DAY, true));
        for (int i = 0; i < TIMES; i++) {
            Instant from = moment();
            LocalDate day = LocalDate.ofInstant(from, Time.ZONE);
            List<LocalDate> heard = chance.ints(chance.nextInt(10), 1, 31)
                    .distinct()
                    .mapToObj(day::plusDays)
                    .toList();
            LocalDate due =
                    deadlines.count(rule, from, new Granted(0, 0, heard)).due();
            assertThat(due).isEqualTo(day.plusDays(30L + heard.size()));
            assertThat(due)
                    .isEqualTo(deadlines
                            .count(rule, from, Granted.hearing(heard.size()))
                            .due());
        }
    }

    @Test
    void aRegionsRuleNeverLeaksOutOfItsRegion() {
        for (int i = 0; i < TIMES; i++) {
            long area = (long) (chance.nextDouble() * 1e15);
            LocalDate day = LocalDate.ofInstant(moment(), Time.ZONE);
            String digits = "%015d".formatted(area);
            for (Rule any : deadlines.rules().all()) {
                deadlines.rules().find(any.key(), area, day).ifPresent(found -> {
                    assertThat(digits).startsWith(found.region());
                    assertThat(found.key()).isEqualTo(any.key());
                    assertThat(found.isDraft()).isFalse();
                    assertThat(deadlines.rules().all())
                            .as("nothing nearer for %s", area)
                            .noneMatch(other -> other.key().equals(found.key())
                                    && !other.isDraft()
                                    && digits.startsWith(other.region())
                                    && other.region().length() > found.region().length()
                                    && !day.isBefore(other.validFrom()));
                });
            }
        }
    }

    private void often(Consumer<Rule.Unit> property) {
        for (int i = 0; i < TIMES; i++) {
            property.accept(unit());
        }
    }

    private Rule.Unit unit() {
        List<Rule.Unit> all = List.of(Rule.Unit.values());
        return all.get(chance.nextInt(all.size()));
    }

    private Instant moment() {
        return LocalDateTime.of(FIRST.plusDays(chance.nextInt(DAYS - 150)), java.time.LocalTime.MIDNIGHT)
                .plusMinutes(chance.nextInt(24 * 60))
                .atZone(Time.ZONE)
                .toInstant();
    }

    /** Counted on the independent library's calendar, over a half-open span. */
    private static long worked(LocalDate from, LocalDate to) {
        return from.datesUntil(to).filter(ClockPropertyTests::worksByTheLibrary).count();
    }

    private static boolean worksByTheLibrary(LocalDate day) {
        LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return holiday == null ? !WorkCalendar.isWeekend(day) : holiday.isWork();
    }
}
