package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of places, short and written in full. */
class RegionTests {
    private final Rules none = new Rules(List.of());

    @ParameterizedTest
    @CsvSource({
        "37, 370000000000000",
        "3701, 370100000000000",
        "370000, 370000000000000",
        "370102, 370102000000000",
        "370102001, 370102001000000",
        "370102001002, 370102001002000",
        "370102001002003, 370102001002003",
    })
    void aShortCodeIsTheWholePlace(String digits, long area) {
        assertThat(Region.area(digits, none)).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "370000, 37",
        "370100, 3701",
        "441900, 4419",
        "370102000, 370102",
        "370102000000000, 370102",
        "370000000000000, 37",
        "370102001000, 370102001",
        "3700, 37",
        "37, 37",
        "370102, 370102",
    })
    void theNoughtsThatFillUpSayNothing(String written, String shortest) {
        assertThat(Region.shortest(written)).isEqualTo(shortest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3", "371", "37010", "38", "00", "99", "990101", "山东", "37 ", "-37", "3701020010020031"})
    void whatIsNoPlaceIsRefused(String digits) {
        assertThatThrownBy(() -> Region.area(digits, none)).hasMessage("clock.no-region");
    }

    @Test
    void aMadeUpCountyIsKnownByARuleOfItsOwn() {
        Rules rules = new Rules(List.of(Made.of("990101")));
        assertThat(Region.area("990101", rules)).isEqualTo(990101000000000L);
        assertThat(Region.area("990101102", rules)).isEqualTo(990101102000000L);
        assertThat(Region.area("99", rules)).isEqualTo(990000000000000L);
        assertThatThrownBy(() -> Region.area("990102", rules)).hasMessage("clock.no-region");
    }
}
