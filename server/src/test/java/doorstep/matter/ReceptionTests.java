package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Ref;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Reception days: announced in time, held by a leader of the place, their ledger read off what was told. */
@DoorstepTest
class ReceptionTests {
    private static final long AREA = Course.TOWNSHIP * 1_000_000L;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Receptions receptions;

    @Autowired
    Matters matters;

    @Autowired
    Time time;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Actor clerk;
    private Actor leader;
    private UUID post;

    @BeforeEach
    void thePeople() {
        clerk = colleagues.as("jiangling");
        leader = colleagues.as("zhengqiming");
        post = colleagues.post("zhengqiming");
    }

    private Reception on(LocalDate day, Reception.Form form, UUID leaderPost) {
        return new Reception(Ids.next(1), AREA, leaderPost, form, day, "上午九点到十一点半", "镇群众接待室", null);
    }

    private UUID planned(LocalDate day, Reception.Form form) {
        Reception reception = on(day, form, post);
        receptions.plan(clerk, reception);
        return reception.id();
    }

    private UUID told(UUID reception, String words) {
        Ref from = receptions.told(clerk, reception).from();
        UUID id = Ids.next(1);
        long area = colleagues.area("柳塘村", "二组");
        matters.open(
                clerk,
                new Opening(
                        id,
                        "need",
                        null,
                        words,
                        area,
                        null,
                        Opening.Heard.RECEPTION,
                        time.now(),
                        null,
                        null,
                        null,
                        null,
                        from));
        return id;
    }

    @Test
    void anAnnouncedDayIsAnnouncedTwoDaysAhead() {
        LocalDate tomorrow = time.today().plusDays(1);
        assertThatThrownBy(() -> planned(tomorrow, Reception.Form.ANNOUNCED)).hasMessage("matter.reception-too-soon");
        assertThat(planned(tomorrow.plusDays(1), Reception.Form.ANNOUNCED)).isNotNull();
        assertThat(planned(tomorrow, Reception.Form.INVITED))
                .as("whoever is invited knows")
                .isNotNull();
        assertThatThrownBy(() -> planned(time.today().minusDays(1), Reception.Form.VISITING))
                .hasMessage("matter.day-passed");
    }

    @Test
    void onlyALeaderOfThePlaceReceives() {
        LocalDate day = time.today().plusDays(3);
        Reception byAHandler = on(day, Reception.Form.ANNOUNCED, colleagues.post("xiejun"));
        assertThatThrownBy(() -> receptions.plan(clerk, byAHandler)).hasMessage("matter.reception-wrong");
        Reception fromElsewhere = on(day, Reception.Form.ANNOUNCED, colleagues.post("yanghaibo"));
        assertThatThrownBy(() -> receptions.plan(clerk, fromElsewhere)).hasMessage("matter.reception-wrong");
        assertThat(receptions.leaders(clerk))
                .extracting(ReceptionStore.Leader::post)
                .contains(post)
                .doesNotContain(colleagues.post("yanghaibo"));
        Reception right = on(day, Reception.Form.ANNOUNCED, post);
        assertThatThrownBy(() -> receptions.plan(colleagues.as("chenyu"), right))
                .as("a clerk of another township")
                .hasMessage("matter.not-now");
    }

    @Test
    void theLedgerIsWhatWasToldThatDayAndTheLeaderIsReminded() {
        UUID reception = planned(time.today(), Reception.Form.VISITING);
        UUID first = told(reception, "井水发黄，烧开有泥。");
        UUID second = told(reception, "救济款没到账。");
        Receptions.Ledger ledger = receptions.ledger(leader, reception);
        assertThat(ledger.told()).extracting(MatterListQuery.Line::id).containsExactly(first, second);
        assertThat(ledger.planned().told()).isEqualTo(2);
        assertThat(ledger.planned().leader()).isEqualTo("郑启明");
        assertThat(receptions.mine(leader)).extracting(Receptions.Mine::id).contains(reception);
        assertThat(receptions.mine(clerk)).isEmpty();
        assertThatThrownBy(() -> receptions.ledger(colleagues.as("chenyu"), reception))
                .hasMessage("matter.no-such-reception");
    }

    @Test
    void whatIsTypedUpLaterCountsFromTheDayItWasTold() {
        LocalDate day = time.today();
        UUID reception = planned(day, Reception.Form.VISITING);
        UUID atOnce = told(reception, "桥头的路灯也不亮。");
        clock.tick(Duration.ofDays(3));
        Browser desk = new Browser(port).as("jiangling");
        UUID id = Ids.next(1);
        desk.post(
                "/api/matters",
                Map.of(
                        "id",
                        id,
                        "words",
                        "村口的桥栏杆松了。",
                        "area",
                        colleagues.area("柳塘村", "二组"),
                        "channel",
                        "RECEPTION",
                        "reception",
                        reception));
        JsonNode matter = desk.get("/api/matters/" + id).json();
        assertThat(LocalDate.ofInstant(Instant.parse(matter.path("heardAt").asString()), Time.ZONE))
                .isEqualTo(day);
        assertThat(matter.path("count").get(0).asString())
                .as("no hour that nobody said")
                .doesNotContain("12:00")
                .contains(day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日");
        assertThat(matter.path("dueOn").asString())
                .as("as if it had been typed up at once")
                .isEqualTo(
                        desk.get("/api/matters/" + atOnce).json().path("dueOn").asString());
    }

    @Test
    void nothingIsToldOnADayToComeOrCancelled() {
        UUID later = planned(time.today().plusDays(5), Reception.Form.ANNOUNCED);
        assertThatThrownBy(() -> receptions.told(clerk, later).from()).hasMessage("matter.no-such-reception");
        UUID today = planned(time.today(), Reception.Form.VISITING);
        assertThatThrownBy(() -> receptions.cancel(clerk, today, " ")).hasMessage("matter.note-missing");
        receptions.cancel(clerk, today, "汛期，改到下周");
        assertThatThrownBy(() -> receptions.told(clerk, today).from()).hasMessage("matter.no-such-reception");
        assertThatThrownBy(() -> receptions.cancel(clerk, today, "再取消一次")).hasMessage("matter.no-such-reception");
        List<ReceptionStore.Planned> listed = receptions.between(leader, time.today(), time.today());
        assertThat(listed)
                .filteredOn(planned -> planned.reception().id().equals(today))
                .singleElement()
                .satisfies(planned -> assertThat(planned.cancelled()).isEqualTo("汛期，改到下周"));
    }
}
