package doorstep.review.indicator;

import doorstep.kernel.Problem;

enum IndicatorProblem implements Problem.Code {
    NO_SUCH_INDICATOR(Problem.Kind.NOT_FOUND),
    /** Not of this area, or none at all. */
    NO_SUCH_UNIT(Problem.Kind.NOT_FOUND),
    /** What happens there has no unit. */
    NOT_OF_UNITS(Problem.Kind.INVALID),
    /** A figure of one group would be one officer's. */
    AREA_TOO_SMALL(Problem.Kind.INVALID),
    DAYS_REVERSED(Problem.Kind.INVALID),
    TOO_LONG(Problem.Kind.INVALID),
    /** More work than one figure may make. */
    TAKES_TOO_LONG(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    IndicatorProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
