package doorstep.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rule holds where and when. */
class RulesTests {
    private static final long TOWNSHIP = 990101101000000L;
    private static final long OTHER_TOWNSHIP = 990101102000000L;
    private static final long OTHER_COUNTY = 990102101000000L;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void theNearestRegionWins() {
        Rules rules = new Rules(List.of(
                rule("", 30, "2020-01-01", null),
                rule("990101101", 5, "2020-01-01", null),
                rule("990101", 10, "2026-01-01", null)));
        assertThat(rules.get("need", TOWNSHIP, TODAY).limit()).isEqualTo(5);
        assertThat(rules.get("need", TOWNSHIP + 201_003, TODAY).limit())
                .as("a grid of it")
                .isEqualTo(5);
        assertThat(rules.get("need", OTHER_TOWNSHIP, TODAY).limit()).isEqualTo(10);
        assertThat(rules.get("need", OTHER_COUNTY, TODAY).limit()).isEqualTo(30);
    }

    @Test
    void theOneInForceOnTheDayWins() {
        Rules rules = new Rules(List.of(
                rule("", 60, "2005-05-01", "2022-04-30"),
                rule("", 15, "2022-05-01", null),
                rule("", 12, "2027-01-01", null)));
        assertThat(rules.get("need", TOWNSHIP, LocalDate.of(2022, 4, 30)).limit())
                .isEqualTo(60);
        assertThat(rules.get("need", TOWNSHIP, LocalDate.of(2022, 5, 1)).limit())
                .isEqualTo(15);
        assertThat(rules.get("need", TOWNSHIP, TODAY).limit()).isEqualTo(15);
        assertThat(rules.get("need", TOWNSHIP, LocalDate.of(2027, 1, 1)).limit())
                .isEqualTo(12);
        assertThat(rules.find("need", TOWNSHIP, LocalDate.of(2005, 4, 30))).isEmpty();
    }

    @Test
    void aCountysCodeWithLeadingZerosIsStillACode() {
        Rules rules = new Rules(List.of(rule("000101", 7, "2020-01-01", null)));
        assertThat(rules.find("need", 101_101_000_000L, TODAY)).isPresent();
        assertThat(rules.find("need", TOWNSHIP, TODAY)).isEmpty();
    }

    @Test
    void ofTwoThatFitAlikeTheLaterFileWins() {
        Rules rules = new Rules(List.of(rule("", 60, "2020-01-01", null), rule("", 45, "2020-01-01", null)));
        assertThat(rules.get("need", TOWNSHIP, TODAY).limit()).isEqualTo(45);
    }

    @Test
    void aDraftIsExplainedAndNeverApplied() {
        Rule draft = Made.of("99", new Rule.Law("草案", "Draft", Rule.Law.Standing.DRAFT));
        Rules rules = new Rules(List.of(Made.of(""), draft));
        assertThat(rules.get("k", TOWNSHIP, TODAY).isDraft()).isFalse();
        assertThat(rules.explain("k", TOWNSHIP, TODAY).isDraft()).isFalse();
        Rules alone = new Rules(List.of(draft));
        assertThat(alone.find("k", TOWNSHIP, TODAY)).isEmpty();
        assertThatThrownBy(() -> alone.get("k", TOWNSHIP, TODAY)).hasMessage("clock.only-draft");
        assertThat(alone.explain("k", TOWNSHIP, TODAY)).isEqualTo(draft);
        assertThatThrownBy(() -> alone.explain("k", 370000000000000L, TODAY)).hasMessage("clock.not-here");
    }

    @Test
    void aCountyTakesUpADraftByWritingItItself() {
        Rule draft = Made.of("", new Rule.Law("草案", "Draft", Rule.Law.Standing.DRAFT));
        Rules rules = new Rules(List.of(draft, Made.of("990101")));
        assertThat(rules.find("k", TOWNSHIP, TODAY)).isPresent();
        assertThat(rules.find("k", OTHER_COUNTY, TODAY)).isEmpty();
    }

    @Test
    void saysWhyThereIsNoRule() {
        assertThatThrownBy(() -> new Rules(List.of()).get("need", TOWNSHIP, TODAY))
                .hasMessage("clock.no-rule");
        Rules rules = new Rules(List.of(rule("37", 60, "2020-01-01", "2021-12-31")));
        assertThatThrownBy(() -> rules.get("need", TOWNSHIP, TODAY)).hasMessage("clock.not-here");
        assertThatThrownBy(() -> rules.get("need", 370102000000000L, TODAY)).hasMessage("clock.not-then");
        assertThatThrownBy(() -> rules.get("neeb", TOWNSHIP, TODAY))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.sentence(Locale.ENGLISH)).contains("Near ones: need"));
    }

    @Test
    void aProvinceWrittenInFullIsTheProvince() {
        Rules rules = new Rules(List.of(rule("370000", 60, "2020-01-01", null)));
        assertThat(rules.find("need", 370702001000000L, TODAY)).isPresent();
        assertThat(rules.find("need", 380000000000000L, TODAY)).isEmpty();
    }

    private static Rule rule(String region, int limit, String from, @Nullable String to) {
        return new Rule(
                "need",
                region,
                Rule.Kind.WITHIN,
                limit,
                Rule.Unit.DAY,
                "heard",
                Rule.Longer.NEVER,
                Made.AGREED,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
