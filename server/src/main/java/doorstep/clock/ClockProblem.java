package doorstep.clock;

import doorstep.kernel.Problem;

enum ClockProblem implements Problem.Code {
    /** The calendar has no data for a year that the count runs into. */
    NO_CALENDAR,
    NO_RULE,
    /** A rule or calendar file has a line we cannot read; named by file and line. */
    BAD_FILE,
    EXTENSION_TOO_LONG;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.INVALID;
    }
}
