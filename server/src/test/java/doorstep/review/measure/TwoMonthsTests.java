package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Multipart;
import doorstep.cast.RealData;
import doorstep.cast.Rounds;
import doorstep.clock.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A written self-review and two months of work, over HTTP: one measure earns its sign-off, one is refused because every word was
 * relayed, one is proposed for taking up again, and a sentence of a document is followed to a resident's own word.
 */
@DoorstepTest
class TwoMonthsTests {
    private static final long TOWNSHIP = 990101101_000000L;
    private static final long FERRY = 990101101_201000L;
    private static final long UPPER_BEND = 990101101_202000L;
    private static final Path MADE_UP = Path.of("src/test/resources/journeys/self-review.txt");
    /** Of the text: learning, taking charge, skill, conduct. */
    private static final int LEARNING = 0;

    private static final int CHARGE = 1;
    private static final int SKILL = 2;
    private static final int CONDUCT = 3;

    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    private final UUID round = Fieldwork.next();
    private final UUID review = Fieldwork.next();
    private Fieldwork work;

    @BeforeEach
    void keepTheTime() {
        work = new Fieldwork(port, clock, colleagues);
    }

    @Test
    void aSelfReviewOfTheSameShapeBecomesTwoMonthsOfWork() throws IOException {
        story(Files.readString(MADE_UP), LocalDate.of(2051, 3, 1));
    }

