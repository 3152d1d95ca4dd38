package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Registering a matter, through the door. */
@DoorstepTest
class RegisterTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    MatterQuery query;

    @Autowired
    MatterPages pages;

    private Course course;

    @BeforeEach
    void atTheDesks() {
        course = new Course(colleagues, matters, acts);
    }

    @Test
    void theDueDayIsTheRulesAndExplainsItself() {
        Matters.Opened opened = matters.open(course.officer(), course.heard());
        assertThat(opened.dueOn()).as("ten days from the day it was heard").isEqualTo("2026-11-25");
        MatterPages.View page = page(opened.id());
        assertThat(page.firstDueOn()).isEqualTo("2026-11-25");
        assertThat(page.count())
                .containsExactly(
                        "2026 年 11 月 15 日 17:30 听到，从第二天起算", "汀兰县民生诉求办理约定（演示）：10 个自然日", "→ 2026 年 11 月 25 日（周三）");
    }

    @Test
    void aDayAgreedAtTheDoorStandsInsteadOfTheRules() {
        Matters.Opened opened = matters.open(course.officer(), course.agreed(LocalDate.of(2026, 12, 12)));
        assertThat(opened.dueOn()).isEqualTo("2026-12-12");
        assertThat(page(opened.id()).count()).containsExactly("跟本人说好的日子：2026 年 12 月 12 日（周六）");
    }

    @Test
    void aDayAgreedIsNotBeforeTheDayItWasHeard() {
        assertThatThrownBy(() -> matters.open(course.officer(), course.agreed(LocalDate.of(2026, 11, 14))))
                .hasMessage("matter.day-passed");
        assertThat(matters.open(course.officer(), course.agreed(LocalDate.of(2026, 11, 15)))
                        .dueOn())
                .isEqualTo("2026-11-15");
    }

    @Test
    void theDayItWasHeardIsKeptBesideTheDayItWasTyped() {
        MatterPages.View page = page(course.registered());
        assertThat(page.heardAt()).isEqualTo(Course.HEARD);
        assertThat(page.registeredAt()).isEqualTo("2026-11-23T01:00:00Z");
        assertThat(page.words()).isEqualTo(Course.WORDS);
        assertThat(page.title()).isEqualTo("水渠堵了半个月，秧苗快旱死了");
    }

    @Test
    void theSameIdAgainAnswersWhatTheFirstTimeAnsweredAndOtherWordsAreRefused() {
        Opening opening = course.heard();
        Matters.Opened first = matters.open(course.officer(), opening);
        assertThat(matters.open(course.officer(), opening)).isEqualTo(first);
        acts.agreeDay(course.officer(), opening.id(), LocalDate.of(2026, 12, 30), null);
        assertThat(matters.open(course.officer(), opening))
                .as("also after its day was moved")
                .isEqualTo(first);
        Opening edited = with(opening, opening.id(), "改过的话", LocalDate.of(2026, 12, 1));
        assertThatThrownBy(() -> matters.open(course.officer(), edited))
                .as("what was typed since is not taken for kept")
                .hasMessage("matter.came-before");
        assertThat(page(opening.id()).words()).isEqualTo(Course.WORDS);
    }

    @Test
    void somebodyElsesIdIsRefused() {
        Opening opening = course.heard();
        matters.open(course.officer(), opening);
        assertThatThrownBy(() -> matters.open(course.clerk(), opening)).hasMessage("matter.id-taken");
        assertThatThrownBy(() -> matters.open(course.clerk(), atTheDesk(opening.id(), null)))
                .hasMessage("matter.id-taken");
    }

    @Test
    void aHomeOfAnotherPlaceIsRefusedLikeNone() {
        UUID foreign = colleagues.home("上湾村", "一组", "1号");
        for (UUID home : new UUID[] {foreign, Ids.next(1)}) {
            assertThatThrownBy(() -> matters.open(course.clerk(), atTheDesk(Ids.next(1), home)))
                    .hasMessage("matter.no-such-household");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jiangling", "fengtao"})
    void aClerkAndAnOfficerOfThePlaceMayRegister(String signIn) {
        assertThat(matters.open(colleagues.as(signIn), course.heard()).number()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chenyu",
                "lichunsheng",
                "dengxiaoyan",
                "xiejun",
                "zhengqiming",
                "gaoyuan",
                "zhouning",
                "shenjing"
            })
    void nobodyElseMay(String signIn) {
        assertThatThrownBy(() -> matters.open(colleagues.as(signIn), course.heard()))
                .hasMessage("matter.not-now");
    }

    @Test
    void aPromiseNeedsADay() {
        assertThatThrownBy(() -> matters.open(course.officer(), course.promised(null)))
                .hasMessage("matter.day-missing");
        assertThatThrownBy(() -> matters.open(course.officer(), course.promised(LocalDate.of(2026, 11, 14))))
                .hasMessage("matter.day-passed");
        Matters.Opened promise = matters.open(course.officer(), course.promised(LocalDate.of(2026, 12, 5)));
        assertThat(promise.dueOn()).isEqualTo("2026-12-05");
    }

    @Test
    void refusesWhatIsMissingTooLongOrNotYetHeard() {
        Opening good = course.heard();
        assertRefused(with(good, Ids.next(1), " 　\n", null), "matter.words-missing");
        assertRefused(with(good, Ids.next(1), "字".repeat(20_001), null), "matter.words-too-long");
        assertRefused(
                new Opening(
                        Ids.next(1),
                        good.kind(),
                        "题".repeat(61),
                        good.words(),
                        good.area(),
                        null,
                        good.channel(),
                        good.heardAt(),
                        good.heardPost(),
                        null,
                        null,
                        null,
                        null),
                "matter.title-too-long");
        assertRefused(
                new Opening(
                        Ids.next(1),
                        good.kind(),
                        null,
                        good.words(),
                        good.area(),
                        null,
                        good.channel(),
                        Instant.parse("2026-11-23T01:00:01Z"),
                        good.heardPost(),
                        null,
                        null,
                        null,
                        null),
                "matter.heard-in-future");
    }

    @Test
    void numbersRun() {
        long first = matters.open(course.officer(), course.heard()).number();
        Matters.Opened second = matters.open(course.officer(), course.heard());
        assertThat(second.number()).isGreaterThan(first);
        assertThat(page(second.id()).label()).isEqualTo("柳塘〔2026〕%04d 号".formatted(second.number()));
    }

    private void assertRefused(Opening opening, String code) {
        assertThatThrownBy(() -> matters.open(course.officer(), opening)).hasMessage(code);
    }

    private static Opening with(Opening opening, UUID id, String words, @Nullable LocalDate agreedOn) {
        return new Opening(
                id,
                opening.kind(),
                null,
                words,
                opening.area(),
                opening.household(),
                opening.channel(),
                opening.heardAt(),
                opening.heardPost(),
                null,
                null,
                agreedOn,
                null);
    }

    private Opening atTheDesk(UUID id, @Nullable UUID home) {
        long area = colleagues.area("柳塘村", "二组");
        return new Opening(
                id,
                Opening.NEED,
                null,
                Course.WORDS,
                area,
                home,
                Opening.Heard.DESK,
                Course.HEARD,
                null,
                null,
                null,
                null,
                null);
    }

    private MatterPages.View page(UUID id) {
        return pages.view(
                query.whole(id, Sight.of(course.clerk()), course.clerk().id(), Course.TODAY)
                        .orElseThrow(),
                java.util.List.of(),
                course.clerk(),
                Locale.CHINESE);
    }
}
