package doorstep.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What two texts both say. */
class CommonRunsTests {
    @Test
    void theLongestComeFirstAndNoneIsPartOfAnother() {
        assertThat(CommonRuns.of("西头的太阳能路灯不亮，晚自习看不见路", "东头太阳能路灯整排不亮，学生晚自习回家看不见路", 3))
                .containsExactly("太阳能路灯", "看不见路", "晚自习");
    }

    @Test
    void whatIsNotSaidByBothIsNotShown() {
        assertThat(CommonRuns.of("路灯不亮", "水渠堵了", 3)).isEmpty();
        assertThat(CommonRuns.of("", "水渠堵了", 3)).isEmpty();
        assertThat(CommonRuns.of("灯。，灯", "灯。，坏", 3)).as("marks are no words").isEmpty();
    }

    @Test
    void personalNumbersAreNotShown() {
        assertThat(CommonRuns.of("电话13812345678", "找13812345678", 3)).isEmpty();
    }
}
