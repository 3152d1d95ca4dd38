package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A small office, settled over HTTP on a first start as its first administrator would: a village, a unit, a clerk at a desk. */
public final class Office {
    private static final Pattern FIRST_CODE = Pattern.compile("(?:[2-9A-Z]{4}-){3}[2-9A-Z]{4}");
    public static final String SIGN_IN = "chenyu";
    public static final String PASSWORD = "lamp-at-the-bridge";

    private final Wire clerk;
    private final long village;

    private Office(Wire clerk, long village) {
        this.clerk = clerk;
        this.village = village;
    }

    /** On a first start, with the code that it prints. */
    public static Office settle(Doorstep doorstep, int port) throws IOException {
        await().until(() -> FIRST_CODE.matcher(doorstep.said()).find());
        Matcher code = FIRST_CODE.matcher(doorstep.said());
        assertThat(code.find()).isTrue();
        try (Wire chief = Wire.to(port)) {
            chief.get("/api/session");
            made(chief.post(
                    "/api/session/first-administrator",
                    Map.of("code", code.group(), "name", "周宁", "signIn", "zhouning", "password", PASSWORD)));
            long county = area(chief, 0, "汀兰县");
            long township = area(chief, county, "河湾镇");
            long village = area(chief, township, "渡口村");
            JsonNode person =
                    made(chief.post("/api/people", Map.of("name", "陈雨", "signIn", SIGN_IN, "area", township)));
            made(chief.post(
                    "/api/session/password-by-code",
                    Map.of("signIn", SIGN_IN, "code", person.path("code").asString(), "password", PASSWORD)));
            JsonNode post = made(chief.post("/api/posts", Map.of("name", "受理岗", "role", "CLERK", "area", township)));
            made(chief.post(
                    "/api/posts/" + post.path("id").asString() + "/tenures",
                    Map.of(
                            "person",
                            person.path("id").asString(),
                            "standing",
                            "A",
                            "from",
                            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString())));
            Wire clerk = Wire.to(port);
            clerk.get("/api/session");
            made(clerk.post("/api/session", Map.of("signIn", SIGN_IN, "password", PASSWORD)));
            return new Office(clerk, village);
        }
    }

    /** One that was settled before. */
    public static Office settled(int port, long village) throws IOException {
        Wire clerk = Wire.to(port);
        clerk.get("/api/session");
        made(clerk.post("/api/session", Map.of("signIn", SIGN_IN, "password", PASSWORD)));
        return new Office(clerk, village);
    }

    private static long area(Wire chief, long inside, String name) throws IOException {
        return made(chief.post("/api/areas/" + inside + "/areas", Map.of("name", name)))
                .path("code")
                .asLong();
    }

    private static JsonNode made(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text().isEmpty() ? tools.jackson.databind.node.MissingNode.getInstance() : answer.json();
    }

    /** One more of the clerk's connections. */
    public Wire connect(int port) throws IOException {
        return clerk.again(port);
    }

    public long village() {
        return village;
    }

    /** What a clerk sends to register a matter. */
    public Map<String, Object> matter(UUID id, String words) {
        Map<String, Object> matter = new HashMap<>();
        matter.put("id", id.toString());
        matter.put("title", "路灯坏了");
        matter.put("words", words);
        matter.put("area", village);
        matter.put("channel", "DESK");
        matter.put("reporterName", "吴桂兰");
        matter.put("reporterPhone", "19900001234");
        return matter;
    }
}
