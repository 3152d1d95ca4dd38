package doorstep.place;

import doorstep.kernel.Problem;

/** Refusals about places, and what can be wrong with one line of a roll. */
enum PlaceProblem implements Problem.Code {
    NO_SUCH_AREA(Problem.Kind.NOT_FOUND),
    NAME_MISSING(Problem.Kind.INVALID),
    NAME_TAKEN(Problem.Kind.CONFLICT),
    NO_ROOM(Problem.Kind.CONFLICT),
    NO_SUCH_COUNTY(Problem.Kind.INVALID),
    DIVISION_FILE_MISSING(Problem.Kind.INVALID),
    ROLL_COLUMN_MISSING(Problem.Kind.INVALID),
    ROLL_TOO_LONG(Problem.Kind.INVALID),
    ROLL_UNKNOWN_PLACE(Problem.Kind.INVALID),
    ROLL_NO_DOOR(Problem.Kind.INVALID),
    ROLL_NO_NAME(Problem.Kind.INVALID),
    ROLL_BAD_PHONE(Problem.Kind.INVALID),
    ROLL_BAD_IDENTITY(Problem.Kind.INVALID),
    ROLL_TWICE(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    PlaceProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
