package doorstep.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a paragraph stands, as people cite it; and what marks in a text do to that. */
class OutlineTests {
    private static List<String> addresses(String text) {
        return addresses(text, null);
    }

    private static List<String> addresses(String text, @Nullable Marks marks) {
        return Outline.of(Marked.pieces(text.lines().toList(), marks)).stream()
                .map(Outline.Placed::address)
                .toList();
    }

    @Test
    void aLawIsCitedByArticleClauseAndItem() {
        assertThat(addresses("""
                        某某规定
                        第一章　总则
                        第一条　为了说明。
                        第二条　有两款的一条。
                        这是第二款：
                        （一）一项；
                        （二）另一项。
                        第三条　只有一款，带项：
                        （一）头一项。
                        """))
                .containsExactly("第1段", "第一章", "第一条", "第二条第一款", "第二条第二款", "第二条第二款第一项", "第二条第二款第二项", "第三条", "第三条第一项");
    }

    @Test
    void anythingElseIsCitedByItsHeadings() {
        assertThat(addresses("""
                        关于某事的通知
                        各村：
                        一、总体要求
                        要这样。
                        （一）头一件。要那样。
                        还要这样。
                        二、工作安排
                        照办。
                        """)).containsExactly("第1段", "第2段", "一、", "一、第1段", "一、（一）", "一、（一）第1段", "二、", "二、第1段");
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "12,十二", "20,二十", "31,三十一", "105,一百零五", "110,一百一十", "1260,一千二百六十", "1001,一千零一"})
    void numbersAreWrittenAsLawsWriteThem(int number, String written) {
        assertThat(Numeral.of(number)).isEqualTo(written);
    }

    @Test
    void whatIsWithheldTellsNothingByTheAddressesOfTheRest() {
        String open = "一、甲\n说甲。\n二、乙\n说乙。\n";
        String closed = "一、甲\n说甲。\n##paidbegin##限一。\n（一）限二。\n限三。##paidend##\n二、乙\n说乙。\n";
        List<String> visible = Outline.of(Marked.pieces(closed.lines().toList(), Marks.RESTRICT)).stream()
                .filter(one -> !one.withheld())
                .map(Outline.Placed::address)
                .toList();
        assertThat(visible).isEqualTo(addresses(open));
    }

    @Test
    void anArticleOfOneClauseStaysOneWhenItsSecondIsWithheld() {
        String text = "第一条　开头。\n##paidbegin##第二款。##paidend##\n第二条　后面。\n";
        assertThat(Outline.of(Marked.pieces(text.lines().toList(), Marks.RESTRICT)))
                .extracting(Outline.Placed::address)
                .containsExactly("第一条", "第一条第二款", "第二条");
    }

    @Test
    void strippedMarksLeaveTheTextAsIfTheyHadNeverBeen() {
        assertThat(Marked.pieces(List.of("前##paidbegin##中##paidend##后", "##paidend##"), Marks.STRIP))
                .containsExactly(new Marked.Piece("前中后", false, false));
    }

    @Test
    void marksWithinALineDivideIt() {
        assertThat(Marked.pieces(List.of("前##paidbegin##中", "全", "尾##paidend##后"), Marks.RESTRICT))
                .containsExactly(
                        new Marked.Piece("前", false, false),
                        new Marked.Piece("中", true, true),
                        new Marked.Piece("全", true, false),
                        new Marked.Piece("尾", true, false),
                        new Marked.Piece("后", false, true));
    }

    @ParameterizedTest
    @CsvSource({"##paidbegin##开了没关", "关了没开##paidend##", "##paidbegin##甲##paidbegin##乙##paidend##"})
    void marksThatDoNotPairAreNotGuessedAt(String text) {
        assertThatThrownBy(() -> Marked.pieces(List.of(text), Marks.RESTRICT)).hasMessage("library.marks-uneven");
    }
}
