package doorstep.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes an .xlsx as an office program would, the little of it that we read: one sheet, texts, numbers and formats. */
public final class Workbook {
    /** A number as its cell stores it, and the format it is shown in. */
    public record Formatted(String number, String format) {}

    private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";

    private final List<String> formats = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private int number;

    /** A day or moment, as a number of days since 1899 shown in this format. */
    public static Formatted date(LocalDateTime moment, String format) {
        double days = Duration.between(ZERO, moment).toMillis() / 86_400_000.0;
        return new Formatted(Double.toString(days), format);
    }

    /** The next row: texts, whole numbers, formatted numbers; nothing where a cell is absent. */
    public Workbook row(@Nullable Object... cells) {
        number++;
        rows.append("<row r=\"%d\">".formatted(number));
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            if (cell != null) {
                rows.append(cell((char) ('A' + column) + Integer.toString(number), cell));
            }
        }
        rows.append("</row>");
        return this;
    }

    /** A row without any cell. */
    public Workbook blankRow() {
        number++;
        return this;
    }

    private String cell(String at, Object cell) {
        return switch (cell) {
            case Formatted formatted -> {
                formats.add(formatted.format());
                yield "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(at, formats.size(), formatted.number());
            }
            case Number plain -> "<c r=\"%s\"><v>%s</v></c>".formatted(at, plain);
            case Boolean truth -> "<c r=\"%s\" t=\"b\"><v>%d</v></c>".formatted(at, truth ? 1 : 0);
            default ->
                "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                        .formatted(at, escaped(cell));
        };
    }

    private static String escaped(Object text) {
        return text.toString().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    public Path write(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "[Content_Types].xml", types());
            entry(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                            .formatted(MAIN, OFFICE));
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
            if (!formats.isEmpty()) {
                entry(zip, "xl/styles.xml", styles());
            }
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String types() {
        String part =
                "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>";
        return "<Types xmlns=\"%s/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>%s%s</Types>"
                .formatted(
                        PACKAGE,
                        part.formatted("workbook", "sheet.main"),
                        formats.isEmpty() ? "" : part.formatted("styles", "styles"));
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder relations = new StringBuilder("<Relationships xmlns=\"%s/relationships\">".formatted(PACKAGE));
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            relations.append("<Relationship Id=\"r%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return relations.append("</Relationships>").toString();
    }

    private String styles() {
        StringBuilder known = new StringBuilder();
        StringBuilder used = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < formats.size(); i++) {
            known.append(String.format(
                    Locale.ROOT, "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>", 164 + i, escaped(formats.get(i))));
            used.append("<xf numFmtId=\"%d\" applyNumberFormat=\"1\"/>".formatted(164 + i));
        }
        return "<styleSheet xmlns=\"%s\"><numFmts>%s</numFmts><cellXfs>%s</cellXfs></styleSheet>"
                .formatted(MAIN, known, used);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
