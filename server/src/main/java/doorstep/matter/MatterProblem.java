package doorstep.matter;

import doorstep.kernel.Problem;

enum MatterProblem implements Problem.Code {
    NO_SUCH_MATTER(Problem.Kind.NOT_FOUND),
    /** The id was used for something else before. */
    ID_TAKEN(Problem.Kind.CONFLICT),
    /** The act is not open in this stage, or not to this person; said alike, since both mean: not you, not now. */
    NOT_NOW(Problem.Kind.CONFLICT),
    WORDS_MISSING(Problem.Kind.INVALID),
    WORDS_TOO_LONG(Problem.Kind.INVALID),
    TITLE_TOO_LONG(Problem.Kind.INVALID),
    NOTE_MISSING(Problem.Kind.INVALID),
    NOTE_TOO_LONG(Problem.Kind.INVALID),
    REPLY_MISSING(Problem.Kind.INVALID),
    HEARD_IN_FUTURE(Problem.Kind.INVALID),
    SERVED_IN_FUTURE(Problem.Kind.INVALID),
    SERVED_BEFORE_HEARD(Problem.Kind.INVALID),
    DAY_PASSED(Problem.Kind.INVALID),
    DAY_MISSING(Problem.Kind.INVALID),
    NO_SUCH_UNIT(Problem.Kind.NOT_FOUND),
    NO_SUCH_HOUSEHOLD(Problem.Kind.NOT_FOUND),
    /** What one home said is not put on the paper of another. */
    OF_ANOTHER_HOME(Problem.Kind.CONFLICT),
    /** Whoever handled a matter cannot be the one who asks whether it is solved. */
    HANDLED_IT_YOURSELF(Problem.Kind.FORBIDDEN),
    BAD_COLUMNS(Problem.Kind.INVALID),
    UNKNOWN_SOURCE(Problem.Kind.INVALID),
    COLUMN_MISSING(Problem.Kind.INVALID),
    LINE_NO_WORDS(Problem.Kind.INVALID),
    LINE_BAD_TIME(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    MatterProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
