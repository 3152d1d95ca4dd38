package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Papers as PDF, read back: the page of GB/T 9704-2012, and what people write on it. */
class PaperPdfTests {
    private static final Offset<Double> MILLIMETRE = within(1.0);
    private static final String FULL_LINE = "关于群众反映的征地补偿问题经过调查核实情况如下请予以查收";

    @Test
    void thePageIsA4WithAnAreaOf156By225() {
        ReadBack read = read(text(FULL_LINE.repeat(40)));
        assertThat(read.sheets()).allSatisfy(sheet -> {
            assertThat(sheet.getWidth() * 25.4 / 72).isCloseTo(210, within(0.1));
            assertThat(sheet.getHeight() * 25.4 / 72).isCloseTo(297, within(0.1));
        });
        List<ReadBack.Glyph> body = read.of(1, "FangSong");
        double left = body.stream().mapToDouble(ReadBack.Glyph::x).min().orElseThrow();
        double right = body.stream()
                .mapToDouble(glyph -> glyph.x() + glyph.width())
                .max()
                .orElseThrow();
        assertThat(left).as("订口").isCloseTo(28, MILLIMETRE);
        assertThat(right).as("28 + 156").isCloseTo(184, MILLIMETRE);
        double first = body.stream().mapToDouble(ReadBack.Glyph::y).min().orElseThrow();
        double last = body.stream().mapToDouble(ReadBack.Glyph::y).max().orElseThrow();
        assertThat(first).as("the first line hangs from 37 mm").isBetween(37.0, 37.0 + 225.0 / 22);
        assertThat(last).as("the last line stands on 37 + 225 mm").isBetween(262.0 - 225.0 / 22, 262.0);
    }

