package doorstep.document;

import java.util.ArrayList;
import java.util.List;

/** Sets a paper: which text stands where on which page (排版), on the {@link Grid}. */
final class Pages {
    /** @param cell from one full character to the next; half of it for Latin letters and digits */
    record Text(Face face, double size, double x, double baseline, double cell, String text, boolean red) {}

    /** A straight line. */
    record Stroke(double x1, double y1, double x2, double y2, double width, boolean red) {}

    record Page(List<Text> texts, List<Stroke> strokes) {}

    private static final int INDENT = 4;
    /** How much of a character is above the baseline. */
    private static final double ASCENT = 0.86;

    private static final int BEFORE_SIGNATURE = 2;
    private static final int RIGHT_OF_DAY = 4;
    private static final int LABEL_CELLS = 7;
    private static final double HEADER_BASELINE = Grid.TOP - Grid.points(10);
    private static final double HAIR = 0.75;

    private final Paper paper;
    private final List<Page> pages = new ArrayList<>();
    private Page page = new Page(new ArrayList<>(), new ArrayList<>());
    private int line;
    private int beforeSignature = BEFORE_SIGNATURE;

    private Pages(Paper paper) {
        this.paper = paper;
        pages.add(page);
    }

    static List<Page> set(Paper paper) {
        Pages pages = filled(paper);
        pages.number();
        return pages.pages;
    }

    /** Blank lines over the signature, for a seal: fewer where the page ends. */
    static int beforeSignature(Paper paper) {
        return filled(paper).beforeSignature;
    }

    private static Pages filled(Paper paper) {
        Pages pages = new Pages(paper);
        for (int i = 0; i < paper.blocks().size(); i++) {
            pages.add(i);
        }
        return pages;
    }

    private void add(int at) {
        Paper.Block block = paper.blocks().get(at);
        switch (block.kind()) {
            case HEADER -> {}
            case ISSUER -> issuer(block.text());
            case NUMBER -> number(block.text());
            case TITLE -> title(block.text());
            case TO -> {
                skip(1);
                String to = block.text().replaceFirst("[:：]$", "") + "：";
                lines(LineBreaks.lines(to, 0, Grid.HALVES), 0, Face.FANG_SONG);
            }
            case HEADING -> paragraph(at, Face.HEI);
            case SUBHEADING -> paragraph(at, Face.KAI);
            case TEXT -> {
                if (paper.isForThePen(at) && !(at > 0 && paper.isForThePen(at - 1))) {
                    signedByPen(at);
                }
                paragraph(at, Face.FANG_SONG);
            }
            case ROW -> row(at);
            case SIGNED -> signed(at);
            case DAY -> {
                if (!follows(at, Paper.Kind.SIGNED)) {
                    keepTogether(1);
                }
                toTheRight(block.text(), dayCentre(block.text()));
            }
            case REMARK -> paragraph("（" + block.text() + "）", Face.FANG_SONG);
        }
    }

    private boolean follows(int at, Paper.Kind kind) {
        return at > 0 && paper.blocks().get(at - 1).kind() == kind;
    }

    private void issuer(String text) {
        double cell = Math.min(Grid.ISSUER, 2 * Grid.WIDTH / LineBreaks.halves(text));
        skip(2);
        line++;
        centred(text, Face.XIAO_BIAO_SONG, cell, true);
    }

    private void number(String text) {
        boolean underIssuer = paper.has(Paper.Kind.ISSUER);
        skip(underIssuer ? 2 : 0);
        LineBreaks.lines(text, 0, Grid.HALVES).forEach(one -> centred(one, Face.FANG_SONG, Grid.CELL, false));
        if (underIssuer) {
            double y = top(line) - (Grid.PITCH - Grid.BODY) / 2 + Grid.RED_LINE;
            page.strokes.add(new Stroke(Grid.LEFT, y, Grid.LEFT + Grid.WIDTH, y, 2, true));
            skip(2);
        }
    }

