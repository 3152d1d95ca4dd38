package doorstep.review;

import doorstep.document.Writing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks the outline and takes out what each part holds. A part's headings decide; wording decides where there are none. */
final class SelfReviewReader {
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_LEAD = 30;

    private static final String STOPS = "。；：:！？;.";
    /** Say what stands below them and set nothing apart. */
    private static final Set<Mark.Style> HEADING_ONLY =
            EnumSet.of(Mark.Style.LABEL, Mark.Style.PART_TITLE, Mark.Style.LEAD);

    private final Writing writing;
    private final Remarks remarks = new Remarks();
    private final Manuscript manuscript;
    private final String text;
    private final Found found;
    private final Items items;
    private final Lines lines;
    private Found.@Nullable Place inTable;
    private boolean afterTable;
    /** Paragraphs in no part that speak of what will be done: measures where no part has any. */
    private final List<Node> promised = new ArrayList<>();

    SelfReviewReader(Writing writing) {
        this.writing = writing;
        this.manuscript = new Manuscript(writing.text(), remarks);
        this.text = manuscript.text();
        this.found = new Found(manuscript);
        this.items = new Items(text, found, remarks);
        this.lines = new Lines(text);
    }

    SelfReview read() {
        List<Manuscript.Line> lines = manuscript.lines();
        boolean subtitled = lines.size() > 1 && isSubtitle(lines.get(1));
        boolean titled = subtitled || !lines.isEmpty() && isTitle(lines.getFirst());
        int from = subtitled ? 2 : titled ? 1 : 0;
        List<Manuscript.Line> body = lines.subList(from, Math.max(from, Pieces.withoutSignatures(text, lines)));
        List<Manuscript.Line> prose = new ArrayList<>();
        for (Table.Row row : Table.rows(text, body)) {
            if (row.line() == null) {
                row(prose, row.cells());
            } else {
                prose.add(row.line());
            }
        }
        prose(prose);
        if (found.hasProblems() && !found.hasMeasures()) {
            promised.forEach(line -> items.paragraph(line.from(), line.to(), Kind.MEASURE, null));
        }
        if (!found.sawParts()) {
            remarks.add(Remark.Code.NO_HEADINGS);
        }
        if (found.isEmpty() && Wording.isSelfReview(text)) {
            new PlainSpeech(text, items, (piece, kind) -> read(piece, kind, null))
                    .read(Outline.of(Pieces.of(text, body), text, new Remarks()).children());
        }
        new Slips(manuscript, remarks).find();
        found.remark(remarks);
        if (writing.form() == Writing.Form.GB18030) {
            remarks.add(Remark.Code.READ_AS_GB18030);
        }
        Manuscript.Line first = titled ? lines.getFirst() : null;
        return found.review(first == null ? null : manuscript.span(first.from(), first.to()), remarks);
    }

    private void prose(List<Manuscript.Line> lines) {
        Remarks numbers = afterTable ? new Remarks() : remarks;
        List<Node> pieces = Pieces.of(text, lines);
        boolean parts = found.sawParts()
                || Leads.areHeadings(pieces, text)
                || pieces.stream()
                        .anyMatch(piece -> Heading.isPart(piece, text)
                                || Heading.isSide(piece, text)
                                || Leads.isQuestion(piece, text));
        outermost(
                Outline.of(parts ? Leads.asHeadings(pieces, text) : pieces, text, numbers)
                        .children(),
                parts);
        lines.clear();
    }

    /** A row of a table: its cells are read one by one, under the dimension of the last cell that named one. */
    private void row(List<Manuscript.Line> before, List<Table.Cell> cells) {
        prose(before);
        afterTable = true;
        found.sawPart();
        for (Table.Cell cell : cells) {
            if (cell.kind() == null) {
                inTable = found.place(Headings.given(text, cell.from(), cell.to()));
                continue;
            }
            List<Manuscript.Line> paragraphs = lines.ofCell(manuscript.linesWithin(cell.from(), cell.to()));
            Node inside = Outline.of(Pieces.of(text, paragraphs), text, remarks);
            if (paragraphs.size() == 1 && inside.marked().isEmpty()) {
                items.take(cell.from(), cell.to(), cell.kind(), inTable);
            } else {
                contents(inside, 0, cell.kind(), inTable);
            }
        }
    }

