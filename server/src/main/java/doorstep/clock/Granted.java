package doorstep.clock;

import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was granted for one matter beyond the limit itself (延长、听证).
 *
 * @param extension in the unit of the rule's extension; 0 for none
 * @param hearing how much time a hearing took, in the rule's own unit, where its days are not told
 * @param hearingDays the days of a hearing
 */
public record Granted(int extension, int hearing, List<LocalDate> hearingDays) {
    public static final Granted NOTHING = new Granted(0, 0, List.of());

    private static final int LONGEST_HEARING = 366;

    public Granted {
        hearingDays = List.copyOf(new TreeSet<>(hearingDays));
    }

    public static Granted extension(int extension) {
        return new Granted(extension, 0, List.of());
    }

    public static Granted hearing(int days) {
        return new Granted(0, days, List.of());
    }

    public static Granted hearing(Set<LocalDate> days) {
        return new Granted(0, 0, List.copyOf(days));
    }

    SortedSet<LocalDate> days() {
        return new TreeSet<>(hearingDays);
    }

    /** @throws Problem unless the rule allows all of it */
    void check(Rule rule) {
        int most = rule.longer().extendMax();
        if (extension != 0 && most == 0) {
            throw new Problem(ClockProblem.NO_EXTENSION, rule.key());
        }
        if (extension < 0 || extension > most) {
            throw new Problem(
                    ClockProblem.EXTENSION_TOO_LONG,
                    most,
                    new Count.Units(rule.longer().unit(), most));
        }
        boolean heard = hearing != 0 || !hearingDays.isEmpty();
        if (heard && !rule.longer().hearing()) {
            throw new Problem(ClockProblem.HEARING_COUNTS, rule.key());
        }
        if (hearing < 0 || hearing > LONGEST_HEARING || hearing > 0 && !hearingDays.isEmpty()) {
            throw new Problem(ClockProblem.BAD_HEARING, LONGEST_HEARING);
        }
    }
}
