package doorstep.visit;

import doorstep.kernel.Problem;

enum VisitProblem implements Problem.Code {
    NO_SUCH_HOME(Problem.Kind.NOT_FOUND),
    /** No home, or one outside the areas of the officer's posts. */
    HOME_ELSEWHERE(Problem.Kind.NOT_FOUND),
    NO_SUCH_VISIT(Problem.Kind.NOT_FOUND),
    NO_SUCH_POST(Problem.Kind.NOT_FOUND),
    NO_SUCH_LINK(Problem.Kind.NOT_FOUND),
    /** It was recorded when the answer was lost, in other words than it is sent again. */
    CAME_BEFORE(Problem.Kind.CONFLICT),
    ID_TAKEN(Problem.Kind.CONFLICT),
    IN_FUTURE(Problem.Kind.INVALID),
    /** Nearly always a mistyped year. */
    TOO_LONG_AGO(Problem.Kind.INVALID),
    SAID_TOO_LONG(Problem.Kind.INVALID),
    /** Nothing said, heard or promised: there is nothing to record. */
    NOTHING_SAID(Problem.Kind.INVALID),
    TOO_MANY_HEARD(Problem.Kind.INVALID),
    /** Somebody who only met village cadres has no resident's word to relay. */
    NOT_THEIR_WORD(Problem.Kind.INVALID),
    REASON_MISSING(Problem.Kind.INVALID),
    REASON_TOO_LONG(Problem.Kind.INVALID),
    ALREADY_VOID(Problem.Kind.CONFLICT),
    NOT_AN_OFFICERS_POST(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    VisitProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
