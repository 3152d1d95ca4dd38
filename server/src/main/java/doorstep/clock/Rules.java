package doorstep.clock;

import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The catalogue of limits: the laws' own, and what a county adds in its {@code rules} folder. */
public final class Rules {
    private final List<Rule> rules;

    Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rule of this key for an area on a day: the nearest region, then the latest in force. */
    public Optional<Rule> find(String key, long area, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.key().equals(key) && rule.appliesTo(area, day))
                .max(Comparator.<Rule>comparingInt(rule -> rule.region().length())
                        .thenComparing(Rule::validFrom));
    }

    /** @throws Problem {@code clock.no-rule} when there is none */
    public Rule get(String key, long area, LocalDate day) {
        return find(key, area, day).orElseThrow(() -> new Problem(ClockProblem.NO_RULE, key, day.toString()));
    }
}
