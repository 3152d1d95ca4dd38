package doorstep.review;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Rounds;
import doorstep.clock.SettableClock;
import doorstep.kernel.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A round ends with what it leaves open, and the next one begins there. In 柳塘镇, where no other test opens rounds. */
@DoorstepTest
class ClosingTests {
    private static final long TOWNSHIP = 990101102_000000L;
    private static final String LEADER = "zhengqiming";
    private static final String TEXT = """
            对照检查材料
            一、存在的问题
            （一）在工作作风方面。一是办事拖拉。二是%s
            二、整改措施
            （一）转变工作作风。每周下村两天。
            """;

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Test
    void tellsWhatIsOpenAndTakesNothingMore() {
        UUID round = opened();
        UUID review = handedIn("fengtao", round, "下村太少。");
        accepted("fengtao", review);
        JsonNode left = view(LEADER, round);
        assertThat(left.path("items").findValuesAsString("kind"))
                .as("one problem that no measure answers, one measure that nobody signed off")
                .containsExactlyInAnyOrder("PROBLEM", "MEASURE");
        ok(close(LEADER, round));
        assertThat(close(LEADER, round).code()).isEqualTo("review.closed-already");
        assertThat(new Browser(port)
                        .as("dengxiaoyan")
                        .post("/api/rounds/" + round + "/reviews", Map.of("id", next(), "text", TEXT.formatted("来晚了。")))
                        .code())
                .isEqualTo("review.round-closed");
        assertThat(new Browser(port)
                        .as(LEADER)
                        .post(
                                "/api/rounds/" + round + "/meetings",
                                Map.of("id", next(), "kind", "BRANCH_LIFE", "heldOn", "2026-11-23"))
                        .code())
                .isEqualTo("talk.round-closed");
        assertThat(view(LEADER, round).at("/round/closedOn").asString()).isEqualTo("2026-11-23");
        accepted("fengtao", review);
    }

    @Test
    void theNextRoundBeginsWhereTheLastOneEnded() {
        UUID first = opened();
        accepted("pengfei", handedIn("pengfei", first, "听意见不耐烦。"));
        clock.tick(Duration.ofSeconds(1));
        UUID second = opened();
        assertThat(view("pengfei", second).path("before").toString())
                .as("the first is still open")
                .doesNotContain("听意见不耐烦");
        ok(close(LEADER, first));
        assertThat(view("pengfei", second).path("before").toString()).contains("听意见不耐烦", "每周下村两天");
        assertThat(view(LEADER, second).path("before").toString()).contains("听意见不耐烦");
        assertThat(view("dengxiaoyan", second).path("before").toString()).doesNotContain("听意见不耐烦");
        assertThat(view("pengfei", first).path("before").toString())
                .as("nothing comes from a later one")
                .doesNotContain("听意见不耐烦");
    }

    @Test
    void isClosedByWhoReadsItOnly() {
        UUID round = opened();
        for (String other : List.of("fengtao", "jiangling", "zhouning", "gaoyuan")) {
            assertThat(close(other, round).code()).as(other).isEqualTo("review.not-yours-to-close");
        }
        for (String stranger : List.of("yanghaibo", "chenyu")) {
            assertThat(close(stranger, round).code()).as(stranger).isEqualTo("review.no-such-round");
        }
    }

    private Browser.Answer close(String who, UUID round) {
        return new Browser(port).as(who).post("/api/rounds/" + round + "/closing");
    }

    private JsonNode view(String who, UUID round) {
        Browser.Answer answer = new Browser(port).as(who).get("/api/rounds/" + round);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private UUID opened() {
        UUID id = next();
        Browser leader = new Browser(port).as(LEADER);
        UUID reader = UUID.fromString(
                leader.get("/api/session").json().at("/me/posts/0/post").asString());
        ok(leader.post("/api/rounds", Rounds.of(id, "年底检视", TOWNSHIP, reader, List.of("工作作风"))));
        return id;
    }

    private UUID handedIn(String author, UUID round, String problem) {
        UUID id = next();
        ok(new Browser(port)
                .as(author)
                .post("/api/rounds/" + round + "/reviews", Map.of("id", id, "text", TEXT.formatted(problem))));
        return id;
    }

    /** Its author stands by all of it; the measure answers the first problem only. */
    private void accepted(String author, UUID review) {
        Browser browser = new Browser(port).as(author);
        JsonNode view = browser.get("/api/reviews/" + review).json();
        List<Map<String, Object>> items = new ArrayList<>();
        String first = view.at("/review/items/0/id").asString();
        for (JsonNode shown : view.at("/review/items")) {
            boolean measure = shown.path("kind").asString().equals("MEASURE");
            items.add(new HashMap<>(Map.of(
                    "id", shown.path("id").asString(),
                    "kind", shown.path("kind").asString(),
                    "from", shown.path("from").asInt(),
                    "to", shown.path("to").asInt(),
                    "accepted", true,
                    "answers", measure ? List.of(first) : List.of())));
        }
        int version = view.at("/review/version").asInt();
        ok(browser.put("/api/reviews/" + review + "/items", Map.of("version", version, "items", items)));
    }

    private static void ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static UUID next() {
        return Ids.next(1_795_000_000_000L);
    }
}
