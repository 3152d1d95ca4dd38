package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Has people of 河湾镇 do things over HTTP that others are told of. */
final class Desk {
    static final long TOWNSHIP = 990101101L;
    static final long AREA = TOWNSHIP * 1_000_000L;

    private final int port;
    private final Colleagues colleagues;

    Desk(int port, Colleagues colleagues) {
        this.port = port;
        this.colleagues = colleagues;
    }

    Browser as(String signIn) {
        return new Browser(port).as(signIn);
    }

    UUID unit(String name) {
        return colleagues.unit(TOWNSHIP, name);
    }

    /** A matter of a kind, at the desk, that no unit has yet. */
    UUID registered(String kind) {
        UUID id = Ids.next(1);
        done(as("chenyu")
                .post(
                        "/api/matters",
                        Map.of(
                                "id",
                                id,
                                "kind",
                                kind,
                                "title",
                                "征地少记了两亩",
                                "words",
                                "征地丈量的时候我家少记了两亩。",
                                "area",
                                colleagues.area("渡口村", "三组"),
                                "channel",
                                "DESK",
                                "reporterName",
                                "周桂芳",
                                "reporterPhone",
                                "19900001234")));
        return id;
    }

    /** The same with a unit. */
    UUID assigned(String kind, String unit) {
        UUID id = registered(kind);
        assign(id, unit);
        return id;
    }

    void assign(UUID matter, String unit) {
        done(as("chenyu").post("/api/matters/" + matter + "/assignment", Map.of("unit", unit(unit))));
    }

    void act(String signIn, UUID matter, String act, Map<String, String> said) {
        done(as(signIn).post("/api/matters/" + matter + "/acts/" + act, Map.of("note", "按程序办。", "said", said)));
    }

    void done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    /** What somebody has been told of a matter, oldest first. */
    List<String> told(String signIn, UUID matter) {
        return inbox(signIn).stream()
                .filter(line -> line.at("/about/id").asString().equals(matter.toString()))
                .map(line -> line.path("kind").asString())
                .toList()
                .reversed();
    }

    /** Every page of it: others' tests have filled it too. */
    List<JsonNode> inbox(String signIn) {
        Browser reader = as(signIn);
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        do {
            Browser.Answer answer = reader.get("/api/notices" + after);
            done(answer);
            JsonNode page = answer.json();
            page.path("items").forEach(lines::add);
            after = page.hasNonNull("next") ? "?after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return lines;
    }
}
