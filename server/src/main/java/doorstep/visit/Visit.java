package doorstep.visit;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import doorstep.matter.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One visit as the officer tells it (走访), and what came out of it.
 *
 * @param id made on the device, so that a repeat records nothing twice
 * @param visitedAt when it was, by the officer's word: evenings and Sundays count like any other time
 * @param said in plain words; may be empty when something was heard or promised
 */
public record Visit(
        UUID id,
        UUID household,
        Instant visitedAt,
        SpokeTo spokeTo,
        Way way,
        String said,
        List<Need> needs,
        List<Promise> promises,
        List<Answer> answers) {

    private static final int LONGEST = 20_000;
    private static final int MOST = 20;
    /** Notebooks are copied in late; what is older is a mistyped year. */
    private static final int YEARS_BACK = 2;

    /** Whom the officer actually spoke to. */
    public enum SpokeTo {
        /** 本人. */
        RESIDENT,
        /** 家里人. */
        FAMILY,
        /** 只见到村干部: honest, kept, and never a home reached. */
        CADRE_ONLY
    }

    /** How. */
    public enum Way {
        DOOR,
        PHONE,
        /** 在别处: in the field, at the market. */
        ELSEWHERE
    }

    /** Something heard that somebody has to do something about; becomes a matter as it stands (一点就成). */
    public record Need(
            UUID id,
            @Nullable String title,
            String words,
            @Nullable LocalDate agreedOn) {}

    /** What the officer promised, and by which day. */
    public record Promise(UUID id, String what, LocalDate by) {}

    /** What they said when asked about an earlier matter; kept as relayed. */
    public record Answer(UUID matter, Word word) {}

    /**
     * @throws Problem {@code visit.in-future}, {@code visit.too-long-ago}, {@code visit.said-too-long},
     *     {@code visit.too-many-heard}, {@code visit.nothing-said}, {@code visit.not-their-word}
     */
    void check(Instant now) {
        if (visitedAt.isAfter(now)) {
            throw new Problem(VisitProblem.IN_FUTURE);
        }
        if (visitedAt.atZone(Time.ZONE).plusYears(YEARS_BACK).toInstant().isBefore(now)) {
            throw new Problem(VisitProblem.TOO_LONG_AGO, YEARS_BACK);
        }
        if (spokeTo == SpokeTo.CADRE_ONLY && !answers.isEmpty()) {
            throw new Problem(VisitProblem.NOT_THEIR_WORD);
        }
        if (said.length() > LONGEST) {
            throw new Problem(VisitProblem.SAID_TOO_LONG, LONGEST);
        }
        if (needs.size() + promises.size() + answers.size() > MOST) {
            throw new Problem(VisitProblem.TOO_MANY_HEARD, MOST);
        }
        if (said.isBlank() && needs.isEmpty() && promises.isEmpty() && answers.isEmpty()) {
            throw new Problem(VisitProblem.NOTHING_SAID);
        }
    }
}
