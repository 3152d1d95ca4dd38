package doorstep.review.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.kernel.Actor;
import doorstep.matter.Opening;
import doorstep.matter.Word;
import doorstep.matter.kind.Act;
import doorstep.visit.Visit;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every indicator, counted by hand first. Spring of 2026 passes on the clock, for each test in a village of its own. */
@DoorstepTest
class IndicatorsTests {
    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SettableClock clock;

    private Hamlet hamlet;

    @BeforeEach
    void aVillageInSpring() {
        clock.set(Hamlet.at("2026-03-01"));
        hamlet = new Hamlet(beans.createBean(Hamlet.Doors.class));
    }

    private String spring(String key) {
        return hamlet.spring(port, key);
    }

    @Test
    void needsAnsweredByThePromisedDay() {
        hamlet.on("2026-03-02");
        UUID inTime = hamlet.need();
        hamlet.on("2026-03-03");
        UUID late = hamlet.need();
        hamlet.need();
        UUID agreed = hamlet.need("2026-03-03", LocalDate.of(2026, 4, 25));
        hamlet.need("2026-03-03", LocalDate.of(2026, 7, 1));
        hamlet.on("2026-03-10");
        hamlet.served(inTime);
        hamlet.own(inTime, Word.SOLVED);
        hamlet.on("2026-03-20");
        hamlet.served(late);
        hamlet.on("2026-04-25");
        hamlet.served(agreed);
        assertThat(spring("needs-answered-by-promised-day")).isEqualTo("2/4, no word 2");
    }

    @Test
    void promisesKeptWhenThePersonSaysSo() {
        Actor officer = hamlet.officer();
        UUID kept = hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        UUID unheard = hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        UUID late = hamlet.promise(officer, LocalDate.of(2026, 3, 5));
        UUID denied = hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        hamlet.promise(officer, LocalDate.of(2026, 8, 1));
        hamlet.on("2026-03-08");
        for (UUID one : new UUID[] {kept, unheard, late, denied}) {
            hamlet.acts().keep(officer, one, "办了");
        }
        hamlet.on("2026-03-12");
        hamlet.own(kept, Word.SOLVED);
        hamlet.own(late, Word.SOLVED);
        hamlet.asked(denied, Word.UNSOLVED);
        assertThat(spring("promises-kept")).isEqualTo("1/5, no word 1");
    }

    @Test
    void mattersAnsweredByTheLawfulDay() {
        // Told within fifteen days that another body has it; accepted, and answered within sixty; never told.
        UUID declined = hamlet.heard(hamlet.clerk(), Opening.APPEAL, "2026-03-01", null, null);
        UUID accepted = hamlet.heard(hamlet.clerk(), Opening.APPEAL, "2026-03-01", null, null);
        hamlet.heard(hamlet.clerk(), Opening.APPEAL, "2026-03-01", null, null);
        hamlet.on("2026-03-09");
        hamlet.plain(
                hamlet.clerk(),
                declined,
                Act.DECLINE,
                Map.of("way", "one", "reason", "已由法院受理", "route", "诉讼", "document", "不予受理告知书"));
        hamlet.takenOver(accepted);
        hamlet.plain(hamlet.handler(), accepted, Act.ACCEPT, Map.of("way", "six", "reason", "由本机关处理"));
        assertThat(spring("answered-by-lawful-day"))
                .as("sixty days from the ninth of March end in May")
                .isEqualTo("1/3, no word 0");
    }

    @Test
    void solvedByTheirOwnWordOrWhenAsked() {
        UUID own = hamlet.served(hamlet.need());
        UUID asked = hamlet.served(hamlet.need());
        UUID partly = hamlet.served(hamlet.need());
        hamlet.served(hamlet.need());
        hamlet.need();
        hamlet.on("2026-03-05");
        hamlet.own(own, Word.SOLVED);
        hamlet.asked(asked, Word.SOLVED);
        hamlet.own(partly, Word.PARTLY);
        assertThat(spring("solved-by-own-word")).isEqualTo("2/4, no word 1");
    }

    @Test
    void repeatsOnTheSameMatter() {
        UUID home = hamlet.home(0, "1号");
        UUID first = hamlet.heard(hamlet.clerk(), Opening.NEED, "2026-03-01", home, null);
        UUID marked = hamlet.served(hamlet.need());
        hamlet.served(hamlet.need());
        hamlet.filed(first, hamlet.category());
        hamlet.served(first);
        hamlet.on("2026-04-01");
        UUID again = hamlet.heard(hamlet.clerk(), Opening.NEED, "2026-04-01", home, null);
        hamlet.filed(again, hamlet.category());
        hamlet.cases().repeats(hamlet.clerk(), hamlet.need(), marked);
        assertThat(spring("repeats")).isEqualTo("2/3, no word 3");
    }

