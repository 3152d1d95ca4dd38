package doorstep.clock;

import doorstep.kernel.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One count, as it goes: the lines written so far. */
final class Counting {
    private final WorkCalendar calendar;
    private final Rule rule;
    private final ZonedDateTime event;
    private final Granted granted;
    private final List<Count.Line> lines = new ArrayList<>();

    Counting(WorkCalendar calendar, Rule rule, ZonedDateTime event, Granted granted) {
        this.calendar = calendar;
        this.rule = rule;
        this.event = event;
        this.granted = granted;
    }

    Count count() {
        opening();
        return rule.unit() == Rule.Unit.HOUR ? hours() : days();
    }

    private void opening() {
        switch (rule.law().standing()) {
            case READ -> {}
            case CHECK -> say("check");
            case DRAFT -> say("draft");
        }
        boolean hours = rule.unit() == Rule.Unit.HOUR;
        // Nobody who gives a day only wants to read 00:00.
        boolean dayOnly = !hours && event.toLocalTime().equals(LocalTime.MIDNIGHT);
        String from = rule.kind() == Rule.Kind.BEFORE
                ? "from-event"
                : hours ? "from-moment" : rule.unit() == Rule.Unit.WORKDAY ? "from-workday" : "from-day";
        say(from, new Count.Event(rule.startsOn()), dayOnly ? event.toLocalDate() : event);
        String limit = switch (rule.kind()) {
            case WITHIN -> "rule";
            case BEFORE -> "rule-before";
            case AT_LEAST -> "rule-least";
        };
        say(limit, new Count.Law(rule), rule.limit(), new Count.Units(rule.unit(), rule.limit()));
    }

    private Count hours() {
        if (granted.extension() > 0) {
            extension();
        }
        ZonedDateTime due = event.plus(Duration.ofHours(rule.limit() + granted.extension()));
        say("due-moment", due);
        return new Count(rule, due.toLocalDate(), due.truncatedTo(ChronoUnit.MINUTES), lines);
    }

    private Count days() {
        LocalDate start = event.toLocalDate();
        LocalDate due =
                rule.kind() == Rule.Kind.BEFORE ? walk(start, -rule.limit(), rule.unit(), Set.of()) : forward(start);
        switch (rule.kind()) {
            case WITHIN -> {
                say("due-day", due);
                LocalDate rolled = rule.unit() == Rule.Unit.WORKDAY ? null : rolled(due);
                if (rolled != null) {
                    say("rolled", rolled);
                }
            }
            case BEFORE -> say("due-before", due);
            case AT_LEAST -> say("due-least", due);
        }
        return new Count(rule, due, null, lines);
    }

    private LocalDate forward(LocalDate start) {
        Set<LocalDate> hearing = granted.days();
        Rule.Unit more = rule.longer().unit();
        int extension = granted.extension();
        int limit = rule.limit() + granted.hearing();
        if (granted.hearing() > 0) {
            say("hearing", granted.hearing(), new Count.Units(rule.unit(), granted.hearing()));
        }
        if (!hearing.isEmpty()) {
            say("hearing-days", new Count.Days(granted.hearingDays()));
        }
        if (rule.unit() == Rule.Unit.QUARTER) {
            say("quarter");
        }
        // One count where both are of a unit: a month after 31 January plus a month is two months after it.
        boolean together = extension > 0 && more == rule.unit();
        if (together) {
            extension();
        }
        LocalDate due = walk(start, together ? limit + extension : limit, rule.unit(), hearing);
        if (extension > 0 && !together) {
            extension();
            due = walk(due, extension, more, hearing);
        }
        for (LocalDate day : hearing) {
            if (!day.isAfter(start) || day.isAfter(due)) {
                throw new Problem(ClockProblem.HEARING_OUTSIDE, day);
            }
        }
        return due;
    }

    private void extension() {
        say("extension", granted.extension(), new Count.Units(rule.longer().unit(), granted.extension()));
    }

    /** So many units on, or back for a number below nought, without the days of a hearing. */
    private LocalDate walk(LocalDate start, int units, Rule.Unit unit, Set<LocalDate> hearing) {
        if (unit.months() > 0) {
            LocalDate due = start.plusMonths((long) units * unit.months());
            if (due.getDayOfMonth() != start.getDayOfMonth()) {
                say("month-end", due);
            }
            return due;
        }
        Offs offs = new Offs();
        int step = Integer.signum(units);
        LocalDate day = start;
        for (int counted = 0; counted != units; ) {
            day = day.plusDays(step);
            if (hearing.contains(day)) {
                continue;
            }
            if (unit == Rule.Unit.DAY || offs.isWorkday(day)) {
                counted += step;
            }
        }
        offs.close();
        return day;
    }

    /** Says of every day that does not follow the week why it was counted or not; weekends go without saying. */
    private final class Offs {
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private @Nullable String holiday;

        boolean isWorkday(LocalDate day) {
            boolean works = calendar.isWorkday(day);
            String name = calendar.name(day);
            if (works || name == null || !name.equals(holiday)) {
                close();
            }
            if (works && name != null) {
                say("made-up", day, name);
            } else if (name != null) {
                first = first == null ? day : first;
                last = day;
                holiday = name;
            }
            return works;
        }

        void close() {
            if (first != null && last != null && holiday != null) {
                if (first.equals(last)) {
                    say("off", first, holiday);
                } else {
                    boolean back = last.isBefore(first);
                    say("off-days", back ? last : first, back ? first : last, holiday);
                }
            }
            first = null;
            last = null;
            holiday = null;
        }
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

    private void say(String key, Object... details) {
        lines.add(new Count.Line(key, details));
    }
}
