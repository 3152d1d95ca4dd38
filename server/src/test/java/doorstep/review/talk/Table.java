package doorstep.review.talk;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.Rounds;
import doorstep.kernel.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The people of 河湾镇 around a table, over HTTP: 杨海波 is their secretary. */
final class Table {
    static final long TOWNSHIP = 990101101_000000L;
    static final String SECRETARY = "yanghaibo";
    private final int port;
    private final Colleagues colleagues;

    Table(int port, Colleagues colleagues) {
        this.port = port;
        this.colleagues = colleagues;
    }

    Browser as(String who) {
        return new Browser(port).as(who);
    }

    UUID round() {
        UUID id = next();
        ok(as(SECRETARY)
                .post("/api/rounds", Rounds.of(id, "年底检视", TOWNSHIP, colleagues.post(SECRETARY), List.of("工作作风"))));
        return id;
    }

    UUID meeting(UUID round, LocalDate heldOn) {
        UUID id = next();
        ok(call(SECRETARY, round, id, heldOn));
        return id;
    }

    Browser.Answer call(String who, UUID round, UUID id, LocalDate heldOn) {
        return as(who).post(
                        "/api/rounds/" + round + "/meetings",
                        Map.of("id", id, "kind", "BRANCH_LIFE", "heldOn", heldOn));
    }

    Browser.Answer write(String giver, UUID meeting, UUID id, String about, String words) {
        return as(giver)
                .post(
                        "/api/meetings/" + meeting + "/opinions",
                        Map.of("id", id, "about", colleagues.person(about), "words", words));
    }

    /** Written and handed over. */
    UUID given(String giver, UUID meeting, String about, String words) {
        UUID id = next();
        ok(write(giver, meeting, id, about, words));
        ok(handOver(giver, id));
        return id;
    }

    Browser.Answer handOver(String who, UUID opinion) {
        return as(who).post("/api/opinions/" + opinion + "/handing-over");
    }

    Browser.Answer reply(String who, UUID opinion, String stance, String words, String deed) {
        Map<String, Object> body = new HashMap<>(Map.of("stance", stance, "words", words));
        if (!deed.isEmpty()) {
            body.put("deed", deed);
        }
        return as(who).post("/api/opinions/" + opinion + "/reply", body);
    }

    Browser.Answer finish(String who, UUID opinion, String words) {
        return as(who).post("/api/opinions/" + opinion + "/outcome", Map.of("words", words));
    }

    JsonNode seen(String who, UUID meeting) {
        Browser.Answer answer = as(who).get("/api/meetings/" + meeting);
        ok(answer);
        return answer.json();
    }

    UUID reminded(String from, String to, String seen) {
        UUID id = next();
        ok(as(from).post("/api/reminders", Map.of("id", id, "to", colleagues.person(to), "seen", seen)));
        return id;
    }

    Browser.Answer say(String who, UUID reminder, String kind, String words) {
        return as(who).post(
                        "/api/reminders/" + reminder + "/lines", Map.of("id", next(), "kind", kind, "words", words));
    }

    static void ok(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    static UUID next() {
        return Ids.next(1_795_000_000_000L);
    }
}
