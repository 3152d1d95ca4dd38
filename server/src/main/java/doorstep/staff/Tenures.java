package doorstep.staff;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which post from when to when (任职、交接、请假). What has begun is never deleted, only ended, with yesterday at the
 * earliest: who had which rights on which day stays to be read. Locks are taken person first, then post.
 */
@Component
public class Tenures {
    private final TenureStore store;
    private final PersonStore people;
    private final PostStore posts;
    private final Sessions sessions;
    private final Trail trail;
    private final Time time;

    Tenures(TenureStore store, PersonStore people, PostStore posts, Sessions sessions, Trail trail, Time time) {
        this.store = store;
        this.people = people;
        this.posts = posts;
        this.sessions = sessions;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Gives a post to a person from a day on, as its holder or as a stand-in.
     *
     * @throws Problem {@code staff.to-yourself}, {@code staff.post-held}, {@code staff.days-reversed},
     *     {@code staff.leaves-before}, and those of {@link Keys#mustGoTogether}
     */
    @Transactional
    public UUID give(Actor actor, UUID post, UUID person, Standing standing, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new Problem(StaffProblem.DAYS_REVERSED);
        }
        PostStore.Post seat = seatFor(actor, post, person, to);
        if (standing == Standing.A && store.isHeld(post, from, to)) {
            throw new Problem(StaffProblem.POST_HELD);
        }
        UUID id = nextId();
        store.add(new TenureStore.Tenure(id, post, person, standing, from, to));
        Map<String, Object> details =
                new HashMap<>(Map.of("person", person, "standing", standing.name(), "from", from.toString()));
        if (to != null) {
            details.put("until", to.toString());
        }
        trail.record(actor, "staff.give-tenure", Ref.of("post", post), seat.area(), details);
        sessions.forget();
        return id;
    }

    /**
     * From this day on somebody else holds the post, and with it everything that waits there (交接).
     *
     * @throws Problem {@code staff.handover-past} for a day that is over, and those of {@link #give}
     */
    @Transactional
    public void handOver(Actor actor, UUID post, UUID person, LocalDate on) {
        PostStore.Post seat = seatFor(actor, post, person, null);
        if (on.isBefore(time.today())) {
            throw new Problem(StaffProblem.HANDOVER_PAST);
        }
        int takenBack = store.endHolder(post, on, time.today());
        store.add(new TenureStore.Tenure(nextId(), post, person, Standing.A, on, null));
        Map<String, Object> details = new HashMap<>(Map.of("person", person, "on", on.toString()));
        if (takenBack > 0) {
            details.put("takenBack", takenBack);
        }
        trail.record(actor, "staff.hand-over", Ref.of("post", post), seat.area(), details);
        sessions.forget();
    }

    /**
     * Ends a tenure with that day; one that would only begin later is taken back.
     *
     * @throws Problem {@code staff.ends-too-early} before yesterday, {@code staff.ends-already} after the day it ends anyway
     */
    @Transactional
    public void end(Actor actor, UUID id, LocalDate on) {
        long area = store.lockPostOf(id, administered(actor)).orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_POST));
        TenureStore.Tenure tenure = store.tenure(id).orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_POST));
        boolean begun = !tenure.from().isAfter(time.today());
        if (begun) {
            mustNotBeLongOver(on);
        }
        if (tenure.to() != null && on.isAfter(tenure.to())) {
            throw new Problem(StaffProblem.ENDS_ALREADY, tenure.to());
        }
        if (!begun && on.isBefore(tenure.from())) {
            store.takeBack(id);
        } else {
            store.end(id, on);
        }
        trail.record(
                actor,
                "staff.end-tenure",
                Ref.of("post", tenure.post()),
                area,
                Map.of(
                        "person",
                        tenure.person(),
                        "standing",
                        tenure.standing().name(),
                        "from",
                        tenure.from().toString(),
                        "on",
                        on.toString()));
        sessions.forget();
    }

    /** All that a person has ends with that day, in the caller's transaction. */
    void endAll(UUID person, LocalDate on) {
        mustNotBeLongOver(on);
        store.endAll(person, on, time.today());
    }

    /** While somebody is away the stand-ins of their posts act for them. */
    @Transactional
    public UUID addLeave(Actor actor, UUID person, LocalDate from, LocalDate to) {
        PersonStore.Person found = person(actor, person);
        if (to.isBefore(from)) {
            throw new Problem(StaffProblem.DAYS_REVERSED);
        }
        UUID id = nextId();
        store.addLeave(id, person, from, to);
        trail.record(
                actor,
                "staff.add-leave",
                Ref.of("person", person),
                found.area(),
                Map.of("from", from.toString(), "until", to.toString()));
        sessions.forget();
        return id;
    }

    /** Somebody is back early, or the leave was a mistake (销假): from today on they are here. */
    @Transactional
    public void takeBackLeave(Actor actor, UUID leave) {
        TenureStore.TakenBack back = store.takeBackLeave(leave, time.today(), administered(actor))
                .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_LEAVE));
        trail.record(
                actor,
                "staff.take-back-leave",
                Ref.of("person", back.person()),
                back.area(),
                Map.of("from", back.from().toString()));
        sessions.forget();
    }

    /** Person and post, both locked, when this administrator may put the one into the other. */
    private PostStore.Post seatFor(Actor actor, UUID post, UUID person, @Nullable LocalDate to) {
        if (person.equals(actor.id())) {
            throw new Problem(StaffProblem.TO_YOURSELF);
        }
        people.lock(person);
        LocalDate leaves = person(actor, person).endedOn();
        posts.lock(post);
        PostStore.Post seat = posts.post(post, administered(actor), time.today())
                .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_POST));
        if (leaves != null && (to == null || to.isAfter(leaves))) {
            throw new Problem(StaffProblem.LEAVES_BEFORE, leaves);
        }
        Keys.mustGoTogether(seat.role(), store.rolesOf(person, time.today()));
        return seat;
    }

    private void mustNotBeLongOver(LocalDate on) {
        if (on.isBefore(time.today().minusDays(1))) {
            throw new Problem(StaffProblem.ENDS_TOO_EARLY);
        }
    }

    private PersonStore.Person person(Actor actor, UUID id) {
        return people.find(id, administered(actor), time.today())
                .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_PERSON));
    }

    private static Scope administered(Actor actor) {
        return actor.scope(Role.ADMINISTRATOR);
    }

    private UUID nextId() {
        return Ids.next(time.now().toEpochMilli());
    }
}
