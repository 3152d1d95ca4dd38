package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.Rounds;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A self-review with one problem and one measure over HTTP, and matters of one village in the month the measure looks at. */
final class Course {
    static final long TOWNSHIP = 990101101_000000L;
    static final long VILLAGE = 990101101_203000L;
    static final String PROBLEM = "下村回访太少，答复以后没有再问过本人。";
    private static final String TEXT = """
            对照检查材料
            一、存在的问题
            （一）在工作作风方面。一是%s
            二、整改措施
            （一）转变工作作风。答复以后七天内请没有经手的人回访。
            """;

    final LocalDate first;
    final UUID round = next();
    private final int port;
    private final SettableClock clock;
    private final Colleagues colleagues;
    /** What is written of later years must not be alike, unless a test is about that. */
    String problem = PROBLEM;

    /** Who hands it in and arranges it. */
    String author = "lichunsheng";

    UUID review = next();
    UUID measure = next();
    Map<String, Object> said = Map.of();

    Course(int port, SettableClock clock, Colleagues colleagues, int year) {
        this.port = port;
        this.clock = clock;
        this.colleagues = colleagues;
        this.first = LocalDate.of(year, 3, 1);
    }

    /** The round is opened, the self-review handed in, accepted and given owner, day, standard and aim on the first of March. */
    Course begun() {
        on(first);
        open(round, "PERSON");
        handIn(round, review, problem);
        arrange("dueOn", first.plusDays(35));
        Browser.Answer aimed = as("lichunsheng").post(address("/aims"), aim());
        assertThat(aimed.status()).as(aimed.text()).isEqualTo(200);
        return this;
    }

    void on(LocalDate day) {
        clock.set(day.atTime(9, 30).atZone(Time.ZONE).toInstant());
    }

    /** A browser of that day: who signed in a month ago signs in anew. */
    Browser as(String who) {
        return new Browser(port).as(who);
    }

    void open(UUID id, String subject) {
        Browser.Answer opened = as("yanghaibo")
                .post(
                        "/api/rounds",
                        Rounds.of(id, "开春检视", subject, TOWNSHIP, colleagues.post("yanghaibo"), List.of("工作作风")));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    }

    void handIn(UUID to, UUID id, String said) {
        ok(as(author).post("/api/rounds/" + to + "/reviews", Map.of("id", id, "text", TEXT.formatted(said))));
        review = id;
    }

    /** With the measure in a passage that is its author's only. */
    void handInWithheld(UUID to) {
        String text = TEXT.formatted(PROBLEM).replace("答复以后七天内请没有经手的人回访。", "##paidbegin##答复以后七天内请没有经手的人回访。##paidend##");
        ok(as("lichunsheng")
                .post("/api/rounds/" + to + "/reviews", Map.of("id", review, "text", text, "markers", "RESTRICT")));
    }

    /** Accepts everything; the measure is given owner, leader, unit, standard and day, and one more thing that is said of it. */
    Browser.Answer arrange(String field, Object value) {
        JsonNode view = as(author).get("/api/reviews/" + review).json();
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode shown : view.at("/review/items")) {
            Map<String, Object> item = new HashMap<>(Map.of(
                    "id", shown.path("id").asString(),
                    "kind", shown.path("kind").asString(),
                    "dimension", "工作作风",
                    "accepted", true,
                    "answers",
                            shown.path("answers")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList()));
            if (!shown.has("from") || shown.path("from").isNull()) {
                items.add(item);
                continue;
            }
            item.put("from", shown.path("from").asInt());
            item.put("to", shown.path("to").asInt());
            if (shown.path("kind").asString().equals("MEASURE")) {
                measure = UUID.fromString(shown.path("id").asString());
                item.putAll(Map.of(
                        "standard", "答复过的事，八成以上本人说解决了",
                        "leadPost", colleagues.post("yanghaibo"),
                        "ownerPost", colleagues.post("wangjianguo"),
                        "unit", colleagues.unit(990101101L, "镇建设办"),
                        "startsOn", first,
                        "dueOn", first.plusDays(35)));
                item.put(field, value);
                said = item;
            }
            items.add(item);
        }
        return put(view.at("/review/version").asInt(), items);
    }

    Browser.Answer put(int version, List<Map<String, Object>> items) {
        return as(author).put("/api/reviews/" + review + "/items", Map.of("version", version, "items", items));
    }

    Map<String, Object> aim() {
        return Map.of(
                "id",
                next(),
                "indicator",
                "solved-by-own-word",
                "area",
                VILLAGE,
                "bound",
                80,
                "from",
                first,
                "to",
                first.plusDays(30));
    }

    /** A matter of the village, answered and served that day; whether it is solved is said on the day after. */
    void served(LocalDate day, String word, String channel) {
        on(day);
        UUID id = next();
        String matter = "/api/matters/" + id;
        ok(as("chenyu").post("/api/matters", Map.of("id", id, "words", "桥头的灯坏了。", "area", VILLAGE, "channel", "DESK")));
        ok(as("chenyu").post(matter + "/assignment", Map.of("unit", colleagues.unit(990101101L, "镇建设办"))));
        ok(as("wangjianguo").post(matter + "/takeover"));
        ok(as("wangjianguo").post(matter + "/answer", Map.of("text", "线路已换，灯已亮。")));
        ok(as("wangjianguo").post(matter + "/service", Map.of("on", day, "way", "DOOR")));
        on(day.plusDays(1));
        String by = channel.equals("RELAYED") ? "wangjianguo" : "luodan";
        ok(as(by).post(matter + "/words", Map.of("word", word, "channel", channel, "way", "DESK", "wantsCall", false)));
    }

    Browser.Answer evidence(String words, LocalDate day) {
        return as("wangjianguo")
                .post(address("/evidence"), Map.of("id", next(), "kind", "WORDS", "words", words, "on", day));
    }

    JsonNode seen(String who) {
        Browser.Answer answer = as(who).get(address(""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    Browser.Answer sign(String who) {
        return sign(who, Map.of());
    }

    Browser.Answer sign(String who, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("id", next(), "hash", seen(who).path("hash").asString()));
        body.putAll(more);
        return as(who).post(address("/sign-offs"), body);
    }

    String account(String who, LocalDate day) {
        Browser.Answer answer = as(who).get("/api/rounds/" + round + "/account?on=" + day);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("rows").toString();
    }

    String address(String more) {
        return "/api/measures/" + measure + more;
    }

    static void ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static UUID next() {
        return Ids.next(1_795_000_000_000L);
    }
}
