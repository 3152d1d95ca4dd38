package doorstep.clock;

import java.time.LocalDate;

/** Rules made up for a test. */
final class Made {
    static final Rule.Law AGREED = new Rule.Law("约定", "Agreement", Rule.Law.Standing.READ);

    private Made() {}

    static Rule rule(int limit, Rule.Unit unit) {
        return rule(limit, unit, "received", 0);
    }

    static Rule rule(int limit, Rule.Unit unit, String event, int extendMax) {
        return rule(Rule.Kind.WITHIN, limit, unit, event, new Rule.Longer(extendMax, unit, false));
    }

    static Rule of(String region) {
        return of(region, AGREED);
    }

    static Rule of(String region, Rule.Law law) {
        return new Rule(
                "k", region, Rule.Kind.WITHIN, 1, Rule.Unit.DAY, "heard", Rule.Longer.NEVER, law, LocalDate.MIN, null);
    }

    static Rule rule(Rule.Kind kind, int limit, Rule.Unit unit, String event, Rule.Longer longer) {
        return new Rule("k", "", kind, limit, unit, event, longer, AGREED, LocalDate.MIN, null);
    }
}
