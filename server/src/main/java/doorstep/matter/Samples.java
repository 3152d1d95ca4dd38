package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Area;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws answered matters by lot, for somebody who did not handle them to ask the people back (抽样回访). Nobody picks whom to
 * ask, and who could not be reached is shown beside who spoke.
 */
@Component
public class Samples {
    private static final int MOST = 100;
    private static final int LONGEST_SPAN = 366;
    private static final int SEED_BYTES = 8;

    private final SampleStore store;
    private final MatterStore matters;
    private final Trail trail;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    Samples(SampleStore store, MatterStore matters, Trail trail, Time time) {
        this.store = store;
        this.matters = matters;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Draws from what was answered and served between two days; the same id again draws nothing new. Nobody draws again until it
     * suits: whoever an earlier lot of these days named here is asked first (a rule of the house, from no law).
     *
     * @param size how many, 1 to 100
     * @throws Problem {@code matter.not-now}, {@code matter.sample-wrong}, {@code matter.days-reversed},
     *     {@code matter.ask-drawn-first}, {@code matter.nothing-to-draw}
     */
    @Transactional
    public void draw(Actor actor, UUID id, Area area, LocalDate from, LocalDate to, int size) {
        if (!actor.is(Role.SUPERVISOR, area.code()) && !actor.is(Role.CLERK, area.code())) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        if (to.isBefore(from)) {
            throw new Problem(MatterProblem.DAYS_REVERSED);
        }
        if (size < 1 || size > MOST || to.isAfter(from.plusDays(LONGEST_SPAN))) {
            throw new Problem(MatterProblem.SAMPLE_WRONG, MOST);
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        SampleStore.Draw draw = new SampleStore.Draw(
                id, area.span(), from, to, size, HexFormat.of().formatHex(seed));
        int unasked = store.unasked(draw);
        if (unasked > 0) {
            throw new Problem(MatterProblem.ASK_DRAWN_FIRST, unasked);
        }
        int drawn = store.draw(draw, actor.id(), time.now());
        if (drawn > 0) {
            trail.record(actor, "matter.draw-sample", Ref.of("sample", id), area.code(), Map.of("drawn", drawn));
        } else if (store.find(id, scope(actor)).isEmpty()) {
            throw new Problem(MatterProblem.NOTHING_TO_DRAW);
        }
    }

    List<SampleStore.Drawn> newest(Actor actor) {
        return store.newest(scope(actor));
    }

    record Whole(SampleStore.Drawn sample, List<SampleStore.Item> items) {}

    /** @throws Problem {@code matter.no-such-sample} */
    Whole whole(Actor actor, UUID id) {
        SampleStore.Drawn drawn =
                store.find(id, scope(actor)).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_SAMPLE));
        return new Whole(drawn, store.items(id, Sight.of(actor)));
    }

    /**
     * Rung, and nobody answered; by somebody who may ask back.
     *
     * @throws Problem {@code matter.no-such-sample}, {@code matter.handled-it-yourself}
     */
    @Transactional
    public void tried(Actor actor, UUID id, UUID matter) {
        matters.take(matter, Sight.of(actor), actor.id())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_SAMPLE))
                .mustBeAbleToRecord(Word.Channel.CALL_BACK, actor);
        long area = store.tried(id, matter, actor.scope(Role.SUPERVISOR, Role.CLERK))
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_SAMPLE));
        trail.record(actor, "matter.rang-in-vain", Ref.of("matter", matter), area);
    }

    private static Scope scope(Actor actor) {
        return actor.scope(Role.SUPERVISOR, Role.CLERK, Role.LEADER);
    }
}