    private void title(String text) {
        LineBreaks.ofTitle(text).forEach(one -> centred(one, Face.XIAO_BIAO_SONG, Grid.TITLE, false));
    }

    /** After a head without an addressee a line is left blank. */
    private void paragraph(int at, Face face) {
        if (paper.isUnderHead(at)) {
            skip(1);
        }
        paragraph(paper.blocks().get(at).text(), face);
    }

    private void paragraph(String text, Face face) {
        for (String one : text.lines().toList()) {
            if (!one.isBlank()) {
                lines(LineBreaks.lines(one.strip(), INDENT, Grid.HALVES), INDENT, face);
            }
        }
    }

    /** @param first half characters before the first line */
    private void lines(List<String> lines, int first, Face face) {
        for (int i = 0; i < lines.size(); i++) {
            double x = Grid.LEFT + (i == 0 ? first : 0) * Grid.CELL / 2;
            place(lines.get(i), face, Grid.BODY, x, Grid.CELL, false);
        }
    }

    private void centred(String text, Face face, double cell, boolean red) {
        double width = LineBreaks.halves(text) * cell / 2;
        double size = cell == Grid.CELL ? Grid.BODY : cell;
        place(text, face, size, Grid.LEFT + (Grid.WIDTH - width) / 2, cell, red);
    }

    /** The signature over the day, centred on it, four characters from the right edge (7.3.5.1), with text on the same page. */
    private void signed(int at) {
        List<Paper.Block> blocks = paper.blocks();
        String day = at + 1 < blocks.size() && blocks.get(at + 1).kind() == Paper.Kind.DAY
                ? blocks.get(at + 1).text()
                : "";
        List<String> names = LineBreaks.lines(blocks.get(at).text(), 0, Grid.HALVES - 2 * RIGHT_OF_DAY);
        boolean remarked =
                !day.isEmpty() && at + 2 < blocks.size() && blocks.get(at + 2).kind() == Paper.Kind.REMARK;
        keepTogether(names.size() + (day.isEmpty() ? 0 : 1) + (remarked ? 1 : 0));
        names.forEach(name -> toTheRight(name, dayCentre(day.isEmpty() ? name : day)));
    }

    /** Whoever signs by pen signs on a page with text on it, and all on one. */
    private void signedByPen(int first) {
        int after = first;
        while (paper.isForThePen(after)) {
            after++;
        }
        boolean dated = after + 1 < paper.blocks().size() && follows(after + 1, Paper.Kind.SIGNED);
        if (Grid.LINES - line < after - first + (dated ? 2 : 1)) {
            takeTextAlong();
        }
    }

    private static double dayCentre(String day) {
        return Grid.LEFT + Grid.WIDTH - RIGHT_OF_DAY * Grid.CELL - LineBreaks.halves(day) * Grid.CELL / 4;
    }

    private void toTheRight(String text, double centre) {
        double width = LineBreaks.halves(text) * Grid.CELL / 2;
        double x = Math.min(centre - width / 2, Grid.LEFT + Grid.WIDTH - width);
        place(text, Face.FANG_SONG, Grid.BODY, Math.max(Grid.LEFT, x), Grid.CELL, false);
    }

    /** Leaves room for a seal where there is room; never leaves a signature alone on a page (7.3.5.4). */
    private void keepTogether(int needed) {
        int room = Grid.LINES - line - needed;
        if (room < 0) {
            takeTextAlong();
        }
        beforeSignature = room < 0 ? BEFORE_SIGNATURE : Math.min(BEFORE_SIGNATURE, room);
        skip(beforeSignature);
    }

    /** To the next page, with the last two lines of this one. */
    private void takeTextAlong() {
        Page before = page;
        double from = baseline(line - 2, Grid.BODY) - 1;
        next();
        if (before.strokes.isEmpty()) {
            List<Text> moved =
                    before.texts.stream().filter(text -> text.baseline > from).toList();
            before.texts.removeAll(moved);
            for (Text text : moved) {
                place(text.text, text.face, text.size, text.x, text.cell, text.red);
            }
        }
    }

