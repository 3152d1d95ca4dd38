package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How far one walks along an order before everything that fits is gathered instead. */
class RegistryGuessTests {
    private static final int PAGE = 51;

    @Test
    void whatIsFrequentIsFoundNearBy() {
        assertThat(new RegistryGuess(1_000_000, 200_000, 1_000_000, 90_000)
                        .way(PAGE, null)
                        .near())
                .isPositive();
    }

    @Test
    void whatIsNearlyNowhereIsGatheredAtOnce() {
        assertThat(new RegistryGuess(1_000_000, 40, 1_000_000, 300)
                        .way(PAGE, null)
                        .near())
                .isZero();
        assertThat(new RegistryGuess(1_000_000, 0, 1_000_000, 1).way(PAGE, null).near())
                .isZero();
    }

    @Test
    void noWalkIsLongerThanItsBoundWhateverIsGuessed() {
        assertThat(new RegistryGuess(1e9, 1e9, 1e9, 1e12).way(PAGE, null).near())
                .isEqualTo(20_000);
        assertThat(new RegistryGuess(1e9, 1e9, 1e9, 1e12).way(PAGE, 1.0).near()).isEqualTo(4_000);
    }

    @Test
    void whatIsCheapToGatherIsNotWalkedFor() {
        assertThat(new RegistryGuess(25_000, 5_000, 25_000, 100).way(PAGE, null).near())
                .isZero();
    }

    @Test
    void ofTextsOnlyCommonOnesAreWalkedFor() {
        RegistryGuess all = new RegistryGuess(1_000_000, 1_000_000, 1_000_000, 90_000);
        assertThat(all.way(PAGE, 0.05).near()).isPositive();
        assertThat(all.way(PAGE, 0.01).near())
                .as("as far as it may take, and no further than it is worth")
                .isEqualTo(7_650);
        assertThat(all.way(PAGE, 0.005).near()).isZero();
    }

    @Test
    void commonWordsOfTheFewThatFitAreLookedForInThem() {
        assertThat(new RegistryGuess(1_000_000, 300, 1_000_000, 900)
                        .way(PAGE, 0.05)
                        .looksInto())
                .isTrue();
        assertThat(new RegistryGuess(1_000_000, 300_000, 1_000_000, 90_000)
                        .way(PAGE, 0.05)
                        .looksInto())
                .isFalse();
        assertThat(new RegistryGuess(1_000_000, 300, 1_000_000, 900)
                        .way(PAGE, null)
                        .looksInto())
                .isFalse();
    }

    @Test
    void readsWhatThePlannerSays() {
        String json = """
                [{"Plan": {"Node Type": "Append", "Plans": [
                   {"Plan Rows": 1000, "Total Cost": 55.5}, {"Plan Rows": 20, "Total Cost": 7.25}, {"Plan Rows": 3000}]}}]
                """;
        assertThat(RegistryGuess.read(json)).isEqualTo(new RegistryGuess(1000, 20, 3000, 7.25));
    }
}
