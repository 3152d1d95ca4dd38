package doorstep.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doorstep.cast.RealData;
import doorstep.document.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a written self-review is read. */
class SelfReviewTests {
    private static final String PARTS = """
            对照检查材料
            一、存在的问题
            （一）在工作作风方面。一是下村太少。二是办事拖拉。
            二、整改措施
            （一）转变工作作风。每周下村两天，坐到群众家里去。
            """;

    @Test
    void readsTheFirstRealOne() throws IOException {
        Path seed = RealData.folder().resolveSibling("seed");
        assumeTrue(Files.isDirectory(seed), "the first real self-review is not here");
        Path file;
        try (Stream<Path> files = Files.list(seed)) {
            file = files.filter(one -> one.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
        }
        Writing writing = Writing.read(file);
        SelfReview review = SelfReview.read(writing);
        assertThat(review.dimensions())
                .extracting(SelfReview.Dimension::name)
                .containsExactly("政治素质", "担当作为", "工作本领", "工作作风");
        assertThat(review.dimensions()).allSatisfy(dimension -> {
            assertThat(dimension.problems()).hasSize(2);
            assertThat(dimension.measures()).hasSize(1);
        });
        assertThat(review.dimensions().getLast().titles())
                .extracting(Span::text)
                .containsExactly("在工作作风方面", "转变工作作风");
        assertThat(review.problems()).isEmpty();
        assertThat(review.restricted())
                .singleElement()
                .satisfies(span -> assertThat(span.text()).doesNotContain("##").hasSizeGreaterThan(2000));
        assertThat(slips(review)).containsExactly("的的", "以学正风、以学正风");
        assertThat(Stream.concat(
                        review.restricted().stream(),
                        review.dimensions().stream().flatMap(dimension -> dimension.measures().stream())))
                .allSatisfy(span -> assertThat(writing.text().substring(span.from(), span.to()))
                        .isEqualTo(span.text()));
    }

    @Test
    void keepsTheWordingOfATitleBesideItsUsualName() {
        SelfReview.Dimension conduct = read(PARTS).dimensions().getFirst();
        assertThat(conduct.name()).isEqualTo("工作作风");
        assertThat(conduct.title().text()).isEqualTo("转变工作作风");
        assertThat(conduct.problems())
                .extracting(problem -> problem.span().text())
                .containsExactly("下村太少。", "办事拖拉。");
        assertThat(conduct.measures()).extracting(Span::text).containsExactly("每周下村两天，坐到群众家里去。");
    }

    @Test
    void countsPlacesInCodePointsOfTheTextAsItIs() {
        String text = "𠮷𠮷𠮷\r\n" + PARTS.replace("\n", "\r\n");
        for (SelfReview.Problem problem : read(text).dimensions().getFirst().problems()) {
            int from = text.offsetByCodePoints(0, problem.span().from());
            assertThat(text).startsWith("𠮷");
            assertThat(text.substring(
                            from, text.offsetByCodePoints(0, problem.span().to())))
                    .isEqualTo(problem.span().text());
        }
    }

    @Test
    void tellsCausesAndExamplesWithinAProblem() {
        SelfReview.Problem problem =
                read("""
                一、存在的问题
                1.在理论学习方面。一是学得不深。比如读本只看了前三章。究其原因，是以为够用就行。
                """).dimensions().getFirst().problems().getFirst();
        assertThat(problem.examples()).extracting(Span::text).containsExactly("比如读本只看了前三章。");
        assertThat(problem.causes()).extracting(Span::text).containsExactly("究其原因，是以为够用就行。");
        assertThat(problem.span().text()).startsWith("学得不深。").endsWith("够用就行。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天天气很好，我们去了河边。\n河水很清。",
                "自查报告\n我检视自身，存在的不足是下村不够，学习不深。\n我将每周下村，坚持每月自查，推动整改。",
                "一、存在的问题\n1.下村不够。\n二、整改措施\n1.每周下村两天。",
                "关于防汛的通知\n一、提高认识\n各村要加强值守。",
            })
    void inventsNoDimension(String text) {
        assertThat(read(text).dimensions()).isEmpty();
    }

    @Test
    void saysWhatItCouldNotTell() {
        SelfReview review = read("自查报告\n我检视自身，存在的不足是下村不够，学习不深。\n我将每周下村，坚持每月自查，推动整改。");
        assertThat(review.problems()).hasSize(1);
        assertThat(review.measures()).hasSize(1);
        assertThat(codes(review)).contains(Remark.Code.NO_HEADINGS, Remark.Code.NO_DIMENSIONS);
        assertThat(codes(read("今天天气很好。"))).contains(Remark.Code.NO_PROBLEMS, Remark.Code.NO_MEASURES);
    }

    @Test
    void marksADimensionThatIsNoneOfTheUsual() {
        SelfReview review = read("一、存在的问题\n（一）在环境整治方面。一是沟渠清理不及时。");
        assertThat(review.dimensions()).extracting(SelfReview.Dimension::name).containsExactly("环境整治");
        assertThat(codes(review)).contains(Remark.Code.DIMENSION_UNUSUAL);
    }

    @Test
    void readsNothingOfWhatTheLastReviewFound() {
        SelfReview review = read("一、上年度查摆问题整改情况\n1.下村不够的问题，已整改。\n二、存在的问题\n1.学习不深。");
        assertThat(review.problems())
                .extracting(problem -> problem.span().text())
                .containsExactly("学习不深。");
    }

    @Test
    void pointsOutSlipsAndLeavesWhatMayBeMeant() {
        assertThat(slips(read("为了了解情况，除了了解村里，目的的确是好的。实实在在，坐一坐、聊一聊，一个一个来。"))).isEmpty();
        assertThat(slips(read("克服消极的的现状，进一步进一步加强，以学增智、以学正风、以学正风。，")))
                .containsExactly("的的", "进一步进一步", "以学正风、以学正风", "。，");
        SelfReview numbers = read("一、存在的问题\n（一）学习不深。\n（三）下村不够。\n（三）办事“拖拉。");
        assertThat(codes(numbers))
                .contains(Remark.Code.NUMBER_SKIPPED, Remark.Code.NUMBER_REPEATED, Remark.Code.MARK_UNPAIRED);
    }

    @Test
    void treatsEverythingAsRestrictedWhenTheEndIsMissing() {
        SelfReview review = read("学习体会\n开头。##paidbegin##中间。\n结尾。");
        assertThat(review.restricted()).extracting(Span::text).containsExactly("中间。\n结尾。");
        assertThat(codes(review)).contains(Remark.Code.RESTRICTED_MARKER, Remark.Code.MARKER_UNCLOSED);
        assertThat(codes(read("学习体会\n##paidend##一。##paidbegin##二。##paidend##")))
                .contains(Remark.Code.MARKER_UNEXPECTED);
    }

    @Test
    void readsATableAsItsHeaderSays() {
        SelfReview review = read("""
                问题清单
                序号\t维度\t存在问题\t整改措施\t完成时限
                1\t工作作风\t下村少。\t每周下村。\t6月
                2\t\t会议多。\t无会日。\t长期
                """);
        assertThat(review.dimensions()).singleElement().satisfies(dimension -> {
            assertThat(dimension.problems())
                    .extracting(problem -> problem.span().text())
                    .containsExactly("下村少。", "会议多。");
            assertThat(dimension.measures()).extracting(Span::text).containsExactly("每周下村。", "无会日。");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一是",
                "（一）",
                "“",
                "的",
                "存在问题：",
                "\n",
                " ",
                "##paidbegin##",
                "##paidend####paidbegin##",
                "在政治素质方面",
                "问题一：",
                "、",
                "\n\n\t"
            })
    void readsHostileTextsToTheirEnd(String piece) {
        SelfReview review = read("一、存在的问题\n" + piece.repeat(300_000 / piece.length()));
        assertThat(review.remarks()).hasSizeLessThan(800);
    }

    private static SelfReview read(String text) {
        return SelfReview.read(Writing.pasted(text));
    }

    private static List<Remark.Code> codes(SelfReview review) {
        return review.remarks().stream().map(Remark::code).toList();
    }

    private static List<String> slips(SelfReview review) {
        return review.remarks().stream()
                .filter(remark -> remark.code().name().startsWith("DOUBLED"))
                .map(remark -> remark.span().text())
                .toList();
    }
}
