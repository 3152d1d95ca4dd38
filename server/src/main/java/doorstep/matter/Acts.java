package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Deadlines;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a matter (办理动作): take it, ask its rules, save what they answer with the step that led there, leave a trail.
 *
 * <p>Every act throws {@code matter.no-such-matter} for one this person may not see, and {@code matter.not-now} when the act
 * is not open to them in this stage.
 */
@Component
public class Acts {
    private final MatterStore store;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Time time;

    Acts(MatterStore store, Deadlines deadlines, Trail trail, Time time) {
        this.store = store;
        this.deadlines = deadlines;
        this.trail = trail;
        this.time = time;
    }

    /** @throws Problem {@code matter.no-such-unit} for one that does not serve the matter's area */
    @Transactional
    public void assign(Actor actor, UUID id, UUID unit, @Nullable UUID post, @Nullable String note) {
        act(actor, id, Act.ASSIGN, matter -> {
            if (!store.unitServes(unit, post, matter.area())) {
                throw new Problem(MatterProblem.NO_SUCH_UNIT);
            }
            return matter.assign(unit, post, note);
        });
    }

    /** Signs for it, with the handler's post in the unit that has it. */
    @Transactional
    public void takeOver(Actor actor, UUID id) {
        act(actor, id, Act.TAKE_OVER, matter -> {
            UUID unit = matter.standing().unit();
            UUID post = actor.post(Role.HANDLER, grant -> Objects.equals(grant.unit(), unit));
            return matter.takeOver(Objects.requireNonNull(post));
        });
    }

    @Transactional
    public void passBack(Actor actor, UUID id, @Nullable String reason) {
        act(actor, id, Act.PASS_BACK, matter -> matter.passBack(reason));
    }

    @Transactional
    public void note(Actor actor, UUID id, @Nullable String note) {
        act(actor, id, Act.NOTE, matter -> matter.note(note));
    }

    @Transactional
    public void agreeDay(Actor actor, UUID id, @Nullable LocalDate day, @Nullable String note) {
        act(actor, id, Act.AGREE_DAY, matter -> matter.agreeDay(day, time.today(), note));
    }

    @Transactional
    public void answer(Actor actor, UUID id, String text) {
        act(actor, id, Act.ANSWER, matter -> {
            Matter.Change change = matter.answer(text, time.now());
            store.addReply(id, text.strip(), actor, time.now());
            return change;
        });
    }

    /** The reply reached the resident: on which day, by what way, and what shows it. */
    @Transactional
    public void serve(Actor actor, UUID id, LocalDate on, Word.Way way, @Nullable String receipt) {
        act(actor, id, Act.SERVE, matter -> {
            Matter.Change change = matter.serve(on, time.today());
            store.serveReply(id, on, way.stored(), receipt);
            return change;
        });
    }

    @Transactional
    public void close(Actor actor, UUID id, @Nullable String note) {
        act(actor, id, Act.CLOSE, matter -> matter.close(note, time.now()));
    }

    @Transactional
    public void keep(Actor actor, UUID id, @Nullable String note) {
        act(actor, id, Act.KEEP, matter -> matter.keep(note, time.today(), time.now()));
    }

    @Transactional
    public void redo(Actor actor, UUID id, @Nullable String reason) {
        act(
                actor,
                id,
                Act.REDO,
                matter -> matter.redo(reason, matter.life().dueOn(deadlines, matter.area(), time.now())));
    }

    @Transactional
    public void voidEntry(Actor actor, UUID id, @Nullable String reason) {
        act(actor, id, Act.VOID, matter -> matter.voided(reason, time.now()));
    }

    private void act(Actor actor, UUID id, Act act, Function<Matter, Matter.Change> rule) {
        Matter matter = store.take(id, Sight.of(actor), actor.id())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        matter.mustBeOpen(act, actor);
        Matter.Change change = rule.apply(matter);
        store.save(change, actor, time.now());
        trail.record(
                actor,
                "matter." + act.stored(),
                Ref.of("matter", id),
                matter.area(),
                Map.of("stage", change.step().stage()));
    }
}
