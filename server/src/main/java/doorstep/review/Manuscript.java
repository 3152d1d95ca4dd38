package doorstep.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that is read: its lines, and its restricted passages with their markers blanked out, so that all places stay where they are.
 * Places are indices of UTF-16 units inside this package's readers and become code points in a {@link Span}.
 */
final class Manuscript {
    static final Pattern MARKER = Pattern.compile("##paid(begin|end)##", Pattern.CASE_INSENSITIVE);
    private static final int EVERY = 256;
    private static final String NARROW = ",;:!?()";
    private static final String WIDE = "，；：！？（）";

    /** A line without its ends and the blanks around it; never empty. */
    record Line(int from, int to) {}

    private final String original;
    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> restricted = new ArrayList<>();
    /** Pairs of units that are one code point, before every 256th unit. */
    private final int[] pairs;

    Manuscript(String original, Remarks remarks) {
        this.original = original;
        this.pairs = new int[original.length() / EVERY + 1];
        for (int i = 1; i < pairs.length; i++) {
            pairs[i] = pairs[i - 1] + pairs((i - 1) * EVERY, i * EVERY);
        }
        this.text = withoutMarkers(remarks);
        cut(0, text.length(), lines);
    }

    /** What is read: as long as the original. */
    String text() {
        return text;
    }

    List<Span> restricted() {
        return restricted;
    }

    /** A piece of the original. */
    Span span(int from, int to) {
        return new Span(original.substring(from, to), point(from), point(to));
    }

    private int point(int index) {
        int block = index / EVERY;
        return index - pairs[block] - pairs(block * EVERY, index);
    }

    /** What stands between two places given in code points. */
    String words(int from, int to) {
        return original.substring(index(from), index(to));
    }

    private int index(int point) {
        int low = 0;
        int high = original.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (point(middle) < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int pairs(int from, int to) {
        int count = 0;
        for (int i = Math.max(from, 1); i < to; i++) {
            if (Character.isSurrogatePair(original.charAt(i - 1), original.charAt(i))) {
                count++;
            }
        }
        return count;
    }

    private String withoutMarkers(Remarks remarks) {
        char[] blanked = original.toCharArray();
        int begun = -1;
        int begin = 0;
        for (Matcher marker = MARKER.matcher(original); marker.find(); ) {
            boolean begins = marker.group(1).equalsIgnoreCase("begin");
            boolean expected = begins == (begun < 0);
            remarks.add(
                    expected ? Remark.Code.RESTRICTED_MARKER : Remark.Code.MARKER_UNEXPECTED,
                    marker.start(),
                    marker.end());
            Arrays.fill(blanked, marker.start(), marker.end(), ' ');
            if (begins && expected) {
                begin = marker.start();
                begun = marker.end();
            } else if (expected) {
                restricted.add(span(begun, marker.start()));
                begun = -1;
            }
        }
        if (begun >= 0) {
            restricted.add(span(begun, original.length()));
            remarks.add(Remark.Code.MARKER_UNCLOSED, begin, begun);
        }
        widen(blanked);
        return new String(blanked);
    }

    /** Marks typed in the narrow width stand for the wide ones wherever they stand beside Chinese: 不够,不深(见附件). */
    private static void widen(char[] text) {
        for (int i = 0; i < text.length; i++) {
            int mark = NARROW.indexOf(text[i]);
            boolean behind = i > 0 && isWide(text[i - 1]);
            boolean before = i + 1 < text.length && isWide(text[i + 1]);
            if (mark >= 0 && (behind || before && text[i] == '(')) {
                text[i] = WIDE.charAt(mark);
            }
        }
    }

    private static boolean isWide(char c) {
        return Character.isIdeographic(c) || "”）》』」；：，。！？".indexOf(c) >= 0;
    }

    /** All lines with something on them. */
    List<Line> lines() {
        return lines;
    }

    /** The lines of a table's cell, which office programs break by a vertical tab. */
    List<Line> linesWithin(int from, int to) {
        List<Line> cell = new ArrayList<>();
        cut(from, to, cell);
        return cell;
    }

    private void cut(int from, int to, List<Line> into) {
        boolean cell = to - from < text.length();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || isBreak(text.charAt(i)) || cell && text.charAt(i) == '\u000b') {
                addLine(start, i, into);
                start = i + 1;
            }
        }
    }

    private void addLine(int start, int end, List<Line> into) {
        int from = start;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            into.add(new Line(from, to));
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
