package doorstep.clock;

import doorstep.kernel.Problem;
import java.time.Instant;

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
     * @param granted what was granted beyond the limit
     * @throws Problem {@code clock.no-extension}, {@code clock.extension-too-long}, {@code clock.hearing-counts},
     *     {@code clock.bad-hearing} and {@code clock.hearing-outside} beyond what the rule allows, {@code clock.no-calendar} when a
     *     count of workdays runs into a year without data
     */
    public Count count(Rule rule, Instant from, Granted granted) {
        granted.check(rule);
        return new Counting(calendar, rule, from.atZone(Time.ZONE), granted).count();
    }

    /** The same with nothing granted but an extension; 0 for none. */
    public Count count(Rule rule, Instant from, int extension) {
        return count(rule, from, Granted.extension(extension));
    }
}
