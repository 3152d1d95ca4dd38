package doorstep.review.talk;

import doorstep.kernel.Problem;
import java.util.UUID;

/**
 * An opinion taken to be changed: who may do what with it. To everybody else it is not there. Pure.
 *
 * @param ledBy whether the one who asks is its secretary and may read it
 */
record Opinion(
        UUID giver, UUID about, boolean handed, boolean replied, boolean finished, boolean closed, boolean ledBy) {
    /** How somebody stands to what they were told (表态). */
    enum Stance {
        /** 接受. */
        ACCEPTED,
        /** 说明: it was otherwise, or there is a reason. */
        EXPLAINED
    }

    /** @throws Problem {@code talk.no-such-opinion} unless it is a draft of this person's */
    void mustBeDraftOf(UUID person) {
        if (handed || !giver.equals(person)) {
            throw new Problem(TalkProblem.NO_SUCH_OPINION);
        }
    }

    /** @throws Problem {@code talk.no-such-opinion}, {@code talk.round-closed} */
    void handOver(UUID person) {
        mustBeDraftOf(person);
        if (closed) {
            throw new Problem(TalkProblem.ROUND_CLOSED);
        }
    }

    /** @throws Problem {@code talk.no-such-opinion}, {@code talk.replied-already} */
    void reply(UUID person) {
        if (!handed || !about.equals(person)) {
            throw new Problem(TalkProblem.NO_SUCH_OPINION);
        }
        if (replied) {
            throw new Problem(TalkProblem.REPLIED_ALREADY);
        }
    }

    /** @throws Problem {@code talk.no-such-opinion}, {@code talk.not-replied}, {@code talk.finished-already} */
    void finish() {
        if (!handed || !ledBy) {
            throw new Problem(TalkProblem.NO_SUCH_OPINION);
        }
        if (!replied) {
            throw new Problem(TalkProblem.NOT_REPLIED);
        }
        if (finished) {
            throw new Problem(TalkProblem.FINISHED_ALREADY);
        }
    }
}
