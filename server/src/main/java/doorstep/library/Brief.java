package doorstep.library;

import doorstep.text.SearchTerms;

/** A text in brief, for a list or a citation. */
final class Brief {
    private static final int LENGTH = 90;
    private static final int BEFORE = 20;

    private Brief() {}

    static String of(String text) {
        return cut(text, 0);
    }

    /** Around what was looked for. */
    static String around(String text, String needle) {
        int at = SearchTerms.normal(text).indexOf(needle);
        return cut(text, at > LENGTH / 2 && at < text.length() ? at - BEFORE : 0);
    }

    private static String cut(String text, int from) {
        int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = Math.min(text.length(), start + LENGTH);
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
    }
}
