package doorstep;

import doorstep.kernel.Problem;

/** What can be wrong with a command line. */
enum CommandProblem implements Problem.Code {
    UNKNOWN_COMMAND,
    /** A command of several that does not say which. */
    WORD_MISSING,
    UNKNOWN_OPTION,
    VALUE_MISSING,
    BAD_VALUE,
    BAD_TIME,
    ARGUMENT_MISSING,
    TOO_MANY_ARGUMENTS,
    FILE_MISSING,
    FILE_EXISTS,
    PORT_TAKEN,
    BAD_CERTIFICATE,
    NO_SUCH_AREA,
    LINES_WRONG,
    /** A demo was broken off while it was played. */
    DEMO_UNFINISHED,
    ANOTHER_VERSION_RUNS,
    /** Sealed reports that were meant for this key and are not as they were sealed. */
    ENVELOPES_ALTERED;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.INVALID;
    }
}
