package doorstep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes on paper: every slip of the pen that the check character promises to catch, tried one by one. */
class ReadableCodeTests {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static List<String> samples(int length) {
        return Stream.generate(() -> ReadableCode.next(length)).limit(200).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 16})
    void oneWrongCharacterAlwaysShows(int length) {
        for (String code : samples(length)) {
            for (int at = 0; at < length; at++) {
                for (int i = 0; i < ALPHABET.length(); i++) {
                    char other = ALPHABET.charAt(i);
                    String wrong = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(ReadableCode.isWellFormed(wrong)).as(wrong).isEqualTo(other == code.charAt(at));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 12, 16})
    void twoNeighboursThatChangedPlacesAlwaysShow(int length) {
        for (String code : samples(length)) {
            for (int at = 0; at + 1 < length; at++) {
                char first = code.charAt(at);
                char second = code.charAt(at + 1);
                String wrong = code.substring(0, at) + second + first + code.substring(at + 2);
                assertThat(ReadableCode.isWellFormed(wrong)).as(wrong).isEqualTo(first == second);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"abcd-efgh, ABCDEFGH", "ａｂ２３ ４５, AB2345", "' 2k 3m ', 2K3M"})
    void isReadHoweverItIsWritten(String written, String plain) {
        assertThat(ReadableCode.plain(written)).isEqualTo(plain);
    }

    @Test
    void isPrintedInFoursAndReadBack() {
        assertThat(ReadableCode.grouped("23456789")).isEqualTo("2345-6789");
        assertThat(ReadableCode.grouped("23456")).isEqualTo("2345-6");
        for (String code : samples(16)) {
            assertThat(ReadableCode.plain(ReadableCode.grouped(code))).isEqualTo(code);
        }
    }

    @Test
    void hasNoCharacterThatIsTakenForAnother() {
        assertThat(String.join("", samples(16))).doesNotContain("0", "1", "I", "L", "O");
        assertThat(ReadableCode.isWellFormed("0OIL10")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "桥头", "2345 678", "abc"})
    void whatIsNoCodeIsNone(String text) {
        assertThat(ReadableCode.isWellFormed(text)).isFalse();
    }

    @Test
    void digitsAreDigits() {
        assertThat(ReadableCode.digits(6)).matches("[0-9]{6}");
    }
}
