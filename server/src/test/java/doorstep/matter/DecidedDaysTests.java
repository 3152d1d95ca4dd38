package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.matter.kind.Act;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is dated before what led to it, and a document number stands for one document. */
@DoorstepTest
class DecidedDaysTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    SettableClock clock;

    private PaperCourse course;

    @BeforeEach
    void atTheDesks() {
        course = new PaperCourse(colleagues, matters, acts, cases, clock);
    }

    private String daysAgo(int days) {
        return course.today().minusDays(days).toString();
    }

    @Test
    void aReplyIsNeitherDatedNorServedBeforeItWasSigned() {
        UUID id = course.answered();
        clock.tick(Duration.ofDays(10));
        course.plain(course.clerk(), id, Act.CHECK, Map.of());
        course.plain(course.leader(), id, Act.SIGN, Map.of());
        String number = Course.numbered("柳政信");
        assertThatThrownBy(
                        () -> course.plain(course.clerk(), id, Act.SEAL, Map.of("document", number, "day", daysAgo(5))))
                .hasMessage("matter.said-too-early");
        course.plain(course.clerk(), id, Act.SEAL, Map.of("document", number, "day", daysAgo(0)));
        assertThatThrownBy(() -> acts.serve(course.handler(), id, course.today().minusDays(5), Word.Way.DOOR, null))
                .hasMessage("matter.served-before-signed");
        acts.serve(course.handler(), id, course.today(), Word.Way.DOOR, null);
    }

    @Test
    void anExtensionIsNotToldBeforeALeaderAgreed() {
        UUID id = course.accepted();
        clock.tick(Duration.ofDays(10));
        course.plain(course.handler(), id, Act.EXTEND_ASK, Map.of("days", "20", "reason", "等测绘结果"));
        course.plain(course.leader(), id, Act.EXTEND_GRANT, Map.of());
        assertThatThrownBy(() ->
                        course.plain(course.clerk(), id, Act.EXTEND_SERVE, Map.of("day", daysAgo(3), "way", "door")))
                .hasMessage("matter.said-too-early");
        course.plain(course.clerk(), id, Act.EXTEND_SERVE, Map.of("day", daysAgo(0), "way", "door"));
    }

    @Test
    void aRefusalIsToldOnceAndNotBeforeItWasDecided() {
        UUID id = course.declined();
        assertThatThrownBy(() ->
                        course.plain(course.clerk(), id, Act.DECLINE_SERVE, Map.of("day", daysAgo(1), "way", "door")))
                .hasMessage("matter.said-too-early");
        Map<String, String> told = Map.of("day", daysAgo(0), "way", "letter", "receipt", "挂号信回执");
        course.plain(course.clerk(), id, Act.DECLINE_SERVE, told);
        assertThatThrownBy(() -> course.plain(course.clerk(), id, Act.DECLINE_SERVE, told))
                .hasMessage("matter.not-now");
    }

    @Test
    void nothingHappenedBeforeItWasHeard() {
        UUID id = course.registered("dispute", "两家为田埂吵起来了。", false);
        acts.assign(course.clerk(), id, course.unit(), null, null);
        acts.takeOver(course.handler(), id);
        assertThatThrownBy(() -> course.plain(
                        course.handler(),
                        id,
                        Act.CONSENT,
                        Map.of("first", "王大勇", "second", "周永贵", "day", daysAgo(30), "mediator", "许老五")))
                .hasMessage("matter.said-too-early");
    }

    @Test
    void twoDocumentsDoNotShareANumber() {
        course.sealed();
        String taken = course.number();
        UUID other = course.answered();
        course.plain(course.clerk(), other, Act.CHECK, Map.of());
        course.plain(course.leader(), other, Act.SIGN, Map.of());
        assertThatThrownBy(() ->
                        course.plain(course.clerk(), other, Act.SEAL, Map.of("document", taken, "day", daysAgo(0))))
                .hasMessage("matter.number-used");
        String free = Course.numbered("柳政信");
        course.plain(course.clerk(), other, Act.SEAL, Map.of("document", free, "day", daysAgo(0)));
        assertThat(free).isNotEqualTo(taken);
    }
}
