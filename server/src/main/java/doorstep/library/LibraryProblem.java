package doorstep.library;

import doorstep.kernel.Problem;

enum LibraryProblem implements Problem.Code {
    NO_SUCH_DOCUMENT(Problem.Kind.NOT_FOUND),
    NO_SUCH_VERSION(Problem.Kind.NOT_FOUND),
    NO_SUCH_PARAGRAPH(Problem.Kind.NOT_FOUND),
    NO_SUCH_READER(Problem.Kind.NOT_FOUND),
    NO_SUCH_POST(Problem.Kind.NOT_FOUND),
    NO_SUCH_AREA(Problem.Kind.NOT_FOUND),
    TITLE_MISSING(Problem.Kind.INVALID),
    LINE_TOO_LONG(Problem.Kind.INVALID),
    /** Another version of the same document begins on that day. */
    VERSION_TAKEN(Problem.Kind.CONFLICT),
    REPEALED_BEFORE(Problem.Kind.INVALID),
    /** There are marks, and nobody said what they mean. */
    MARKS_UNANSWERED(Problem.Kind.CONFLICT),
    /** A mark that begins without ending, or ends without beginning. */
    MARKS_UNEVEN(Problem.Kind.INVALID),
    /** Only who may read what a document withholds adds to it or lets others read. */
    NOT_A_READER(Problem.Kind.FORBIDDEN),
    READER_WRONG(Problem.Kind.INVALID),
    /** What nobody could read any more would be lost. */
    LAST_READER(Problem.Kind.CONFLICT),
    DOCUMENT_NOT_HELD(Problem.Kind.INVALID),
    CLAUSE_UNKNOWN(Problem.Kind.INVALID),
    CLAUSE_NOT_IN_FORCE(Problem.Kind.INVALID);

    private final Problem.Kind kind;

    LibraryProblem(Problem.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Problem.Kind kind() {
        return kind;
    }
}
