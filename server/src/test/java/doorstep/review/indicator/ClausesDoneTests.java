package doorstep.review.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.document.Prose;
import doorstep.library.Library;
import doorstep.library.NewVersion;
import doorstep.matter.Acts;
import doorstep.matter.kind.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 政策条款办成了没有: a document of five clauses, split by a village's leader-to-be, counted by hand and under pressure. */
@DoorstepTest
class ClausesDoneTests {
    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Library library;

    @Autowired
    Acts acts;

    @Autowired
    SettableClock clock;

    private Hamlet hamlet;
    private List<String> clauses;

    @BeforeEach
    void aDocumentIsSplit() {
        clock.set(Hamlet.at("2026-03-02"));
        hamlet = new Hamlet(beans.createBean(Hamlet.Doors.class));
        Browser leader = leader();
        NewVersion version = new NewVersion(
                NewVersion.Kind.SUPERIOR,
                "关于修路的通知" + UUID.randomUUID().toString().substring(0, 8),
                "",
                "县政府",
                Hamlet.TOWNSHIP,
                LocalDate.of(2026, 1, 1),
                false);
        UUID document = library.take(
                        colleagues.as("suyan"),
                        version,
                        Prose.of("一、分头办\n（一）修村口。\n（二）修桥头。\n（三）修渠边。\n（四）别处的事。\n"),
                        null,
                        Set.of())
                .document();
        List<String> paragraphs = leader.get("/api/library/" + document)
                .json()
                .path("passages")
                .valueStream()
                .map(one -> one.path("id").asString())
                .skip(1)
                .toList();
        done(leader.post(
                "/api/study/clauses", Map.of("document", document, "area", hamlet.village, "paragraphs", paragraphs)));
        clauses = leader.get("/api/study/clauses?document=" + document)
                .json()
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private Browser leader() {
        return new Browser(port).as("suyan");
    }

    private static JsonNode done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().isEmpty()
                ? tools.jackson.databind.json.JsonMapper.shared().createObjectNode()
                : answer.json();
    }

    private UUID task(int clause) {
        Map<String, Object> owner = Map.of("unit", hamlet.unit("乡建设办"), "by", "2026-04-01");
        return UUID.fromString(done(leader().post("/api/study/clauses/" + clauses.get(clause) + "/task", owner))
                .asString());
    }

    private void verified(UUID task) {
        acts.takeOver(hamlet.handler(), task);
        hamlet.plain(hamlet.handler(), task, Act.REPORT, Map.of("result", "修好了", "day", "2026-03-02"));
        hamlet.plain(hamlet.clerk(), task, Act.VERIFY, Map.of());
    }

    private void reads(String figure) {
        assertThat(hamlet.spring(port, "policy-clauses-done")).isEqualTo(figure);
    }

    @Test
    void clausesDoneOfAllThereAre() {
        verified(task(0));
        task(1);
        done(leader().post("/api/study/clauses/" + clauses.get(2) + "/reason", Map.of("reason", "村里没有渠。")));
        reads("1/4, no word 1");
    }

    @Test
    void aReasonAClauseTakenOutOrAVoidedTaskChangesNothing() {
        verified(task(0));
        UUID voided = task(1);
        clock.set(Hamlet.at("2026-03-20"));
        acts.voidEntry(hamlet.clerk(), voided, "登错了");
        done(leader().post("/api/study/clauses/" + clauses.get(2) + "/reason", Map.of("reason", "办不了。")));
        done(leader().send("DELETE", "/api/study/clauses/" + clauses.get(3), null));
        reads("1/4, no word 1");
    }

    @Test
    void onlyOneNamedByMistakeAndTakenOutAtOnceLeaves() {
        verified(task(0));
        done(leader().send("DELETE", "/api/study/clauses/" + clauses.get(3), null));
        reads("1/3, no word 2");
    }
}
