package doorstep.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a stranger reads it: its text, and each character with its place, size and font. */
public record ReadBack(List<PDRectangle> sheets, String text, List<Glyph> glyphs, Set<String> fonts, boolean embedded) {
    /**
     * One character as it stands on the page.
     *
     * @param x of its left edge, in millimetres from the left edge of the page
     * @param y of its baseline, in millimetres from the upper edge
     * @param size in points
     */
    public record Glyph(int page, String text, double x, double y, double width, double size, String font) {}

    public static ReadBack of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Glyph> glyphs = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    super.processTextPosition(text);
                    glyphs.add(new Glyph(
                            getCurrentPageNo(),
                            text.getUnicode(),
                            millimetres(text.getX()),
                            millimetres(text.getY()),
                            millimetres(text.getWidth()),
                            text.getFontSizeInPt(),
                            text.getFont().getName()));
                }
            };
            stripper.setSortByPosition(true);
            String text = stripper.getText(document);
            Set<String> fonts = new LinkedHashSet<>();
            boolean embedded = false;
            List<PDRectangle> sheets = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sheets.add(page.getMediaBox());
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    fonts.add(String.valueOf(font.getName()));
                    embedded |= font.getName() != null && font.isEmbedded();
                }
            }
            return new ReadBack(sheets, text, glyphs, fonts, embedded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text without blanks, line breaks and page numbers, so that it can be looked for. */
    public String running() {
        return text.replaceAll("(?m)^— \\d+ —$", "").replaceAll("[\\s\\u3000]", "");
    }

    public List<Glyph> of(int page, String font) {
        return glyphs.stream()
                .filter(glyph -> glyph.page == page && font.equals(glyph.font))
                .toList();
    }

    private static double millimetres(double points) {
        return points * 25.4 / 72;
    }
}
