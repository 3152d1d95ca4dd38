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
        SelfReview numbers = read("一、存在的问题\n（一）学习不深。\n（三）下村不够。\n（三）办事“拖拉。\n（三）会多。");
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

    @Test
    void readsPlainSpeechByWhatLeadsOn() {
        SelfReview review = read("""
                个人自查小结
                社区让我们自己找找毛病，我写下面几条。
                上报得慢。井盖松了，我先打电话找人修，月底才补录。
                说话急。为电动车的事跟两位大爷吵过。
                往后我这么改：
                看到问题当场拍照、当场报。
                请居民看着我改。
                """);
        assertThat(review.problems())
                .extracting(problem -> problem.span().text().substring(0, 3))
                .containsExactly("上报得", "说话急");
        assertThat(review.measures()).extracting(Span::text).containsExactly("看到问题当场拍照、当场报。");
        assertThat(codes(review)).contains(Remark.Code.NO_HEADINGS);
    }

    @Test
    void takesAnAnswerThatNamesItsProblemForAMeasure() {
        SelfReview review = read("""
                检视材料
                一、存在的问题
                1.学得碎，整本的书看得少。针对学得碎的问题，我将每月读完一本书。
                2.不爱下村。针对群众反映的问题，没有及时回话。
                二、整改承诺（序号与问题对应）
                针对1、2：每月下村四天。
                """);
        assertThat(review.problems())
                .extracting(problem -> problem.span().text())
                .containsExactly("学得碎，整本的书看得少。", "不爱下村。针对群众反映的问题，没有及时回话。");
        assertThat(review.measures()).extracting(Span::text).containsExactly("针对学得碎的问题，我将每月读完一本书。", "每月下村四天。");
    }

    @Test
    void letsALeadInEndTheListBeforeIt() {
        SelfReview review = read("""
                关于环境整治的自查
                连夜开会查找，主要存在以下问题：
                1、保洁员在岗的少。
                2、沟渠清得不勤。
                针对以上不足，我村制定如下措施：
                1、重签合同，按天考勤。
                2、沟渠每周捞两次。
                """);
        assertThat(review.problems()).hasSize(2);
        assertThat(review.measures()).extracting(Span::text).containsExactly("重签合同，按天考勤。", "沟渠每周捞两次。");
    }

    @Test
    void keepsCausesAndExamplesOfTheirOwnParagraphsInTheirProblem() {
        SelfReview.Problem problem = read("""
                一、存在的问题
                下村少，一年不到十次。
                有一次群众找到镇里，我连他是哪个组的都说不上来。
                说到底是怕吃苦。
                """).problems().getFirst();
        assertThat(problem.causes()).extracting(Span::text).containsExactly("说到底是怕吃苦。");
        assertThat(problem.examples()).extracting(Span::text).singleElement().isEqualTo("有一次群众找到镇里，我连他是哪个组的都说不上来。");
        assertThat(problem.span().text()).startsWith("下村少").endsWith("怕吃苦。");
    }

    @Test
    void takesNoneForNone() {
        SelfReview review = read("""
                自查表
                一、有无违规吃喝问题
                无。
                二、有无优亲厚友问题
                存在。堂弟建房审批时未按顺序受理。
                三、整改措施
                本次先不列措施。
                """);
        assertThat(review.problems()).hasSize(1);
        assertThat(review.measures()).isEmpty();
    }

    @Test
    void missesNoFullStopWhereTheAuthorWritesNone() {
        String outline = "一、存在的问题\n1、落实打折扣，县里要求到户，我乡只到组，催一次紧一阵\n2、谈话走过场，去年只谈过一次，提纲还是套的模板，没有下文";
        assertThat(codes(read(outline))).doesNotContain(Remark.Code.MARK_MISSING);
        assertThat(codes(read(outline + "\n3、下村少。\n4、会多。\n5、话多。\n6、事少。\n7、不勤。\n8、不实。")))
                .contains(Remark.Code.MARK_MISSING);
    }

    @Test
    void readsAFormWhoseLabelsStandInItsSecondColumn() {
        SelfReview review = read("""
                自我检查表
                工作作风\t问题\t下村少。
                \t措施\t每月下村两次。
                """);
        assertThat(review.dimensions()).singleElement().satisfies(dimension -> {
            assertThat(dimension.name()).isEqualTo("工作作风");
            assertThat(dimension.problems()).hasSize(1);
            assertThat(dimension.measures()).hasSize(1);
        });
    }

    @Test
    void endsAListWhereItsAuthorWritesOn() {
        SelfReview review = read("""
                对照检查材料
                一、存在的问题
                1.下村少。
                2.会议多。
                二、整改措施
                1.每周下村两天。
                2.无会日不开会。
                这一年还长，我愿意把这些话都做到实处，让群众看得见。
                """);
        assertThat(review.measures()).extracting(Span::text).containsExactly("每周下村两天。", "无会日不开会。");
    }

    @Test
    void readsASentenceThatLeadsOnAsAHeading() {
        SelfReview review = read("""
                对照检查材料
                ——工作作风方面。下村少，群众家里去得不够。
                之所以出现上述问题，静下心来想，有以下几点：
                怕吃苦，习惯坐在办公室里。
                下一步，我将努力在以下几个方面见到成效。
                每周下村两天，坐到群众家里去。
                群众的话当天记、当天办。
                """);
        assertThat(review.dimensions().getFirst().problems()).hasSize(1);
        assertThat(review.causes()).extracting(Span::text).containsExactly("怕吃苦，习惯坐在办公室里。");
        assertThat(review.measures()).hasSize(2);
    }

    @Test
    void takesNothingDoneForAProblem() {
        SelfReview review = read("""
                述职报告
                一、工作作风方面
                坚持下村走访，全年住村51天，没有接到投诉。
                二、存在的不足
                1.学得不深。
                三、整改和移交的意见
                1.每月读完一本书。
                """);
        assertThat(review.dimensions()).isEmpty();
        assertThat(review.problems()).hasSize(1);
        assertThat(review.measures()).hasSize(1);
    }

    @Test
    void tellsPartsWithoutPlainHeadingsByTheirPlaceAndWording() {
        SelfReview review = read("""
                自查材料
                我检视自身，把毛病照直写下来。
                一、照一照镜子
                1.下村少，对群众的难处了解不够。
                2.存在畏难情绪，遇到矛盾绕道走。
                二、开一开药方
                1.每周下村两天，坚持走到户。
                2.我将主动约见，推动问题解决。
                """);
        assertThat(review.problems()).hasSize(2);
        assertThat(review.measures()).hasSize(2);
    }

    @Test
    void readsWhatIsToldOffInSpeech() {
        SelfReview review = read("""
                自查谈话记录
                时间：3月5日
                叫我说自己的毛病，我就说说我自己。
                头一个是不爱学习，一看字就犯困。往后我一天学一点。
                再一个，用水上我图省事，没有挨家来。
                村里的路也修好了。
                你问以后咋办，我也想了想。
                浇地的事，把名单贴到墙上。
                """);
        assertThat(review.problems())
                .extracting(problem -> problem.span().text())
                .containsExactly("头一个是不爱学习，一看字就犯困。", "再一个，用水上我图省事，没有挨家来。");
        assertThat(review.measures()).extracting(Span::text).containsExactly("往后我一天学一点。", "浇地的事，把名单贴到墙上。");
    }

    @Test
    void readsNarrowMarksAsWideOnesAndLeavesTheWords() {
        SelfReview review = read("一、存在的问题\n1,下村少,不够勤(一年三次).\n二、整改措施\n1,每周下村两天,坐到群众家里.");
        assertThat(review.problems())
                .extracting(problem -> problem.span().text())
                .containsExactly("下村少,不够勤(一年三次).");
        assertThat(review.measures()).hasSize(1);
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
                "\n\n\t",
                "原因：",
                "；之所以慢，一是",
                "针对①：",
                "①慢。\n往后改：\n",
                "往后，慢。\n",
                "（一）在甲方面\n",
                "慢，如甲乙，"
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
