package doorstep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.matter.Acts;
import doorstep.matter.Matters;
import doorstep.matter.Opening;
import doorstep.matter.Word;
import doorstep.visit.Visit;
import doorstep.visit.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The board, counted by hand first. All needs are of 松坡村, where no other test works. */
@DoorstepTest
class BoardTests {
    private static final Word.Paper PAPER = new Word.Paper(new UUID(9, 9), Instant.EPOCH);

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Visits visits;

    private long village;

    @BeforeEach
    void theVillage() {
        village = colleagues.area("松坡村");
    }

    @Test
    void figuresAreThoseCountedByHand() {
        // Heard 1 September, due the 11th, served the 10th, solved by their own word.
        UUID inTime = served(heard("2026-09-01"), "2026-09-10");
        own(inTime, Word.SOLVED);
        // Served nine days late, not solved when asked.
        UUID late = served(heard("2026-09-02"), "2026-09-21");
        asked(late, Word.UNSOLVED);
        // Never answered.
        heard("2026-09-04");
        // Entered by mistake.
        acts.voidEntry(clerk(), heard("2026-09-05"), "登重了");
        // A day agreed at the door that has not come.
        heard("2026-09-06", LocalDate.of(2026, 12, 31));
        // The same, served before; partly by their own word, solved when asked later.
        UUID early = served(heard("2026-09-07", LocalDate.of(2026, 12, 31)), "2026-11-01");
        own(early, Word.PARTLY);
        asked(early, Word.SOLVED);
        // On the very day: in time. Nothing said.
        served(heard("2026-09-08"), "2026-09-18");
        // Another month, cannot say.
        own(served(heard("2026-10-02"), "2026-10-05"), Word.CANNOT_SAY);
        // Before any rule was in force: no day at all.
        heard("2019-12-20");

        List<JsonNode> months = months("2019-12-01");
        assertThat(months)
                .extracting(month -> month.path("month").asString())
                .containsExactly("2019-12-01", "2026-09-01", "2026-10-01");
        assertMonth(
                months.get(1),
                "heard 6 dueBy 5 inTime 3 notYetDue 1 noDay 0 served 4"
                        + " ownSolved 1 ownPartly 0 ownUnsolved 0 ownCannotSay 0"
                        + " askedSolved 1 askedPartly 0 askedUnsolved 1 askedCannotSay 0 noWord 1 relayedOnly 0");
        assertMonth(months.get(2), "heard 1 dueBy 1 inTime 1 served 1 ownCannotSay 1 noWord 0");
        assertMonth(months.get(0), "heard 1 dueBy 0 inTime 0 notYetDue 0 noDay 1 served 0 noWord 0");
        gamingImprovesNothing(months, late);
        everyNeedIsCountedOnceAndEveryServedOneHasAWordOrNone();
        onlyAMonthAskedForIsShown();
    }

    private void gamingImprovesNothing(List<JsonNode> before, UUID late) {
        UUID overdue = heard("2026-09-03");
        UUID same = heard("2026-09-03");
        List<JsonNode> raised = months("2019-12-01");
        assertMonth(raised.get(1), "heard 8 dueBy 7 inTime 3");
        acts.agreeDay(clerk(), overdue, LocalDate.of(2026, 12, 30), "改到年底");
        assertThat(months("2019-12-01")).as("a day moved after the fact").isEqualTo(raised);
        visits.record(colleagues.as("renxiaochuan"), cadresOnly());
        assertThat(months("2019-12-01")).as("a talk with village cadres").isEqualTo(raised);
        UUID relayed = served(same, "2026-11-20");
        for (int i = 0; i < 3; i++) {
            matters.recordWord(
                    colleagues.as("fanguoqing"),
                    relayed,
                    new Word.Given(Word.SOLVED, Word.Channel.RELAYED, Word.Way.DOOR, false, null));
        }
        assertMonth(
                months("2019-12-01").get(1),
                "heard 8 dueBy 7 inTime 3 served 5 ownSolved 1 askedSolved 1 noWord 2 relayedOnly 1");
        acts.redo(clerk(), late, "说没解决");
        assertThat(before.get(1).path("inTime"))
                .isEqualTo(months("2019-12-01").get(1).path("inTime"));
        assertMonth(months("2019-12-01").get(1), "askedUnsolved 1 served 5");
    }

