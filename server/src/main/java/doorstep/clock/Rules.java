package doorstep.clock;

import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of limits: the laws' own, and what a county adds in its {@code rules} folder. */
public final class Rules {
    private static final int NEAREST = 3;

    private final List<Rule> rules;

    Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rule of this key for an area on a day: the nearest region, then the latest in force; never a draft. */
    public Optional<Rule> find(String key, long area, LocalDate day) {
        return Optional.ofNullable(nearest(rules.stream().filter(rule -> !rule.isDraft()), key, area, day));
    }

    /** The same, to be explained only: where nothing is in force, a draft answers, and its count says that it is one. */
    public Rule explain(String key, long area, LocalDate day) {
        Rule draft = nearest(rules.stream(), key, area, day);
        return find(key, area, day).or(() -> Optional.ofNullable(draft)).orElseThrow(() -> missing(key, area, day));
    }

    /** @throws Problem {@code clock.no-rule}, {@code clock.not-here}, {@code clock.not-then}, {@code clock.only-draft} */
    public Rule get(String key, long area, LocalDate day) {
        return find(key, area, day).orElseThrow(() -> missing(key, area, day));
    }

    /** What there is for an area on a day, in the files' order, drafts included. */
    public List<Rule> in(long area, LocalDate day) {
        return rules.stream()
                .map(Rule::key)
                .distinct()
                .flatMap(key -> Stream.ofNullable(
                        find(key, area, day).orElseGet(() -> nearest(rules.stream(), key, area, day))))
                .toList();
    }

    public List<Rule> all() {
        return rules;
    }

    /** Whether any rule is made for this very area, something in it, or something around it. */
    boolean name(long area) {
        String digits = Region.shortest(Region.whole(area));
        return rules.stream()
                .map(Rule::region)
                .anyMatch(region -> !region.isEmpty() && (region.startsWith(digits) || digits.startsWith(region)));
    }

    /** The later file wins between two that are otherwise alike, so that a county can restate a law. */
    private static @Nullable Rule nearest(Stream<Rule> rules, String key, long area, LocalDate day) {
        Comparator<Rule> nearer =
                Comparator.<Rule>comparingInt(rule -> rule.region().length()).thenComparing(Rule::validFrom);
        return rules.filter(rule -> rule.key().equals(key) && rule.isFor(area) && rule.isInForce(day))
                .reduce((one, other) -> nearer.compare(one, other) > 0 ? one : other)
                .orElse(null);
    }

    private Problem missing(String key, long area, LocalDate day) {
        List<Rule> ofKey = rules.stream().filter(rule -> rule.key().equals(key)).toList();
        if (ofKey.isEmpty()) {
            return new Problem(ClockProblem.NO_RULE, key, near(key), keys());
        }
        List<Rule> here = ofKey.stream().filter(rule -> rule.isFor(area)).toList();
        if (here.isEmpty()) {
            String regions =
                    ofKey.stream().map(Rule::region).distinct().sorted().collect(Collectors.joining(", "));
            return new Problem(ClockProblem.NOT_HERE, key, regions);
        }
        if (here.stream().anyMatch(rule -> rule.isDraft() && rule.isInForce(day))) {
            return new Problem(ClockProblem.ONLY_DRAFT, key);
        }
        String times = here.stream()
                .map(rule -> rule.validFrom() + "…" + (rule.validTo() == null ? "" : rule.validTo()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Problem(ClockProblem.NOT_THEN, key, day.toString(), times);
    }

    private String keys() {
        return rules.stream().map(Rule::key).distinct().collect(Collectors.joining(", "));
    }

    private String near(String key) {
        return rules.stream()
                .map(Rule::key)
                .distinct()
                .sorted(Comparator.comparingInt(other -> distance(key, other)))
                .limit(NEAREST)
                .collect(Collectors.joining(", "));
    }

    /** Letters to put in, take out or change between two words. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
