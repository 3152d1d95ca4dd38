package doorstep.clock;

import doorstep.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts due days and says how (法定时钟): pure, given a calendar and the rules. */
public final class Deadlines {
    private final WorkCalendar calendar;
    private final Rules rules;

    public Deadlines(WorkCalendar calendar, Rules rules) {
        this.calendar = calendar;
        this.rules = rules;
    }

    public Rules rules() {
        return rules;
    }

    /**
     * The due day of a rule for an event.
     *
     * @param from the moment of the event; its day is a day in Asia/Shanghai
     * @param extension in the rule's own unit; 0 for none
     * @throws Problem {@code clock.extension-too-long} beyond what the rule allows, {@code clock.no-calendar} when a count of
     *     workdays runs into a year without data
     */
    public Count count(Rule rule, Instant from, int extension) {
        if (extension < 0 || extension > rule.extendMax()) {
            throw new Problem(ClockProblem.EXTENSION_TOO_LONG, rule.extendMax());
        }
        ZonedDateTime event = from.atZone(Time.ZONE);
        List<Count.Line> lines = new ArrayList<>();
        boolean hours = rule.unit() == Rule.Unit.HOUR;
        lines.add(new Count.Line(hours ? "from-moment" : "from-day", new Count.Event(rule.startsOn()), event));
        lines.add(new Count.Line("rule", new Count.Law(rule), rule.limit(), new Count.UnitName(rule.unit())));
        if (extension > 0) {
            lines.add(new Count.Line("extension", extension, new Count.UnitName(rule.unit())));
        }
        int limit = rule.limit() + extension;
        if (hours) {
            ZonedDateTime due = event.plus(Duration.ofHours(limit));
            lines.add(new Count.Line("due-moment", due));
            return new Count(rule, due.toLocalDate(), due.truncatedTo(ChronoUnit.MINUTES), lines);
        }
        LocalDate day = event.toLocalDate();
        LocalDate due = rule.unit() == Rule.Unit.WORKDAY ? workdays(day, limit, lines) : day.plusDays(limit);
        lines.add(new Count.Line("due-day", due));
        if (rule.unit() == Rule.Unit.DAY) {
            LocalDate rolled = rolled(due);
            if (rolled != null) {
                lines.add(new Count.Line("rolled", rolled));
            }
        }
        return new Count(rule, due, null, lines);
    }

    /** Says of every day that does not follow the week why it was counted or not; weekends go without saying. */
    private LocalDate workdays(LocalDate start, int limit, List<Count.Line> lines) {
        LocalDate day = start;
        int counted = 0;
        while (counted < limit) {
            day = day.plusDays(1);
            boolean works = calendar.isWorkday(day);
            String name = calendar.name(day);
            if (works) {
                counted++;
            }
            if (name != null) {
                lines.add(new Count.Line(works ? "made-up" : "off", day, name));
            }
        }
        return day;
    }

    /** Where a last day off would roll to under 民法典第二百零三条; information only, the due day itself never rolls. */
    private @Nullable LocalDate rolled(LocalDate due) {
        if (!calendar.knows(due) || calendar.isWorkday(due)) {
            return null;
        }
        LocalDate day = due;
        while (calendar.knows(day) && !calendar.isWorkday(day)) {
            day = day.plusDays(1);
        }
        return calendar.knows(day) ? day : null;
    }
}
