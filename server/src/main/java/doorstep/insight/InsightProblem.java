package doorstep.insight;

import doorstep.kernel.Problem;

enum InsightProblem implements Problem.Code {
    DAYS_REVERSED,
    UNKNOWN_ITEM,
    WORD_TOO_LONG;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.INVALID;
    }
}