    private boolean isSubtitle(Manuscript.Line second) {
        return text.startsWith("——", second.from())
                && second.to() - second.from() <= LONGEST_TITLE
                && text.indexOf('。', second.from(), second.to()) < 0;
    }

    /** The first line, when it is short and no sentence. */
    private boolean isTitle(Manuscript.Line first) {
        String line = text.substring(first.from(), Math.min(first.to(), first.from() + LONGEST_TITLE + 1));
        return line.length() <= LONGEST_TITLE
                && "；：:，".indexOf(line.charAt(line.length() - 1)) < 0
                && line.indexOf('。') < 0
                && line.indexOf('\t') < 0
                && Mark.at(text, first.from(), first.to(), true, true) == null
                && !Headings.opensPart(line);
    }

    /**
     * The parts, and what stands outside them.
     *
     * @param parts the text has some
     */
    private void outermost(List<Node> pieces, boolean parts) {
        Map<Node, Kind> told = Parts.told(pieces, text);
        for (Node piece : pieces) {
            Kind kind = asked(piece, told.get(piece));
            if (kind == null && piece.style() != Mark.Style.LINE) {
                read(piece, null, null);
            } else if (kind != null && kind != Kind.OTHER) {
                part(piece, kind);
            } else if (parts && kind == null) {
                outside(piece);
            }
        }
    }

    /** A paragraph in no part. */
    private void outside(Node line) {
        String words = text.substring(line.from(), line.to());
        if (Wording.reflects(words)) {
            found.cause(null, line.from(), line.to());
        } else if (Wording.answers(words) || Wording.beginsWithFuture(words)) {
            promised.add(line);
        }
    }

    /** What was told by a part's wording gives way to the dimension that its heading names. */
    private @Nullable Kind asked(Node piece, @Nullable Kind told) {
        boolean named = told != null
                && told != Kind.OTHER
                && Heading.of(piece, null, null, text, found).dimension() != null;
        return named ? null : told;
    }

    /** One whose heading does not say what it holds; a sentence is itself what it holds. */
    private void part(Node piece, Kind kind) {
        found.sawPart();
        if (Headings.titleEnd(text, piece.from(), piece.to()) == piece.to()
                && !piece.children().isEmpty()) {
            contents(piece, piece.to(), kind, null);
        } else {
            item(piece, kind, null);
        }
    }

    private @Nullable Kind leadsTo(Node line) {
        return Wording.leadsTo(text.substring(line.from(), line.to())).orElse(null);
    }

    private void read(Node node, @Nullable Kind kind, Found.@Nullable Place place) {
        Heading heading = Heading.of(node, kind, place, text, found);
        if (heading.kind() == Kind.PAST || node.label() == Kind.OTHER) {
            return;
        }
        if (heading.kind() == null && heading.dimension() == null) {
            if ((kind == null || kind == Kind.OTHER) && isAnswered(node)) {
                item(node, Kind.PROBLEM, place);
            } else if (kind == null || kind == Kind.OTHER) {
                node.children().forEach(child -> read(child, kind, place));
            } else {
                item(node, kind, place);
            }
            return;
        }
        Kind inside = heading.kind() == null || goesBack(node, heading.kind(), kind) ? kind : heading.kind();
        Found.@Nullable Place here = heading.dimension() == null ? place : found.place(heading.dimension());
        if (heading.kind() != null && heading.kind() != Kind.OTHER) {
            found.sawPart();
        }
        if (inside == null || inside == Kind.OTHER) {
            inside = here == null ? inside : Kind.EITHER;
        }
        if (heading.keepsTitle()) {
            item(node, inside == null ? Kind.EITHER : inside, here);
        } else {
            contents(node, heading.body(), inside, here);
        }
    }