    @Test
    void theFirstRealOneBecomesTwoMonthsOfWork() throws IOException {
        Path seed = RealData.folder().resolveSibling("seed");
        assumeTrue(Files.isDirectory(seed), "the first real self-review is not here");
        try (Stream<Path> files = Files.list(seed)) {
            Path file = files.filter(one -> one.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow();
            story(Files.readString(file), LocalDate.of(2053, 3, 1));
        }
    }

    private void story(String text, LocalDate first) {
        work.on(first);
        JsonNode items = accepted(text, first);
        String paragraph = paragraph(first);
        UUID taken = fromANote(paragraph, items, first);
        List<String> measures = items.valueStream()
                .filter(one -> one.path("kind").asString().equals("MEASURE"))
                .map(one -> one.path("id").asString())
                .toList();
        aim(measures.get(LEARNING), "days-to-first-act", FERRY, 3, first);
        aim(measures.get(CHARGE), "needs-answered-by-promised-day", FERRY, 80, first);
        aim(measures.get(SKILL), "solved-by-own-word", UPPER_BEND, 80, first);
        aim(measures.get(CONDUCT), "solved-by-own-word", FERRY, 80, first);
        Fieldwork.Knock knock = sixWeeks(first);
        for (String measure : measures) {
            work.done("lichunsheng", "/api/measures/" + measure + "/evidence", evidence("VISIT", knock.visit()));
        }
        work.done("lichunsheng", "/api/measures/" + taken + "/evidence", evidence("VISIT", knock.visit()));

        work.on(first.plusDays(45));
        signedOff(measures.get(CHARGE));
        signedOff(measures.get(CONDUCT));
        Browser.Answer refused = sign(measures.get(SKILL));
        assertThat(refused.code()).isEqualTo("measure.does-not-hold");
        assertThat(refused.text()).contains("3 件里 0 件算数", "3 件没有听到本人的话");
        fallsBack(measures.get(CONDUCT), first.plusDays(50));
        assertThat(seen(measures.get(CHARGE)).at("/measure/proposals")).isEmpty();
        account(first.plusDays(60));
        chain(paragraph, taken, knock, first);
    }

    /** Handed in, and each of the eight problems and four measures accepted; the measures get owner, leader, standard and day. */
    private JsonNode accepted(String text, LocalDate first) {
        work.done(
                "yanghaibo",
                "/api/rounds",
                Rounds.of(
                        round,
                        "春季检视",
                        TOWNSHIP,
                        colleagues.post("yanghaibo"),
                        List.of("政治素质", "担当作为", "工作本领", "工作作风")));
        work.done(
                "lichunsheng",
                "/api/rounds/" + round + "/reviews",
                Map.of("id", review, "text", text, "markers", "STRIP"));
        JsonNode drafted = work.got("lichunsheng", "/api/reviews/" + review);
        assertThat(drafted.at("/review/items")
                        .valueStream()
                        .map(one -> one.path("kind").asString()))
                .filteredOn("PROBLEM"::equals)
                .hasSize(8);
        assertThat(drafted.path("remarks")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .contains("DOUBLED_PHRASE", "DOUBLED_CHARACTER");
        int gaps = drafted.path("gaps").size();
        arrange(drafted, first);
        JsonNode arranged = work.got("lichunsheng", "/api/reviews/" + review);
        assertThat(arranged.path("gaps").size())
                .as("what was said is missing no more")
                .isLessThan(gaps);
        return arranged.at("/review/items");
    }

    private void arrange(JsonNode view, LocalDate first) {
        List<Map<String, Object>> items = view.at("/review/items")
                .valueStream()
                .map(one -> item(one, first))
                .toList();
        Fieldwork.ok(work.as("lichunsheng")
                .put(
                        "/api/reviews/" + review + "/items",
                        Map.of("version", view.at("/review/version").asInt(), "items", items)));
    }

    private Map<String, Object> item(JsonNode shown, LocalDate first) {
        Map<String, Object> item = new HashMap<>();
        for (String field : List.of("id", "kind", "dimension", "from", "to", "cause", "example", "answers")) {
            if (shown.has(field) && !shown.path(field).isNull()) {
                item.put(field, shown.path(field));
            }
        }
        item.put("accepted", true);
        if (shown.path("kind").asString().equals("MEASURE")) {
            item.putAll(Map.of(
                    "standard", "八成以上按说好的办到",
                    "leadPost", colleagues.post("yanghaibo"),
                    "ownerPost", colleagues.post("wangjianguo"),
                    "unit", colleagues.unit(990101101L, "镇建设办"),
                    "startsOn", first,
                    "dueOn", first.plusDays(60)));
        }
        return item;
    }

    /** A document of the county comes in; its second sentence is read and noted. */
    private String paragraph(LocalDate first) {
        String about = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "kind",
                        "SUPERIOR",
                        "title",
                        "关于进村入户的通知" + first.getYear(),
                        "number",
                        "",
                        "source",
                        "县政府",
                        "area",
                        TOWNSHIP,
                        "inForceOn",
                        first.minusDays(20)));
        String text = "关于进村入户的通知" + first.getYear() + "\n第一条　有事要到家里问。\n第二条　办完的事要听本人怎么说。\n";
        Browser leader = work.as("yanghaibo");
        JsonNode kept = Fieldwork.ok(leader.send(leader.request("/api/library")
                .header("Content-Type", Multipart.TYPE)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Multipart.file("a.txt", text, about)))));
        return work.got("lichunsheng", "/api/library/" + kept.path("document").asString())
                .at("/passages/2/id")
                .asString();
    }

    /** The officer's note on it becomes a measure that answers the eighth problem, and gets what it lacks like any other. */
    private UUID fromANote(String paragraph, JsonNode items, LocalDate first) {
        UUID note = Fieldwork.next();
        work.done(
                "lichunsheng",
                "/api/study/notes",
                Map.of("id", note, "title", "听本人怎么说", "text", "答复以后自己不算数。", "paragraphs", List.of(paragraph)));
        work.done("lichunsheng", "/api/study/notes/" + note + "/sharing", Map.of("shared", true));
        work.done(
                "lichunsheng",
                "/api/study/questions",
                Map.of(
                        "id",
                        Fieldwork.next(),
                        "text",
                        "电话里说的算不算？",
                        "from",
                        "PARAGRAPH",
                        "paragraphs",
                        List.of(paragraph)));
        String problem = items.valueStream()
                .filter(one -> one.path("kind").asString().equals("PROBLEM"))
                .map(one -> one.path("id").asString())
                .reduce((one, other) -> other)
                .orElseThrow();
        UUID taken = Fieldwork.next();
        work.done(
                "lichunsheng",
                "/api/reviews/" + review + "/measures",
                Map.of(
                        "id",
                        taken,
                        "words",
                        "每件事办完十天内再上一次门。",
                        "problem",
                        problem,
                        "origin",
                        Map.of("kind", "NOTE", "thing", note)));
        arrange(work.got("lichunsheng", "/api/reviews/" + review), first);
        JsonNode seen = seen(taken.toString());
        assertThat(seen.at("/measure/words").asString()).isEqualTo("每件事办完十天内再上一次门。");
        assertThat(seen.at("/measure/owner/name").asString()).isEqualTo("建设办承办岗");
        assertThat(seen.at("/titles/0/title").asString()).isEqualTo("听本人怎么说");
        return taken;
    }

    private void aim(String measure, String indicator, long area, int bound, LocalDate first) {
        work.done(
                "lichunsheng",
                "/api/measures/" + measure + "/aims",
                Map.of(
                        "id", Fieldwork.next(),
                        "indicator", indicator,
                        "area", area,
                        "bound", bound,
                        "from", first,
                        "to", first.plusDays(40)));
    }

    /** Every week somebody is heard in the ferry village and says themselves how it went; up the river others say it for them. */
    private Fieldwork.Knock sixWeeks(LocalDate first) {
        Fieldwork.Knock knock = null;
        for (int week = 0; week < 5; week++) {
            LocalDate day = first.plusDays(1 + 7L * week);
            Fieldwork.Knock heard = work.heard(day, "lichunsheng", week, "巷口的灯又不亮了，晚上不敢走。");
            work.ownWord(day, heard, "lichunsheng", "SOLVED");
            knock = knock == null ? heard : knock;
            if (week < 3) {
                Fieldwork.Knock told = work.heard(day.plusDays(1), "hexiaomei", week, "水沟堵了，院子里进水。");
                work.relayedWord(day.plusDays(1), told, "SOLVED");
            }
        }
        return java.util.Objects.requireNonNull(knock);
    }

    private static Map<String, Object> evidence(String kind, UUID thing) {
        return Map.of("id", Fieldwork.next(), "kind", kind, "thing", thing);
    }

    private JsonNode seen(String measure) {
        return work.got("yanghaibo", "/api/measures/" + measure);
    }

    private Browser.Answer sign(String measure) {
        return work.as("yanghaibo")
                .post(
                        "/api/measures/" + measure + "/sign-offs",
                        Map.of(
                                "id",
                                Fieldwork.next(),
                                "hash",
                                seen(measure).path("hash").asString()));
    }

    private void signedOff(String measure) {
        Fieldwork.ok(sign(measure));
        assertThat(seen(measure).at("/measure/signOffs/0/by").asString()).isEqualTo("杨海波");
        assertThat(seen(measure).at("/measure/signOffs/0/exception").isMissingNode()
                        || seen(measure).at("/measure/signOffs/0/exception").isNull())
                .isTrue();
    }

    /** Two more are answered on their day and say that nothing is solved. */
    private void fallsBack(String measure, LocalDate day) {
        Fieldwork.Knock again = work.heard(day, "lichunsheng", 6, "灯修了两天又灭了。");
        work.ownWord(day, again, "lichunsheng", "UNSOLVED");
        work.on(day.plusDays(7));
        watch.look();
        JsonNode proposal = seen(measure).at("/measure/proposals/0");
        assertThat(proposal.path("why").asString()).isEqualTo("FELL_BACK");
        assertThat(work.got("yanghaibo", "/api/today").toString()).contains("TO_DECIDE", measure);
        work.done(
                "yanghaibo",
                "/api/measures/" + measure + "/proposals/" + proposal.path("id").asString() + "/decision",
                Map.of("takenUp", true, "reason", "修了又灭，要查线路。"));
    }

    private void account(LocalDate day) {
        work.on(day);
        String rows = work.got("yanghaibo", "/api/rounds/" + round + "/account?on=" + day)
                .path("rows")
                .toString();
        assertThat(rows).contains("已销号", "重新整改", "未销号", "每件事办完十天内再上一次门。");
        for (String format : List.of("XLSX", "DOCX")) {
            Browser.Answer file =
                    work.as("yanghaibo").get("/api/rounds/" + round + "/account/file?on=" + day + "&format=" + format);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.text()).startsWith("PK");
        }
    }

    /** From the sentence to the resident's word for who may read the measure, and for others where it breaks off. */
    private void chain(String paragraph, UUID taken, Fieldwork.Knock knock, LocalDate first) {
        for (String who : List.of("lichunsheng", "yanghaibo")) {
            JsonNode strands = work.got(who, "/api/study/chains/" + paragraph).path("strands");
            JsonNode whole = strand(strands, "NOTE");
            assertThat(whole.at("/measure/id").asString()).isEqualTo(taken.toString());
            assertThat(whole.path("doorOn").asString())
                    .isEqualTo(first.plusDays(1).toString());
            assertThat(whole.at("/matter/id").asString()).isEqualTo(knock.need().toString());
            assertThat(whole.at("/matter/word").asString()).isEqualTo("SOLVED");
            assertThat(whole.has("breaks")).as(who + ": " + whole).isFalse();
            assertThat(strand(strands, "QUESTION").path("breaks").asString()).isEqualTo("MEASURE");
        }
        JsonNode other =
                strand(work.got("hexiaomei", "/api/study/chains/" + paragraph).path("strands"), "NOTE");
        assertThat(other.path("breaks").asString())
                .as("who may not read the measure sees that nothing is known to come of the note")
                .isEqualTo("MEASURE");
    }

    private static JsonNode strand(JsonNode strands, String what) {
        return strands.valueStream()
                .filter(one -> one.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError(strands));
    }
}
