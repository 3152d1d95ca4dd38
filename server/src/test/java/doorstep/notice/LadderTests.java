package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.DoorstepTest;
import doorstep.clock.Time;
import doorstep.clock.WorkCalendar;
import doorstep.notice.News.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is warned when, and when somebody may be disturbed at all. */
@DoorstepTest
class LadderTests {
    /** A Friday; the week after it is an ordinary one. */
    private static final LocalDate DUE = LocalDate.of(2026, 11, 27);

    @Autowired
    WorkCalendar calendar;

    @Test
    void theOwnerIsWarnedThreeWorkingDaysBefore() {
        assertThat(rungs(LocalDate.of(2026, 11, 23), false)).isEmpty();
        assertThat(rungs(LocalDate.of(2026, 11, 24), false)).containsExactly("DUE_SOON UNIT");
    }

    @Test
    void aHelperIsWarnedAfterTheOwnerAndOnlyWhoeverStillOwes() {
        assertThat(rungs(LocalDate.of(2026, 11, 25), true)).containsExactly("DUE_SOON UNIT");
        assertThat(rungs(LocalDate.of(2026, 11, 26), true)).containsExactly("DUE_SOON UNIT", "DUE_SOON HELPER");
        assertThat(rungs(LocalDate.of(2026, 11, 26), false)).containsExactly("DUE_SOON UNIT");
    }

    @Test
    void thoseAboveHearOfItOnlyWhenTwoWorkingDaysHavePassed() {
        assertThat(rungs(LocalDate.of(2026, 11, 28), true)).containsExactly("OVERDUE UNIT", "OVERDUE HELPER");
        assertThat(rungs(LocalDate.of(2026, 11, 30), false))
                .as("one working day after a Friday")
                .containsExactly("OVERDUE UNIT");
        assertThat(rungs(LocalDate.of(2026, 12, 1), false))
                .containsExactly("OVERDUE UNIT", "OVERDUE LEADER", "OVERDUE SUPERVISOR");
    }

    @Test
    void aLongHolidayIsNoReasonToWarnLate() {
        LocalDate afterSpringFestival = LocalDate.of(2026, 2, 25);
        LocalDate lastWorkday = LocalDate.of(2026, 2, 14);
        assertThat(Ladder.on(lastWorkday, afterSpringFestival, Audience.UNIT, false, calendar::isWorkday))
                .as("24 and 25 February are the next working days")
                .hasSize(1);
        assertThat(lastWorkday.plusDays(Ladder.FURTHEST_DAYS)).isAfter(afterSpringFestival);
    }

    @Test
    void everyStageWaitsOnSomebody() {
        assertThat(WaitsOn.at("checked", true, true)).isEqualTo(WaitsOn.LEADER);
        assertThat(WaitsOn.at("objected", true, false)).isEqualTo(WaitsOn.CLERK);
        assertThat(WaitsOn.at("registered", false, false)).isEqualTo(WaitsOn.CLERK);
        assertThat(WaitsOn.at("in-hand", true, true)).isEqualTo(WaitsOn.HELPER);
        assertThat(WaitsOn.at("in-hand", true, false)).isEqualTo(WaitsOn.UNIT);
        assertThat(WaitsOn.at("promised", false, false)).isEqualTo(WaitsOn.UNIT);
        assertThat(WaitsOn.at("referred", false, false)).isEqualTo(WaitsOn.OUTSIDE);
    }

    @Test
    void quietHoursRunOverMidnight() {
        assertThat(Hours.outsideQuiet(at("2026-11-23T19:59"), 20, 8)).isEqualTo(at("2026-11-23T19:59"));
        assertThat(Hours.outsideQuiet(at("2026-11-23T20:00"), 20, 8)).isEqualTo(at("2026-11-24T08:00"));
        assertThat(Hours.outsideQuiet(at("2026-11-24T07:59"), 20, 8)).isEqualTo(at("2026-11-24T08:00"));
        assertThat(Hours.outsideQuiet(at("2026-11-24T12:30"), 12, 14)).isEqualTo(at("2026-11-24T14:00"));
        assertThat(Hours.outsideQuiet(at("2026-11-24T03:00"), 8, 8)).isEqualTo(at("2026-11-24T03:00"));
    }

    @Test
    void workingHoursSkipHolidaysAndTakeMakeUpDays() {
        Hours hours = new Hours(calendar);
        assertThat(hours.workingFrom(at("2026-11-23T09:00"))).isEqualTo(at("2026-11-23T09:00"));
        assertThat(hours.workingFrom(at("2026-11-20T18:00"))).isEqualTo(at("2026-11-23T08:00"));
        assertThat(hours.isWorkday(LocalDate.of(2026, 2, 14)))
                .as("a Saturday worked for the festival")
                .isTrue();
        assertThat(hours.isWorkday(LocalDate.of(2031, 5, 1)))
                .as("a year without its notice goes by the week")
                .isTrue();
    }

    private List<String> rungs(LocalDate today, boolean helperOwes) {
        return Ladder.on(today, DUE, Audience.UNIT, helperOwes, calendar::isWorkday).stream()
                .map(rung -> rung.kind() + " " + rung.to())
                .toList();
    }

    private static Instant at(String local) {
        return Time.read(local).orElseThrow();
    }
}
