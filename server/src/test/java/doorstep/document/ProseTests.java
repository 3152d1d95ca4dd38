package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Written;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written documents in, whatever office wrote them, and what is no such thing. */
class ProseTests {
    private static final String TEXT = "汀兰县办事指南\n\n一、先问清楚\n　　再去办。\n";

    @TempDir
    Path folder;

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static List<String> read(Path file) {
        return Prose.read(file, String.valueOf(file.getFileName())).paragraphs();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void textIsReadAsOfficesSaveIt(String charset) throws IOException {
        Path file = Files.write(file("a.txt"), TEXT.getBytes(Charset.forName(charset)));
        assertThat(read(file)).containsExactly("汀兰县办事指南", "一、先问清楚", "再去办。");
    }

    @Test
    void aDocumentIsReadWithItsTablesAndWithoutWhatWasDeleted() {
        String body = Written.paragraph("标题")
                + "<w:p><w:r><w:t xml:space=\"preserve\">前半</w:t></w:r><w:del><w:r><w:t>删了的</w:t></w:r></w:del>"
                + "<w:r><w:t>后半</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + Written.paragraph("格一") + "</w:tc><w:tc>" + Written.paragraph("格二")
                + "</w:tc></w:tr></w:tbl>";
        assertThat(read(Written.docx(file("a.docx"), body))).containsExactly("标题", "前半后半", "格一\t格二");
    }

    @Test
    void printedLinesBecomeParagraphsAgain() {
        Path file = Written.pdf(
                file("a.pdf"),
                List.of(
                        Map.entry(200, "A rule of the county"),
                        Map.entry(92, "The first paragraph is long enough to reach the margin and is"),
                        Map.entry(72, "then continued on the line below it until it ends right there."),
                        Map.entry(92, "The second one is short."),
                        Map.entry(300, "- 1 -")),
                "");
        assertThat(read(file))
                .containsExactly(
                        "A rule of the county",
                        "The first paragraph is long enough to reach the margin and is"
                                + " then continued on the line below it until it ends right there.",
                        "The second one is short.");
    }

    @ParameterizedTest
    @CsvSource({"秘密文件.txt,普通内容", "a.txt,机密★一年", "a.txt,绝密", "a.txt,密级：秘密", "a.txt,〔机密〕关于某事的通知"})
    void whatIsMarkedSecretIsRefused(String name, String line) throws IOException {
        Path file = Files.writeString(file("x"), line + "\n正文。\n");
        assertThatThrownBy(() -> Prose.read(file, name)).hasMessage("document.classified");
    }

    @Test
    void aMarkLateInTheTextOrInAPagesHeaderIsSeenToo() throws IOException {
        Path late = Files.writeString(file("a.txt"), "正文。\n".repeat(500) + "机　密\n");
        assertThatThrownBy(() -> read(late)).hasMessage("document.classified");
        Path header = Written.zip(
                file("a.docx"),
                Map.of(
                        "word/document.xml", Written.xml("", Written.paragraph("正文")),
                        "word/header1.xml", Written.xml("", Written.paragraph("秘密★5年"))));
        assertThatThrownBy(() -> read(header)).hasMessage("document.classified");
    }

    @Test
    void peopleMaySpeakOfSecrets() throws IOException {
        Path file = Files.writeString(file("a.txt"), "中华人民共和国保守国家秘密法\n国家秘密的密级分为绝密、机密、秘密三级，都要按规定标明，不得随意扩大，也不得漏标。\n");
        assertThat(read(file)).hasSize(2);
    }

    @Test
    void nothingOutsideTheFileIsFetchedAndNoEntityIsUnpacked() throws IOException {
        Path secret = Files.writeString(file("secret"), "不该读到");
        String outside = "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path one = Written.zip(
                file("one.docx"), Map.of("word/document.xml", Written.xml(outside, Written.paragraph("&e;"))));
        assertThatThrownBy(() -> read(one)).hasMessage("document.not-prose");
        String laughs = "<!DOCTYPE w [<!ENTITY a \"哈哈哈哈哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        Path two = Written.zip(
                file("two.docx"), Map.of("word/document.xml", Written.xml(laughs, Written.paragraph("&b;"))));
        assertThatThrownBy(() -> read(two)).hasMessage("document.not-prose");
    }

    @Test
    @Timeout(60)
    void whatUnpacksToMoreThanAnyDocumentHasIsStopped() {
        assertThatThrownBy(() -> read(Written.bomb(file("a.docx"), 200)))
                .message()
                .isIn("document.too-long", "document.prose-too-long");
        assertThatThrownBy(() -> read(Written.pdfBomb(file("a.pdf"), 600)))
                .message()
                .isIn("document.not-prose", "document.no-text");
    }

    @Test
    void aPasswordAndAScanAreToldApart() throws IOException {
        Path locked = Written.pdf(file("a.pdf"), List.of(Map.entry(72, "closed")), "guess-me");
        assertThatThrownBy(() -> read(locked)).hasMessage("document.locked");
        Path scan = Written.pdf(file("b.pdf"), List.of(), "");
        assertThatThrownBy(() -> read(scan)).hasMessage("document.no-text");
        Path old = Files.write(file("c.doc"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3, 4});
        assertThatThrownBy(() -> read(old)).hasMessage("document.old-format");
    }

    @Test
    void whatIsNoTextIsRefusedWhateverItIsCalled() throws IOException {
        Path picture = Files.write(file("a.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 1});
        assertThatThrownBy(() -> read(picture)).hasMessage("document.not-prose");
        Path sheet = Written.zip(file("a.docx"), Map.of("xl/workbook.xml", "<x/>"));
        assertThatThrownBy(() -> read(sheet)).hasMessage("document.not-prose");
        Path cut = Files.write(file("b.pdf"), "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> read(cut)).hasMessage("document.not-prose");
        Path empty = Files.writeString(file("e.txt"), " \n　\n");
        assertThatThrownBy(() -> read(empty)).hasMessage("document.no-text");
        Path huge = Files.writeString(file("h.txt"), "字".repeat(2_000_001));
        assertThatThrownBy(() -> read(huge)).hasMessage("document.prose-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..\\..\\a.docx", "C:\\公文\\a.txt", "a\u0000b", ""})
    void aNameIsOnlyLookedAt(String name) throws IOException {
        Path file = Files.writeString(file("a"), "正文。");
        assertThat(Prose.read(file, name).paragraphs()).containsExactly("正文。");
    }
}
