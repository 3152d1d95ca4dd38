package doorstep.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** A paper as PDF: what is printed is what is seen. Its text can be searched and copied. */
public final class PaperPdf {
    private static final String RED = "1 0 0";
    private static final String BLACK = "0 0 0";

    private final PdfFonts fonts;
    private final StringBuilder content = new StringBuilder();
    private final Formatter out = new Formatter(content, Locale.ROOT);

    private PaperPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The whole file. */
    public static byte[] of(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(paper.title());
            document.getDocumentInformation().setProducer("Doorstep");
            document.getDocumentCatalog().setLanguage("zh-CN");
            PdfFonts fonts = new PdfFonts(document);
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, fonts.dictionary());
            for (Pages.Page page : Pages.set(paper)) {
                document.addPage(page(document, page, fonts, resources));
            }
            fonts.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage page(PDDocument document, Pages.Page page, PdfFonts fonts, PDResources resources)
            throws IOException {
        PaperPdf writer = new PaperPdf(fonts);
        page.strokes().forEach(writer::stroke);
        page.texts().forEach(writer::text);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(writer.content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        PDPage made = new PDPage(new PDRectangle((float) Grid.PAGE_WIDTH, (float) Grid.PAGE_HEIGHT));
        made.setContents(stream);
        made.setResources(resources);
        return made;
    }

    private void stroke(Pages.Stroke line) {
        out.format(
                "%s RG %.2f w %.2f %.2f m %.2f %.2f l S\n",
                line.red() ? RED : BLACK, line.width(), line.x1(), up(line.y1()), line.x2(), up(line.y2()));
    }

    private void text(Pages.Text text) {
        out.format("%s rg BT\n", text.red() ? RED : BLACK);
        double x = text.x();
        for (Run run : Run.of(text.text())) {
            double width = run.halves() * text.cell() / 2;
            // What a character advances by itself is made up to its cell by spacing.
            double own = run.kind() == Run.Kind.HALF ? text.size() / 2 : text.size();
            double spacing = width / run.count() - own;
            out.format(
                    "/%s %.2f Tf %.3f Tc 1 0 0 1 %.2f %.2f Tm <%s> Tj\n",
                    fonts.name(run, text.face()), text.size(), spacing, x, up(text.baseline()), fonts.codes(run));
            x += width;
        }
        out.format("ET\n");
    }

    private static double up(double y) {
        return Grid.PAGE_HEIGHT - y;
    }

    /** Characters of one kind that follow each other; a rare one stands alone. */
    record Run(Kind kind, String text) {
        enum Kind {
            /** In the fonts, a cell wide. */
            FULL,
            /** Latin letters and digits, half a cell. */
            HALF,
            /** Not in the fonts, a cell wide. */
            RARE,
            /** Not in the fonts, half a cell: é. */
            RARE_HALF;

            static Kind of(int codePoint) {
                boolean half = LineBreaks.halves(codePoint) == 1;
                if (LineBreaks.isCommon(codePoint)) {
                    return half ? HALF : FULL;
                }
                return half ? RARE_HALF : RARE;
            }
        }

        static List<Run> of(String text) {
            List<Run> runs = new ArrayList<>();
            text.codePoints().forEach(codePoint -> {
                Kind kind = Kind.of(codePoint);
                String one = Character.toString(codePoint);
                boolean alone = kind == Kind.RARE || kind == Kind.RARE_HALF;
                if (runs.isEmpty() || runs.getLast().kind != kind || alone) {
                    runs.add(new Run(kind, one));
                } else {
                    runs.set(runs.size() - 1, new Run(kind, runs.getLast().text + one));
                }
            });
            return runs;
        }

        boolean isRare() {
            return kind == Kind.RARE || kind == Kind.RARE_HALF;
        }

        int halves() {
            return LineBreaks.halves(text);
        }

        int count() {
            return text.codePointCount(0, text.length());
        }
    }
}
