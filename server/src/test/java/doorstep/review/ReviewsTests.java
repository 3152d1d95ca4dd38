package doorstep.review;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Call;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Multipart;
import doorstep.cast.Rounds;
import doorstep.kernel.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What people hand in to a round, who reads it, and what they make of it. */
@DoorstepTest
class ReviewsTests {
    private static final long TOWNSHIP = 990101101_000000L;
    private static final String TEXT = """
            对照检查材料
            一、存在的问题
            （一）在工作作风方面。一是下村太少。比如今年只去过两次。二是办事拖拉。
            二、整改措施
            （一）转变工作作风。每周下村两天。
            """;
    private static final String MARKED = TEXT.replace("二是办事拖拉。", "##paidbegin##二是办事拖拉。##paidend##");

    @LocalServerPort
    int port;

    @Test
    void draftsWhatTheAuthorSetOut() {
        UUID id = handedIn("lichunsheng", TEXT, null);
        JsonNode view = view("lichunsheng", id);
        JsonNode items = view.at("/review/items");
        assertThat(items).hasSize(3);
        assertThat(items.path(0).path("words").asString()).isEqualTo("下村太少。比如今年只去过两次。");
        assertThat(items.path(0).path("example").asString()).isEqualTo("比如今年只去过两次。");
        assertThat(items.path(2).path("kind").asString()).isEqualTo("MEASURE");
        assertThat(items.path(2).path("answers"))
                .as("one measure for all of its dimension")
                .hasSize(2);
        assertThat(view.path("gaps").findValuesAsString("kind"))
                .containsExactly(
                        "PROBLEM_WITHOUT_CAUSE",
                        "PROBLEM_WITHOUT_CAUSE",
                        "PROBLEM_WITHOUT_EXAMPLE",
                        "MEASURE_WITHOUT_OWNER",
                        "MEASURE_WITHOUT_DAY",
                        "MEASURE_WITHOUT_STANDARD",
                        "MEASURE_WITHOUT_INDICATOR");
        assertThat(items.valueStream()).noneMatch(item -> item.path("accepted").asBoolean());
    }

    @Test
    void isReadByItsAuthorAndThePostTheRoundNamesOnly() {
        UUID id = handedIn("lichunsheng", TEXT, null);
        assertThat(view("yanghaibo", id).at("/review/mine").asBoolean()).isFalse();
        for (String other :
                new String[] {"hexiaomei", "chenyu", "wangjianguo", "gaoyuan", "zhouning", "shenjing", "zhengqiming"}) {
            Browser browser = new Browser(port).as(other);
            assertThat(browser.get("/api/reviews/" + id).code()).as(other).isEqualTo("review.no-such-review");
            assertThat(browser.get("/api/reviews").text()).as(other).doesNotContain(id.toString());
            assertThat(browser.put("/api/reviews/" + id + "/items", Map.of("version", 1, "items", List.of()))
                            .code())
                    .isEqualTo("review.no-such-review");
        }
    }

    @Test
    void whoReadsItDoesNotArrangeIt() {
        UUID id = handedIn("lichunsheng", TEXT, null);
        assertThat(arrange("yanghaibo", id, 1, List.of()).code()).isEqualTo("review.no-such-review");
    }

    @Test
    void asksWhatBecomesOfRestrictedPassages() {
        UUID round = opened();
        Browser author = new Browser(port).as("lichunsheng");
        assertThat(author.post("/api/rounds/" + round + "/reviews", handIn(next(), MARKED, null))
                        .code())
                .isEqualTo("review.markers-undecided");
        UUID id = next();
        author.post("/api/rounds/" + round + "/reviews", handIn(id, MARKED, "STRIP"));
        assertThat(view("yanghaibo", id).at("/review/items")).hasSize(3);
        assertThat(view("yanghaibo", id).at("/review/text").asString())
                .contains("办事拖拉")
                .doesNotContain("##");
    }

