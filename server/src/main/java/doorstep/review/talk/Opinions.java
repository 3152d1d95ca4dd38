package doorstep.review.talk;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to meetings and opinions (批评与自我批评). The trail keeps that a meeting was called. What is said in it leaves no line there: it would
 * tell auditors who spoke to whom.
 */
@Component
class Opinions {
    private final MeetingStore meetings;
    private final OpinionStore store;
    private final Trail trail;
    private final Time time;

    Opinions(MeetingStore meetings, OpinionStore store, Trail trail, Time time) {
        this.meetings = meetings;
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Calls a meeting of a round.
     *
     * @throws Problem {@code talk.no-such-round} unless this person holds the post it names, {@code talk.round-closed},
     *     {@code talk.id-taken}
     */
    @Transactional
    public void call(Actor actor, UUID round, UUID id, Meeting.Kind kind, LocalDate heldOn) {
        MeetingStore.Led led = meetings.round(round, actor.id(), time.today())
                .orElseThrow(() -> new Problem(TalkProblem.NO_SUCH_ROUND));
        if (led.closed()) {
            throw new Problem(TalkProblem.ROUND_CLOSED);
        }
        if (meetings.open(id, round, kind, heldOn, actor.id(), time.now()) == 0) {
            throw new Problem(TalkProblem.ID_TAKEN);
        }
        trail.record(actor, "talk.call-meeting", Ref.of("meeting", id), led.area());
    }

    /** @throws Problem {@code talk.no-such-meeting} */
    Meeting meeting(Actor actor, UUID id) {
        return meetings.one(id, actor, time.today()).orElseThrow(() -> new Problem(TalkProblem.NO_SUCH_MEETING));
    }

    /**
     * Writes an opinion for a colleague, or writes one's own draft anew; nobody else sees it yet.
     *
     * @throws Problem {@code talk.no-such-meeting}, {@code talk.no-such-colleague}, {@code talk.own}, {@code talk.round-closed},
     *     {@code talk.id-taken}, those of {@link Said#words}
     */
    @Transactional
    public void write(Actor actor, UUID meeting, UUID id, UUID about, String words) {
        Meeting found = meeting(actor, meeting);
        if (found.closed()) {
            throw new Problem(TalkProblem.ROUND_CLOSED);
        }
        if (about.equals(actor.id())) {
            throw new Problem(TalkProblem.OWN);
        }
        if (found.members().stream().noneMatch(member -> member.id().equals(about))) {
            throw new Problem(TalkProblem.NO_SUCH_COLLEAGUE);
        }
        if (store.write(id, meeting, actor.id(), about, Said.words(words), time.now()) == 0) {
            throw new Problem(TalkProblem.ID_TAKEN);
        }
    }

    /** Takes a draft back; nothing of it stays. @throws Problem {@code talk.no-such-opinion} */
    @Transactional
    public void takeBack(Actor actor, UUID id) {
        take(actor, id).mustBeDraftOf(actor.id());
        store.takeBack(id);
    }

    /** Hands it to the person and the secretary; from then on its giver sees it no more. @throws Problem those of {@link Opinion#handOver} */
    @Transactional
    public void handOver(Actor actor, UUID id) {
        take(actor, id).handOver(actor.id());
        store.handOver(id, time.now());
    }

    /**
     * Says how one stands to it.
     *
     * @param deed what will be done about it
     * @throws Problem those of {@link Opinion#reply} and {@link Said#words}
     */
    @Transactional
    public void reply(Actor actor, UUID id, Opinion.Stance stance, String words, @Nullable String deed) {
        take(actor, id).reply(actor.id());
        store.reply(id, stance, Said.words(words), Said.perhaps(deed), time.now());
    }

    /** The secretary says what came of it, and it is done with. @throws Problem those of {@link Opinion#finish} and {@link Said#words} */
    @Transactional
    public void finish(Actor actor, UUID id, String words) {
        take(actor, id).finish();
        store.finish(id, Said.words(words), time.now());
    }

    private Opinion take(Actor actor, UUID id) {
        return store.take(id, actor.id(), time.today()).orElseThrow(() -> new Problem(TalkProblem.NO_SUCH_OPINION));
    }
}
