package doorstep.notice;

import doorstep.kernel.Problem;

enum NoticeProblem implements Problem.Code {
    NO_SUCH_NOTICE(Problem.Kind.NOT_FOUND),
    NO_SUCH_HOOK(Problem.Kind.NOT_FOUND),
    NO_SUCH_FAILURE(Problem.Kind.NOT_FOUND),
    NO_SUCH_AREA(Problem.Kind.NOT_FOUND),
    BAD_HOUR(Problem.Kind.INVALID),
    BAD_ADDRESS(Problem.Kind.INVALID),
    ADDRESS_MISSING(Problem.Kind.INVALID),
    /** One server sends for the whole county: only who administers all of it sets it up. */
    NOT_THE_WHOLE_COUNTY(Problem.Kind.FORBIDDEN),
    BAD_SERVER(Problem.Kind.INVALID),
    BAD_SITE(Problem.Kind.INVALID),
    NO_SERVER(Problem.Kind.INVALID),
    TEST_FAILED(Problem.Kind.INVALID),
    NAME_MISSING(Problem.Kind.INVALID),
    BAD_URL(Problem.Kind.INVALID),
    /** Loopback, link-local, or an inner network that the operator has not named. */
    URL_NOT_ALLOWED(Problem.Kind.INVALID),
    NOTHING_TO_TELL(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    NoticeProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
