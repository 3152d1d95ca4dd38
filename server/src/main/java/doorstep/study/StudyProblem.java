package doorstep.study;

import doorstep.kernel.Problem;

enum StudyProblem implements Problem.Code {
    NO_SUCH_TOPIC(Problem.Kind.NOT_FOUND),
    NO_SUCH_LINE(Problem.Kind.NOT_FOUND),
    NO_SUCH_QUESTION(Problem.Kind.NOT_FOUND),
    NO_SUCH_NOTE(Problem.Kind.NOT_FOUND),
    NO_SUCH_CLAUSE(Problem.Kind.NOT_FOUND),
    NO_SUCH_AREA(Problem.Kind.NOT_FOUND),
    /** A visit or a problem that a question would start from, and that its asker does not see. */
    NO_SUCH_START(Problem.Kind.NOT_FOUND),
    /** Something that has to be said is empty or too long. */
    TEXT_WRONG(Problem.Kind.INVALID),
    /** A session lacks what the rules ask for: place, host, recorder, content, who was there. */
    SESSION_INCOMPLETE(Problem.Kind.INVALID),
    /** The same name among those who were there and those who were not. */
    NAMED_TWICE(Problem.Kind.INVALID),
    ABSENT_WITHOUT_REASON(Problem.Kind.INVALID),
    DAY_TO_COME(Problem.Kind.INVALID),
    ALREADY_ENDED(Problem.Kind.CONFLICT),
    /** The line became something before. */
    ALREADY_BECAME(Problem.Kind.CONFLICT),
    ALREADY_A_TASK(Problem.Kind.CONFLICT),
    ID_TAKEN(Problem.Kind.CONFLICT);

    private final Problem.Kind kind;

    StudyProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
