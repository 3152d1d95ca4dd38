package doorstep.review.talk;

import doorstep.kernel.Problem;

enum TalkProblem implements Problem.Code {
    NO_SUCH_MEETING(Problem.Kind.NOT_FOUND),
    NO_SUCH_OPINION(Problem.Kind.NOT_FOUND),
    NO_SUCH_REMINDER(Problem.Kind.NOT_FOUND),
    /** Somebody the round does not ask, or whom one does not work with. */
    NO_SUCH_COLLEAGUE(Problem.Kind.NOT_FOUND),
    /** A meeting is called by whoever holds the post that the round names. */
    NO_SUCH_ROUND(Problem.Kind.NOT_FOUND),
    /** Of oneself one writes in the self-review. */
    OWN(Problem.Kind.INVALID),
    WORDS_MISSING(Problem.Kind.INVALID),
    WORDS_TOO_LONG(Problem.Kind.INVALID),
    ID_TAKEN(Problem.Kind.CONFLICT),
    /** In a round that is closed nobody is criticised any more. */
    ROUND_CLOSED(Problem.Kind.CONFLICT),
    REPLIED_ALREADY(Problem.Kind.CONFLICT),
    /** Nothing is finished before the person has spoken. */
    NOT_REPLIED(Problem.Kind.CONFLICT),
    FINISHED_ALREADY(Problem.Kind.CONFLICT),
    /** What came of a reminder was said. */
    OVER(Problem.Kind.CONFLICT);

    private final Problem.Kind kind;

    TalkProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