    @Test
    void daysFromHearingToTheFirstAct() {
        hamlet.on("2026-03-04");
        UUID quick = hamlet.need("2026-03-01", null);
        UUID slow = hamlet.need("2026-03-02", null);
        hamlet.takenOver(quick);
        hamlet.takenOver(slow);
        hamlet.acts().note(hamlet.handler(), quick, "去看过了，要换一段管子。");
        hamlet.on("2026-03-12");
        hamlet.acts().note(hamlet.handler(), slow, "去看过了。");
        hamlet.on("2026-05-30");
        hamlet.need();
        assertThat(spring("days-to-first-act"))
                .as("three, ten, and thirty-one so far")
                .isEqualTo("44/3, no word 1");
    }

    @Test
    void whatIsNotSolvedIsTakenUpAgain() {
        UUID again = hamlet.served(hamlet.need());
        UUID late = hamlet.served(hamlet.need());
        UUID never = hamlet.served(hamlet.need());
        UUID solved = hamlet.served(hamlet.need());
        hamlet.own(again, Word.UNSOLVED);
        hamlet.asked(late, Word.UNSOLVED);
        hamlet.own(never, Word.UNSOLVED);
        hamlet.own(solved, Word.SOLVED);
        hamlet.on("2026-03-05");
        hamlet.acts().redo(hamlet.clerk(), again, "说没解决");
        hamlet.on("2026-03-15");
        hamlet.acts().redo(hamlet.clerk(), late, "说没解决");
        assertThat(spring("unsolved-taken-up")).isEqualTo("1/3, no word 0");
    }

    @Test
    void groupsWhereAHomeWasEntered() {
        Actor officer = hamlet.officer();
        UUID first = hamlet.home(0, "1号");
        UUID second = hamlet.home(1, "1号");
        hamlet.home(2, "1号");
        hamlet.on("2026-03-03");
        hamlet.entered(officer, first, "2026-03-03");
        hamlet.visited(officer, second, "2026-03-03", Visit.SpokeTo.FAMILY, Visit.Way.PHONE);
        assertThat(spring("groups-entered")).isEqualTo("1/3, no word 1");
    }

    @Test
    void whatArrivesLateChangesThePastFigureAndSaysSo() {
        Actor officer = hamlet.officer();
        UUID home = hamlet.home(0, "1号");
        hamlet.on("2026-03-20");
        hamlet.entered(officer, home, "2026-03-03");
        hamlet.on("2026-06-30");
        JsonNode tenth = hamlet.read(
                port, "groups-entered", Map.of("from", "2026-03-01", "to", "2026-03-10", "known", "2026-03-10"));
        assertThat(Hamlet.figure(tenth.path("then"))).isEqualTo("0/1, no word 1");
        assertThat(Hamlet.figure(tenth.path("now"))).isEqualTo("1/1, no word 0");
        assertThat(tenth.at("/then/lateKnown").asInt()).isEqualTo(1);
        JsonNode twentieth = hamlet.read(
                port, "groups-entered", Map.of("from", "2026-03-01", "to", "2026-03-31", "known", "2026-03-20"));
        assertThat(Hamlet.figure(twentieth.path("then"))).isEqualTo("1/1, no word 0");
        assertThat(twentieth.at("/then/lateKnown").asInt()).isZero();
        JsonNode today = hamlet.read(port, "groups-entered", Map.of("from", "2026-03-01", "to", "2026-06-30"));
        assertThat(today.at("/then/lateKnown").asInt())
                .as("nothing comes later than today")
                .isZero();
        assertThat(hamlet.read(port, "groups-entered/months", Map.of("to", "2026-06-30"))
                        .valueStream()
                        .map(month -> month.path("late").asInt()))
                .hasSize(6)
                .containsOnly(0);
        JsonNode march = hamlet.read(port, "groups-entered/months", Map.of("to", "2026-03-10"));
        assertThat(march.at("/5/late").asInt())
                .as("written down after the window")
                .isEqualTo(1);
    }

