package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What officers, clerks, units and residents do over HTTP on the days that the clock is set to. */
final class Fieldwork {
    private static final int ANSWERED_AFTER = 4;
    private static final int SAID_AFTER = 6;

    private final int port;
    private final SettableClock clock;
    private final Colleagues colleagues;

    Fieldwork(int port, SettableClock clock, Colleagues colleagues) {
        this.port = port;
        this.clock = clock;
        this.colleagues = colleagues;
    }

    void on(LocalDate day) {
        clock.set(day.atTime(9, 30).atZone(Time.ZONE).toInstant());
    }

    /** A browser of that day: who signed in a month ago signs in anew. */
    Browser as(String who) {
        return new Browser(port).as(who);
    }

    JsonNode got(String who, String path) {
        return ok(as(who).get(path));
    }

    JsonNode done(String who, String path, Object body) {
        return ok(as(who).post(path, body));
    }

    static JsonNode ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().isEmpty()
                ? tools.jackson.databind.json.JsonMapper.shared().createObjectNode()
                : answer.json();
    }

    static UUID next() {
        return Ids.next(1_795_000_000_000L);
    }

    /** A visit and the need that was heard there. */
    record Knock(UUID visit, UUID need) {}

    /** Heard at a door, and given to the construction office that day. */
    Knock heard(LocalDate day, String officer, int nth, String words) {
        on(day);
        String home = got(officer, "/api/homes")
                .path("items")
                .get(nth)
                .path("household")
                .asString();
        Knock knock = new Knock(next(), next());
        done(
                officer,
                "/api/visits",
                Map.of(
                        "id", knock.visit(),
                        "household", home,
                        "visitedAt", clock.now().minusSeconds(1_800).toString(),
                        "spokeTo", "RESIDENT",
                        "way", "DOOR",
                        "said", words,
                        "needs", List.of(Map.of("id", knock.need(), "words", words)),
                        "promises", List.of(),
                        "answers", List.of()));
        done("chenyu", matter(knock, "/assignment"), Map.of("unit", colleagues.unit(990101101L, "镇建设办")));
        return knock;
    }

    /** Answered and served four days after it was heard. */
    void answered(LocalDate heard, Knock knock) {
        on(heard.plusDays(ANSWERED_AFTER));
        ok(as("wangjianguo").post(matter(knock, "/takeover")));
        done("wangjianguo", matter(knock, "/answer"), Map.of("text", "去看过了，已经修好。"));
        done("wangjianguo", matter(knock, "/service"), Map.of("on", heard.plusDays(ANSWERED_AFTER), "way", "DOOR"));
    }

    /** The resident says it with the paper that was left at the door, two days after the answer. */
    void ownWord(LocalDate heard, Knock knock, String officer, String word) {
        on(heard.plusDays(1));
        JsonNode slip = ok(as(officer).post(matter(knock, "/slip")));
        answered(heard, knock);
        on(heard.plusDays(SAID_AFTER));
        ok(new Browser(port)
                .post(
                        "/api/door/words",
                        Map.of(
                                "code", slip.path("code").asString(),
                                "secret", slip.path("secret").asString(),
                                "matter", knock.need(),
                                "word", word,
                                "wantsCall", false)));
    }

    /** The unit says that they said so. */
    void relayedWord(LocalDate heard, Knock knock, String word) {
        answered(heard, knock);
        on(heard.plusDays(SAID_AFTER));
        done(
                "wangjianguo",
                matter(knock, "/words"),
                Map.of("word", word, "channel", "RELAYED", "way", "DOOR", "wantsCall", false));
    }

    private static String matter(Knock knock, String more) {
        return "/api/matters/" + knock.need() + more;
    }
}
