package doorstep.clock;

import doorstep.kernel.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked (工作日历). Weekends are off and weekdays are worked, except where that year's State Council notice
 * says otherwise (全国年节及纪念日放假办法): a holiday on a weekday, or a weekend worked in exchange (调休).
 */
public final class WorkCalendar {
    /** What a year's notice says of one day. */
    record Change(boolean works, String name) {}

    private final Map<LocalDate, Change> changes;
    private final Set<Integer> years;

    WorkCalendar(Map<LocalDate, Change> changes) {
        this.changes = Map.copyOf(changes);
        this.years = changes.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Problem {@code clock.no-calendar} for a year whose notice we do not have */
    public boolean isWorkday(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new Problem(ClockProblem.NO_CALENDAR, Year.from(day).toString());
        }
        Change change = changes.get(day);
        return change != null ? change.works() : !isWeekend(day);
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate workdayFrom(LocalDate day) {
        LocalDate next = day;
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The holiday a day belongs to, or is worked in exchange for; absent on days that simply follow the week. */
    @Nullable
    String name(LocalDate day) {
        Change change = changes.get(day);
        return change == null ? null : change.name();
    }

    /** Whether the notice of that day's year is here. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
