package doorstep.document;

import doorstep.kernel.Problem;

enum DocumentProblem implements Problem.Code {
    /** Neither CSV text nor an .xlsx workbook; an old binary .xls under a new name, for instance. */
    UNREADABLE,
    EMPTY,
    /** Marked 秘密, 机密 or 绝密: state secrets have no place in this system (保守国家秘密法). */
    CLASSIFIED,
    /** No text that we can read: a picture, a program, a broken file. */
    NOT_PROSE,
    /** .doc and .wps, and .docx under a password, which looks the same. */
    OLD_FORMAT,
    /** A PDF under a password. */
    LOCKED,
    /** Pages that are pictures, or nothing on them. */
    NO_TEXT,
    TOO_LONG;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.INVALID;
    }
}
