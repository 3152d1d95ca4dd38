package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.matter.kind.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The kinds besides needs and appeals: what each is particular about. */
@DoorstepTest
class KindsTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    MatterQuery query;

    @Autowired
    DueCount counts;

    @Autowired
    Time time;

    private Actor clerk;
    private Actor handler;
    private Actor leader;
    private UUID unit;

    @BeforeEach
    void atTheDesks() {
        clerk = colleagues.as("jiangling");
        handler = colleagues.as("xiejun");
        leader = colleagues.as("zhengqiming");
        unit = colleagues.unit(Course.TOWNSHIP, "镇建设办");
    }

    private UUID registered(String kind, String words) {
        return matters.open(clerk, opening(kind, words)).id();
    }

    private Opening opening(String kind, String words) {
        return Opening.at(Ids.next(1), kind, words, colleagues.area("柳塘村", "二组"), time.now());
    }

    private static Opening elsewhere(Opening opening, @Nullable String number, @Nullable LocalDate due) {
        return new Opening(
                opening.id(),
                opening.kind(),
                null,
                opening.words(),
                opening.area(),
                null,
                Opening.Heard.HOTLINE,
                opening.heardAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                number == null ? null : new Opening.Elsewhere("12345", number, due),
                null,
                List.of());
    }

    private void plain(Actor actor, UUID id, Act act, Map<String, String> said) {
        acts.plain(actor, id, act, null, said);
    }

    private MatterQuery.Whole page(UUID id) {
        return query.whole(id, Sight.of(clerk), clerk.id(), time.today()).orElseThrow();
    }

    private String stage(UUID id) {
        return page(id).matter().standing().stage();
    }

    private UUID inHand(String kind) {
        UUID id = registered(kind, "桥栏杆松了，孩子上学要过。");
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        return id;
    }

    @Test
    void aHotlineOrderKeepsTheirNumberAndTheirDay() {
        Opening order = opening("hotline", "小区电梯坏了三天。");
        assertThatThrownBy(() -> matters.open(clerk, order)).hasMessage("matter.number-missing");
        LocalDate theirs = time.today().plusDays(5);
        String number = "GD" + Ids.next(1).toString().substring(20);
        UUID id = matters.open(clerk, elsewhere(order, number, theirs)).id();
        assertThat(page(id).matter().standing().due().on()).isEqualTo(theirs);
        assertThat(page(id).matter().standing().due().rule())
                .as("no second clock")
                .isNull();
        assertThatThrownBy(() -> matters.open(clerk, elsewhere(opening("hotline", "又来一遍。"), number, theirs)))
                .as("no second registration")
                .hasMessage("matter.number-taken")
                .extracting(problem -> ((Problem) problem).about())
                .as("which may be looked at instead")
                .isEqualTo(Ref.of("matter", id));
        assertThat(page(id).matter().open(clerk))
                .as("no day of ours beside theirs")
                .doesNotContain(Act.AGREE_DAY);
        plain(clerk, id, Act.MOVE_THERE, Map.of("day", theirs.plusDays(3).toString()));
        assertThat(page(id).matter().standing().due().on()).isEqualTo(theirs.plusDays(3));
        assertThat(page(id).references().getFirst().dueOn()).isEqualTo(theirs.plusDays(3));
        plain(clerk, id, Act.CLOSE_THERE, Map.of("day", time.today().toString()));
        assertThat(page(id).references().getFirst().closedOn()).isEqualTo(time.today());
        assertThat(matters.areaOf(clerk, id)).isPositive();
    }

    @Test
    void aMajorHazardIsNotSignedOffByWhoFoundOrFixedIt() {
        UUID id = inHand("hazard");
        Map<String, String> measures = Map.of(
                "measures", "封桥加固",
                "funds", "县里出",
                "person", "谢军",
                "until", time.today().plusDays(10).toString(),
                "emergency", "绕行");
        plain(handler, id, Act.GRADE_MAJOR, measures);
        assertThat(page(id).matter().standing().due().on())
                .isEqualTo(time.today().plusDays(10));
        assertThat(counts.say(page(id), Locale.CHINESE)).first().asString().startsWith("定级时定下的整改日子：");
        plain(
                handler,
                id,
                Act.FIX_MAJOR,
                Map.of("result", "已加固", "day", time.today().toString()));
        Map<String, String> finding =
                Map.of("finding", "牢固", "day", time.today().toString());
        assertThatThrownBy(() -> plain(clerk, id, Act.PASS_MAJOR, finding))
                .as("the clerk registered it")
                .hasMessage("matter.somebody-else");
        plain(leader, id, Act.PASS_MAJOR, finding);
        assertThat(stage(id)).isEqualTo("closed");
    }

    @Test
    void aPartyThatRefusesStopsTheMediationAndIsToldTheLawfulRoute() {
        UUID id = inHand("dispute");
        String day = time.today().toString();
        plain(handler, id, Act.CONSENT, Map.of("first", "甲", "second", "乙", "day", day, "mediator", "丙"));
        assertThat(page(id).matter().standing().due().rule()).isEqualTo("med.term");
        plain(handler, id, Act.REFUSE, Map.of("party", "乙", "day", day));
        assertThat(stage(id)).isEqualTo("stopped");
        plain(clerk, id, Act.ROUTE, Map.of("route", "可以向县法院起诉", "day", day, "way", "desk"));
        assertThat(stage(id)).isEqualTo("routed");
    }

    @Test
    void anAgreementNeedsItsContentsAndRemindsOfTheCourt() {
        UUID id = inHand("dispute");
        String day = time.today().toString();
        plain(handler, id, Act.CONSENT, Map.of("first", "甲", "second", "乙", "day", day, "mediator", "丙"));
        assertThatThrownBy(() -> plain(handler, id, Act.AGREE, Map.of("form", "oral", "day", day)))
                .hasMessage("matter.said-missing");
        plain(
                handler,
                id,
                Act.AGREE,
                Map.of(
                        "form", "written",
                        "parties", "甲、乙",
                        "facts", "地界",
                        "terms", "各退半尺",
                        "manner", "当场立桩",
                        "term", day,
                        "day", day,
                        "signed", "双方签字，调委会盖章"));
        assertThat(page(id).matter().standing().due().rule()).isEqualTo("med.judicial_confirm");
        assertThat(page(id).matter().standing().due().on())
                .isEqualTo(time.today().plusDays(30));
    }
}