    @Test
    void nobodyElseGetsACharacterOfARestrictedPassage() {
        UUID id = handedIn("lichunsheng", MARKED, "RESTRICT");
        assertThat(view("lichunsheng", id).at("/review/items")).hasSize(3);
        JsonNode read = view("yanghaibo", id);
        assertThat(read.toString()).doesNotContain("办事拖拉");
        assertThat(read.at("/review/text").asString()).contains("〔…〕");
        assertThat(read.at("/review/items")).hasSize(2);
        assertThat(read.at("/review/items/1/answers")).hasSize(1);
        arrange("lichunsheng", id, 1, items(view("lichunsheng", id)));
        assertThat(view("yanghaibo", id).toString()).doesNotContain("办事拖拉");
    }

    @Test
    void keepsTheWordsOfTheTextWhateverIsSent() {
        UUID id = handedIn("lichunsheng", TEXT, null);
        List<Map<String, Object>> items = items(view("lichunsheng", id));
        int from = view("lichunsheng", id).at("/review/items/0/from").asInt();
        items.getFirst().put("to", from + 5);
        items.getFirst().put("words", "别的话");
        items.getFirst().put("accepted", true);
        assertThat(arrange("lichunsheng", id, 1, items).status()).isEqualTo(200);
        JsonNode first = view("lichunsheng", id).at("/review/items/0");
        assertThat(first.path("words").asString()).isEqualTo("下村太少。");
        assertThat(first.path("accepted").asBoolean()).isTrue();
    }

    @Test
    void whatIsTooLongIsRefusedBeforeAnybodyReadsIt() {
        String endless = "一是学习不够。".repeat(20_000);
        Browser author = new Browser(port).as("lichunsheng");
        assertThat(new Call(
                                author,
                                "POST",
                                "/api/reviews/reading",
                                Multipart.file("a.txt", endless, null),
                                Multipart.TYPE)
                        .send()
                        .code())
                .isEqualTo("review.too-long");
        assertThat(author.post("/api/rounds/" + opened() + "/reviews", handIn(next(), endless, null))
                        .code())
                .isEqualTo("review.too-long");
    }

    @Test
    void refusesWhatDoesNotFit() {
        UUID id = handedIn("lichunsheng", TEXT, null);
        List<Map<String, Object>> items = items(view("lichunsheng", id));
        assertThat(arrange("lichunsheng", id, 0, items).code()).isEqualTo("review.saved-meanwhile");
        assertThat(changed(id, "to", 100_000).code()).isEqualTo("review.outside-the-text");
        assertThat(changed(id, "answers", List.of(next())).code()).isEqualTo("review.answers-nothing");
        assertThat(changed(id, "ownerPost", next()).code()).isEqualTo("review.no-such-post");
        assertThat(changed(id, "cause", "字".repeat(2001)).code()).isEqualTo("review.note-too-long");
        UUID other = handedIn("hexiaomei", TEXT, null);
        assertThat(changed(
                                id,
                                "id",
                                view("hexiaomei", other)
                                        .at("/review/items/0/id")
                                        .asString())
                        .code())
                .isEqualTo("review.id-taken");
        assertThat(arrange("lichunsheng", id, 1, List.of()).status())
                .as("nothing was changed")
                .isEqualTo(200);
    }

    @Test
    void takesOneAPersonAndRound() {
        UUID round = opened();
        Browser author = new Browser(port).as("lichunsheng");
        String address = "/api/rounds/" + round + "/reviews";
        assertThat(author.post(address, handIn(next(), TEXT, null)).status()).isEqualTo(200);
        assertThat(author.post(address, handIn(next(), TEXT, null)).code()).isEqualTo("review.handed-in");
        assertThat(author.post("/api/rounds/" + next() + "/reviews", handIn(next(), TEXT, null))
                        .code())
                .isEqualTo("review.no-such-round");
        assertThat(author.post(address, handIn(next(), "机密★\n" + TEXT, null)).code())
                .isEqualTo("document.classified");
        assertThat(new Browser(port)
                        .as("zhengqiming")
                        .post(address, handIn(next(), TEXT, null))
                        .code())
                .as("of another township")
                .isEqualTo("review.no-such-round");
    }

