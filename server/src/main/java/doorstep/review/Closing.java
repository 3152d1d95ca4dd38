package doorstep.review;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.review.talk.Talks;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The end of a round: what it leaves open is told before it is closed, and stands at the head of the next one (回头看). */
@Component
class Closing {
    private final RoundStore rounds;
    private final LeftQuery left;
    private final Talks talks;
    private final Trail trail;
    private final Time time;

    Closing(RoundStore rounds, LeftQuery left, Talks talks, Trail trail, Time time) {
        this.rounds = rounds;
        this.left = left;
        this.talks = talks;
        this.trail = trail;
        this.time = time;
    }

    /**
     * A round with what is open.
     *
     * @param items of this round: problems that no measure answers and measures that are not signed off, as far as the reader may
     *     read them
     * @param opinions of this round that are not done with, for those who read them
     * @param before the same of closed rounds that were opened earlier for the same place and subject
     */
    record RoundView(
            RoundStore.RoundLine round,
            List<LeftQuery.LeftItem> items,
            List<Talks.LeftOpinion> opinions,
            List<LeftQuery.LeftItem> before) {}

    /** @throws Problem {@code review.no-such-round} */
    RoundView view(Actor actor, UUID id) {
        RoundStore.RoundLine round = round(actor, id);
        List<LeftQuery.LeftItem> items = left.of(id, actor);
        return new RoundView(
                round,
                items.stream().filter(item -> item.round().equals(id)).toList(),
                talks.unfinished(actor, id),
                items.stream().filter(item -> !item.round().equals(id)).toList());
    }

    /**
     * Closes it. What is open stays open: measures are worked on, opinions answered; only nothing new is handed in or said.
     *
     * @throws Problem {@code review.no-such-round}, {@code review.not-yours-to-close}, {@code review.closed-already}
     */
    @Transactional
    public void close(Actor actor, UUID id) {
        if (!round(actor, id).secretary()) {
            throw new Problem(ReviewProblem.NOT_YOURS_TO_CLOSE);
        }
        long area =
                rounds.close(id, actor.id(), time.now()).orElseThrow(() -> new Problem(ReviewProblem.CLOSED_ALREADY));
        trail.record(actor, "review.close", Ref.of("round", id), area);
    }

    private RoundStore.RoundLine round(Actor actor, UUID id) {
        return rounds.round(id, actor, time.today()).orElseThrow(() -> new Problem(ReviewProblem.NO_SUCH_ROUND));
    }
}
