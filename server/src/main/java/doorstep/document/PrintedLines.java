package doorstep.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines as they were printed, put together into paragraphs again. A line goes on in the next when it reaches the margin and the
 * next one begins at the margin: official documents indent what is new by two characters (GB/T 9704).
 */
final class PrintedLines {
    /** — 3 —, -3-, 第3页, 3/12. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—－–·\\s]*第?\\s*\\d{1,4}\\s*页?[-—－–·\\s]*(/\\s*\\d{1,4})?");

    private static final Pattern BEGINS =
            Pattern.compile("(第[一二三四五六七八九十百零〇\\d]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|#).*");

    /** Blanks that stand between characters only because these were placed one by one. */
    private static final Pattern SPREAD =
            Pattern.compile("(?<=[\\u3000-\\u9fff\\uff00-\\uffef]) +(?=[\\u3000-\\u9fff\\uff00-\\uffef])");

    private static final float INDENT = 1.2f;
    private static final float SHORT = 2f;

    private PrintedLines() {}

    /** One line: where it begins and ends, and how large its letters are, in points. */
    record Printed(String text, float left, float right, float size) {}

    static List<String> joined(List<Printed> printed) {
        List<Printed> lines = printed.stream()
                .filter(line -> !line.text().isBlank()
                        && !PAGE_NUMBER.matcher(line.text().strip()).matches())
                .toList();
        float margin = (float) lines.stream().mapToDouble(Printed::left).min().orElse(0);
        float edge = (float) lines.stream().mapToDouble(Printed::right).max().orElse(0);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean full = false;
        for (Printed line : lines) {
            String text = SPREAD.matcher(line.text().strip()).replaceAll("");
            boolean atMargin = line.left() - margin < INDENT * line.size();
            boolean goesOn = full && atMargin && !BEGINS.matcher(text).matches();
            if (!goesOn && !open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            open.append(goesOn && isLatin(open, text) ? " " : "").append(text);
            full = edge - line.right() < SHORT * line.size();
        }
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }

    private static boolean isLatin(StringBuilder before, String after) {
        return before.charAt(before.length() - 1) < 0x80 && after.charAt(0) < 0x80;
    }
}
