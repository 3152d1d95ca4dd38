package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and moments in the shapes that exports and ledgers write them. */
class CellTimeTests {
    @ParameterizedTest
    @CsvSource({
        "2019/7/3 10:05:04, 2019-07-03T10:05:04",
        "2019/07/03 10:05, 2019-07-03T10:05",
        "2019-07-03, 2019-07-03T00:00",
        "2019-07-03 00:00, 2019-07-03T00:00",
        "2019-07-03T10:05:04, 2019-07-03T10:05:04",
        "2019-07-03 10:05:04.123, 2019-07-03T10:05:04",
        "2019.7.3, 2019-07-03T00:00",
        "2019年7月3日, 2019-07-03T00:00",
        "2019年7月3日 10时5分, 2019-07-03T10:05",
        "2019年7月3日10时5分4秒, 2019-07-03T10:05:04",
        "2019年07月03日 10：05：04, 2019-07-03T10:05:04",
        "'  2019/7/3　', 2019-07-03T00:00",
        "2024-02-29 23:59:59, 2024-02-29T23:59:59",
    })
    void readsWhatLedgersWrite(String written, LocalDateTime moment) {
        assertThat(CellTime.parse(written)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "昨天",
                "7月3日",
                "2019",
                "2019-7",
                "2019-02-29",
                "2019-13-01",
                "2019-04-31 10:00",
                "2019-07-03 24:00",
                "2019-07-03 10:60",
                "19-07-03",
                "43649.42",
                "2019-07-03 ten",
                "2019-07-03; 2019-07-04",
            })
    void guessesNothing(String written) {
        assertThat(CellTime.parse(written)).isEmpty();
    }
}
