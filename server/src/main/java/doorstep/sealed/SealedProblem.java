package doorstep.sealed;

import doorstep.kernel.Problem;

/** Refusals around sealed reports; none of them says anything about a report that is here. */
enum SealedProblem implements Problem.Code {
    /** No office has given a key that is good today. */
    NOT_OPEN(Problem.Kind.UNAVAILABLE),
    /** The page encrypted to other keys than today's. */
    KEYS_CHANGED(Problem.Kind.CONFLICT),
    MALFORMED(Problem.Kind.INVALID),
    TOO_LONG(Problem.Kind.INVALID),
    TOO_MANY(Problem.Kind.TOO_MANY),
    FULL(Problem.Kind.UNAVAILABLE),
    BAD_KEY(Problem.Kind.INVALID),
    KEY_KNOWN(Problem.Kind.CONFLICT),
    NO_SUCH_KEY(Problem.Kind.NOT_FOUND),
    TOO_MANY_KEYS(Problem.Kind.INVALID),
    DAYS_REVERSED(Problem.Kind.INVALID),
    /** Nothing in the bundle opens with this key. */
    NOT_FOR_THIS_KEY(Problem.Kind.INVALID),
    /** Something that was meant for this key is not as it was sealed. */
    ALTERED(Problem.Kind.INVALID),
    BAD_BUNDLE(Problem.Kind.INVALID),
    FILE_EXISTS(Problem.Kind.INVALID),
    UNWRITABLE(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    SealedProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
