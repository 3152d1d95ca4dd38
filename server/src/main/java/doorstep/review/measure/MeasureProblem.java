package doorstep.review.measure;

import doorstep.kernel.Problem;

enum MeasureProblem implements Problem.Code {
    NO_SUCH_MEASURE(Problem.Kind.NOT_FOUND),
    NO_SUCH_ROUND(Problem.Kind.NOT_FOUND),
    NO_SUCH_EVIDENCE(Problem.Kind.NOT_FOUND),
    NO_SUCH_PROPOSAL(Problem.Kind.NOT_FOUND),
    /** A matter, visit, session or round that evidence points at, and that this person does not see. */
    NO_SUCH_WORK(Problem.Kind.NOT_FOUND),
    /** An area or unit that is not inside the round. */
    NO_SUCH_PLACE(Problem.Kind.NOT_FOUND),
    /** Progress and evidence come from its author and from who answers for it. */
    NOT_YOURS(Problem.Kind.FORBIDDEN),
    /** What it has to reach is said by its author or by who reads the round. */
    AIM_NOT_YOURS(Problem.Kind.FORBIDDEN),
    /** Signed off by the leader in charge or by who reads the round. */
    NOT_YOURS_TO_SIGN(Problem.Kind.FORBIDDEN),
    /** Never by who wrote it or answers for it. */
    OWN(Problem.Kind.FORBIDDEN),
    /** A round over persons promises the public nothing. */
    ABOUT_PERSONS(Problem.Kind.INVALID),
    WORDS_MISSING(Problem.Kind.INVALID),
    WORDS_TOO_LONG(Problem.Kind.INVALID),
    ID_TAKEN(Problem.Kind.CONFLICT),
    DAY_MISSING(Problem.Kind.INVALID),
    DAY_AHEAD(Problem.Kind.INVALID),
    DAYS_REVERSED(Problem.Kind.INVALID),
    BOUND_OUTSIDE(Problem.Kind.INVALID),
    /** One that nothing can miss. */
    BOUND_SAYS_NOTHING(Problem.Kind.INVALID),
    NOT_OF_UNITS(Problem.Kind.INVALID),
    /** Days that have passed are no aim. */
    WINDOW_BEGUN(Problem.Kind.INVALID),
    WINDOW_TOO_LONG(Problem.Kind.INVALID),
    /** Owner, day, standard, a problem it answers. */
    INCOMPLETE(Problem.Kind.CONFLICT),
    NO_EVIDENCE(Problem.Kind.CONFLICT),
    /** Names no indicator, and no exception is reasoned. */
    NO_INDICATOR(Problem.Kind.CONFLICT),
    /** It could not be computed just now. */
    INDICATOR_UNREAD(Problem.Kind.CONFLICT),
    WINDOW_OPEN(Problem.Kind.CONFLICT),
    DOES_NOT_HOLD(Problem.Kind.CONFLICT),
    NOTHING_TO_COUNT(Problem.Kind.CONFLICT),
    /** An exception where none is needed. */
    NO_EXCEPTION_NEEDED(Problem.Kind.INVALID),
    SIGNED_ALREADY(Problem.Kind.CONFLICT),
    CHANGED_MEANWHILE(Problem.Kind.CONFLICT),
    UNDECIDED(Problem.Kind.CONFLICT),
    DECIDED_ALREADY(Problem.Kind.CONFLICT),
    WITHDRAWN_ALREADY(Problem.Kind.CONFLICT);

    private final Problem.Kind kind;

    MeasureProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
