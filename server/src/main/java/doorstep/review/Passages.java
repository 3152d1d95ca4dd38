package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A text whose restricted passages were decided on: the markers are gone, and of a restricted passage others get no more than that there is
 * one.
 *
 * @param words without markers
 * @param open what anybody but the author gets
 * @param ranges of the passages, in code points of {@code words}; none when only the markers had to go
 */
record Passages(String words, String open, List<Range> ranges) {
    private static final String WITHHELD = "〔…〕";

    /** Both ends, the last one behind it. */
    record Range(int from, int to) {
        boolean touches(int start, int end) {
            return start < to && from < end;
        }
    }

    static boolean areIn(String text) {
        return Manuscript.MARKER.matcher(text).find();
    }

    /** A passage that does not end goes on to the end of the text. */
    static Passages of(String text, boolean restrict) {
        StringBuilder words = new StringBuilder();
        StringBuilder open = new StringBuilder();
        List<Range> ranges = new ArrayList<>();
        int copied = 0;
        int begun = -1;
        for (Matcher marker = Manuscript.MARKER.matcher(text); marker.find(); copied = marker.end()) {
            copy(text.substring(copied, marker.start()), restrict && begun >= 0, words, open);
            boolean begins = marker.group(1).equalsIgnoreCase("begin");
            if (begins && begun < 0) {
                begun = words.codePointCount(0, words.length());
            } else if (!begins && begun >= 0) {
                ranges.add(new Range(begun, words.codePointCount(0, words.length())));
                begun = -1;
            }
        }
        copy(text.substring(copied), restrict && begun >= 0, words, open);
        if (begun >= 0) {
            ranges.add(new Range(begun, words.codePointCount(0, words.length())));
        }
        return new Passages(words.toString(), open.toString(), restrict ? List.copyOf(ranges) : List.of());
    }

    private static void copy(String piece, boolean withheld, StringBuilder words, StringBuilder open) {
        words.append(piece);
        if (!withheld) {
            open.append(piece);
        } else if (!piece.isEmpty()) {
            open.append(WITHHELD);
        }
    }

    boolean touch(int from, int to) {
        return ranges.stream().anyMatch(range -> range.touches(from, to));
    }
}
