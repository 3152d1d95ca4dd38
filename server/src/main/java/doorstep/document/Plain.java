package doorstep.document;

import java.util.regex.Pattern;

/** What people typed, fit to be printed: nothing invisible, nothing that turns the direction of what follows. */
final class Plain {
    /** Controls but the line break, format characters such as U+202E, variation selectors, halves of characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\uFE00-\\uFE0F&&[^\\n]]");

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\x0b\\x0c]");
    private static final Pattern TABS = Pattern.compile("\\t");

    private Plain() {}

    static String of(String text) {
        String broken = BREAKS.matcher(text).replaceAll("\n");
        return UNPRINTABLE.matcher(TABS.matcher(broken).replaceAll(" ")).replaceAll("");
    }
}
