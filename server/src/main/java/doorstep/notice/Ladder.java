package doorstep.notice;

import doorstep.notice.News.Audience;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Who is warned when (预警阶梯): first whoever has the matter, then who was asked to help, and only then those above. Every rung is
 * told once for each due day. No law sets these days; they are ours, in working days.
 */
final class Ladder {
    private static final int OWNER_BEFORE = 3;
    private static final int HELPER_BEFORE = 1;
    private static final int UPWARD_AFTER = 2;

    /** Older than this it stands in lists; it is no news. */
    static final int LONGEST_OVERDUE_DAYS = 21;

    /** Nothing due later can be within the first rung, whatever the holidays. */
    static final int FURTHEST_DAYS = 20;

    private Ladder() {}

    record Rung(News kind, Audience to) {}

    /**
     * The rungs that a day has reached, lowest first.
     *
     * @param owner whoever has it
     * @param helperOwes somebody was asked to help and has not answered
     */
    static List<Rung> on(
            LocalDate today, LocalDate due, Audience owner, boolean helperOwes, Predicate<LocalDate> workday) {
        List<Rung> rungs = new ArrayList<>();
        if (!today.isAfter(due)) {
            long left = workdays(today, due, workday);
            if (left <= OWNER_BEFORE) {
                rungs.add(new Rung(News.DUE_SOON, owner));
            }
            if (left <= HELPER_BEFORE && helperOwes) {
                rungs.add(new Rung(News.DUE_SOON, Audience.HELPER));
            }
            return rungs;
        }
        rungs.add(new Rung(News.OVERDUE, owner));
        if (helperOwes) {
            rungs.add(new Rung(News.OVERDUE, Audience.HELPER));
        }
        if (workdays(due, today, workday) >= UPWARD_AFTER) {
            rungs.add(new Rung(News.OVERDUE, Audience.LEADER));
            rungs.add(new Rung(News.OVERDUE, Audience.SUPERVISOR));
        }
        return rungs;
    }

    /** After the first day, up to and with the last. */
    private static long workdays(LocalDate after, LocalDate upTo, Predicate<LocalDate> workday) {
        return after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(workday).count();
    }
}
