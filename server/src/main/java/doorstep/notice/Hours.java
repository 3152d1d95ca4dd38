package doorstep.notice;

import doorstep.clock.Time;
import doorstep.clock.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/**
 * When somebody may be disturbed (上班时间、免打扰). Hours are whole, in China's time. A year whose holidays we have not been given
 * goes by the week: a warning on a holiday is better than none all year, and nothing is counted by it.
 */
@Component
class Hours {
    static final int FIRST = 8;
    static final int LAST = 18;

    private final WorkCalendar calendar;

    Hours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    boolean isWorkday(LocalDate day) {
        if (calendar.knows(day)) {
            return calendar.isWorkday(day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The moment itself within working hours, else when the next ones begin. */
    Instant workingFrom(Instant now) {
        ZonedDateTime here = now.atZone(Time.ZONE);
        if (isWorkday(here.toLocalDate()) && here.getHour() < LAST) {
            return here.getHour() >= FIRST ? now : begin(here.toLocalDate());
        }
        LocalDate day = here.toLocalDate().plusDays(1);
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return begin(day);
    }

    /** The moment itself outside the quiet hours, else when they end; {@code from == to} means none. */
    static Instant outsideQuiet(Instant now, int from, int to) {
        ZonedDateTime here = now.atZone(Time.ZONE);
        int hour = here.getHour();
        boolean quiet = from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to);
        if (!quiet) {
            return now;
        }
        LocalDate day = hour < to ? here.toLocalDate() : here.toLocalDate().plusDays(1);
        return day.atTime(to, 0).atZone(Time.ZONE).toInstant();
    }

    private static Instant begin(LocalDate day) {
        return day.atTime(FIRST, 0).atZone(Time.ZONE).toInstant();
    }
}
