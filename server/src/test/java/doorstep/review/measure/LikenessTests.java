package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTests {
    @Test
    void theSameFailingInAnotherOrderIsAlike() {
        assertThat(Likeness.shared("下村回访太少，答复以后没有再问过本人。", "答复以后没有再问过本人，下村还是少。"))
                .hasValueSatisfying(shared -> assertThat(shared).contains("答复以后没有再问过本人"));
    }

    @Test
    void anotherFailingIsNot() {
        assertThat(Likeness.shared("下村回访太少，答复以后没有再问过本人。", "理论学习不系统，学用脱节。")).isEmpty();
    }

    @Test
    void aFewCharactersSayNothing() {
        assertThat(Likeness.shared("太少", "太少")).isEmpty();
    }
}
