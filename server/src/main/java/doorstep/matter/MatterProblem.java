package doorstep.matter;

import doorstep.kernel.Problem;

public enum MatterProblem implements Problem.Code {
    /** The person asked that whoever handles it does not learn who they are. */
    CONFIDENTIAL(Problem.Kind.FORBIDDEN),
    NO_SUCH_MATTER(Problem.Kind.NOT_FOUND),
    /** The id was used for something else before. */
    ID_TAKEN(Problem.Kind.CONFLICT),
    /** It was registered when the answer was lost, in other words than it is sent again. */
    CAME_BEFORE(Problem.Kind.CONFLICT),
    /** The act is not open in this stage, or not to this person; said alike, since both mean: not you, not now. */
    NOT_NOW(Problem.Kind.CONFLICT),
    /** Whoever drafted, asked or reported something is not the one who checks, grants or verifies it. */
    SOMEBODY_ELSE(Problem.Kind.FORBIDDEN),
    SAID_MISSING(Problem.Kind.INVALID),
    SAID_WRONG(Problem.Kind.INVALID),
    REQUESTS_WRONG(Problem.Kind.INVALID),
    REQUEST_UNANSWERED(Problem.Kind.INVALID),
    /** Reviewed, done again, and answered as before. */
    SAME_AGAIN(Problem.Kind.CONFLICT),
    SOURCE_WRONG(Problem.Kind.INVALID),
    HELPER_WRONG(Problem.Kind.INVALID),
    NO_SUCH_HELPER(Problem.Kind.NOT_FOUND),
    /** The unit that the words concern, or a handler of the reporter's name (信访工作条例第二十八条第三款). */
    RECUSAL(Problem.Kind.CONFLICT),
    NOT_MERGEABLE(Problem.Kind.CONFLICT),
    REVIEW_TOO_LATE(Problem.Kind.CONFLICT),
    NOT_RECHECKED(Problem.Kind.CONFLICT),
    SUMMARY_MISSING(Problem.Kind.INVALID),
    SUMMARY_TOO_LONG(Problem.Kind.INVALID),
    TOO_MANY_REPRESENTATIVES(Problem.Kind.INVALID),
    /** A matter of another system without its number there. */
    NUMBER_MISSING(Problem.Kind.INVALID),
    NUMBER_TAKEN(Problem.Kind.CONFLICT),
    NO_SUCH_KIND(Problem.Kind.INVALID),
    /** This kind of matter never has such a paper. */
    NO_SUCH_PAPER(Problem.Kind.NOT_FOUND),
    /** The act that the paper tells of has not been done. */
    PAPER_NOT_YET(Problem.Kind.CONFLICT),
    /** An oral agreement is recorded, not written out (人民调解法第二十八条). */
    PAPER_ORAL(Problem.Kind.CONFLICT),
    NAME_WRONG(Problem.Kind.INVALID),
    WORDS_MISSING(Problem.Kind.INVALID),
    WORDS_TOO_LONG(Problem.Kind.INVALID),
    TITLE_TOO_LONG(Problem.Kind.INVALID),
    NOTE_MISSING(Problem.Kind.INVALID),
    NOTE_TOO_LONG(Problem.Kind.INVALID),
    REPLY_MISSING(Problem.Kind.INVALID),
    TEXT_TOO_LONG(Problem.Kind.INVALID),
    /** The person asked to be rung; that comes before anything is voided. */
    CALL_FIRST(Problem.Kind.CONFLICT),
    HEARD_IN_FUTURE(Problem.Kind.INVALID),
    /** Ten years, a rule of the house: nobody tells at a desk what is older. */
    HEARD_TOO_LONG_AGO(Problem.Kind.INVALID),
    SERVED_IN_FUTURE(Problem.Kind.INVALID),
    SERVED_BEFORE_HEARD(Problem.Kind.INVALID),
    SERVED_BEFORE_SIGNED(Problem.Kind.INVALID),
    /** An order of another system without its number. */
    LINE_NO_NUMBER(Problem.Kind.INVALID),
    /** A line of a table that names a place nobody here knows. */
    LINE_NO_PLACE(Problem.Kind.INVALID),
    /** The same as one that nobody answered. */
    NOT_ANSWERED_YET(Problem.Kind.CONFLICT),
    /** A review that would go to whoever is reviewed. */
    REVIEW_BY_ITSELF(Problem.Kind.CONFLICT),
    /** A document number that another document of the township has; a rule of the house, from no law. */
    NUMBER_USED(Problem.Kind.CONFLICT),
    /** A day on which it cannot have happened yet. */
    SAID_TOO_EARLY(Problem.Kind.INVALID),
    DAY_PASSED(Problem.Kind.INVALID),
    DAY_TOO_FAR(Problem.Kind.INVALID),
    DAY_MISSING(Problem.Kind.INVALID),
    DAYS_REVERSED(Problem.Kind.INVALID),
    NO_SUCH_UNIT(Problem.Kind.NOT_FOUND),
    NO_SUCH_HOUSEHOLD(Problem.Kind.NOT_FOUND),
    /** What one home said is not put on the paper of another. */
    OF_ANOTHER_HOME(Problem.Kind.CONFLICT),
    /** Whoever handled a matter cannot be the one who asks whether it is solved. */
    HANDLED_IT_YOURSELF(Problem.Kind.FORBIDDEN),
    SEARCH_TOO_LONG(Problem.Kind.INVALID),
    /** So many exports run already. */
    EXPORT_BUSY(Problem.Kind.UNAVAILABLE),
    /** Another table is being read: each holds a connection and what it knows of its source. */
    IMPORT_BUSY(Problem.Kind.UNAVAILABLE),
    VIEW_WRONG(Problem.Kind.INVALID),
    /** A saved view that would be one of a person: of somebody's number, or of words that others would get. */
    VIEW_OF_SOMEBODY(Problem.Kind.INVALID),
    NO_SUCH_VIEW(Problem.Kind.NOT_FOUND),
    TOO_MANY_VIEWS(Problem.Kind.CONFLICT),
    BAD_COLUMNS(Problem.Kind.INVALID),
    UNKNOWN_SOURCE(Problem.Kind.INVALID),
    COLUMN_MISSING(Problem.Kind.INVALID),
    DUTY_WRONG(Problem.Kind.INVALID),
    CATEGORY_WRONG(Problem.Kind.INVALID),
    RECEPTION_TOO_SOON(Problem.Kind.INVALID),
    RECEPTION_WRONG(Problem.Kind.INVALID),
    NO_SUCH_RECEPTION(Problem.Kind.NOT_FOUND),
    SAMPLE_WRONG(Problem.Kind.INVALID),
    NOTHING_TO_DRAW(Problem.Kind.CONFLICT),
    /** Whoever the last lot named is asked before another is drawn; a rule of the house. */
    ASK_DRAWN_FIRST(Problem.Kind.CONFLICT),
    NO_SUCH_SAMPLE(Problem.Kind.NOT_FOUND),
    /** The link was used, is over, or was never given; said alike. */
    LINK_OVER(Problem.Kind.NOT_FOUND),
    NO_SUCH_CATEGORY(Problem.Kind.INVALID),
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
