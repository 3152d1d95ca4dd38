package doorstep.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Restricted passages, once somebody has decided on them. */
class PassagesTests {
    private static final String TEXT = "甲𠮷##paidbegin##乙丙##paidend##丁##paidend##";

    @Test
    void markersGoEitherWay() {
        assertThat(Passages.of(TEXT, false)).isEqualTo(new Passages("甲𠮷乙丙丁", "甲𠮷乙丙丁", java.util.List.of()));
        assertThat(Passages.of(TEXT, true).words()).isEqualTo("甲𠮷乙丙丁");
        assertThat(Passages.areIn(TEXT)).isTrue();
        assertThat(Passages.areIn("甲")).isFalse();
    }

    @Test
    void nothingOfARestrictedPassageIsLeftForOthers() {
        Passages passages = Passages.of(TEXT, true);
        assertThat(passages.open()).isEqualTo("甲𠮷〔…〕丁");
        assertThat(passages.ranges()).containsExactly(new Passages.Range(2, 4));
        assertThat(passages.touch(0, 2)).isFalse();
        assertThat(passages.touch(1, 3)).isTrue();
        assertThat(passages.touch(4, 5)).isFalse();
    }

    @Test
    void onePassageWithoutAnEndGoesOnToTheEnd() {
        assertThat(Passages.of("甲##paidbegin##乙\n丙", true).open()).isEqualTo("甲〔…〕");
        assertThat(Passages.of("甲##PAIDBEGIN##乙##paidbegin##丙##paidend##丁", true)
                        .open())
                .isEqualTo("甲〔…〕〔…〕丁");
    }
}