    @Test
    void aFullPageHas22LinesOf28CharactersOfSize3() {
        ReadBack read = read(text(FULL_LINE.repeat(60)));
        Map<Long, List<ReadBack.Glyph>> lines = read.of(2, "FangSong").stream()
                .collect(Collectors.groupingBy(glyph -> Math.round(glyph.y() * 10), TreeMap::new, Collectors.toList()));
        assertThat(lines).hasSize(22);
        assertThat(lines.values()).allSatisfy(line -> assertThat(line).hasSize(28));
        assertThat(read.glyphs())
                .filteredOn(glyph -> glyph.font().equals("FangSong"))
                .allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(16, within(0.1)));
    }

    @Test
    void fontsAreNamedAndNoneIsBundled() {
        ReadBack read = read(List.of(
                block(Paper.Kind.TITLE, "处理意见书"),
                block(Paper.Kind.HEADING, "一、诉求"),
                block(Paper.Kind.SUBHEADING, "（一）补发"),
                block(Paper.Kind.TEXT, "正文")));
        assertThat(read.fonts()).containsExactlyInAnyOrder("FZXBSJW--GB1-0", "SimHei", "KaiTi", "FangSong", "SimSun");
        assertThat(read.embedded()).isFalse();
        assertThat(read.of(1, "FZXBSJW--GB1-0"))
                .allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(22, within(0.1)));
    }

    @Test
    void pageNumbersStandOutsideBetweenDashes() {
        ReadBack read = read(text(FULL_LINE.repeat(50)));
        List<ReadBack.Glyph> odd = read.of(1, "SimSun");
        List<ReadBack.Glyph> even = read.of(2, "SimSun");
        assertThat(string(odd)).isEqualTo("— 1 —");
        assertThat(string(even)).isEqualTo("— 2 —");
        assertThat(odd).allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(14, within(0.1)));
        double right = odd.getLast().x() + odd.getLast().width();
        assertThat(184 - right).as("one character from the right").isCloseTo(14 * 25.4 / 72, MILLIMETRE);
        assertThat(even.getFirst().x() - 28).as("one character from the left").isCloseTo(14 * 25.4 / 72, MILLIMETRE);
        assertThat(odd.getFirst().y()).as("the dashes 7 mm below the area").isCloseTo(262 + 7 + 1.9, MILLIMETRE);
    }

    @Test
    void sixtyPagesAreNumberedToTheLast() {
        ReadBack read = read(text(
                IntStream.range(0, 60 * 22).mapToObj(line -> "第" + line + "行").collect(Collectors.joining("\n"))));
        assertThat(read.sheets()).hasSize(60);
        assertThat(string(read.of(60, "SimSun"))).isEqualTo("— 60 —");
        assertThat(read.text()).contains("第1319行");
    }

    @Test
    void veryLongWordsStayOnThePage() {
        ReadBack read = read(text("https://example.org/" + "a".repeat(3000) + "，" + "，".repeat(300)));
        assertThat(read.of(1, "FangSong"))
                .allSatisfy(glyph -> assertThat(glyph.x() + glyph.width()).isLessThan(185.0));
        assertThat(read.running()).contains("a".repeat(2900).substring(0, 50));
    }

    @Test
    void rareCharactersAreSeenAndCanBeCopied() {
        ReadBack read = read(text("𠮷桂兰、买买提·吐尔逊、㐱某、José，谢谢😀"));
        assertThat(read.running()).contains("𠮷桂兰", "买买提·吐尔逊", "㐱某", "José", "谢谢😀");
    }

    @Test
    void moreRareCharactersThanOneFontHoldsAreAllThere() {
        String many = IntStream.range(0x20000, 0x20000 + 600)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertThat(read(text(many)).running()).contains(many);
    }

    @Test
    void aSignatureNeverStandsAloneOnAPage() {
        for (int lines = 15; lines < 23; lines++) {
            List<Paper.Block> blocks = new ArrayList<>(text("行\n".repeat(lines)));
            blocks.add(block(Paper.Kind.SIGNED, "柳塘镇人民政府"));
            blocks.add(block(Paper.Kind.DAY, "2026年11月23日"));
            ReadBack read = read(blocks);
            String last = string(read.of(read.sheets().size(), "FangSong"));
            assertThat(last).as("%s lines", lines).contains("行", "柳塘镇人民政府", "2026年11月23日");
            assertThat(read.running()).containsOnlyOnce("柳塘镇人民政府");
            assertThat(read.running().chars().filter(one -> one == '行').count()).isEqualTo(lines);
        }
    }

    @Test
    void whoeverSignsByPenSignsTogetherUnderText() {
        for (int lines = 1; lines <= 44; lines++) {
            List<Paper.Block> blocks = new ArrayList<>();
            IntStream.range(0, lines).forEach(i -> blocks.add(block(Paper.Kind.TEXT, "第" + i + "条。")));
            blocks.add(block(Paper.Kind.TEXT, "甲方（签名）：＿＿＿＿"));
            blocks.add(block(Paper.Kind.TEXT, "乙方（签名）：＿＿＿＿"));
            blocks.add(block(Paper.Kind.SIGNED, "（印章）"));
            blocks.add(block(Paper.Kind.DAY, "2026年11月23日"));
            List<ReadBack.Glyph> glyphs = read(blocks).glyphs();
            int page = pageOf(glyphs, "甲");
            assertThat(List.of(pageOf(glyphs, "条"), pageOf(glyphs, "乙"), pageOf(glyphs, "印"), pageOf(glyphs, "年")))
                    .as("%d lines above", lines)
                    .containsOnly(page);
        }
    }

    /** The last page on which a character stands. */
    private static int pageOf(List<ReadBack.Glyph> glyphs, String character) {
        return glyphs.stream()
                .filter(glyph -> glyph.text().equals(character))
                .mapToInt(ReadBack.Glyph::page)
                .max()
                .orElseThrow();
    }

    @Test
    void noLineBeginsWithAClosingSignOrEndsWithAnOpeningOne() {
        String text = "他说：“水（渠）堵了。”《条例》写明，十五日内告知。".repeat(30);
        for (String line : LineBreaks.lines(text, 4, 56)) {
            assertThat("，。：”）》".indexOf(line.charAt(0))).as(line).isNegative();
            assertThat("“（《".indexOf(line.charAt(line.length() - 1))).as(line).isNegative();
            assertThat(LineBreaks.halves(line)).isLessThanOrEqualTo(56);
        }
    }

    @Test
    void aNumberIsNotBrokenOverTwoLines() {
        assertThat(LineBreaks.lines("一二三四五六七八九十一二三四五六七八九十一二三四五六2026年", 0, 56))
                .containsExactly("一二三四五六七八九十一二三四五六七八九十一二三四五六2026", "年");
        assertThat(LineBreaks.lines("一二三四五六七八九十一二三四五六七八九十一二三四五六七2026年", 0, 56))
                .containsExactly("一二三四五六七八九十一二三四五六七八九十一二三四五六七", "2026年");
    }

    @Test
    void aTableGoesOnOverThePage() {
        List<Paper.Block> rows = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            rows.add(new Paper.Block(Paper.Kind.ROW, "第" + i + "格", "长".repeat(50)));
        }
        ReadBack read = read(rows);
        assertThat(read.running()).contains("第1格", "第30格");
        assertThat(read.glyphs().stream()
                        .filter(glyph -> glyph.text().equals("长"))
                        .count())
                .isEqualTo(1500);
    }

    /** The fonts of the standard have what GBK has; each of its characters has its place in Adobe-GB1. */
    @Test
    void everyCommonCharacterIsInTheCollectionThatIsNamed() throws IOException {
        CMap codes = new CMapParser().parsePredefined("UniGB-UTF16-H");
        assertThat(IntStream.range(' ', 0x10000).filter(LineBreaks::isCommon))
                .hasSizeGreaterThan(21_000)
                .allSatisfy(character -> assertThat(
                                codes.toCID(new byte[] {(byte) (character >> 8), (byte) (int) character}))
                        .as(Character.toString(character))
                        .isPositive());
    }

    private static String string(List<ReadBack.Glyph> glyphs) {
        return glyphs.stream().map(ReadBack.Glyph::text).collect(Collectors.joining());
    }

    private static List<Paper.Block> text(String text) {
        return List.of(block(Paper.Kind.TEXT, text));
    }

    private static Paper.Block block(Paper.Kind kind, String text) {
        return new Paper.Block(kind, text);
    }

    private static ReadBack read(List<Paper.Block> blocks) {
        return ReadBack.of(PaperPdf.of(new Paper(blocks)));
    }
}
