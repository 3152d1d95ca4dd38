package doorstep.review.measure;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may do what with a measure, and when it may be signed off (销号的规矩). Pure. */
public final class Signing {
    private static final Set<Block> ALWAYS_NEEDED =
            Set.of(Block.NO_PROBLEM, Block.NO_OWNER, Block.NO_DAY, Block.NO_STANDARD);

    private Signing() {}

    static boolean writes(Actor actor, Measure measure) {
        return measure.mine() || holds(actor, measure.owner());
    }

    static boolean aims(Actor actor, Measure measure) {
        return measure.mine() || holds(actor, measure.readerPost());
    }

    /** The post through which this person signs off: the leader in charge's, else that of the round. */
    static @Nullable UUID post(Actor actor, Measure measure) {
        Measure.Post lead = measure.lead();
        if (writes(actor, measure)) {
            return null;
        }
        return lead != null && holds(actor, lead.id())
                ? lead.id()
                : holds(actor, measure.readerPost()) ? measure.readerPost() : null;
    }

    /** @throws Problem {@code measure.own}, {@code measure.not-yours-to-sign} */
    static UUID mustSign(Actor actor, Measure measure) {
        if (writes(actor, measure)) {
            throw new Problem(MeasureProblem.OWN);
        }
        UUID post = post(actor, measure);
        if (post == null) {
            throw new Problem(MeasureProblem.NOT_YOURS_TO_SIGN);
        }
        return post;
    }

    /**
     * Whether it is ready.
     *
     * @param now what its indicator says today; absent without an aim, and when it cannot be read
     * @param exception why it is signed although its indicator does not hold, or there is none
     * @throws Problem what is missing; {@code measure.no-exception-needed} when nothing is
     */
    static void mustBeReady(Measure measure, @Nullable Now now, @Nullable String exception, LocalDate today) {
        if (!measure.open().isEmpty()) {
            throw new Problem(MeasureProblem.UNDECIDED);
        }
        Measure.SignOff signed = measure.signed();
        if (signed != null && !Stand.changedSince(measure, signed)) {
            throw new Problem(MeasureProblem.SIGNED_ALREADY);
        }
        List<Block> missing = Block.missing(measure);
        if (missing.stream().anyMatch(ALWAYS_NEEDED::contains)) {
            throw new Problem(MeasureProblem.INCOMPLETE);
        }
        if (missing.contains(Block.NO_EVIDENCE)) {
            throw new Problem(MeasureProblem.NO_EVIDENCE);
        }
        if (measure.aim() != null && now == null) {
            throw new Problem(MeasureProblem.INDICATOR_UNREAD);
        }
        Problem before = notHeld(measure, now, today);
        if (before != null && exception == null) {
            throw before;
        }
        if (before == null && exception != null) {
            throw new Problem(MeasureProblem.NO_EXCEPTION_NEEDED);
        }
    }

    /** What the indicator says now, and whether that reaches the aim. */
    public record Now(Measure.Figure figure, boolean holds) {}

    private static @Nullable Problem notHeld(Measure measure, @Nullable Now now, LocalDate today) {
        Measure.Aim aim = measure.aim();
        if (aim == null || now == null) {
            return new Problem(MeasureProblem.NO_INDICATOR);
        }
        if (!today.isAfter(aim.to())) {
            return new Problem(MeasureProblem.WINDOW_OPEN, aim.to());
        }
        Measure.Figure figure = now.figure();
        if (figure.denominator() == 0) {
            return new Problem(MeasureProblem.NOTHING_TO_COUNT);
        }
        return now.holds()
                ? null
                : new Problem(MeasureProblem.DOES_NOT_HOLD, figure.numerator(), figure.denominator(), figure.noWord());
    }

    private static boolean holds(Actor actor, Measure.@Nullable Post post) {
        return post != null && holds(actor, post.id());
    }

    private static boolean holds(Actor actor, UUID post) {
        return actor.grants().stream().anyMatch(grant -> grant.post().equals(post));
    }
}