    private void everyNeedIsCountedOnceAndEveryServedOneHasAWordOrNone() {
        for (JsonNode month : months("2019-12-01")) {
            assertThat(sum(month, "dueBy", "notYetDue", "noDay")).isEqualTo(sum(month, "heard"));
            assertThat(sum(
                            month,
                            "ownSolved",
                            "ownPartly",
                            "ownUnsolved",
                            "ownCannotSay",
                            "askedSolved",
                            "askedPartly",
                            "askedUnsolved",
                            "askedCannotSay",
                            "noWord"))
                    .isEqualTo(sum(month, "served"));
            assertThat(sum(month, "inTime")).isLessThanOrEqualTo(sum(month, "dueBy"));
            assertThat(sum(month, "relayedOnly")).isLessThanOrEqualTo(sum(month, "noWord"));
        }
    }

    private static int sum(JsonNode month, String... names) {
        int sum = 0;
        for (String name : names) {
            sum += month.path(name).asInt();
        }
        return sum;
    }

    private void onlyAMonthAskedForIsShown() {
        Browser leader = new Browser(port).as("suyan");
        assertThat(leader.get("/api/board?area=" + village + "&from=2026-10-01&to=2026-10-31")
                        .json()
                        .path("months"))
                .hasSize(1);
        assertThat(leader.get("/api/board?area=" + village + "&from=2026-10-02&to=2026-10-01")
                        .code())
                .isEqualTo("insight.days-reversed");
    }

    @Test
    void aPlaceOfOthersIsRefusedLikeNone() {
        for (String other : new String[] {"yanghaibo", "chenyu", "wangjianguo", "lichunsheng"}) {
            Browser browser = new Browser(port).as(other);
            assertThat(browser.get("/api/board?area=" + village))
                    .as(other)
                    .isEqualTo(browser.get("/api/board?area=990101200999000"));
        }
        assertThat(new Browser(port)
                        .as("zhouning")
                        .get("/api/board?area=" + village)
                        .code())
                .isEqualTo("kernel.not-allowed");
        assertThat(new Browser(port)
                        .as("gaoyuan")
                        .get("/api/board?area=" + village)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noFigureIsAboutAPerson() {
        JsonNode board =
                new Browser(port).as("suyan").get("/api/board?area=" + village).json();
        board.path("months")
                .forEach(month -> assertThat(month.propertyNames())
                        .allMatch(name ->
                                !name.toLowerCase(Locale.ROOT).matches(".*(officer|person|name|post|visit).*")));
    }

    private List<JsonNode> months(String from) {
        Browser leader = new Browser(port).as("suyan");
        JsonNode board =
                leader.get("/api/board?area=" + village + "&from=" + from).json();
        return board.path("months").valueStream().toList();
    }

    /** @param figures names, each with its value */
    private static void assertMonth(JsonNode month, String figures) {
        String[] words = figures.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            assertThat(month.path(words[i]).asInt()).as(words[i]).isEqualTo(Integer.parseInt(words[i + 1]));
        }
    }

    private Actor clerk() {
        return colleagues.as("lujingyi");
    }

    private UUID heard(String day) {
        return heard(day, null);
    }

    private UUID heard(String day, @Nullable LocalDate agreed) {
        UUID id = Ids.next(1);
        Instant at = Instant.parse(day + "T02:00:00Z");
        matters.open(
                clerk(),
                new Opening(
                        id,
                        Opening.NEED,
                        null,
                        "茶山路断了。",
                        village,
                        null,
                        Opening.Heard.DESK,
                        at,
                        null,
                        null,
                        null,
                        agreed,
                        null));
        return id;
    }

    private UUID served(UUID id, String day) {
        Actor handler = colleagues.as("fanguoqing");
        acts.assign(clerk(), id, colleagues.unit(990101200L, "乡建设办"), null, null);
        acts.takeOver(handler, id);
        acts.answer(handler, id, "路已通。");
        acts.serve(handler, id, LocalDate.parse(day), Word.Way.DOOR, null);
        return id;
    }

    private void own(UUID id, Word word) {
        matters.ownWord(
                Actor.resident(UUID.randomUUID()),
                id,
                new Word.Given(word, Word.Channel.OWN, Word.Way.CODE, false, null),
                PAPER);
    }

    private void asked(UUID id, Word word) {
        matters.recordWord(
                colleagues.as("gaoyuan"),
                id,
                new Word.Given(word, Word.Channel.CALL_BACK, Word.Way.PHONE, false, null));
    }

    private Visit cadresOnly() {
        return new Visit(
                Ids.next(1),
                colleagues.home("松坡村", "一组", "1号"),
                Instant.parse("2026-09-20T02:00:00Z"),
                Visit.SpokeTo.CADRE_ONLY,
                Visit.Way.DOOR,
                "开了个会。",
                List.of(),
                List.of(),
                List.of());
    }
}
