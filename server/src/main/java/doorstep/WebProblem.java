package doorstep;

import doorstep.kernel.Problem;

/** Refusals at the edge, before any module was asked. */
enum WebProblem implements Problem.Code {
    UNREADABLE(Problem.Kind.INVALID),
    FIELD_MISSING(Problem.Kind.INVALID),
    BAD_VALUE(Problem.Kind.INVALID),
    DOES_NOT_FIT(Problem.Kind.INVALID),
    /** U+0000 in a text. */
    NUL_CHARACTER(Problem.Kind.INVALID),
    TOO_LARGE(Problem.Kind.INVALID),
    NO_SUCH_PAGE(Problem.Kind.NOT_FOUND),
    NOT_SIGNED_IN(Problem.Kind.UNSIGNED),
    /** The page was open longer than its token, or came from elsewhere. */
    STALE_PAGE(Problem.Kind.FORBIDDEN),
    /** A mistake of ours. */
    BROKEN(Problem.Kind.UNAVAILABLE);

    private final Problem.Kind kind;

    WebProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
