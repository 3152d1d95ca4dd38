package doorstep.study;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.document.Prose;
import doorstep.kernel.Ids;
import doorstep.library.Library;
import doorstep.library.NewVersion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 学: what is read becomes something that is done, and one sees where it does not. Over HTTP, as people do it. */
@DoorstepTest
class StudyTests {
    private static final long TOWNSHIP = 990_101_101_000_000L;
    private static final String SENTENCE = "能修的十二月二十日前修好，修好以后请旁边的人家看一看";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Library library;

    private Browser leader;
    private Browser officer;
    private UUID document;
    private List<String> paragraphs;

    @BeforeEach
    void aDocumentFromTheCounty() {
        leader = new Browser(port).as("yanghaibo");
        officer = new Browser(port).as("lichunsheng");
        String title = "关于路灯的通知" + UUID.randomUUID().toString().substring(0, 8);
        NewVersion version =
                new NewVersion(NewVersion.Kind.SUPERIOR, title, "", "县政府", TOWNSHIP, LocalDate.of(2026, 1, 1), false);
        document = library.take(
                        colleagues.as("yanghaibo"),
                        version,
                        Prose.of("一、分头办\n（一）" + SENTENCE + "。\n（二）一时修不了的，先装临时灯。\n（三）别处的事。\n"),
                        null,
                        Set.of())
                .document();
        paragraphs = leader.get("/api/library/" + document)
                .json()
                .path("passages")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private Map<String, Object> owner() {
        return Map.of("unit", colleagues.unit(TOWNSHIP / 1_000_000, "镇建设办"), "by", "2026-12-01");
    }

    private static void done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static UUID nextId() {
        return Ids.next(1_795_000_000_000L);
    }

    private JsonNode clauses() {
        return leader.get("/api/study/clauses?document=" + document).json();
    }

    private JsonNode sum() {
        return leader.get("/api/study/clauses/sums")
                .json()
                .valueStream()
                .map(one -> one.path("sum"))
                .filter(one -> one.path("document").asString().equals(document.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyClauseBecomesATaskOrSaysWhyNot() {
        done(leader.post(
                "/api/study/clauses",
                Map.of("document", document, "area", TOWNSHIP, "paragraphs", paragraphs.subList(1, 4))));
        String first = clauses().at("/0/id").asString();
        done(leader.post("/api/study/clauses/" + first + "/task", owner()));
        String second = clauses().at("/1/id").asString();
        done(leader.post("/api/study/clauses/" + second + "/reason", Map.of("reason", "村里已经装了。")));
        assertThat(List.of(
                        sum().path("clauses").asInt(),
                        sum().path("tasks").asInt(),
                        sum().path("reasons").asInt()))
                .containsExactly(3, 1, 1);
        JsonNode task = clauses().at("/0/task");
        assertThat(task.path("dueOn").asString()).isEqualTo("2026-12-01");
        assertThat(task.path("unitName").asString()).isEqualTo("镇建设办");
        JsonNode matter =
                leader.get("/api/matters/" + task.path("id").asString()).json();
        assertThat(matter.path("words").asString()).contains(SENTENCE);
        assertThat(leader.post("/api/study/clauses/" + first + "/reason", Map.of("reason", "又不办了"))
                        .code())
                .isEqualTo("study.already-a-task");
        done(leader.send("DELETE", "/api/study/clauses/" + clauses().at("/2/id").asString(), null));
        assertThat(clauses()).hasSize(2);
    }

    @Test
    void onlyWhoDecidesInTheAreaSplitsAndOnlyWhatStandsInTheDocument() {
        Map<String, Object> split = Map.of("document", document, "area", TOWNSHIP, "paragraphs", paragraphs);
        assertThat(officer.post("/api/study/clauses", split).code()).isEqualTo("kernel.not-allowed");
        assertThat(new Browser(port)
                        .as("zhengqiming")
                        .post("/api/study/clauses", split)
                        .code())
                .isEqualTo("study.no-such-clause");
        Map<String, Object> strange = new HashMap<>(split);
        strange.put("paragraphs", List.of(UUID.randomUUID()));
        assertThat(leader.post("/api/study/clauses", strange).code()).isEqualTo("study.no-such-clause");
    }

    @Test
    void aTopicOpensWithWhatTheLastOneLeft() {
        String first = opened("专题一");
        UUID left = ask(first, "谁管路灯？");
        UUID settled = ask(first, "谁管水表？");
        done(leader.post("/api/study/questions/" + settled + "/ending", Map.of("done", "问清了：水务局。")));
        done(leader.post("/api/study/topics/" + first + "/closing"));
        String next = opened("专题二");
        JsonNode view = leader.get("/api/study/topics/" + next).json();
        assertThat(view.path("left").valueStream().map(one -> one.path("id").asString()))
                .contains(left.toString());
        done(leader.post("/api/study/questions/" + left + "/ending", Map.of("done", "灯杆归村，线路归供电所。")));
        assertThat(leader.get("/api/study/topics/" + next)
                        .json()
                        .path("left")
                        .valueStream()
                        .filter(one -> one.path("id").asString().equals(left.toString()))
                        .map(one -> one.path("done").asBoolean()))
                .containsExactly(true);
    }

    private String opened(String title) {
        leader.get("/api/study/topics")
                .json()
                .valueStream()
                .filter(one -> !one.has("closedOn") && one.path("area").asLong() == TOWNSHIP)
                .forEach(one ->
                        done(leader.post("/api/study/topics/" + one.path("id").asString() + "/closing")));
        Browser.Answer answer = leader.post("/api/study/topics", Map.of("title", title));
        done(answer);
        return answer.json().path("id").asString();
    }

    private UUID ask(String topic, String text) {
        UUID id = nextId();
        done(officer.post("/api/study/questions", Map.of("id", id, "text", text, "from", "WORK", "topic", topic)));
        return id;
    }

    private Map<String, Object> session() {
        Map<String, Object> session = new HashMap<>();
        session.put("id", nextId());
        session.put("heldOn", "2026-11-20");
        session.put("place", "二楼会议室");
        session.put("host", "杨海波");
        session.put("recorder", "陈雨");
        session.put("content", "学路灯的通知");
        session.put("discussion", "");
        session.put("present", List.of("杨海波", "陈雨"));
        session.put("absent", List.of(Map.of("name", "李春生", "why", "在村里")));
        session.put("lines", List.of(Map.of("agreed", true, "text", "周五前把灯走一遍")));
        return session;
    }

    @Test
    void aSessionHasWhatTheRulesAskFor() {
        String path = "/api/study/topics/" + opened("专题") + "/sessions";
        for (String missing : List.of("place", "host", "recorder", "content")) {
            Map<String, Object> session = session();
            session.put(missing, " ");
            assertThat(leader.post(path, session).code()).as(missing).isEqualTo("study.session-incomplete");
        }
        Map<String, Object> away = session();
        away.put("absent", List.of(Map.of("name", "李春生", "why", "")));
        assertThat(leader.post(path, away).code()).isEqualTo("study.absent-without-reason");
        Map<String, Object> both = session();
        both.put("absent", List.of(Map.of("name", "陈雨", "why", "在村里")));
        assertThat(leader.post(path, both).code()).as("there and not there").isEqualTo("study.named-twice");
        Map<String, Object> early = session();
        early.put("heldOn", "2026-12-24");
        assertThat(leader.post(path, early).code()).isEqualTo("study.day-to-come");
        done(leader.post(path, session()));
    }

    @Test
    void whatWasAgreedBecomesATaskOnce() {
        String topic = opened("专题");
        done(leader.post("/api/study/topics/" + topic + "/sessions", session()));
        String line = leader.get("/api/study/topics/" + topic)
                .json()
                .at("/sessions/0/lines/0/id")
                .asString();
        done(leader.post("/api/study/lines/" + line + "/task", owner()));
        assertThat(leader.post("/api/study/lines/" + line + "/question").code()).isEqualTo("study.already-became");
    }

    private UUID note(Browser writer, String text) {
        UUID id = nextId();
        done(writer.post(
                "/api/study/notes",
                Map.of("id", id, "title", "体会", "text", text, "paragraphs", List.of(paragraphs.get(1)))));
        return id;
    }

    @Test
    void aNoteIsItsWritersAloneUntilShared() {
        UUID id = note(officer, "先问清楚再去办。");
        for (String other : List.of("yanghaibo", "chenyu", "gaoyuan", "zhouning", "shenjing")) {
            Browser browser = new Browser(port).as(other);
            assertThat(browser.get("/api/study/notes/" + id).code()).as(other).isEqualTo("study.no-such-note");
            assertThat(browser.get("/api/study/notes").text()).as(other).doesNotContain(id.toString());
            assertThat(browser.get("/api/study/notes/" + id + "/copied").code()).isEqualTo("study.no-such-note");
            assertThat(browser.get("/api/trail").text()).as(other).doesNotContain(id.toString());
        }
        done(officer.post("/api/study/notes/" + id + "/sharing", Map.of("shared", true)));
        assertThat(leader.get("/api/study/notes/" + id).text()).contains("先问清楚再去办。");
        assertThat(leader.get("/api/study/notes/" + id + "/copied").code())
                .as("but the check stays the writer's")
                .isEqualTo("study.no-such-note");
        assertThat(new Browser(port).as("fengtao").get("/api/study/notes/" + id).code())
                .isEqualTo("study.no-such-note");
        done(officer.post("/api/study/notes/" + id + "/sharing", Map.of("shared", false)));
        assertThat(leader.get("/api/study/notes/" + id).code()).isEqualTo("study.no-such-note");
    }

    @Test
    void nobodyWritesOverSomebodyElsesNote() {
        UUID id = note(officer, "我的话。");
        Browser.Answer answer = leader.post(
                "/api/study/notes", Map.of("id", id, "title", "改", "text", "不是我的话", "paragraphs", List.of()));
        assertThat(answer.code()).isEqualTo("study.no-such-note");
        assertThat(officer.get("/api/study/notes/" + id).text()).contains("我的话。");
    }

    @Test
    void theWriterIsToldWhatStandsWordForWordInTheLibrary() {
        UUID copied = note(officer, "我认为，" + SENTENCE + "，这很重要。");
        assertThat(officer.get("/api/study/notes/" + copied + "/copied")
                        .json()
                        .at("/0/run")
                        .asString())
                .contains("修好以后请旁边的人家看一看");
        UUID own = note(officer, "灯坏了先问隔壁，再打电话，别等。");
        assertThat(officer.get("/api/study/notes/" + own + "/copied").json()).isEmpty();
    }

    @Test
    void theChainShowsHowFarAParagraphCameAndWhereItBreaksOff() {
        note(officer, "先问清楚再去办。");
        done(leader.post(
                "/api/study/clauses",
                Map.of("document", document, "area", TOWNSHIP, "paragraphs", List.of(paragraphs.get(1)))));
        done(leader.post("/api/study/clauses/" + clauses().at("/0/id").asString() + "/task", owner()));
        JsonNode threads =
                officer.get("/api/study/chains/" + paragraphs.get(1)).json().path("strands");
        assertThat(threads.valueStream()
                        .map(one -> one.path("what").asString() + " "
                                + one.path("breaks").asString()))
                .containsExactlyInAnyOrder("NOTE MEASURE", "CLAUSE WORD");
        assertThat(leader.get("/api/study/chains/" + paragraphs.get(1))
                        .json()
                        .path("strands")
                        .valueStream()
                        .map(one -> one.path("what").asString()))
                .as("nobody sees another's private note in it")
                .containsExactly("CLAUSE");
    }

    @Test
    void aQuestionStartsFromWhatItsAskerMaySee() {
        Map<String, Object> question = Map.of(
                "id",
                nextId(),
                "text",
                "这件怎么办？",
                "from",
                "MATTER",
                "fromRef",
                UUID.randomUUID().toString());
        assertThat(officer.post("/api/study/questions", question).code()).isEqualTo("matter.no-such-matter");
        Map<String, Object> strange =
                Map.of("id", nextId(), "text", "这一段？", "from", "PARAGRAPH", "paragraphs", List.of(UUID.randomUUID()));
        assertThat(officer.post("/api/study/questions", strange).code()).isEqualTo("library.no-such-paragraph");
    }

    /** Lines not crossed: hours, words, notes and ranks are counted nowhere, so no answer can hold such a figure. */
    @Test
    void nothingIsCountedPerPerson() {
        String all = officer.get("/api/study/notes").text()
                + leader.get("/api/study/topics").text()
                + leader.get("/api/study/questions").text();
        assertThat(all).doesNotContainPattern("\"(count|hours|words|rank|total|length|attendance)\"");
    }
}
