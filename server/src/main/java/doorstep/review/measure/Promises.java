package doorstep.review.measure;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit or village promised the public (公开承诺): the standard, the day and how it stands, no names. Whoever reads the round
 * releases it; what is written later waits for the next release.
 */
@Component
class Promises {
    private final PromiseStore store;
    private final Trail trail;
    private final Time time;

    Promises(PromiseStore store, Trail trail, Time time) {
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /** A promise as the public would read it. */
    record PromiseLine(String promise, @Nullable LocalDate dueOn) {}

    /**
     * What would be released.
     *
     * @param releasedOn since when something of it is public
     */
    record Ahead(String round, @Nullable LocalDate releasedOn, List<PromiseLine> lines) {}

    /** @throws Problem {@code measure.no-such-round}, {@code measure.about-persons} */
    Ahead ahead(Actor actor, UUID round) {
        PromiseStore.Round found = mine(actor, round);
        Instant released = found.releasedAt();
        return new Ahead(
                found.name(), released == null ? null : LocalDate.ofInstant(released, Time.ZONE), store.lines(round));
    }

    /** Releases it as it reads now, or takes it back. */
    @Transactional
    public void release(Actor actor, UUID round, boolean released) {
        mine(actor, round);
        store.release(round, released ? time.now() : null, released ? actor.id() : null);
        trail.record(actor, released ? "measure.release" : "measure.take-back", Ref.of("round", round), null);
    }

    private PromiseStore.Round mine(Actor actor, UUID round) {
        PromiseStore.Round found = store.round(round, MeasureQuery.Reader.of(actor))
                .orElseThrow(() -> new Problem(MeasureProblem.NO_SUCH_ROUND));
        if (found.aboutPersons()) {
            throw new Problem(MeasureProblem.ABOUT_PERSONS);
        }
        return found;
    }
}
