package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Papers as Word files, read back by another program's reader. */
class PaperDocxTests {
    private static final List<Paper.Block> LETTER = List.of(
            new Paper.Block(Paper.Kind.HEADER, "草稿　尚未签发"),
            new Paper.Block(Paper.Kind.TITLE, "关于𠮷桂兰信访事项的|处理意见书"),
            new Paper.Block(Paper.Kind.NUMBER, "柳政信〔2026〕8号"),
            new Paper.Block(Paper.Kind.TO, "𠮷桂兰、买买提·吐尔逊"),
            new Paper.Block(Paper.Kind.HEADING, "一、诉求"),
            new Paper.Block(Paper.Kind.SUBHEADING, "（一）补发<两亩>&“征地款”"),
            new Paper.Block(Paper.Kind.TEXT, "第一段\n第二段😀"),
            new Paper.Block(Paper.Kind.ROW, "送达方式", "上门\n当面"),
            new Paper.Block(Paper.Kind.SIGNED, "柳塘镇人民政府"),
            new Paper.Block(Paper.Kind.DAY, "2026年11月23日"),
            new Paper.Block(Paper.Kind.REMARK, "联系电话：0000-5550201"));

    @Test
    void thePageIsThatOfAnOfficialDocument() throws IOException {
        try (XWPFDocument document = open(LETTER)) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(millimetres(section.getPgSz().getW())).isEqualTo(210);
            assertThat(millimetres(section.getPgSz().getH())).isEqualTo(297);
            assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
            assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
            assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
            assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
            // 22 lines of 28.95 points are 636.9 of the 637.8 there are; with 29 there would be 21.
            assertThat(section.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
        }
    }

    @Test
    void fontsAndSizesAreThoseOfTheStandard() throws IOException {
        try (XWPFDocument document = open(LETTER)) {
            assertThat(document.getStyles().getDefaultRunStyle().getFontSizeAsDouble())
                    .isEqualTo(16);
            assertThat(eastAsian(document, "Title")).isEqualTo("方正小标宋简体");
            assertThat(eastAsian(document, "Heading1")).isEqualTo("黑体");
            assertThat(eastAsian(document, "Heading2")).isEqualTo("楷体");
            assertThat(eastAsian(document, "PageNumber")).isEqualTo("宋体");
            assertThat(document.getAllEmbeddedParts()).isEmpty();
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    @Test
    void everyWordIsThereAsItWasWritten() throws IOException {
        try (XWPFDocument document = open(LETTER)) {
            List<String> paragraphs = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(paragraphs)
                    .containsExactly(
                            "关于𠮷桂兰信访事项的处理意见书",
                            "柳政信〔2026〕8号",
                            "𠮷桂兰、买买提·吐尔逊：",
                            "一、诉求",
                            "（一）补发<两亩>&“征地款”",
                            "第一段",
                            "第二段😀",
                            "柳塘镇人民政府",
                            "2026年11月23日",
                            "（联系电话：0000-5550201）");
            assertThat(document.getTables().getFirst().getText()).contains("送达方式", "上门", "当面");
            assertThat(document.getHeaderList())
                    .anySatisfy(header -> assertThat(header.getText()).contains("草稿"));
            assertThat(document.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(footer.getText()).contains("— 1 —"));
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("关于𠮷桂兰信访事项的处理意见书");
        }
    }

    @Test
    void aCellForThePenIsACell() throws IOException {
        try (XWPFDocument document = open(List.of(new Paper.Block(Paper.Kind.ROW, "送达人签名", "")))) {
            assertThat(document.getTables().getFirst().getRow(0).getTableCells())
                    .hasSize(2)
                    .allSatisfy(
                            cell -> assertThat(cell.getCTTc().sizeOfPArray()).isPositive());
        }
    }

    @Test
    void asMuchRoomIsLeftForTheSealAsOnThePrintedPage() throws IOException {
        for (int lines = 17; lines <= 20; lines++) {
            List<Paper.Block> blocks = List.of(
                    new Paper.Block(Paper.Kind.TEXT, "行\n".repeat(lines)),
                    new Paper.Block(Paper.Kind.SIGNED, "柳塘镇人民政府"),
                    new Paper.Block(Paper.Kind.DAY, "2026年11月23日"));
            try (XWPFDocument document = open(blocks)) {
                assertThat(document.getParagraphs()).as("%d lines", lines).hasSize(Math.min(22, lines + 4));
            }
        }
    }

    @Test
    void sixtyPagesAndVeryLongWordsAreWritten() throws IOException {
        String text = "a".repeat(3000)
                + IntStream.range(0, 1400)
                        .mapToObj(line -> Long.toString(line * 7_919_191_919L, 36))
                        .collect(Collectors.joining("\n"));
        try (XWPFDocument document = open(List.of(new Paper.Block(Paper.Kind.TEXT, text)))) {
            assertThat(document.getParagraphs()).hasSize(1400);
        }
    }

    private static XWPFDocument open(List<Paper.Block> blocks) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(PaperDocx.of(new Paper(blocks))));
    }

    private static String eastAsian(XWPFDocument document, String style) {
        return document.getStyles()
                .getStyle(style)
                .getCTStyle()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).doubleValue() / 20 / 72 * 25.4);
    }
}
