package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a text into pieces: at every line, and within lines at every number or label that begins a sentence or a clause. */
final class Pieces {
    private static final String STOPS = "。；;！!？?：:";
    private static final String PAUSES = STOPS + "，,、”』」)）] \u3000\u00a0\t";
    /** Behind a sentence that tells the problem. */
    private static final Pattern GIVES_REASONS =
            Pattern.compile("[。；！](?:之所以[^。；]{1,20}|(?:究其|主要)?原因(?:有|是|在于)?[^。；，]{0,6})[，：]$");

    private static final int LONGEST_REASON = 40;
    private static final int LONGEST_LABEL = 18;
    private static final int LONGEST_BARE = 26;
    private static final int LONGEST_SIGNATURE = 20;
    private static final int LONGEST_LEAVE = 200;
    private static final int MOST_TRAILING = 8;

    private final String text;
    private final List<Node> pieces = new ArrayList<>();
    private int ordinal;
    private int first;
    private int part;
    private int lineFrom;
    /** The line opens with no mark. */
    private boolean plain;
    /** The line opens with 在政治素质上，…, and may go on with 在理论学习上，…. */
    private boolean sides;

    private int reasonsEnd;

    private Pieces(String text) {
        this.text = text;
    }

    static List<Node> of(String text, List<Manuscript.Line> lines) {
        Pieces cut = new Pieces(text);
        lines.forEach(cut::line);
        return cut.pieces;
    }

    /** How many lines there are without closing words, signatures and dates at the end. */
    static int withoutSignatures(String text, List<Manuscript.Line> lines) {
        int count = lines.size();
        while (count > Math.max(1, lines.size() - MOST_TRAILING)) {
            Manuscript.Line line = lines.get(count - 1);
            String written = text.substring(line.from(), Math.min(line.to(), line.from() + LONGEST_BARE));
            boolean signature = line.to() - line.from() <= LONGEST_SIGNATURE
                    && STOPS.indexOf(text.charAt(line.to() - 1)) < 0
                    && written.chars().noneMatch(c -> "\t。；".indexOf(c) >= 0)
                    && Mark.at(text, line.from(), line.to(), true, true) == null
                    && !Wording.complains(written);
            boolean leaves = Mark.at(text, line.from(), line.to(), true, true) == null
                    && Leave.asksOrPledges(
                            text.substring(line.from(), Math.min(line.to(), line.from() + LONGEST_LEAVE)));
            if (!signature && !leaves && !Leave.closes(written)) {
                break;
            }
            count--;
        }
        return count;
    }

