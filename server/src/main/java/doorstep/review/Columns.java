package doorstep.review;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a table's columns hold, as its header says, in whatever order and wording.
 *
 * @param all from the left
 * @param rule what stands between two cells
 */
record Columns(List<Column> all, Cells.Rule rule) {
    private static final Pattern DIMENSION = Pattern.compile("维度|类别|方面|分类|项目|类型");
    private static final Pattern PROBLEM = Pattern.compile("问题|表现|不足|差距|短板");
    private static final Pattern CAUSE = Pattern.compile("原因|根源|成因|症结|根子|为什么");
    private static final Pattern MEASURE = Pattern.compile("措施|举措|整改(?:内容|方案|打算|计划)?$|改进|怎么改|怎样改|办法|对策");
    private static final Pattern ASIDE = Pattern.compile("对应|时限|期限|责任|时间|目标|结果|进度|进展|成效|情况|编号|序号|备注|来源|完成");
    /** 整改目标和举措, 问题情况: what the column holds is said last, or what it holds besides. */
    private static final Pattern NAMED = Pattern.compile(
            "^(?!.*对应).*(?:措施|举措|办法|原因|根源|成因|症结)$|^(?:存在|具体|主要|查摆|检视|自查|发现)*(?:的|出的)?问题(?:描述|情况|表现|事项|清单)*$");
    /** 问题类型 sorts problems and tells none. */
    private static final Pattern SORT = Pattern.compile("(?:维度|类别|类型|分类|领域|方面)$");

    private static final Pattern SERIAL = Pattern.compile("序号|编号|序|号|No\\.?|NO\\.?");
    private static final Pattern NUMBER = Pattern.compile("(?:问题)?[0-9一二三四五六七八九十]{1,3}[.、．]?");
    private static final int LONGEST_HEADER = 15;
    /** Two titles with blanks between them are two words as often as two columns. */
    private static final int FEWEST_BETWEEN_BLANKS = 3;

    /** What one of them holds. */
    enum Column {
        SERIAL(null),
        DIMENSION(null),
        PROBLEM(Kind.PROBLEM),
        CAUSE(Kind.CAUSE),
        MEASURE(Kind.MEASURE),
        ASIDE(null);

        private final @Nullable Kind kind;

        Column(@Nullable Kind kind) {
            this.kind = kind;
        }

        /** Absent for a dimension, and for what is said aside. */
        @Nullable
        Kind kind() {
            return kind;
        }

        boolean isTold() {
            return kind != null || this == DIMENSION;
        }
    }

    /** What a header says; empty for a line that is none. */
    static Optional<Columns> of(String text, Manuscript.Line line) {
        for (Cells.Rule rule : Cells.Rule.values()) {
            List<String> titles = Cells.of(text, line, rule).stream()
                    .map(cell -> text.substring(cell.from(), cell.to()))
                    .toList();
            List<Column> all = titles.stream().map(Columns::column).toList();
            boolean enough = rule == Cells.Rule.MARKS || titles.size() >= FEWEST_BETWEEN_BLANKS && areShort(titles);
            if (titles.size() > 1 && enough && isHeader(all, titles)) {
                return Optional.of(new Columns(all, rule));
            }
        }
        return Optional.empty();
    }

    /** Titles that stand one below the other. */
    static Optional<Columns> stacked(List<String> titles) {
        List<Column> all = titles.stream().map(Columns::column).toList();
        return areShort(titles) && isHeader(all, titles)
                ? Optional.of(new Columns(all, Cells.Rule.MARKS))
                : Optional.empty();
    }

    /** Whether a title stands over the rows' numbers. */
    static boolean isSerial(String title) {
        return SERIAL.matcher(title).matches();
    }

    int count() {
        return all.size();
    }

    /** What the cell at a place holds; nothing beyond the last. */
    Column at(int place) {
        return place < all.size() ? all.get(place) : Column.ASIDE;
    }

    /** 问题 and 表现 side by side tell one problem. */
    boolean isOneWith(int place) {
        return place > 0 && at(place) == Column.PROBLEM && at(place - 1) == Column.PROBLEM;
    }

    boolean isNumbered() {
        return all.getFirst() == Column.SERIAL;
    }

    /** How many of them there are up to the last that tells something. */
    int told() {
        int last = all.size();
        while (last > 0 && !all.get(last - 1).isTold()) {
            last--;
        }
        return last;
    }

    /** 3, 问题3: what stands below 序号. */
    static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    private static boolean isHeader(List<Column> all, List<String> titles) {
        boolean measured = all.contains(Column.MEASURE) || all.contains(Column.CAUSE);
        boolean aside = all.contains(Column.ASIDE) || all.contains(Column.SERIAL);
        boolean listed = all.size() > 2 && aside && all.contains(Column.MEASURE) && areShort(titles);
        return listed || all.contains(Column.PROBLEM) && (measured || all.contains(Column.DIMENSION));
    }

    private static boolean areShort(List<String> titles) {
        return !titles.getFirst().isEmpty()
                && titles.stream().allMatch(title -> title.length() <= LONGEST_HEADER && !title.contains("。"));
    }

    private static Column column(String title) {
        if (SERIAL.matcher(title).matches()) {
            return Column.SERIAL;
        }
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
}