    @Test
    void aFigureOfAPastDayStaysWhatItWasWhateverIsDoneSince() {
        hamlet.on("2026-03-02");
        UUID need = hamlet.need();
        hamlet.on("2026-03-11");
        hamlet.answered(need);
        hamlet.on("2026-03-13");
        assertThat(figure("2026-03-13")).isEqualTo("0/1, no word 0");
        hamlet.served(need, "2026-03-12");
        assertThat(figure("2026-03-12")).as("not due yet").isEqualTo("0/0, no word 0");
        assertThat(figure("2026-03-13"))
                .as("served the day before, and it says so now")
                .isEqualTo("1/1, no word 1");
        hamlet.on("2026-03-20");
        hamlet.own(need, Word.SOLVED);
        assertThat(figure("2026-03-20")).isEqualTo("1/1, no word 0");
        assertThat(figure("2026-03-19")).isEqualTo("1/1, no word 1");
    }

    private String figure(String known) {
        return Hamlet.figure(hamlet.read(
                        port,
                        "needs-answered-by-promised-day",
                        Map.of("from", "2026-03-01", "to", "2026-03-31", "known", known))
                .path("then"));
    }

    @Test
    void aUnitKeepsWhatItSignedFor() {
        UUID need = hamlet.need();
        hamlet.takenOver(need);
        hamlet.on("2026-03-09");
        hamlet.acts().passBack(hamlet.handler(), need, "不归我们");
        hamlet.acts().assign(hamlet.clerk(), need, hamlet.unit("乡农业农村办"), null, null);
        hamlet.on("2026-06-30");
        String key = "needs-answered-by-promised-day";
        Map<String, String> first = Map.of(
                "from",
                "2026-03-01",
                "to",
                "2026-05-31",
                "unit",
                hamlet.unit("乡建设办").toString());
        Map<String, String> other = Map.of(
                "from",
                "2026-03-01",
                "to",
                "2026-05-31",
                "unit",
                hamlet.unit("乡农业农村办").toString());
        assertThat(Hamlet.figure(hamlet.read(port, key, first).path("then"))).isEqualTo("0/1, no word 0");
        assertThat(Hamlet.figure(hamlet.read(port, key, other).path("then")))
                .as("not signed for yet")
                .isEqualTo("0/0, no word 0");
    }

    @Test
    void aPlaceOrAUnitOfOthersIsRefusedLikeNone() {
        String path = "/api/indicators/needs-answered-by-promised-day?area=";
        for (String other : new String[] {"yanghaibo", "chenyu", "wangjianguo", "lichunsheng"}) {
            Browser browser = new Browser(port).as(other);
            assertThat(browser.get(path + hamlet.village)).as(other).isEqualTo(browser.get(path + "990101200999000"));
        }
        Browser leader = new Browser(port).as("suyan");
        String theirs = path + hamlet.village + "&unit=";
        assertThat(leader.get(theirs + hamlet.unit(990_101_101L, "镇建设办")))
                .isEqualTo(leader.get(theirs + UUID.randomUUID()));
        assertThat(new Browser(port)
                        .as("shihui")
                        .get(theirs + hamlet.unit("乡建设办"))
                        .code())
                .as("a unit of colleagues")
                .isEqualTo("indicator.no-such-unit");
        assertThat(new Browser(port).as("zhouning").get(path + hamlet.village).code())
                .isEqualTo("kernel.not-allowed");
    }

    @Test
    void nothingIsAskedOfOneGroupOrOfAnUnknownIndicator() {
        Browser leader = new Browser(port).as("suyan");
        assertThat(leader.get("/api/indicators/groups-entered?area=" + hamlet.groups.getFirst())
                        .code())
                .isEqualTo("indicator.area-too-small");
        assertThat(leader.get("/api/indicators/doors-opened?area=" + hamlet.village)
                        .code())
                .isEqualTo("indicator.no-such-indicator");
        assertThat(leader.get("/api/indicators/groups-entered?area=%d&unit=%s"
                                .formatted(hamlet.village, hamlet.unit("乡建设办")))
                        .code())
                .isEqualTo("indicator.not-of-units");
        assertThat(leader.get("/api/indicators/repeats?area=%d&from=2026-03-02&to=2026-03-01".formatted(hamlet.village))
                        .code())
                .isEqualTo("indicator.days-reversed");
    }

    @Test
    void everyIndicatorSaysWhatItMeansInBothLanguages() {
        Browser leader = new Browser(port).as("suyan");
        JsonNode chinese = leader.get("/api/indicators").json();
        JsonNode english = leader.inEnglish().get("/api/indicators").json();
        assertThat(chinese.valueStream()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(chinese.path(0).path("name").asString()).containsPattern("\\p{IsHan}");
        assertThat(english.path(0).path("name").asString()).doesNotContainPattern("\\p{IsHan}");
    }
}
