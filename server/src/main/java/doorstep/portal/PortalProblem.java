package doorstep.portal;

import doorstep.kernel.Problem;

enum PortalProblem implements Problem.Code {
    /** One character is wrong or two changed places: said at once, not counted as a guess. */
    CODE_MISTYPED(Problem.Kind.INVALID),
    NO_SUCH_CODE(Problem.Kind.NOT_FOUND),
    WRONG_SECRET(Problem.Kind.FORBIDDEN),
    /** A card that was printed but not given out yet. */
    NOT_BOUND(Problem.Kind.CONFLICT),
    ALREADY_BOUND(Problem.Kind.CONFLICT),
    NO_SUCH_HOME(Problem.Kind.NOT_FOUND),
    NO_SUCH_MATTER(Problem.Kind.NOT_FOUND),
    TOO_MANY_CARDS(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    PortalProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