    @Test
    void aRoundIsOpenedByALeaderForTheirOwnStaff() {
        UUID reader = post("yanghaibo");
        assertThat(open("chenyu", next(), TOWNSHIP, reader, List.of("工作作风")).code())
                .isEqualTo("kernel.not-allowed");
        assertThat(open("yanghaibo", next(), TOWNSHIP, post("zhengqiming"), List.of("工作作风"))
                        .code())
                .isEqualTo("review.no-such-post");
        assertThat(open("yanghaibo", next(), TOWNSHIP + 1_000_000, reader, List.of("工作作风"))
                        .code())
                .isEqualTo("place.no-such-area");
        assertThat(open("yanghaibo", next(), TOWNSHIP, reader, List.of()).code())
                .isEqualTo("review.no-dimensions");
        UUID id = next();
        assertThat(open("yanghaibo", id, TOWNSHIP, reader, Round.USUAL).status())
                .isEqualTo(200);
        assertThat(open("yanghaibo", id, TOWNSHIP, reader, Round.USUAL).code()).isEqualTo("review.id-taken");
        assertThat(new Browser(port).as("lichunsheng").get("/api/rounds").text())
                .contains(id.toString());
        assertThat(new Browser(port).as("zhengqiming").get("/api/rounds").text())
                .doesNotContain(id.toString());
    }

    private Browser.Answer changed(UUID id, String field, Object value) {
        List<Map<String, Object>> items = items(view("lichunsheng", id));
        items.getLast().put(field, value);
        return arrange("lichunsheng", id, 1, items);
    }

    private UUID handedIn(String author, String text, @Nullable String markers) {
        UUID id = next();
        Browser.Answer answer =
                new Browser(port).as(author).post("/api/rounds/" + opened() + "/reviews", handIn(id, text, markers));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return id;
    }

    private UUID opened() {
        UUID id = next();
        assertThat(open("yanghaibo", id, TOWNSHIP, post("yanghaibo"), Round.USUAL.subList(0, 4))
                        .status())
                .isEqualTo(200);
        return id;
    }

    private Browser.Answer open(String by, UUID id, long area, UUID reader, List<String> dimensions) {
        return new Browser(port).as(by).post("/api/rounds", Rounds.of(id, "年底检视", area, reader, dimensions));
    }

    private static Map<String, Object> handIn(UUID id, String text, @Nullable String markers) {
        Map<String, Object> body = new HashMap<>(Map.of("id", id, "text", text));
        if (markers != null) {
            body.put("markers", markers);
        }
        return body;
    }

    private JsonNode view(String who, UUID id) {
        Browser.Answer answer = new Browser(port).as(who).get("/api/reviews/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Browser.Answer arrange(String who, UUID id, int version, List<Map<String, Object>> items) {
        return new Browser(port)
                .as(who)
                .put("/api/reviews/" + id + "/items", Map.of("version", version, "items", items));
    }

    private static List<Map<String, Object>> items(JsonNode view) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode item : view.at("/review/items")) {
            Map<String, Object> one = new HashMap<>();
            for (String field : List.of("id", "kind", "dimension", "cause", "example")) {
                if (item.hasNonNull(field)) {
                    one.put(field, item.path(field).asString());
                }
            }
            one.put("from", item.path("from").asInt());
            one.put("to", item.path("to").asInt());
            one.put("accepted", false);
            one.put(
                    "answers",
                    item.path("answers").valueStream().map(JsonNode::asString).toList());
            items.add(one);
        }
        return items;
    }

    private UUID post(String who) {
        return UUID.fromString(new Browser(port)
                .as(who)
                .get("/api/session")
                .json()
                .at("/me/posts/0/post")
                .asString());
    }

    private static UUID next() {
        return Ids.next(1_795_000_000_000L);
    }
}