    /** People go on from problems to causes and measures; a sentence that leads on within a part never leads back: 上述问题，主要有以下表现： */
    private static boolean goesBack(Node node, Kind says, @Nullable Kind part) {
        return node.style() == Mark.Style.LEAD && (part == Kind.MEASURE || part == Kind.CAUSE && says == Kind.PROBLEM);
    }

    /** Under no heading: sentences with 整改：… behind them tell a problem. */
    private boolean isAnswered(Node node) {
        return node.style() != Mark.Style.LINE
                && node.children().stream().anyMatch(child -> child.label() == Kind.MEASURE)
                && STOPS.indexOf(text.charAt(node.to() - 1)) >= 0;
    }

    /** What stands under a heading: a list, or paragraphs that are each one. */
    private void contents(Node node, int body, @Nullable Kind kind, Found.@Nullable Place place) {
        boolean list = node.marked().stream().anyMatch(child -> !HEADING_ONLY.contains(child.style()));
        String lead = text.substring(Math.min(body, node.to()), node.to());
        if (list && kind != Kind.MEASURE && Wording.showsHow(lead) && Wording.complains(lead)) {
            items.take(body, node.end(), kind, place);
            return;
        }
        boolean second =
                !node.children().isEmpty() && node.children().getFirst().mark().value() == 2;
        if (!lead.isBlank() && (!list || second)) {
            items.paragraph(body, node.to(), kind, place);
        }
        // Beside problems with their measures below them stands one that nothing answers.
        boolean answered = kind == Kind.EITHER && node.children().stream().anyMatch(this::isAnswered);
        @Nullable Kind announced = kind;
        for (int i = 0; i < node.children().size(); i++) {
            Node child = node.children().get(i);
            if (child.style() != Mark.Style.LINE) {
                read(child, answered && announced == Kind.EITHER ? Kind.PROBLEM : announced, place);
            } else if (kind != null && leadsTo(child) == Kind.MEASURE) {
                announced = Kind.MEASURE;
            } else if (list && kind == Kind.EITHER) {
                announced = Wording.announced(text.substring(child.from(), child.to()))
                        .orElse(kind);
            } else if (list && lines.beginsList(node.children(), i)) {
                items.paragraph(child.from(), child.to(), kind, place);
            } else if (!list && !lines.introduce(node.children(), i, kind)) {
                int last = lines.last(node.children(), i, kind);
                items.paragraph(child.from(), node.children().get(last).to(), kind, place);
                i = last;
            }
        }
    }

    /** Something the author set apart by a number: one problem or measure, or a title over several. */
    private void item(Node node, Kind kind, Found.@Nullable Place place) {
        int end = node.end();
        for (Node child : node.children()) {
            if (otherKind(child, kind)) {
                end = child.mark().from();
                break;
            }
        }
        int until = end;
        List<Node> inner = node.children().stream()
                .filter(child -> child.mark().from() < until && child.style() != Mark.Style.LINE)
                .filter(child -> child.style() != Mark.Style.LABEL && child.style() != Mark.Style.LEAD)
                .toList();
        if (!inner.isEmpty() && isTitleOver(node, kind)) {
            inner.forEach(child -> read(child, kind, place));
        } else {
            items.take(node.from(), end, kind, place);
        }
        node.children().stream()
                .filter(child -> child.mark().from() >= until)
                .forEach(child -> read(child, child.style() == Mark.Style.LINE ? null : kind, place));
    }

    private static boolean otherKind(Node child, Kind kind) {
        Kind label = child.style() == Mark.Style.MEASURE ? Kind.MEASURE : child.label();
        return label != null && label != kind && !(label == Kind.CAUSE && kind == Kind.PROBLEM);
    }

    /** A heading over separate items, as against one item with its manifestations or steps. */
    private boolean isTitleOver(Node node, Kind kind) {
        String lead = text.substring(node.from(), node.to());
        return switch (kind) {
            case PROBLEM, EITHER -> !Wording.complains(lead) && !Wording.tellsAndShowsHow(lead);
            default -> !node.style().isInline() && lead.length() <= LONGEST_LEAD;
        };
    }
}
