package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table whose cells stand one below the other, each on a line of its own, as some programs paste it: 序号, 问题, 整改措施, then 1, its problem, its
 * measure.
 *
 * @param rows their cells, the number first
 * @param end the first line behind the table
 */
record Stacked(Columns columns, List<List<Cells.Cell>> rows, int end) {
    private static final int FEWEST = 3;
    private static final int MOST = 12;
    private static final int MOST_LINES_OF_A_ROW = 60;
    private static final String STOPS = "。；！？;.";

    /** The one whose first title is on this line. */
    static Optional<Stacked> at(String text, List<Manuscript.Line> lines, int at) {
        if (!Columns.isSerial(written(text, lines.get(at)))) {
            return Optional.empty();
        }
        int first = at + 1;
        while (first < Math.min(lines.size(), at + MOST) && !isRow(text, lines.get(first), 1)) {
            first++;
        }
        if (first == lines.size() || first - at < FEWEST || !isRow(text, lines.get(first), 1)) {
            return Optional.empty();
        }
        int row = first;
        return Columns.stacked(lines.subList(at, first).stream()
                        .map(line -> written(text, line))
                        .toList())
                .map(columns -> below(text, lines, row, columns));
    }

    private static Stacked below(String text, List<Manuscript.Line> lines, int from, Columns columns) {
        List<List<Cells.Cell>> rows = new ArrayList<>();
        int at = from;
        while (at < lines.size() && isRow(text, lines.get(at), rows.size() + 1)) {
            int next = at + 1;
            while (next < Math.min(lines.size(), at + MOST_LINES_OF_A_ROW)
                    && !isRow(text, lines.get(next), rows.size() + 2)) {
                next++;
            }
            List<Cells.Cell> cells = new ArrayList<>();
            while (at < next && (cells.size() < columns.count() || goesOn(text, lines.get(at), columns, cells))) {
                Cells.Cell cell =
                        new Cells.Cell(lines.get(at).from(), lines.get(at).to());
                cells.add(
                        goesOn(text, lines.get(at), columns, cells)
                                ? cells.removeLast().upTo(cell)
                                : cell);
                at++;
            }
            rows.add(cells);
        }
        return new Stacked(columns, rows, at);
    }

    /** A line that counts on, or that goes on with a sentence, belongs to the cell before it. */
    private static boolean goesOn(String text, Manuscript.Line line, Columns columns, List<Cells.Cell> cells) {
        if (cells.size() < 2 || columns.at(cells.size() - 1).kind() == null) {
            return false;
        }
        Mark mark = Mark.at(text, line.from(), line.to(), true, true);
        boolean broken = STOPS.indexOf(text.charAt(cells.getLast().to() - 1)) < 0
                && STOPS.indexOf(text.charAt(line.to() - 1)) >= 0;
        return mark == null ? broken : mark.value() > 1;
    }

    private static boolean isRow(String text, Manuscript.Line line, int number) {
        return written(text, line).equals(String.valueOf(number));
    }

    private static String written(String text, Manuscript.Line line) {
        return text.substring(line.from(), line.to());
    }
}
