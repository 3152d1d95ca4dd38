package doorstep.document;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The running text of a .pdf. A PDF knows lines, not paragraphs: {@link PrintedLines} puts them together again. */
final class PdfText {
    private static final long MOST_MEMORY = 128L << 20;
    private static final int MOST_PAGES = 1_000;

    private PdfText() {}

    static void read(Path file, Consumer<String> paragraph) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(
                file.toFile(), "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MOST_MEMORY).streamCache)) {
            if (pdf.getNumberOfPages() > MOST_PAGES) {
                throw tooLong();
            }
            Lines lines = new Lines();
            lines.writeText(pdf, Writer.nullWriter());
            PrintedLines.joined(lines.printed).forEach(paragraph);
        } catch (InvalidPasswordException e) {
            throw new Problem(DocumentProblem.LOCKED);
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever a malformed file makes the reader stumble over.
            throw new IOException(e);
        }
    }

    private static Problem tooLong() {
        return new Problem(DocumentProblem.PROSE_TOO_LONG, Prose.LONGEST / 10_000);
    }

    /** Collects lines with where they begin and end, and stops at more text than any document has. */
    private static final class Lines extends PDFTextStripper {
        private final List<PrintedLines.Printed> printed = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private float left;
        private float right;
        private float size;
        private int length;

        Lines() {
            setSortByPosition(true);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            if (positions.isEmpty()) {
                return;
            }
            TextPosition last = positions.getLast();
            if (line.isEmpty()) {
                left = positions.getFirst().getXDirAdj();
                size = positions.getFirst().getFontSizeInPt();
            }
            right = last.getXDirAdj() + last.getWidthDirAdj();
            line.append(text);
            length += text.length();
            if (length > Prose.LONGEST) {
                throw tooLong();
            }
        }

        @Override
        protected void writeWordSeparator() {
            line.append(' ');
        }

        @Override
        protected void writeLineSeparator() {
            end();
        }

        @Override
        protected void writePageEnd() {
            end();
        }

        private void end() {
            if (!line.isEmpty()) {
                printed.add(new PrintedLines.Printed(line.toString(), left, right, size));
                line.setLength(0);
            }
        }
    }
}
