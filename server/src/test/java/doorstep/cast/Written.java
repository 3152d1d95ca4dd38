package doorstep.cast;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes written documents for tests, good ones and others. */
public final class Written {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private Written() {}

    public static Path docx(Path file, List<String> paragraphs) {
        return docx(file, paragraphs.stream().map(Written::paragraph).collect(Collectors.joining()));
    }

    /** @param body what stands inside {@code w:body} */
    public static Path docx(Path file, String body) {
        return zip(file, Map.of("word/document.xml", xml("", body)));
    }

    public static String xml(String prologue, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prologue + "<w:document xmlns:w=\"" + WORD + "\"><w:body>"
                + body + "</w:body></w:document>";
    }

    public static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static Path zip(Path file, Map<String, String> parts) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A package of a few kilobytes that unpacks to this many megabytes of one paragraph. */
    public static Path bomb(Path file, int megabytes) {
        byte[] blanks = "　".repeat(350_000).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    ("<w:document xmlns:w=\"" + WORD + "\"><w:body><w:p><w:r><w:t>").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                zip.write(blanks);
            }
            zip.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page of lines, each so many points from the left edge; under a password unless it is empty. */
    public static Path pdf(Path file, List<Map.Entry<Integer, String>> lines, String password) {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                int y = 700;
                for (Map.Entry<Integer, String> line : lines) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 10);
                    content.newLineAtOffset(line.getKey(), y);
                    content.showText(line.getValue());
                    content.endText();
                    y -= 14;
                }
            }
            if (!password.isEmpty()) {
                pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            pdf.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PDF whose one page is drawn by so many megabytes of blanks, packed small. */
    public static Path pdfBomb(Path file, int megabytes) {
        byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            org.apache.pdfbox.pdmodel.common.PDStream stream = new org.apache.pdfbox.pdmodel.common.PDStream(pdf);
            try (OutputStream out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                for (int i = 0; i < megabytes; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(stream);
            pdf.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
