package doorstep.visit;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.matter.Matters;
import doorstep.matter.Opening;
import doorstep.matter.Word;
import doorstep.place.Household;
import doorstep.place.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to visits: record one, turn a sentence of it into a matter, take a wrong one back. */
@Component
public class Visits {
    private static final int LONGEST_REASON = 500;

    private final VisitStore store;
    private final HomesQuery homes;
    private final Matters matters;
    private final Places places;
    private final Trail trail;
    private final Time time;

    Visits(VisitStore store, HomesQuery homes, Matters matters, Places places, Trail trail, Time time) {
        this.store = store;
        this.homes = homes;
        this.matters = matters;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /** What a recorded visit opened, in the order told. */
    public record Recorded(UUID id, List<Matters.Opened> needs, List<Matters.Opened> promises) {}

    /**
     * Records a visit and everything that came out of it, in one transaction.
     *
     * @throws Problem {@code visit.home-elsewhere} unless an officer's post of the actor covers the home; those of
     *     {@link Visit#check} and of {@link Matters#open}
     */
    @Transactional
    public Recorded record(Actor actor, Visit visit) {
        Instant now = time.now();
        visit.check(now);
        long area = store.areaOf(visit.household(), actor.scope(Role.OFFICER))
                .orElseThrow(() -> new Problem(VisitProblem.HOME_ELSEWHERE));
        UUID post = officerPost(actor, area);
        if (store.insert(visit, area, post, actor.id(), now)) {
            trail.record(
                    actor,
                    "visit.record",
                    Ref.of("visit", visit.id()),
                    area,
                    Map.of(
                            "visited",
                            visit.visitedAt().toString(),
                            "spokeTo",
                            visit.spokeTo().name()));
            for (Visit.Answer answer : visit.answers()) {
                matters.recordWord(
                        actor,
                        answer.matter(),
                        new Word.Given(answer.word(), Word.Channel.RELAYED, Word.Way.DOOR, false, null));
            }
        } else if (!store.isSame(visit, actor.id()).orElseThrow(() -> new Problem(VisitProblem.ID_TAKEN))) {
            throw new Problem(VisitProblem.CAME_BEFORE);
        }
        List<Matters.Opened> needs = new ArrayList<>();
        for (Visit.Need need : visit.needs()) {
            needs.add(matters.open(actor, need(visit, need, area, post)));
        }
        List<Matters.Opened> promises = new ArrayList<>();
        for (Visit.Promise promise : visit.promises()) {
            promises.add(matters.open(actor, promise(visit, promise, area, post)));
        }
        return new Recorded(visit.id(), needs, promises);
    }

    /**
     * A sentence of an earlier visit becomes a matter; it was heard that day, and counts from it.
     *
     * @throws Problem {@code visit.already-void}: nothing comes of a visit that was taken back
     */
    @Transactional
    public Matters.Opened raise(Actor actor, UUID visitId, Visit.Need need) {
        VisitStore.Kept kept = kept(actor, visitId);
        if (kept.voided()) {
            throw new Problem(VisitProblem.ALREADY_VOID);
        }
        Visit visit = kept.visit();
        return matters.open(actor, need(visit, need, kept.area(), kept.post()));
    }

    /**
     * Takes back a visit recorded by mistake; it stays readable with its reason and counts nowhere. What it opened stays, and
     * is voided by itself if it was wrong too.
     */
    @Transactional
    public void voidEntry(Actor actor, UUID visitId, @Nullable String reason) {
        VisitStore.Kept kept = kept(actor, visitId);
        if (reason == null || reason.isBlank()) {
            throw new Problem(VisitProblem.REASON_MISSING);
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new Problem(VisitProblem.REASON_TOO_LONG, LONGEST_REASON);
        }
        if (!store.voidEntry(visitId, reason.strip(), time.now())) {
            throw new Problem(VisitProblem.ALREADY_VOID);
        }
        trail.record(actor, "visit.void", Ref.of("visit", visitId), kept.area());
    }

    /** A home with its people, for the post it is linked to; that it was read is recorded without a word. */
    @Transactional
    public Household readHome(Actor actor, UUID household) {
        if (!homes.isLinked(household, actor.posts(Role.OFFICER), time.today())) {
            throw new Problem(VisitProblem.NO_SUCH_HOME);
        }
        Household home = places.household(household).orElseThrow(() -> new Problem(VisitProblem.NO_SUCH_HOME));
        trail.record(actor, "visit.read-home", Ref.of("household", household), home.area());
        return home;
    }

    /** A home and when somebody who lives there was last spoken to in it; absent when never. */
    public record QuietHome(
            UUID household,
            String place,
            String door,
            @Nullable LocalDate enteredOn) {}

    /** These homes of this person's posts, and beside them those that have waited longest to be entered. */
    public List<QuietHome> homes(Actor actor, Collection<UUID> these, int most) {
        return homes.quietest(actor.posts(Role.OFFICER), these, time.today(), most);
    }

    /** How many homes are linked to a post today. */
    public int homesOf(UUID post) {
        return homes.count(post, time.today());
    }

    /** Whether it was made from a post that this person holds. */
    public boolean isOf(Actor actor, UUID visitId) {
        return store.kept(visitId, actor.posts(Role.OFFICER)).isPresent();
    }

    private VisitStore.Kept kept(Actor actor, UUID visitId) {
        return store.kept(visitId, actor.posts(Role.OFFICER))
                .orElseThrow(() -> new Problem(VisitProblem.NO_SUCH_VISIT));
    }

    private static UUID officerPost(Actor actor, long area) {
        UUID post = actor.post(Role.OFFICER, grant -> grant.area().contains(area));
        if (post == null) {
            throw new Problem(VisitProblem.HOME_ELSEWHERE);
        }
        return post;
    }

    private static Opening need(Visit visit, Visit.Need need, long area, UUID post) {
        return new Opening(
                need.id(),
                Opening.NEED,
                need.title(),
                need.words(),
                area,
                visit.household(),
                Opening.Heard.VISIT,
                visit.visitedAt(),
                post,
                null,
                null,
                need.agreedOn(),
                Ref.of("visit", visit.id()));
    }

    private static Opening promise(Visit visit, Visit.Promise promise, long area, UUID post) {
        return new Opening(
                promise.id(),
                Opening.PROMISE,
                null,
                promise.what(),
                area,
                visit.household(),
                Opening.Heard.VISIT,
                visit.visitedAt(),
                post,
                post,
                null,
                promise.by(),
                Ref.of("visit", visit.id()));
    }
}