    private void row(int at) {
        Paper.Block block = paper.blocks().get(at);
        if (!follows(at, Paper.Kind.ROW)) {
            skip(1);
        }
        double middle = Grid.LEFT + LABEL_CELLS * Grid.CELL;
        double right = Grid.LEFT + Grid.WIDTH;
        List<String> label = LineBreaks.lines(block.text(), 0, 2 * LABEL_CELLS - 2);
        List<String> answer = block.beside()
                .lines()
                .flatMap(one -> LineBreaks.lines(one, 0, Grid.HALVES - 2 * LABEL_CELLS - 2).stream())
                .toList();
        int height = Math.max(label.size(), answer.size());
        for (int i = 0; i < height; i++) {
            if (line == Grid.LINES) {
                next();
            }
            double top = top(line);
            double bottom = top + Grid.PITCH;
            if (i == 0 || line == 0) {
                page.strokes.add(new Stroke(Grid.LEFT, top, right, top, HAIR, false));
            }
            if (i == height - 1 || line == Grid.LINES - 1) {
                page.strokes.add(new Stroke(Grid.LEFT, bottom, right, bottom, HAIR, false));
            }
            for (double x : new double[] {Grid.LEFT, middle, right}) {
                page.strokes.add(new Stroke(x, top, x, bottom, HAIR, false));
            }
            cell(i, label, Grid.LEFT);
            cell(i, answer, middle);
            line++;
        }
    }

    private void cell(int number, List<String> lines, double left) {
        if (number < lines.size()) {
            page.texts.add(new Text(
                    Face.FANG_SONG,
                    Grid.BODY,
                    left + Grid.CELL / 2,
                    baseline(line, Grid.BODY),
                    Grid.CELL,
                    lines.get(number),
                    false));
        }
    }

    private void place(String text, Face face, double size, double x, double cell, boolean red) {
        if (line == Grid.LINES) {
            next();
        }
        page.texts.add(new Text(face, size, x, baseline(line, size), cell, text, red));
        line++;
    }

    /** Leaves lines blank, but none at the top of a page. */
    private void skip(int lines) {
        line = line == 0 ? 0 : Math.min(Grid.LINES, line + lines);
    }

    private void next() {
        page = new Page(new ArrayList<>(), new ArrayList<>());
        pages.add(page);
        line = 0;
    }

    private static double top(int line) {
        return Grid.TOP + line * Grid.PITCH;
    }

    private static double baseline(int line, double size) {
        return top(line) + (Grid.PITCH - size) / 2 + ASCENT * size;
    }

    /** On every page its number, outside; and what has to stand above the text. */
    private void number() {
        String header = paper.header();
        double x = Grid.LEFT + (Grid.WIDTH - LineBreaks.halves(header) * Grid.PAGE_NUMBER / 2) / 2;
        double baseline = Grid.TOP + Grid.HEIGHT + Grid.BELOW + 0.38 * Grid.PAGE_NUMBER;
        for (int i = 0; i < pages.size(); i++) {
            String number = "— " + (i + 1) + " —";
            double width = LineBreaks.halves(number) * Grid.PAGE_NUMBER / 2;
            double from = i % 2 == 0 ? Grid.LEFT + Grid.WIDTH - Grid.PAGE_NUMBER - width : Grid.LEFT + Grid.PAGE_NUMBER;
            List<Text> texts = pages.get(i).texts;
            texts.add(new Text(Face.SONG, Grid.PAGE_NUMBER, from, baseline, Grid.PAGE_NUMBER, number, false));
            if (!header.isEmpty()) {
                texts.add(new Text(Face.HEI, Grid.PAGE_NUMBER, x, HEADER_BASELINE, Grid.PAGE_NUMBER, header, false));
            }
        }
    }
}
