package doorstep.review;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of a table into its cells. */
final class Cells {
    private static final int FEWEST_BLANKS = 2;

    /** What stands between two of them. */
    enum Rule {
        /** A tab or a bar. */
        MARKS,
        /** Several blanks. */
        BLANKS
    }

    /** Without the blanks around it; it may be empty. */
    record Cell(int from, int to) {
        boolean isEmpty() {
            return from == to;
        }

        /** With everything up to the end of another. */
        Cell upTo(Cell last) {
            return last.isEmpty() ? this : new Cell(isEmpty() ? last.from : from, last.to);
        }
    }

    private Cells() {}

    /** From the left. Tabs before the first word are empty cells. */
    static List<Cell> of(String text, Manuscript.Line line, Rule rule) {
        List<Cell> cells = new ArrayList<>();
        int start = rule == Rule.MARKS ? withTabs(text, line.from()) : line.from();
        for (int i = start; i <= line.to(); i++) {
            int wide = i == line.to() ? 1 : width(text, i, line.to(), rule);
            if (wide > 0) {
                cells.add(cell(text, start, i));
                start = i + wide;
                i = start - 1;
            }
        }
        // A bar at either end of the line is a frame.
        if (isBar(text.charAt(line.from())) && cells.size() > 2) {
            cells.removeFirst();
            if (cells.getLast().isEmpty()) {
                cells.removeLast();
            }
        }
        return cells;
    }

    /** How much of the line stands between two cells here; 0 within a cell. */
    private static int width(String text, int at, int to, Rule rule) {
        if (rule == Rule.MARKS) {
            return text.charAt(at) == '\t' || isBar(text.charAt(at)) ? 1 : 0;
        }
        int end = at;
        while (end < to && Manuscript.isBlank(text.charAt(end))) {
            end++;
        }
        boolean wide = end > at && text.charAt(at) == '\u3000';
        return wide || end - at >= FEWEST_BLANKS ? end - at : 0;
    }

    private static int withTabs(String text, int from) {
        int start = from;
        while (start > 0 && text.charAt(start - 1) == '\t') {
            start--;
        }
        return start;
    }

    private static boolean isBar(char c) {
        return c == '|' || c == '｜';
    }

    private static Cell cell(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Manuscript.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Manuscript.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new Cell(from, to);
    }
}
