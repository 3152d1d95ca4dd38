package doorstep.staff;

import doorstep.kernel.Problem;

enum StaffProblem implements Problem.Code {
    WRONG_SIGN_IN(Problem.Kind.UNSIGNED),
    LOCKED(Problem.Kind.TOO_MANY),
    /** So many guess at once that this one's turn did not come. */
    SIGN_IN_CROWDED(Problem.Kind.UNAVAILABLE),
    WRONG_CODE(Problem.Kind.INVALID),
    WEAK_PASSWORD(Problem.Kind.INVALID),
    NO_SUCH_PERSON(Problem.Kind.NOT_FOUND),
    NO_SUCH_UNIT(Problem.Kind.NOT_FOUND),
    NO_SUCH_POST(Problem.Kind.NOT_FOUND),
    NAME_MISSING(Problem.Kind.INVALID),
    UNIT_TAKEN(Problem.Kind.CONFLICT),
    SIGN_IN_TAKEN(Problem.Kind.CONFLICT),
    BAD_SIGN_IN(Problem.Kind.INVALID),
    /** A handler's rights end where the unit's do, so there must be one. */
    UNIT_MISSING(Problem.Kind.INVALID),
    DAYS_REVERSED(Problem.Kind.INVALID),
    /** Somebody else holds the post on one of those days. */
    POST_HELD(Problem.Kind.CONFLICT),
    /** Somebody has the post, stands in, or will come to it. */
    POST_STILL_HELD(Problem.Kind.CONFLICT),
    /** Matters, promises or homes are with the post. */
    POST_IN_USE(Problem.Kind.CONFLICT),
    ADMINISTRATOR_AND_AUDITOR(Problem.Kind.CONFLICT),
    ADMINISTRATOR_AND_MATTERS(Problem.Kind.CONFLICT),
    /** Rights are given by somebody else, or they mean nothing. */
    TO_YOURSELF(Problem.Kind.CONFLICT),
    /** What was is not changed. */
    HANDOVER_PAST(Problem.Kind.INVALID),
    ENDS_TOO_EARLY(Problem.Kind.INVALID),
    ENDS_ALREADY(Problem.Kind.CONFLICT),
    LEAVES_BEFORE(Problem.Kind.CONFLICT),
    NO_SUCH_LEAVE(Problem.Kind.NOT_FOUND),
    ALREADY_STARTED(Problem.Kind.CONFLICT);

    private final Problem.Kind kind;

    StaffProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
