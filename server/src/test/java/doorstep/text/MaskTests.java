package doorstep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is shown to somebody who does not need the whole. */
class MaskTests {
    @ParameterizedTest
    @CsvSource({"王建国, 王**", "单晓, 单*", "王, 王*", "欧阳春梅, 欧***", "𠮷野家, 𠮷**", "' 吴桂兰 ', 吴**", "'', ''", "' ', ' '"})
    void ofANameTheFirstCharacter(String name, String shown) {
        assertThat(Mask.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'熊宝山、龙长林', '熊**、龙**'", "'李和平 龙*', '李** 龙*'", "'', ''"})
    void ofSeveralNamesEach(String names, String shown) {
        assertThat(Mask.names(names)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "13812345678, 138****5678",
        "059187654321, ********4321",
        "87654321, ****4321",
        "12345, *2345",
        "1234, ****",
        "'', ''"
    })
    void ofAPhoneItsEnds(String phone, String shown) {
        assertThat(Mask.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1***************2X", "110, ***"})
    void ofAnIdentityNoBirthday(String identity, String shown) {
        assertThat(Mask.identity(identity)).isEqualTo(shown);
    }
}
