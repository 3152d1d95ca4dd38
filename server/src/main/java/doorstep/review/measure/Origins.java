package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.study.Captions;
import doorstep.study.Topics;
import doorstep.study.UsesOf;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which measures go back to what of study (源于), and what came of them: the middle of the use chain. */
@Component
public class Origins implements UsesOf {
    private final OriginStore store;
    private final UsesQuery uses;
    private final Captions captions;
    private final Topics topics;
    private final Time time;

    Origins(OriginStore store, UsesQuery uses, Captions captions, Topics topics, Time time) {
        this.store = store;
        this.uses = uses;
        this.captions = captions;
        this.topics = topics;
        this.time = time;
    }

    /**
     * Says what a measure goes back to, in the transaction that makes or changes it; that one leaves the trail. A line of a session
     * becomes it, and becomes nothing else.
     *
     * @throws Problem {@code study.no-such-note} and its kin for what this person does not see, {@code study.already-became}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tie(Actor actor, UUID measure, Origin origin) {
        if (origin.kind() == Origin.Kind.LINE) {
            topics.becameMeasure(actor, origin.thing(), measure);
        } else {
            captions.mustSee(actor, origin.ref());
        }
        store.add(measure, origin, actor.id(), time.now());
    }

    @Override
    public List<Use> of(Actor reader, Set<Ref> studied) {
        return studied.isEmpty() ? List.of() : uses.of(studied, MeasureQuery.Reader.of(reader));
    }
}
