package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of problems kept as a table (问题清单、整改台账) and pasted as text: below a header that says which column holds what, rows whose cells stand
 * between tabs, bars or several blanks and may run over several lines. A form with its labels in the first column is read too.
 */
final class Table {
    /** 填报人：… 审核人：… below the last row. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?:填报|填表|报送|审核|审批|制表|单位|支部|党支部|党组织|主要|分管|联系|签字|签名|签收|日期|盖章|整改|经办|说明|注|备注)[^，。：:]{0,10}[：:]|[（(]盖章");

    private static final String STOPS = "。；！？;.";
    private static final int LONGEST_GROUP = 26;
    private static final int MOST_LINES_OF_A_CELL = 12;
    private static final int MOST_MEMBERS = 50;

    /** One cell with something in it, and what its column says of it; no kind for the dimension's. */
    record Cell(@Nullable Kind kind, int from, int to) {}

    /**
     * What comes next.
     *
     * @param line outside of any table
     * @param cells of a row; none for a header
     */
    record Row(Manuscript.@Nullable Line line, List<Cell> cells) {}

    private final String text;
    private final List<Manuscript.Line> lines;
    private final List<Row> rows = new ArrayList<>();
    /** The row that is being read, which may go on on the next line. */
    private final List<Cells.Cell> open = new ArrayList<>();

