package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.matter.kind.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans reception days (接访), and keeps what was told on them together: the ledger is read off the matters. */
@Component
public class Receptions {
    /** An announced day is announced this many days ahead, as counties have it (local practice; no national rule was found). */
    private static final int ANNOUNCED_AHEAD = 2;

    private static final int LONGEST_PLACE = 60;
    private static final int LONGEST_TOPIC = 200;
    private static final int SHOWN_AHEAD = 60;
    private static final int LONGEST_SPAN = 366;

    private final ReceptionStore store;
    private final Trail trail;
    private final Time time;

    Receptions(ReceptionStore store, Trail trail, Time time) {
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Plans a day, by a clerk or leader of the area; the same id again changes nothing.
     *
     * @throws Problem {@code matter.not-now}, {@code matter.day-passed}, {@code matter.reception-too-soon} for a day that is
     *     announced less than two days ahead, {@code matter.reception-wrong} without a place or with a post that leads elsewhere
     */
    @Transactional
    public void plan(Actor actor, Reception reception) {
        if (!actor.is(Role.CLERK, reception.area()) && !actor.is(Role.LEADER, reception.area())) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        LocalDate today = time.today();
        Limits.mustBeNear(reception.heldOn(), today);
        if (reception.heldOn().isBefore(today)) {
            throw new Problem(MatterProblem.DAY_PASSED);
        }
        if (reception.form() == Reception.Form.ANNOUNCED
                && reception.heldOn().isBefore(today.plusDays(ANNOUNCED_AHEAD))) {
            throw new Problem(MatterProblem.RECEPTION_TOO_SOON, ANNOUNCED_AHEAD);
        }
        if (reception.place().isBlank()
                || reception.place().length() > LONGEST_PLACE
                || isLonger(reception.hours(), LONGEST_PLACE)
                || isLonger(reception.topic(), LONGEST_TOPIC)
                || !store.plan(reception, time.now())) {
            throw new Problem(MatterProblem.RECEPTION_WRONG);
        }
        trail.record(
                actor,
                "matter.plan-reception",
                Ref.of("reception", reception.id()),
                reception.area(),
                Map.of("day", reception.heldOn().toString()));
    }

    private static boolean isLonger(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    /**
     * Says that a day is not held, and why.
     *
     * @throws Problem {@code matter.no-such-reception} for one that is over, cancelled or elsewhere
     */
    @Transactional
    public void cancel(Actor actor, UUID id, @Nullable String reason) {
        String why = Limits.mustHaveNote(reason);
        long area = store.cancel(id, actor.scope(Role.CLERK, Role.LEADER), why, time.today())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_RECEPTION));
        trail.record(actor, "matter.cancel-reception", Ref.of("reception", id), area);
    }

    /** Those of the areas of this clerk, leader or supervisor. */
    List<ReceptionStore.Planned> between(Actor actor, LocalDate first, LocalDate last) {
        LocalDate end = last.isAfter(first.plusDays(LONGEST_SPAN)) ? first.plusDays(LONGEST_SPAN) : last;
        return store.between(scope(actor), List.of(), first, end);
    }

    /** Who may receive people here. */
    List<ReceptionStore.Leader> leaders(Actor actor) {
        return store.leaders(actor.scope(Role.CLERK, Role.LEADER), time.today());
    }

    /** One day of a leader, as they are reminded of it. */
    public record Mine(UUID id, LocalDate heldOn, @Nullable String hours, String place, Reception.Form form) {}

    /** The coming days that this leader holds. */
    public List<Mine> mine(Actor actor) {
        List<UUID> posts = actor.posts(Role.LEADER);
        LocalDate today = time.today();
        return posts.isEmpty()
                ? List.of()
                : store.between(scope(actor), posts, today, today.plusDays(SHOWN_AHEAD)).stream()
                        .filter(planned -> planned.cancelled() == null)
                        .map(ReceptionStore.Planned::reception)
                        .map(one -> new Mine(one.id(), one.heldOn(), one.hours(), one.place(), one.form()))
                        .toList();
    }

    /** A day with what was told on it. */
    record Ledger(ReceptionStore.Planned planned, List<MatterListQuery.Line> told) {}

    /** @throws Problem {@code matter.no-such-reception} */
    Ledger ledger(Actor actor, UUID id) {
        return new Ledger(found(actor, id), store.told(id, Sight.of(actor)));
    }

    /** Where something was told, and on which day. */
    record Told(Ref from, LocalDate on) {}

    /**
     * That something was told on this day.
     *
     * @throws Problem {@code matter.no-such-reception} for one elsewhere, cancelled, or still to come
     */
    Told told(Actor actor, UUID id) {
        ReceptionStore.Planned planned = found(actor, id);
        if (planned.cancelled() != null || planned.reception().heldOn().isAfter(time.today())) {
            throw new Problem(MatterProblem.NO_SUCH_RECEPTION);
        }
        return new Told(Ref.of("reception", id), planned.reception().heldOn());
    }

    private ReceptionStore.Planned found(Actor actor, UUID id) {
        return store.find(id, scope(actor)).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_RECEPTION));
    }

    private static Scope scope(Actor actor) {
        return actor.scope(Role.CLERK, Role.LEADER, Role.SUPERVISOR);
    }
}
