package doorstep.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone and identity numbers, as people write them. The identity numbers are the standard's own examples. */
class PersonalNumberTests {
    @ParameterizedTest
    @CsvSource({
        "13812345678, 13812345678",
        "138 1234 5678, 13812345678",
        "138-1234-5678, 13812345678",
        "１３８１２３４５６７８, 13812345678",
        "+86 138 1234 5678, 13812345678",
        "0086-13812345678, 13812345678",
        "138–1234—5678, 13812345678",
        "（0591）8765-4321, 059187654321",
        "0591－87654321, 059187654321",
        "8765432, 8765432",
        "12345, 12345",
    })
    void readsAPhoneAsPeopleWriteIt(String written, String whole) {
        assertThat(PersonalNumber.phone(written).whole()).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1381234567", "138123456789", "12812345678", "没有", "1381234567a", "0591"})
    void refusesWhatIsNoPhone(String written) {
        assertThatThrownBy(() -> PersonalNumber.phone(written)).hasMessage("text.bad-phone");
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X",
        "11010519491231002x, 11010519491231002X",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
        "440524 18800101 0014, 440524188001010014",
    })
    void readsAnIdentityNumber(String written, String whole) {
        assertThat(PersonalNumber.identity(written).whole()).isEqualTo(whole);
    }

    @Test
    void everyWrongDigitOfAnIdentityNumberIsCaught() {
        String right = "11010519491231002X";
        for (int at = 0; at < right.length(); at++) {
            for (char other : "0123456789X".toCharArray()) {
                if (other != right.charAt(at)) {
                    String wrong = right.substring(0, at) + other + right.substring(at + 1);
                    assertThatThrownBy(() -> PersonalNumber.identity(wrong))
                            .as(wrong)
                            .hasMessage("text.bad-identity");
                }
            }
        }
    }

    @Test
    void everySwapOfNeighboursInAnIdentityNumberIsCaught() {
        String right = "440524188001010014";
        for (int at = 0; at + 1 < right.length(); at++) {
            if (right.charAt(at) != right.charAt(at + 1)) {
                String wrong =
                        right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
                assertThatThrownBy(() -> PersonalNumber.identity(wrong))
                        .as(wrong)
                        .hasMessage("text.bad-identity");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1101051949123100", "110105491231002", "X1010519491231002X", "身份证遗失"})
    void refusesWhatIsNoIdentityNumber(String written) {
        assertThatThrownBy(() -> PersonalNumber.identity(written)).hasMessage("text.bad-identity");
    }

    @Test
    void isNeverPrintedWhole() {
        PersonalNumber phone = PersonalNumber.phone("13812345678");
        PersonalNumber identity = PersonalNumber.identity("11010519491231002X");
        assertThat(phone).hasToString("138****5678");
        assertThat("" + identity).isEqualTo("1***************2X");
    }

    @Test
    void comesBackFromItsStoredBytes() {
        PersonalNumber phone = PersonalNumber.phone("138 1234 5678");
        PersonalNumber back = Objects.requireNonNull(PersonalNumber.fromStored(phone.stored()));
        assertThat(back).isEqualTo(phone).hasSameHashCodeAs(phone);
        assertThat(PersonalNumber.fromStored(null)).isNull();
    }

    @Test
    void bytesKeptInAnotherWayAreNotGuessedAt() {
        byte[] stored = PersonalNumber.phone("12345").stored();
        stored[0] = 9;
        assertThatThrownBy(() -> PersonalNumber.fromStored(stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PersonalNumber.fromStored(new byte[0])).isInstanceOf(IllegalStateException.class);
    }
}
