package doorstep.staff;

import doorstep.kernel.Problem;

enum StaffProblem implements Problem.Code {
    WRONG_SIGN_IN(Problem.Kind.UNSIGNED),
    LOCKED(Problem.Kind.TOO_MANY),
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
    ADMINISTRATOR_AND_AUDITOR(Problem.Kind.CONFLICT),
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
