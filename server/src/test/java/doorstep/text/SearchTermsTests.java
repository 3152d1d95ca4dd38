package doorstep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is found by. */
class SearchTermsTests {
    @Test
    void aTextIsFoundByItsCharactersAndNeighbours() {
        long[] terms = SearchTerms.of("路灯坏");
        assertThat(terms)
                .containsExactlyInAnyOrder('路', '灯', '坏', pair('路', '灯'), pair('灯', '坏'))
                .isSorted();
        assertThat(SearchTerms.of("路灯，路灯")).as("each once, none across a comma").hasSize(3);
    }

    @Test
    void everyPieceOfATextIsFoundInIt() {
        String text = "渡口村三组桥头那盏灯坏了快一个月，我孙女下晚自习要从那里过。LED 灯 2019-07 装的";
        long[] stored = SearchTerms.of(text);
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(text.length(), from + 6); to++) {
                String piece = text.substring(from, to);
                assertThat(Arrays.stream(SearchTerms.sought(piece)))
                        .as(piece)
                        .allMatch(term -> Arrays.binarySearch(stored, term) >= 0);
            }
        }
    }

    @Test
    void pairsAreSoughtWhereThereAreAny() {
        assertThat(SearchTerms.sought("路灯坏")).containsExactlyInAnyOrder(pair('路', '灯'), pair('灯', '坏'));
        assertThat(SearchTerms.sought("灯")).containsExactly('灯');
        assertThat(SearchTerms.sought("灯 路")).containsExactlyInAnyOrder('灯', '路');
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 　", "，。！", "13812345678", "０５９１－８７６５４３２１", "11010519491231002x"})
    void thereIsNothingToLookFor(String text) {
        assertThat(SearchTerms.of(text)).isEmpty();
        assertThat(SearchTerms.sought(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ＬＥＤ灯, led灯", "Ａ市Ａ７县, a市a7县", "㎡, m2"})
    void widthAndCaseMakeNoDifference(String written, String folded) {
        assertThat(SearchTerms.of(written)).isEqualTo(SearchTerms.of(folded));
        assertThat(SearchTerms.normal(written)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "１３８１２３４５６７８",
                "0591-87654321",
                "059187654321",
                "138 1234 5678",
                "138-1234-5678",
                "138–1234–5678",
                "0591 8765 4321",
                "110105 19491231 002X",
                "11010519491231002X",
                "110105491231002",
            })
    void personalNumbersAreNoTerms(String number) {
        assertThat(SearchTerms.of("电话" + number + "找王")).isEqualTo(SearchTerms.of("电话 找王"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019年7月", "3号楼502室", "12345热线", "1381234567", "粤A12345"})
    void otherNumbersAreTerms(String text) {
        assertThat(SearchTerms.normal(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    @Test
    void rareCharactersBeyondTheFirstPlaneAreCharacters() {
        assertThat(SearchTerms.of("𠮷家")).contains("𠮷".codePointAt(0), pair("𠮷".codePointAt(0), '家'));
    }

    private static long pair(int first, int second) {
        return (long) first << 21 | second;
    }
}
