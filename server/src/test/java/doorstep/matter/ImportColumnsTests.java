package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which header means what, as it is said on the command line. */
class ImportColumnsTests {
    @Test
    void readsPairsWithEitherComma() {
        assertThat(ImportColumns.parse("words = 留言详情，heard=留言时间,number=留言编号").headers())
                .containsEntry("words", "留言详情")
                .containsEntry("heard", "留言时间")
                .containsEntry("number", "留言编号")
                .hasSize(3);
    }

    @Test
    void aHeaderMayHoldAnEqualsSign() {
        assertThat(ImportColumns.parse("words=内容=全文,heard=时间").headers()).containsEntry("words", "内容=全文");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words=内容",
                "heard=时间",
                "words=内容,heard=",
                "words,heard",
                "words=内容,heard=时间,colour=颜色",
                "words=内容,,heard=时间"
            })
    void refusesWhatSaysTooLittleOrTooMuch(String text) {
        assertThatThrownBy(() -> ImportColumns.parse(text)).hasMessage("matter.bad-columns");
    }
}