    private void line(Manuscript.Line line) {
        int from = line.from();
        while (from < line.to() && text.charAt(from) == '#') {
            from++;
        }
        from += line.to() - from > 2 && text.charAt(from) == '答' && isColon(text.charAt(from + 1)) ? 2 : 0;
        from = skipBlanks(from, line.to());
        ordinal = 0;
        lineFrom = line.from();
        Opening open = opening(from, line.to(), true);
        if (open == null) {
            open = bare(from, line.to());
        }
        plain = open.mark.style() == Mark.Style.LINE;
        sides = open.mark.style() == Mark.Style.DIMENSION_TITLE && Headings.opensUsualSide(text, from, line.to());
        if (open.mark.style().compareTo(Mark.Style.BRACKETED_NUMBER) <= 0) {
            first = 0;
        }
        int at = open.mark.to();
        while (at < line.to()) {
            Opening next = isPossible(at, line.from()) ? opening(at, line.to(), false) : null;
            if (next == null) {
                at++;
                continue;
            }
            close(open, at);
            open = next;
            at = Math.max(open.mark.to(), at + 1);
        }
        close(open, line.to());
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    private record Opening(Mark mark, @Nullable Kind label) {}

    /** A mark stands at the beginning, after a stop or a pause; or it counts on within the sentence: …不够二是…. */
    private boolean isPossible(int at, int lineFrom) {
        if (at == lineFrom || PAUSES.indexOf(text.charAt(at - 1)) >= 0) {
            return true;
        }
        char c = text.charAt(at);
        return ordinal > 0 && ordinal < 9 && c == "一二三四五六七八九".charAt(ordinal) || c >= '①' && c <= '⑳' && c - '①' > 0;
    }

    private @Nullable Opening opening(int at, int to, boolean lineStart) {
        char before = lineStart || at == 0 ? '。' : text.charAt(at - 1);
        boolean stop = STOPS.indexOf(before) >= 0;
        Mark mark = Mark.at(text, at, to, lineStart || stop, stop || ordinal > 0);
        if (mark != null && isMeant(mark, before, stop, lineStart) && !isReason(mark, lineStart)) {
            note(mark);
            return new Opening(new Mark(mark.style(), mark.value(), mark.from(), skipBlanks(mark.to(), to)), null);
        }
        if (sides && before == '。' && Headings.opensUsualSide(text, at, to)) {
            return new Opening(new Mark(Mark.Style.DIMENSION_TITLE, 0, at, at), null);
        }
        return stop && before != '：' && before != ':' ? label(at, to, lineStart) : null;
    }

    private boolean isMeant(Mark mark, char before, boolean stop, boolean lineStart) {
        return switch (mark.style()) {
            case PART -> lineStart || mark.value() == part + 1 && part > 0 || mark.value() == 1 && isTitled(mark);
            case LETTER, BULLET -> lineStart;
            case BRACKETED, BRACKETED_NUMBER, NUMBER, PROBLEM, MEASURE -> stop || Manuscript.isBlank(before);
            case ORDINAL -> PAUSES.indexOf(before) >= 0 || mark.value() == ordinal + 1;
            case FIRST ->
                mark.isLoose(text)
                        ? before == '。' && plain
                        : isNextFirst(mark, before)
                                || mark.value() == 1
                                || first > 0 && (mark.value() > 0 || lineStart);
            default -> true;
        };
    }

    /** 此外，… behind 一方面，… and 另一方面，… */
    private boolean isNextFirst(Mark mark, char before) {
        return mark.value() == 0 && first > 0 && plain && before == '。';
    }

    /** 自查如下：一、存在问题。1.… within a line. */
    private boolean isTitled(Mark mark) {
        int end = Headings.titleEnd(text, mark.to(), text.length());
        return end >= 0 && Headings.whole(text.substring(mark.to(), end)) != null;
    }

    /** …之所以没有动，一是怕…，二是怕…。 are the reasons of one problem. */
    private boolean isReason(Mark mark, boolean lineStart) {
        if (mark.style() != Mark.Style.ORDINAL || lineStart) {
            return false;
        }
        int from = Math.max(lineFrom, mark.from() - LONGEST_REASON);
        boolean begins = mark.value() == 1
                && mark.from() >= reasonsEnd
                && (GIVES_REASONS.matcher(text).region(from, mark.from()).find()
                        || plain && Wording.tellsAndShowsHow(text.substring(from, mark.from())));
        if (begins) {
            int stop = text.indexOf('。', mark.from());
            reasonsEnd = stop < 0 ? text.length() : stop;
        }
        return mark.from() < reasonsEnd;
    }

    private void note(Mark mark) {
        switch (mark.style()) {
            case ORDINAL -> ordinal = mark.value();
            case FIRST -> first = Math.max(first, mark.value());
            case PART -> part = mark.value();
            default -> {}
        }
    }

    /** 存在问题： at the beginning of a line or a sentence, also in brackets. */
    private @Nullable Opening label(int at, int to, boolean lineStart) {
        int most = Math.min(to, at + LONGEST_LABEL);
        for (int i = at + 1; i < most; i++) {
            char c = text.charAt(i);
            if (c == '：' || c == ':' || "]）)〕〗】".indexOf(c) >= 0 && "[（(〔〖【".indexOf(text.charAt(at)) >= 0) {
                boolean colon = c == '：' || c == ':';
                String label = text.substring(at, colon ? i : i + 1);
                Kind kind = lineStart && Headings.isAside(label) ? Kind.OTHER : Headings.whole(label);
                if (kind == null) {
                    return null;
                }
                int end = !colon && i + 1 < to && "：:".indexOf(text.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
                return new Opening(new Mark(Mark.Style.LABEL, 0, at, skipBlanks(end, to)), kind);
            }
            if (STOPS.indexOf(c) >= 0 || c == '，') {
                return null;
            }
        }
        return null;
    }

    /** A line without a mark: a title, or text. */
    private Opening bare(int from, int to) {
        boolean isTitle = to - from <= LONGEST_BARE
                && !isAside(from, to)
                && text.substring(from, to).chars().noneMatch(c -> "。；，！,".indexOf(c) >= 0);
        Mark.Style style = Headings.opensSide(text, from, to) ? Mark.Style.DIMENSION_TITLE : Mark.Style.LINE;
        if (isTitle && Headings.free(text.substring(from, to)) != null) {
            style = Mark.Style.PART_TITLE;
        } else if (isTitle
                && (Headings.side(text, from, to).isPresent()
                        || Headings.name(text, from, to)
                                .filter(Headings.Named::surely)
                                .isPresent())) {
            style = Mark.Style.DIMENSION_TITLE;
        }
        return new Opening(new Mark(style, 0, from, from), null);
    }

    private void close(Opening open, int to) {
        int end = to;
        while (end > open.mark.to() && Manuscript.isBlank(text.charAt(end - 1))) {
            end--;
        }
        boolean closing = open.mark.style() == Mark.Style.LINE && isNothing(open.mark.from(), end);
        if (!closing) {
            pieces.add(new Node(open.mark, open.label, Math.max(end, open.mark.to())));
        }
    }

    private boolean isNothing(int from, int end) {
        return isAside(from, end)
                || Leave.closes(text.substring(from, Math.min(end, from + LONGEST_BARE)))
                || Leave.pledgesInGeneral(text.substring(from, Math.min(end, from + LONGEST_LEAVE)));
    }

    /** A paragraph wholly in brackets is said aside. */
    private boolean isAside(int from, int to) {
        return from < to && text.charAt(from) == '（' && text.indexOf('）', from) == to - 1;
    }

    private int skipBlanks(int at, int to) {
        int next = at;
        while (next < to && Manuscript.isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
