package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of problems kept as a table (问题清单): lines whose cells stand between tabs or bars, below a header that says which column holds what. A
 * form with its labels in the first column is read too.
 */
final class Table {
    private static final Pattern DIMENSION = Pattern.compile("维度|类别|方面|分类|项目|类型");
    private static final Pattern PROBLEM = Pattern.compile("问题|表现|不足|差距");
    private static final Pattern CAUSE = Pattern.compile("原因|根源|成因|症结|根子|为什么");
    private static final Pattern MEASURE = Pattern.compile("措施|举措|整改(?:内容|方案|打算|计划)?$|改进");
    private static final Pattern ASIDE = Pattern.compile("对应|时限|期限|责任|时间|目标|结果|进度|情况|编号|序号|备注|来源|完成");
    /** 整改目标和举措, 问题情况: what the column holds is said last, or what it holds besides. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?!.*对应).*(?:措施|举措|办法|原因|根源|成因|症结)$|^(?:存在|具体|主要|查摆|检视|自查|发现)*(?:的|出的)?问题(?:描述|情况|表现|事项|清单)*$");
    /** 问题类型 sorts problems and tells none. */
    private static final Pattern SORT = Pattern.compile("(?:维度|类别|类型|分类|领域|方面)$");

    private static final int LONGEST_HEADER = 15;

    /** One cell with something in it, and what its column says of it; no kind for the dimension's. */
    record Cell(@Nullable Kind kind, int from, int to) {}

    private enum Column {
        DIMENSION,
        PROBLEM,
        CAUSE,
        MEASURE,
        ASIDE
    }

    private final String text;
    private List<Column> columns = List.of();

    Table(String text) {
        this.text = text;
    }

    /** The cells of a line that belongs to a table, none of a header; empty for any other line, which ends the table. */
    Optional<List<Cell>> row(Manuscript.Line line) {
        List<int[]> cells = cells(line);
        if (cells.size() < 2) {
            columns = List.of();
            return Optional.empty();
        }
        List<Column> header = cells.stream().map(this::column).toList();
        boolean measured = header.contains(Column.MEASURE) || header.contains(Column.CAUSE);
        boolean listed = cells.size() > 2 && header.contains(Column.ASIDE) && header.contains(Column.MEASURE);
        if (listed && isTitles(cells)
                || header.contains(Column.PROBLEM) && (measured || header.contains(Column.DIMENSION))) {
            columns = header;
            return Optional.of(List.of());
        }
        if (!columns.isEmpty()) {
            return Optional.of(told(cells));
        }
        return labelled(cells, 0).or(() -> cells.size() > 2 ? labelled(cells, 1) : Optional.empty());
    }

    /** A row of a form: 问题 and what it is, or the dimension before it, named once for several rows. */
    private Optional<List<Cell>> labelled(List<int[]> cells, int at) {
        Kind label = Headings.whole(written(cells.get(at)));
        if (label == null || label == Kind.PAST) {
            return Optional.empty();
        }
        List<Cell> told = new ArrayList<>();
        if (at > 0 && cells.getFirst()[0] < cells.getFirst()[1]) {
            told.add(new Cell(null, cells.getFirst()[0], cells.getFirst()[1]));
        }
        told.add(new Cell(label, cells.get(at + 1)[0], cells.get(at + 1)[1]));
        return Optional.of(told);
    }

    private boolean isTitles(List<int[]> cells) {
        return cells.stream().allMatch(cell -> cell[1] - cell[0] <= LONGEST_HEADER);
    }

    private List<Cell> told(List<int[]> cells) {
        List<Cell> told = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            int[] cell = cells.get(i);
            Column column = columns.get(i);
            if (column != Column.ASIDE && written(cell).codePoints().anyMatch(Character::isLetter)) {
                told.add(new Cell(kind(column), cell[0], cell[1]));
            }
        }
        return told;
    }

    private static @Nullable Kind kind(Column column) {
        return switch (column) {
            case PROBLEM -> Kind.PROBLEM;
            case CAUSE -> Kind.CAUSE;
            case MEASURE -> Kind.MEASURE;
            default -> null;
        };
    }

    private Column column(int[] cell) {
        String title = written(cell);
        if (SORT.matcher(title).find()) {
            return Column.DIMENSION;
        }
        boolean aside = ASIDE.matcher(title).find() && !NAMED.matcher(title).find();
        if (title.length() > LONGEST_HEADER || aside) {
            return Column.ASIDE;
        }
        if (CAUSE.matcher(title).find()) {
            return Column.CAUSE;
        }
        if (MEASURE.matcher(title).find()) {
            return Column.MEASURE;
        }
        if (PROBLEM.matcher(title).find()) {
            return Column.PROBLEM;
        }
        return DIMENSION.matcher(title).find() ? Column.DIMENSION : Column.ASIDE;
    }

    private String written(int[] cell) {
        return text.substring(cell[0], cell[1]);
    }

    private List<int[]> cells(Manuscript.Line line) {
        List<int[]> cells = new ArrayList<>();
        int start = line.from();
        for (int i = line.from(); i <= line.to(); i++) {
            if (i == line.to() || "\t|｜".indexOf(text.charAt(i)) >= 0) {
                int from = start;
                int to = i;
                while (from < to && Manuscript.isBlank(text.charAt(from))) {
                    from++;
                }
                while (to > from && Manuscript.isBlank(text.charAt(to - 1))) {
                    to--;
                }
                cells.add(new int[] {from, to});
                start = i + 1;
            }
        }
        // A bar at either end of the line is a frame.
        if (text.charAt(line.from()) != '\t' && cells.size() > 2 && cells.getFirst()[0] == cells.getFirst()[1]) {
            cells.removeFirst();
        }
        return cells;
    }
}
