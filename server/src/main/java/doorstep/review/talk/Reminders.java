package doorstep.review.talk;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Private reminders (提醒谈心): what was seen, what was agreed, what came of it. They leave no line in the trail and nothing counts them. */
@Component
class Reminders {
    private final ReminderStore store;
    private final Time time;

    Reminders(ReminderStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    /** What a line of one is. */
    enum Kind {
        /** 看到的. */
        SEEN,
        /** 说好的. */
        AGREED,
        /** 后来怎么样; with it the reminder is over. */
        CAME
    }

    /** Whom one works with. */
    List<Meeting.Member> colleagues(Actor actor) {
        return store.colleagues(actor.id(), time.today());
    }

    /**
     * Tells a colleague what one saw.
     *
     * @throws Problem {@code talk.no-such-colleague}, {@code talk.id-taken}, those of {@link Said#words}
     */
    @Transactional
    public void begin(Actor actor, UUID id, UUID to, String seen) {
        if (colleagues(actor).stream().noneMatch(colleague -> colleague.id().equals(to))) {
            throw new Problem(TalkProblem.NO_SUCH_COLLEAGUE);
        }
        UUID line = Ids.next(time.now().toEpochMilli());
        if (store.open(id, actor.id(), to, line, Said.words(seen), time.now()) == 0) {
            throw new Problem(TalkProblem.ID_TAKEN);
        }
    }

    /**
     * Writes down what was agreed, or what came of it; either of the two does.
     *
     * @throws Problem {@code talk.no-such-reminder}, {@code talk.over}, {@code talk.id-taken}, those of {@link Said#words}
     */
    @Transactional
    public void say(Actor actor, UUID reminder, UUID id, Kind kind, String words) {
        boolean over = store.take(reminder, actor.id()).orElseThrow(() -> new Problem(TalkProblem.NO_SUCH_REMINDER));
        if (over) {
            throw new Problem(TalkProblem.OVER);
        }
        if (store.say(id, reminder, kind, Said.words(words), actor.id(), time.now()) == 0) {
            throw new Problem(TalkProblem.ID_TAKEN);
        }
    }
}
