package doorstep.document;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks text into lines of so many characters (回行). A character of GBK or any larger one takes a cell, a Latin letter or digit
 * half of one. No line begins with a closing sign or ends with an opening one; a word or number is broken only when it is longer
 * than a line.
 */
final class LineBreaks {
    private static final String NO_START = "，。、；：？！）》」』】〉〕”’…—·％%‰℃,.;:?!)]}~";
    private static final String NO_END = "（《「『【〈〔“‘([{＃￥";
    /** How far a break is moved back at most; a row of nothing but closing signs is broken anywhere. */
    private static final int FARTHEST_BACK = 4;

    private static final Pattern TITLE_PARTS = Pattern.compile(Paper.TITLE_BREAK, Pattern.LITERAL);

    private static final BitSet GBK = gbk();

    private LineBreaks() {}

    private static BitSet gbk() {
        CharsetEncoder encoder = Charset.forName("GBK").newEncoder();
        BitSet known = new BitSet();
        for (int character = ' '; character <= Character.MAX_VALUE; character++) {
            known.set(character, !Character.isSurrogate((char) character) && encoder.canEncode((char) character));
        }
        // In GBK, and yet in no font: private use, a control, and a sign that Adobe-GB1 has forgotten.
        known.clear(0xe000, 0xf900);
        known.clear(0x7f);
        known.clear(0x2641);
        return known;
    }

    /** In one line, else broken where the template says, else in lines of about the same length. */
    static List<String> ofTitle(String text) {
        int most = (int) (2 * Grid.WIDTH / Grid.TITLE);
        List<String> lines = new ArrayList<>(List.of(""));
        for (String part : TITLE_PARTS.splitAsStream(text.replace('\n', ' ')).toList()) {
            String longer = lines.getLast() + part;
            if (halves(longer) <= most) {
                lines.set(lines.size() - 1, longer);
            } else {
                int halves = halves(part);
                int of = (halves + most - 1) / most;
                int each = Math.min(most, (halves + of - 1) / of + 1);
                lines.addAll(lines(part, 0, each));
            }
        }
        lines.removeIf(String::isEmpty);
        return lines;
    }

    /** Whether the fonts that official documents are set in have this character: those of GBK. */
    static boolean isCommon(int codePoint) {
        return GBK.get(codePoint);
    }

    /** How many half cells it takes. */
    static int halves(int codePoint) {
        boolean latin = codePoint < 0x7f || (codePoint < 0x250 && !isCommon(codePoint));
        return latin ? 1 : 2;
    }

    static int halves(String text) {
        return text.codePoints().map(LineBreaks::halves).sum();
    }

    /**
     * The lines of one paragraph.
     *
     * @param first half cells that are left blank at the beginning of the first line
     * @param width of a line, in half cells
     */
    static List<String> lines(String text, int first, int width) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int room = width - first;
        for (String piece : pieces(text, width - first)) {
            int needed = halves(piece);
            if (needed > room && !line.isEmpty()) {
                List<String> carried = carried(line, piece);
                lines.add(String.join("", line).stripTrailing());
                line = new ArrayList<>(carried);
                room = width - halves(String.join("", line));
            }
            if (line.isEmpty() && piece.isBlank() && !lines.isEmpty()) {
                continue;
            }
            line.add(piece);
            room -= needed;
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(String.join("", line).stripTrailing());
        }
        return lines;
    }

    /** Takes from the end of a full line what has to stand with the piece that comes next. */
    private static List<String> carried(List<String> line, String next) {
        int from = line.size();
        String start = next;
        while (from > 1
                && line.size() - from < FARTHEST_BACK
                && (startsBadly(start) || endsBadly(line.get(from - 1)))) {
            from--;
            start = line.get(from);
        }
        if (startsBadly(start) || endsBadly(line.get(from - 1))) {
            return List.of();
        }
        List<String> carried = List.copyOf(line.subList(from, line.size()));
        line.subList(from, line.size()).clear();
        return carried;
    }

    private static boolean startsBadly(String piece) {
        return NO_START.indexOf(piece.codePointAt(0)) >= 0;
    }

    private static boolean endsBadly(String piece) {
        return NO_END.indexOf(piece.codePointBefore(piece.length())) >= 0;
    }

    /** Single characters, and words and numbers that stay whole. */
    private static List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            boolean inWord = codePoint > ' ' && halves(codePoint) == 1;
            if (!inWord || word.length() >= longest) {
                flush(word, pieces);
            }
            if (inWord) {
                word.appendCodePoint(codePoint);
            } else {
                pieces.add(Character.toString(codePoint));
            }
        });
        flush(word, pieces);
        return pieces;
    }

    private static void flush(StringBuilder word, List<String> pieces) {
        if (!word.isEmpty()) {
            pieces.add(word.toString());
            word.setLength(0);
        }
    }
}
