package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.Multipart;
import doorstep.cast.Rounds;
import doorstep.cast.Settled;
import doorstep.kernel.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that may be told in confidence among the staff of 河湾镇, each under a string of its own and with those who may read it: an
 * opinion before and after it is handed over, a private reminder, a restricted passage of the library, one of a self-review.
 */
final class Confided {
    static final String GIVER = "hexiaomei";
    static final String HEARER = "shanxiaohong";
    static final String SECRETARY = "yanghaibo";
    private static final long TOWNSHIP = 990101101_000000L;

    /** What was told, by its string, and who may read it. */
    final Map<String, Set<String>> told = new LinkedHashMap<>();

    /** Names of things that nobody else can tell from nothing. */
    final List<String> ids = new ArrayList<>();

    final UUID round = next();
    final UUID meeting = next();
    private final int port;
    private final Colleagues colleagues;

    Confided(int port, Colleagues colleagues) {
        this.port = port;
        this.colleagues = colleagues;
    }

    Confided tell() {
        UUID reader = colleagues.post(SECRETARY);
        done(as(SECRETARY).post("/api/rounds", Rounds.of(round, "谈心检视", TOWNSHIP, reader, List.of("工作作风"))));
        opinions();
        reminder();
        passage();
        selfReview();
        return this;
    }

    Browser as(String who) {
        return new Browser(port).as(who);
    }

    /** One more leader of the township, who is nobody's secretary. */
    Browser anotherLeader() {
        Browser administrator = as("zhouning");
        String signIn = "confided-leader";
        JsonNode person =
                done(administrator.post("/api/people", Map.of("name", "旁人", "signIn", signIn, "area", TOWNSHIP)));
        done(new Browser(port)
                .post(
                        "/api/session/password-by-code",
                        Map.of(
                                "signIn",
                                signIn,
                                "code",
                                person.path("code").asString(),
                                "password",
                                Settled.PASSWORD)));
        JsonNode post =
                done(administrator.post("/api/posts", Map.of("name", "另一位副镇长", "role", "LEADER", "area", TOWNSHIP)));
        done(administrator.post(
                "/api/posts/" + post.path("id").asString() + "/tenures",
                Map.of("person", person.path("id").asString(), "standing", "A", "from", "2026-11-23")));
        return as(signIn);
    }

    /** What a body of this meeting says, well formed or not. */
    String opinionAddress() {
        return "/api/meetings/" + meeting + "/opinions";
    }

    private void opinions() {
        done(as(SECRETARY)
                .post(
                        "/api/rounds/" + round + "/meetings",
                        Map.of("id", meeting, "kind", "DEMOCRATIC_LIFE", "heldOn", "2026-11-23")));
        written(secret("紫檀甲", GIVER));
        UUID opinion = written(secret("紫檀乙", HEARER, SECRETARY));
        String address = "/api/opinions/" + opinion;
        done(as(GIVER).post(address + "/handing-over"));
        done(as(HEARER)
                .post(
                        address + "/reply",
                        Map.of(
                                "stance", "ACCEPTED",
                                "words", secret("紫檀丙", HEARER, SECRETARY),
                                "deed", secret("紫檀丁", HEARER, SECRETARY))));
        done(as(SECRETARY).post(address + "/outcome", Map.of("words", secret("紫檀戊", HEARER, SECRETARY))));
    }

    private UUID written(String words) {
        UUID id = named(next());
        done(as(GIVER).post(opinionAddress(), Map.of("id", id, "about", colleagues.person(HEARER), "words", words)));
        return id;
    }

    private void reminder() {
        UUID id = named(next());
        done(as(GIVER)
                .post(
                        "/api/reminders",
                        Map.of("id", id, "to", colleagues.person(HEARER), "seen", secret("紫檀己", GIVER, HEARER))));
        UUID line = named(next());
        done(as(HEARER)
                .post(
                        "/api/reminders/" + id + "/lines",
                        Map.of("id", line, "kind", "AGREED", "words", secret("紫檀庚", GIVER, HEARER))));
        done(as(GIVER)
                .post(
                        "/api/reminders/" + id + "/lines",
                        Map.of("id", next(), "kind", "CAME", "words", secret("紫檀辛", GIVER, HEARER))));
    }

    private void passage() {
        String text = "谈心办法\n第一条　当面说。\n##paidbegin##第二条　" + secret("紫檀壬", SECRETARY) + "##paidend##\n第三条　说完就算。\n";
        Map<String, Object> about = Map.of(
                "kind",
                "SUPERIOR",
                "title",
                "谈心办法",
                "number",
                "发〔2026〕9号",
                "source",
                "县里",
                "area",
                TOWNSHIP,
                "inForceOn",
                "2026-01-05",
                "marks",
                "RESTRICT");
        Browser leader = as(SECRETARY);
        Browser.Answer taken = leader.send(leader.request("/api/library")
                .header("Content-Type", Multipart.TYPE)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        Multipart.file("a.txt", text, JsonMapper.shared().writeValueAsString(about)))));
        String document = done(taken).path("document").asString();
        for (JsonNode passage : done(leader.get("/api/library/" + document)).path("passages")) {
            if (passage.toString().contains("紫檀壬")) {
                ids.add(passage.path("id").asString());
            }
        }
    }

    /** Its author stands by what only they may read, and says more of it. */
    private void selfReview() {
        UUID id = next();
        String text = "对照检查材料\n一、存在的问题\n（一）在工作作风方面。一是下村太少。##paidbegin##二是" + secret("紫檀癸", HEARER)
                + "。##paidend##\n二、整改措施\n（一）转变工作作风。##paidbegin##每周" + secret("紫檀子", HEARER) + "。##paidend##\n";
        Browser author = as(HEARER);
        done(author.post("/api/rounds/" + round + "/reviews", Map.of("id", id, "text", text, "markers", "RESTRICT")));
        List<Map<String, Object>> items = new ArrayList<>();
        for (JsonNode shown : done(author.get("/api/reviews/" + id)).at("/review/items")) {
            boolean hidden = shown.path("words").asString().contains("紫檀");
            items.add(new HashMap<>(Map.of(
                    "id", shown.path("id").asString(),
                    "kind", shown.path("kind").asString(),
                    "from", shown.path("from").asInt(),
                    "to", shown.path("to").asInt(),
                    "accepted", true,
                    "cause", hidden ? secret("紫檀丑", HEARER) : "怕见群众",
                    "answers", List.of())));
            if (hidden) {
                ids.add(shown.path("id").asString());
            }
        }
        done(author.put("/api/reviews/" + id + "/items", Map.of("version", 1, "items", items)));
    }

    private String secret(String word, String... readers) {
        told.put(word, Set.of(readers));
        return word;
    }

    private UUID named(UUID id) {
        ids.add(id.toString());
        return id;
    }

    static JsonNode done(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.text().isEmpty() ? "{}" : answer.text());
    }

    static UUID next() {
        return Ids.next(1_795_000_000_000L);
    }
}
