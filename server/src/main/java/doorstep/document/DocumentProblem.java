package doorstep.document;

import doorstep.kernel.Problem;

enum DocumentProblem implements Problem.Code {
    /** Neither CSV text nor an .xlsx workbook; an old binary .xls under a new name, for instance. */
    UNREADABLE,
    EMPTY,
    /** No writing: a picture, an old binary .doc, a program. */
    NOT_WRITING,
    /** A file without a single character that can be seen. */
    NOTHING_WRITTEN,
    TOO_LONG,
    /** Marked 秘密, 机密 or 绝密: state secrets have no place in this system (保守国家秘密法). */
    CLASSIFIED,
    /** A template names a field that this paper does not have; with file, line and field. */
    TEMPLATE_FIELD,
    /** A line of a template that means nothing; with file and line. */
    TEMPLATE_LINE,
    /** A template leaves out what the law asks of the paper; with file, line and what. */
    TEMPLATE_NEEDS,
    /** A template that is not text; with file and line. */
    TEMPLATE_UNREADABLE,
    /** No text that we can read: a picture, a program, a broken file. */
    NOT_PROSE,
    /** .doc and .wps, and .docx under a password, which looks the same. */
    OLD_FORMAT,
    /** A PDF under a password. */
    LOCKED,
    /** Pages that are pictures, or nothing on them. */
    NO_TEXT,
    PROSE_TOO_LONG;

    @Override
    public Problem.Kind kind() {
        return Problem.Kind.INVALID;
    }
}
