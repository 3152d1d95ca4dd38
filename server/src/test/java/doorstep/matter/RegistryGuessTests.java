package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How far one walks along an order before everything that fits is gathered instead. */
class RegistryGuessTests {
    private static final int PAGE = 51;

    @Test
    void whatIsFrequentIsFoundNearBy() {
        assertThat(new RegistryGuess(1_000_000, 200_000, 90_000).near(PAGE, null))
                .isPositive();
    }

    @Test
    void whatIsNearlyNowhereIsGatheredAtOnce() {
        assertThat(new RegistryGuess(1_000_000, 40, 300).near(PAGE, null)).isZero();
        assertThat(new RegistryGuess(1_000_000, 0, 1).near(PAGE, null)).isZero();
    }

    @Test
    void noWalkIsLongerThanItsBoundWhateverIsGuessed() {
        assertThat(new RegistryGuess(1e9, 1e9, 1e12).near(PAGE, null)).isEqualTo(20_000);
        assertThat(new RegistryGuess(1e9, 1e9, 1e12).near(PAGE, 1.0)).isEqualTo(4_000);
    }

    @Test
    void whatIsCheapToGatherIsNotWalkedFor() {
        assertThat(new RegistryGuess(25_000, 5_000, 100).near(PAGE, null)).isZero();
    }

    @Test
    void ofTextsOnlyCommonOnesAreWalkedFor() {
        RegistryGuess all = new RegistryGuess(1_000_000, 1_000_000, 90_000);
        assertThat(all.near(PAGE, 0.05)).isPositive();
        assertThat(all.near(PAGE, 0.01)).isZero();
    }

    @Test
    void readsWhatThePlannerSays() {
        String json = """
                [{"Plan": {"Node Type": "Append", "Plans": [
                   {"Plan Rows": 1000, "Total Cost": 55.5}, {"Plan Rows": 20, "Total Cost": 7.25}]}}]
                """;
        assertThat(RegistryGuess.read(json)).isEqualTo(new RegistryGuess(1000, 20, 7.25));
    }
}
