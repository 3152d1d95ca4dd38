package doorstep.clock;

import doorstep.kernel.Problem;

enum ClockProblem implements Problem.Code {
    /** The calendar has no data for a year that the count runs into. */
    NO_CALENDAR,
    NO_RULE,
    /** The rule is one of other regions. */
    NOT_HERE,
    /** The rule was not in force on that day. */
    NOT_THEN,
    /** The rule is a draft that nobody has made law. */
    ONLY_DRAFT,
    NO_REGION,
    /** A rule or calendar file has a line we cannot read; named by file and line. */
    BAD_FILE,
    EXTENSION_TOO_LONG,
    NO_EXTENSION,
    /** The law leaves the time of a hearing out for other rules only. */
    HEARING_COUNTS,
    BAD_HEARING,
    /** A day of the hearing before or after the time that is counted. */
    HEARING_OUTSIDE;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.INVALID;
    }
}
