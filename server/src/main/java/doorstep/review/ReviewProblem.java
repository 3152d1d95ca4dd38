package doorstep.review;

import doorstep.kernel.Problem;

enum ReviewProblem implements Problem.Code {
    NO_SUCH_ROUND(Problem.Kind.NOT_FOUND),
    NO_SUCH_REVIEW(Problem.Kind.NOT_FOUND),
    /** A post or unit outside the round's area, or none at all. */
    NO_SUCH_POST(Problem.Kind.NOT_FOUND),
    NAME_MISSING(Problem.Kind.INVALID),
    /** A measure says what will be done. */
    WORDS_MISSING(Problem.Kind.INVALID),
    NAME_TOO_LONG(Problem.Kind.INVALID),
    NO_DIMENSIONS(Problem.Kind.INVALID),
    /** There are markers of a restricted passage in it, and nobody has said what to do with them. */
    MARKERS_UNDECIDED(Problem.Kind.INVALID),
    /** A self-review is a few pages. */
    TOO_LONG(Problem.Kind.INVALID),
    /** Nobody hands in to it any more. */
    ROUND_CLOSED(Problem.Kind.CONFLICT),
    CLOSED_ALREADY(Problem.Kind.CONFLICT),
    /** By whoever holds the post that reads it, not by who stands in. */
    NOT_YOURS_TO_CLOSE(Problem.Kind.FORBIDDEN),
    /** One self-review a person and round. */
    HANDED_IN(Problem.Kind.CONFLICT),
    ID_TAKEN(Problem.Kind.CONFLICT),
    /** Somebody saved it meanwhile, perhaps oneself in another window. */
    SAVED_MEANWHILE(Problem.Kind.CONFLICT),
    OUTSIDE_THE_TEXT(Problem.Kind.INVALID),
    TOO_MANY_ITEMS(Problem.Kind.INVALID),
    /** A measure answers problems of the same self-review. */
    ANSWERS_NOTHING(Problem.Kind.INVALID),
    /** Something was done for it already, and stays. */
    MEASURE_BEGUN(Problem.Kind.CONFLICT),
    DAYS_REVERSED(Problem.Kind.INVALID),
    NOTE_TOO_LONG(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    ReviewProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
