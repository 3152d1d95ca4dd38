package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days are worked: the shipped data against an independent library, and against what the notices must add up to. */
class WorkCalendarTests {
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    /** 国办发明电〔2012〕33号 has both worked: 4月7日（星期日）上班, 10月12日（星期六）上班. The library lacks them. */
    private static final Set<LocalDate> LIBRARY_IS_WRONG = Set.of(LocalDate.of(2013, 4, 7), LocalDate.of(2013, 10, 12));

    private final WorkCalendar calendar = RuleFiles.calendar(null);

    @Test
    void agreesDayByDayWithAnIndependentCalendar() {
        Set<LocalDate> different = FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> calendar.isWorkday(day) != worksByTheLibrary(day))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(different).containsExactlyInAnyOrderElementsOf(LIBRARY_IS_WRONG);
    }

    private static boolean worksByTheLibrary(LocalDate day) {
        LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return holiday == null ? !WorkCalendar.isWeekend(day) : holiday.isWork();
    }

    /**
     * Notices only move weekends: what a year's weekdays lose beyond the weekends worked in exchange is exactly its statutory
     * holidays (全国年节及纪念日放假办法: ten days, eleven from 2008, thirteen from 2025).
     */
    @Test
    void everyYearLosesItsStatutoryHolidaysAndNothingElse() {
        Map<Integer, Integer> lost = new TreeMap<>();
        FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> calendar.isWorkday(day) == WorkCalendar.isWeekend(day))
                .forEach(day -> lost.merge(noticeOf(day), calendar.isWorkday(day) ? -1 : 1, Integer::sum));
        Map<Integer, Integer> statutory = IntStream.rangeClosed(2004, 2026)
                .boxed()
                .collect(Collectors.toMap(year -> year, WorkCalendarTests::days));
        assertThat(lost).containsExactlyInAnyOrderEntriesOf(statutory);
    }

    /** The last days of December belong to the next year's New Year. */
    private int noticeOf(LocalDate day) {
        boolean newYear = day.getMonth() == Month.DECEMBER && "元旦".equals(calendar.name(day));
        return newYear ? day.getYear() + 1 : day.getYear();
    }

    private static int days(int year) {
        int usual = year < 2008 ? 10 : year < 2025 ? 11 : 13;
        return switch (year) {
            // 9 月 3 日, once: 国发明电〔2015〕1号.
            case 2015 -> usual + 1;
            // The Spring Festival was made longer by two days that nobody worked for: 国办发明电〔2020〕1号.
            case 2020 -> usual + 2;
            default -> usual;
        };
    }

    @Test
    void worksTheSaturdayBeforeTheNewYearOf2006() {
        assertThat(calendar.isWorkday(LocalDate.of(2005, 12, 31))).isTrue();
        assertThat(calendar.name(LocalDate.of(2005, 12, 31))).isEqualTo("元旦");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003-12-31", "2027-01-01", "2049-10-01"})
    void refusesAYearWithoutData(LocalDate day) {
        assertThat(calendar.knows(day)).isFalse();
        assertThatThrownBy(() -> calendar.isWorkday(day)).hasMessage("clock.no-calendar");
        assertThatThrownBy(() -> calendar.workdayFrom(day)).hasMessage("clock.no-calendar");
    }

    @Test
    void findsTheNextDayThatIsWorked() {
        LocalDate eve = LocalDate.of(2026, 2, 14);
        assertThat(calendar.workdayFrom(eve)).as("a make-up Saturday").isEqualTo(eve);
        assertThat(calendar.workdayFrom(eve.plusDays(1))).isEqualTo("2026-02-24");
        assertThat(calendar.workdayFrom(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-23");
    }
}