    private Table(String text, List<Manuscript.Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /** A text's lines and rows in their order. */
    static List<Row> rows(String text, List<Manuscript.Line> lines) {
        Table table = new Table(text, lines);
        int at = 0;
        while (at < lines.size()) {
            at = table.read(at);
        }
        return table.rows;
    }

    private int read(int at) {
        Manuscript.Line line = lines.get(at);
        Optional<Columns> columns = Columns.of(text, line);
        if (columns.isPresent()) {
            rows.add(new Row(null, List.of()));
            return below(columns.get(), at + 1);
        }
        Optional<Stacked> stacked = Stacked.at(text, lines, at);
        if (stacked.isPresent()) {
            rows.add(new Row(null, List.of()));
            stacked.get().rows().forEach(row -> {
                open.addAll(row);
                close(stacked.get().columns());
            });
            return stacked.get().end();
        }
        if (at + 1 < lines.size() && isHeader(at + 1) && isGroup(written(line))) {
            group(line.from(), line.to());
            return at + 1;
        }
        List<Cells.Cell> cells = Cells.of(text, line, Cells.Rule.MARKS);
        Optional<Row> labelled = labelled(cells, 0).or(() -> cells.size() > 2 ? labelled(cells, 1) : Optional.empty());
        rows.add(labelled.map(row -> goingOn(row, at)).orElseGet(() -> new Row(line, List.of())));
        return labelled.isPresent() ? at + linesOf(at) : at + 1;
    }

    /** A row of a form: 问题 and what it is, or the dimension before it, named once for several rows. */
    private Optional<Row> labelled(List<Cells.Cell> cells, int at) {
        Kind label = at + 1 < cells.size() ? Headings.whole(written(cells.get(at))) : null;
        if (label == null || label == Kind.PAST) {
            return Optional.empty();
        }
        List<Cell> told = new ArrayList<>();
        if (at > 0 && !cells.getFirst().isEmpty()) {
            told.add(new Cell(null, cells.getFirst().from(), cells.getFirst().to()));
        }
        Cells.Cell filled = cells.get(at + 1);
        told.add(new Cell(label, filled.from(), filled.to()));
        return Optional.of(new Row(null, told));
    }

    /** A form's filled cell with the further members of its list, each on a line of its own. */
    private Row goingOn(Row row, int at) {
        List<Cell> told = new ArrayList<>(row.cells());
        Cell filled = told.removeLast();
        told.add(new Cell(
                filled.kind(), filled.from(), lines.get(at + linesOf(at) - 1).to()));
        return new Row(null, told);
    }

    /** How many lines a form's row takes. */
    private int linesOf(int at) {
        int count = 1;
        while (count < MOST_MEMBERS && at + count < lines.size() && isMember(at, at + count)) {
            count++;
        }
        return count;
    }

    /** 2.… below 问题〔tab〕1.… */
    private boolean isMember(int row, int at) {
        Manuscript.Line line = lines.get(at);
        Cells.Cell last = Cells.of(text, lines.get(row), Cells.Rule.MARKS).getLast();
        Mark first = Mark.at(text, last.from(), last.to(), true, true);
        Mark next = Mark.at(text, line.from(), line.to(), true, true);
        return first != null
                && next != null
                && first.style() == next.style()
                && next.value() > first.value()
                && Cells.of(text, line, Cells.Rule.MARKS).size() == 1;
    }

    /** The rows below a header; where the table ends. */
    private int below(Columns columns, int from) {
        int at = from;
        for (; at < lines.size() && !isHeader(at); at++) {
            List<Cells.Cell> cells = Cells.of(text, lines.get(at), columns.rule());
            if (isGroupRow(cells) && (cells.size() > 1 || at + 1 < lines.size() && isRow(columns, at + 1))) {
                close(columns);
                group(cells.getFirst().from(), cells.getFirst().to());
            } else if (isSigned(at) || cells.size() == 1 && !goesOn(columns, at)) {
                break;
            } else if (begins(columns, cells)) {
                close(columns);
                open.addAll(cells);
            } else {
                join(cells);
            }
        }
        close(columns);
        return at;
    }

    /** A line opens a row when its first cell is a number, or when its cells are more than the row before it still lacks. */
    private boolean begins(Columns columns, List<Cells.Cell> cells) {
        Cells.Cell first = cells.getFirst();
        if (open.isEmpty() || open.size() - 1 + cells.size() > columns.count()) {
            return cells.size() > 1;
        }
        if (columns.isNumbered()) {
            return cells.size() > 1 && Columns.isNumber(written(first));
        }
        boolean ended = open.size() > columns.told() || open.getLast().isEmpty() || isSentence(open.getLast());
        return cells.size() > 1 && open.size() >= columns.told() && ended && !isMarked(first.from(), first.to());
    }

    /** The first cell goes on with the last of the row. */
    private void join(List<Cells.Cell> cells) {
        if (!open.isEmpty()) {
            open.add(open.removeLast().upTo(cells.getFirst()));
            open.addAll(cells.subList(1, cells.size()));
        }
    }

    /** Whether a line without any further cell belongs to the last cell, and does not stand below the table. */
    private boolean goesOn(Columns columns, int at) {
        Manuscript.Line line = lines.get(at);
        if (isPart(line)) {
            return false;
        }
        boolean told = !open.isEmpty() && columns.at(open.size() - 1).isTold();
        boolean lacking = open.size() < columns.count();
        return told && (lacking || isMarked(line.from(), line.to()) || !isSentence(open.getLast()))
                || rowFollows(columns, at + 1);
    }

    private boolean rowFollows(Columns columns, int from) {
        for (int at = from; at < Math.min(lines.size(), from + MOST_LINES_OF_A_CELL); at++) {
            if (isHeader(at) || isSigned(at) || isPart(lines.get(at))) {
                return false;
            }
            if (isRow(columns, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRow(Columns columns, int at) {
        return Cells.of(text, lines.get(at), columns.rule()).size() > 1 && !isHeader(at) && !isSigned(at);
    }

    private boolean isHeader(int at) {
        return Columns.of(text, lines.get(at)).isPresent();
    }

    private boolean isSigned(int at) {
        Manuscript.Line line = lines.get(at);
        return SIGNED.matcher(text).region(line.from(), line.to()).lookingAt() || Leave.closes(written(line));
    }

    /** 三、整改措施: a part below the table. */
    private boolean isPart(Manuscript.Line line) {
        Mark mark = Mark.at(text, line.from(), line.to(), true, true);
        return mark != null
                && mark.style() == Mark.Style.PART
                && line.to() - line.from() <= LONGEST_GROUP
                && Headings.free(text.substring(mark.to(), line.to())) != null;
    }

    /** 一、政治建设方面: one dimension over the rows below it, in a line or a row of its own. */
    private boolean isGroupRow(List<Cells.Cell> cells) {
        boolean alone = !cells.getFirst().isEmpty() && cells.stream().skip(1).allMatch(Cells.Cell::isEmpty);
        return alone && isGroup(written(cells.getFirst()));
    }

    private boolean isGroup(String title) {
        Mark mark = Mark.at(title, 0, title.length(), true, true);
        int from = mark == null ? 0 : mark.to();
        boolean named = Headings.side(title, from, title.length()).isPresent()
                || Headings.name(title, from, title.length())
                        .filter(Headings.Named::surely)
                        .isPresent();
        return title.length() <= LONGEST_GROUP
                && named
                && title.chars().noneMatch(c -> "。；，！".indexOf(c) >= 0)
                && Headings.free(title.substring(from)) == null;
    }

    private void group(int from, int to) {
        Mark mark = Mark.at(text, from, to, true, true);
        int title = mark == null ? from : mark.to();
        rows.add(new Row(null, List.of(new Cell(null, title, to))));
    }

    /** A merged cell at the left is left out by some programs where it is not the first row's. */
    private void close(Columns columns) {
        boolean shifted = columns.isNumbered()
                && open.size() > 1
                && open.size() < columns.count()
                && !open.getFirst().isEmpty()
                && !Columns.isNumber(written(open.getFirst()));
        List<Cell> told = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Cells.Cell cell = open.get(i);
            Columns.Column column = columns.at(shifted ? i + 1 : i);
            if (columns.isOneWith(shifted ? i + 1 : i) && !told.isEmpty() && !cell.isEmpty()) {
                told.add(new Cell(column.kind(), told.removeLast().from(), cell.to()));
            } else if (column.isTold() && written(cell).codePoints().anyMatch(Character::isLetter)) {
                told.add(new Cell(column.kind(), cell.from(), cell.to()));
            }
        }
        if (!told.isEmpty()) {
            rows.add(new Row(null, told));
        }
        open.clear();
    }

    private boolean isMarked(int from, int to) {
        return from < to && Mark.at(text, from, to, true, true) != null;
    }

    private boolean isSentence(Cells.Cell cell) {
        return !cell.isEmpty() && STOPS.indexOf(text.charAt(cell.to() - 1)) >= 0;
    }

    private String written(Cells.Cell cell) {
        return text.substring(cell.from(), cell.to());
    }

    private String written(Manuscript.Line line) {
        return text.substring(line.from(), line.to());
    }
}
