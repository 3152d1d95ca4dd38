package doorstep.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A paper as a Word file (.docx), for whoever has to change a word before it is signed. What every such file has in common lies
 * beside the templates, as files ({@code papers/docx}); here is only what differs.
 */
public final class PaperDocx {
    private static final List<String> SAME_IN_EVERY_FILE = List.of(
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/fontTable.xml",
            "word/settings.xml",
            "word/footer1.xml",
            "word/footer2.xml");

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final double TWIPS = 20;
    /** The left cells of a form. */
    private static final double LABEL = 7 * Grid.CELL;

    private final Paper paper;
    private final StringBuilder body = new StringBuilder();

    private PaperDocx(Paper paper) {
        this.paper = paper;
    }

    /** The whole file. */
    public static byte[] of(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            // First, as office programs expect.
            put(zip, CONTENT_TYPES, part(CONTENT_TYPES));
            for (String name : SAME_IN_EVERY_FILE) {
                put(zip, name, part(name));
            }
            put(zip, "docProps/core.xml", part("docProps/core.xml").replace("${title}", escaped(paper.title())));
            put(zip, "word/header1.xml", part("word/header1.xml").replace("${text}", escaped(paper.header())));
            put(zip, "word/document.xml", part("word/document.xml").replace("${body}", new PaperDocx(paper).body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String part(String name) throws IOException {
        try (InputStream in = PaperDocx.class.getResourceAsStream("/papers/docx/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no part " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String body() {
        List<Paper.Block> blocks = paper.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Paper.Block block = blocks.get(i);
            boolean rowBefore = i > 0 && blocks.get(i - 1).kind() == Paper.Kind.ROW;
            boolean rowAfter = i + 1 < blocks.size() && blocks.get(i + 1).kind() == Paper.Kind.ROW;
            switch (block.kind()) {
                case HEADER -> {}
                case ISSUER -> {
                    blank(1);
                    issuer(block.text());
                }
                case NUMBER -> number(block.text());
                case TITLE -> LineBreaks.ofTitle(block.text()).forEach(line -> paragraph("Title", "", line));
                case TO -> {
                    blank(1);
                    paragraph("To", "", block.text().replaceFirst("[:：]$", "") + "：");
                }
                case HEADING -> {
                    underHead(i);
                    paragraph("Heading1", "", block.text());
                }
                case SUBHEADING -> {
                    underHead(i);
                    paragraph("Heading2", "", block.text());
                }
                case TEXT -> {
                    underHead(i);
                    boolean last = i + 1 < blocks.size() && blocks.get(i + 1).kind() == Paper.Kind.SIGNED;
                    boolean signed = last || paper.isForThePen(i + 1);
                    text(block.text(), signed ? "<w:keepNext/>" : "");
                }
                case ROW -> row(block, !rowBefore, !rowAfter);
                case SIGNED -> signed(block.text(), i);
                case DAY -> {
                    boolean remarked =
                            i + 1 < blocks.size() && blocks.get(i + 1).kind() == Paper.Kind.REMARK;
                    String keep = remarked ? "<w:keepNext/>" : "";
                    paragraph("Signed", keep + indent(dayRight(block.text(), block.text())), block.text());
                }
                case REMARK -> text("（" + block.text() + "）", "");
            }
        }
        return body.toString();
    }

    private void underHead(int at) {
        if (paper.isUnderHead(at)) {
            blank(1);
        }
    }

    private void issuer(String text) {
        double size = Math.min(Grid.ISSUER, 2 * Grid.WIDTH / LineBreaks.halves(text));
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Issuer\"/></w:pPr><w:r><w:rPr>")
                .append(String.format(Locale.ROOT, "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%<d\"/>", (int) (2 * size)))
                .append("</w:rPr>")
                .append(run(text))
                .append("</w:r></w:p>");
    }

    private void number(String text) {
        boolean underIssuer = paper.has(Paper.Kind.ISSUER);
        if (underIssuer) {
            blank(1);
        }
        paragraph(underIssuer ? "NumberUnderIssuer" : "Number", "", text);
        if (underIssuer) {
            blank(2);
        }
    }

    private void text(String text, String properties) {
        for (String line : text.lines().toList()) {
            if (!line.isBlank()) {
                paragraph("Text", properties, line.strip());
            }
        }
    }

    /** Over the day and centred on it, as on the printed page. */
    private void signed(String text, int at) {
        blank(Pages.beforeSignature(paper));
        List<Paper.Block> blocks = paper.blocks();
        String day = at + 1 < blocks.size() && blocks.get(at + 1).kind() == Paper.Kind.DAY
                ? blocks.get(at + 1).text()
                : text;
        paragraph("Signed", "<w:keepNext/>" + indent(dayRight(text, day)), text);
    }

    /** How far from the right edge, so that it stands centred on a day that stands four characters from it. */
    private static double dayRight(String text, String day) {
        double centre = 4 * Grid.CELL + LineBreaks.halves(day) * Grid.CELL / 4;
        return Math.max(0, centre - LineBreaks.halves(text) * Grid.CELL / 4);
    }

    private static String indent(double right) {
        return String.format(Locale.ROOT, "<w:ind w:right=\"%d\"/>", Math.round(right * TWIPS));
    }

    private void row(Paper.Block block, boolean first, boolean last) {
        if (first) {
            blank(1);
            body.append(table());
        }
        body.append("<w:tr><w:trPr><w:cantSplit w:val=\"0\"/></w:trPr>");
        cell(block.text(), LABEL);
        cell(block.beside(), Grid.WIDTH - LABEL);
        body.append("</w:tr>");
        if (last) {
            body.append("</w:tbl>");
            blank(1);
        }
    }

    private static String table() {
        return String.format(
                Locale.ROOT,
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"Form\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/>"
                        + "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"%d\"/><w:gridCol w:w=\"%d\"/>"
                        + "</w:tblGrid>",
                twips(Grid.WIDTH),
                twips(LABEL),
                twips(Grid.WIDTH - LABEL));
    }

    private void cell(String text, double width) {
        body.append(
                String.format(Locale.ROOT, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>", twips(width)));
        // A cell without a paragraph is no cell to those who read it: the next takes its place (ISO/IEC 29500-1).
        for (String line : text.isEmpty() ? List.of("") : text.lines().toList()) {
            paragraph("Cell", "", line);
        }
        body.append("</w:tc>");
    }

    private void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            body.append("<w:p><w:pPr><w:keepNext/></w:pPr></w:p>");
        }
    }

    private void paragraph(String style, String properties, String text) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/>")
                .append(properties)
                .append("</w:pPr><w:r>")
                .append(run(text))
                .append("</w:r></w:p>");
    }

    private static String run(String text) {
        return "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static long twips(double points) {
        return Math.round(points * TWIPS);
    }
}
