package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments as people type them. */
class TimeTests {
    @ParameterizedTest
    @CsvSource({
        "2026-01-10, 2026-01-09T16:00:00Z",
        "2026-01-10T09:30, 2026-01-10T01:30:00Z",
        "2026-01-10 09:30, 2026-01-10T01:30:00Z",
        "2026-01-10 09:30:15, 2026-01-10T01:30:15Z",
        "2026-01-10T01:30Z, 2026-01-10T01:30:00Z",
        "2026-01-10 01:30Z, 2026-01-10T01:30:00Z",
        "2026-01-10T09:30+08:00, 2026-01-10T01:30:00Z",
        "2026-01-09T20:30-05:00, 2026-01-10T01:30:00Z",
        "2024-02-29, 2024-02-28T16:00:00Z",
    })
    void isTheTimeInChinaUnlessAnOffsetIsSaid(String written, String moment) {
        assertThat(Time.read(written)).map(Object::toString).hasValue(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "today",
                "2026-1-10",
                "2026-02-30",
                "2023-02-29",
                "2026-13-01",
                "2026-01-10T24:30",
                "2026-01-10T9:30",
                "2026-01-10Z",
                "2026/01/10",
                "20260110",
                "9999-12-31",
                "0026-01-10",
                "2026-01-10T09:30 +08:00",
                "2026-01-10T09:30+99:00",
                "２０２６-01-10"
            })
    void whatIsNoMomentIsNone(String written) {
        assertThat(Time.read(written)).isEmpty();
    }
}
