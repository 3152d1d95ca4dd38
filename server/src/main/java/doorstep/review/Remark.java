package doorstep.review;

import java.util.Locale;

/** Something a reader of a self-review should look at: a slip of the author's, or a place where reading was unsure. */
public record Remark(Code code, Span span) {
    /** What it is about. */
    public enum Code {
        /** A marker of a restricted passage, which is no part of the text. */
        RESTRICTED_MARKER,
        /** A passage that begins and does not end; everything after counts as restricted. */
        MARKER_UNCLOSED,
        /** An end without a beginning, or a beginning within. */
        MARKER_UNEXPECTED,
        DOUBLED_PHRASE,
        DOUBLED_CHARACTER,
        DOUBLED_MARK,
        /** A bracket or quotation mark without its other half. */
        MARK_UNPAIRED,
        /** A paragraph that ends without any mark. */
        MARK_MISSING,
        NUMBER_SKIPPED,
        NUMBER_REPEATED,
        /** A dimension that is none of the six usual ones. */
        DIMENSION_UNUSUAL,
        /** No heading says where problems or measures begin: what is what was told by the wording. */
        NO_HEADINGS,
        /** Problems or measures stand under no dimension. */
        NO_DIMENSIONS,
        /** A paragraph whose wording does not tell whether it is a problem or a measure. */
        UNCLEAR,
        NO_PROBLEMS,
        NO_MEASURES,
        /** The file was not in a Unicode encoding. */
        READ_AS_GB18030,
        /** More of the same kind are not listed. */
        MORE;

        /** As programs read it: {@code doubled-phrase}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
