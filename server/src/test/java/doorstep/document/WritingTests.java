package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Running text, as offices save it. */
class WritingTests {
    private static final String TEXT = "对照检查材料\r\n一、存在的问题\r\n学习不够深入，下村太少。\r\n";
    private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void readsWhateverEncodingAnOfficeSavesIn(String charset) {
        assertThat(Writing.of(TEXT.getBytes(Charset.forName(charset)), "a.txt").text())
                .isEqualTo(TEXT);
    }

    @Test
    void countsNoByteOrderMark() {
        assertThat(Writing.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), "a.txt")
                        .text())
                .isEqualTo(TEXT);
        assertThat(Writing.of(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), "a.txt")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void takesPlainLatinForWhatItIs() {
        assertThat(Writing.of("abcd".getBytes(StandardCharsets.UTF_8), "a.txt").text())
                .isEqualTo("abcd");
    }

    @Test
    void readsAWordFileWithItsAutomaticNumbers() throws IOException {
        byte[] file = word("""
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>存在的问题</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>学习</w:t></w:r><w:del><w:r><w:delText>很</w:delText></w:r></w:del><w:r><w:t>不深。</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>下村少。</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>整改措施</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """, """
                <w:abstractNum w:abstractNumId="3">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
                </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>
                """);
        Writing writing = Writing.of(file, "a.docx");
        assertThat(writing.form()).isEqualTo(Writing.Form.DOCX);
        assertThat(writing.text().replace("\u000b", "/")).isEqualTo("一、存在的问题\n1.学习不深。\n2.下村少。\n二、整改措施\n甲/乙\t丙\n");
    }

    @Test
    void refusesWhatIsMarkedSecretAndNamesNothingOfIt() throws IOException {
        refused("document.classified", "机密★5年\n对照检查材料\n".getBytes(StandardCharsets.UTF_8), "a.txt");
        refused("document.classified", "对照检查材料\n密级：秘　密\n".getBytes(StandardCharsets.UTF_8), "a.txt");
        refused("document.classified", TEXT.getBytes(StandardCharsets.UTF_8), "绝密-材料.txt");
        refused("document.classified", word("<w:p><w:r><w:t>绝密</w:t></w:r></w:p>", ""), "a.docx");
        assertThat(Writing.pasted("学习保守国家秘密法，不够深入。").text()).isNotBlank();
    }

    @Test
    void refusesWhatIsNoWriting() throws IOException {
        byte[] binary = new byte[4096];
        new java.util.Random(1).nextBytes(binary);
        refused("document.not-writing", binary, "a.txt");
        refused(
                "document.not-writing",
                "%PDF-1.7\0\0\0\u0001\u0002\u0003".getBytes(StandardCharsets.ISO_8859_1),
                "a.txt");
        refused("document.not-writing", new byte[] {'P', 'K', 3, 4, 0, 0}, "a.docx");
        refused(
                "document.not-writing",
                zip(Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")),
                "a.docx");
        refused("document.nothing-written", new byte[0], "a.txt");
        refused("document.nothing-written", " \n\t\n".getBytes(StandardCharsets.UTF_8), "a.txt");
        refused("document.too-long", new byte[Writing.LONGEST + 1], "a.txt");
        assertThatThrownBy(() -> Writing.read(folder)).hasMessage("document.not-writing");
    }

    @Test
    void readsAFileByItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("材料.txt"), TEXT);
        assertThat(Writing.read(file).text()).isEqualTo(TEXT);
    }

    private static void refused(String code, byte[] bytes, String name) {
        assertThatThrownBy(() -> Writing.of(bytes, name)).hasMessage(code);
    }

    private static byte[] word(String body, String lists) throws IOException {
        return zip(Map.of(
                "word/document.xml",
                "<w:document " + WORD + "><w:body>" + body.replace("\n", "") + "</w:body></w:document>",
                "word/numbering.xml",
                "<w:numbering " + WORD + ">" + lists + "</w:numbering>",
                "word/styles.xml",
                "<w:styles " + WORD
                        + "><w:style w:styleId=\"a3\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
                        + "</w:style></w:styles>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
