package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Call;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Multipart;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clerk registers from a table: looks first, then takes it, and next time the columns are known. */
@DoorstepTest
class ImportPageTests {
    private static final long AREA = Course.TOWNSHIP * 1_000_000L;
    private static final Map<String, String> COLUMNS =
            Map.of("number", "工单编号", "words", "诉求内容", "heard", "来电时间", "reporter", "来电人");
    private static final String TABLE = """
            12345 工单导出
            工单编号,来电时间,来电人,诉求内容
            甲1,2026-11-02 09:10,吴桂兰,巷口的井盖翘起来了。
            甲2,2026-11-03,,半夜有人敲铁皮。
            甲3,不知道,,这一行没有日子。
            """;

    @LocalServerPort
    int port;

    private Browser clerk;

    @BeforeEach
    void aClerk() {
        clerk = new Browser(port).as("jiangling");
    }

    @Test
    void whatAnotherSystemKeepsIsCountedByItsDay() {
        String orders = """
                工单编号,诉求时间,联系人,联系电话,村,诉求内容,办结期限
                乙1,2026-11-20 09:10,吴桂兰,19900001234,柳塘镇柳塘村二组,渠首的闸门锈死了。,2026-11-30
                乙2,2026-11-20,,199****1234,柳塘村,坡上的石头松了。,
                乙3,2026-11-20,,,天上村,不知道是哪里。,2026-11-30
                ,2026-11-20,,,柳塘村,没有编号。,2026-11-30
                """;
        Map<String, String> columns = new HashMap<>(Map.of("number", "工单编号", "words", "诉求内容", "heard", "诉求时间"));
        columns.putAll(Map.of("reporter", "联系人", "phone", "联系电话", "place", "村", "due", "办结期限"));
        JsonNode taken = answer("12345 二号", AREA, orders, columns).json();
        assertThat(taken.path("added").asInt()).isEqualTo(2);
        assertThat(taken.path("badLines").toString()).contains("天上村", "没有那边的编号");
        JsonNode first = only("渠首的闸门");
        assertThat(first.path("kind").asString()).isEqualTo("hotline");
        assertThat(first.path("dueOn").asString()).as("their day, and no other").isEqualTo("2026-11-30");
        assertThat(first.path("areaName").asString()).isEqualTo("柳塘村");
        assertThat(only("坡上的石头").hasNonNull("dueOn")).isFalse();
    }

    private JsonNode only(String words) {
        return clerk.get("/api/matters?text=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .at("/items/0");
    }

    @Test
    void looksFirstThenTakesAndNothingTwice() {
        JsonNode would = sent("表一", TABLE, false);
        assertThat(would.path("added").asInt()).isEqualTo(2);
        assertThat(would.path("kept").asBoolean()).isFalse();
        assertThat(would.at("/badLines/0/line").asInt()).isEqualTo(5);
        assertThat(would.at("/badLines/0/reason").asString()).contains("不知道");
        assertThat(found("翘起来")).as("looking keeps nothing").isZero();

        assertThat(sent("表一", TABLE, true).path("added").asInt()).isEqualTo(2);
        assertThat(found("翘起来")).isEqualTo(1);
        JsonNode again = sent("表一", TABLE, true);
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(2);
        assertThat(clerk.get("/api/matter-imports/sources").text()).contains("表一", "诉求内容");
        assertThat(new Browser(port)
                        .as("chenyu")
                        .get("/api/matter-imports/sources")
                        .text())
                .as("another township")
                .doesNotContain("表一");
    }

    @Test
    void guessesWhatTheHeadersMean() {
        Browser.Answer head = new Call(
                        clerk,
                        "POST",
                        "/api/matter-imports/heads",
                        Multipart.file("导出.csv", TABLE, null),
                        Multipart.TYPE)
                .send();
        assertThat(head.json().path("guess")).isEqualTo(JsonMapper.shared().valueToTree(COLUMNS));
        assertThat(head.json().at("/lines/0/诉求内容").asString()).isEqualTo("巷口的井盖翘起来了。");
    }

    @Test
    void refusesWhatItCannotReadAndWhatIsNotTheirs() {
        assertThat(answer("表二", AREA, "只有一格\n", COLUMNS).code()).isEqualTo("document.empty");
        assertThat(answer("表二", AREA, TABLE, Map.of("words", "诉求内容")).code()).isEqualTo("matter.bad-columns");
        assertThat(answer("表二", AREA, TABLE, Map.of("words", "没有这一列", "heard", "来电时间"))
                        .code())
                .isEqualTo("matter.column-missing");
        assertThat(answer(" ", AREA, TABLE, COLUMNS).code()).isEqualTo("matter.source-wrong");
        assertThat(answer("表二", 990101101000000L, TABLE, COLUMNS).status())
                .as("another township")
                .isEqualTo(404);
        assertThat(new Browser(port)
                        .as("xiejun")
                        .get("/api/matter-imports/sources")
                        .status())
                .isEqualTo(403);
        assertThat(found("半夜有人敲铁皮")).isLessThanOrEqualTo(1);
    }

    private int found(String words) {
        return clerk.get("/api/matters?state=all&text=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .json()
                .path("items")
                .size();
    }

    private JsonNode sent(String source, String table, boolean keep) {
        Browser.Answer answer = send(Map.of("source", source, "area", AREA, "columns", COLUMNS, "keep", keep), table);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Browser.Answer answer(String source, long area, String table, Map<String, String> columns) {
        return send(Map.of("source", source, "area", area, "columns", columns, "keep", true), table);
    }

    private Browser.Answer send(Map<String, Object> about, String table) {
        String body = Multipart.file("导出.csv", table, JsonMapper.shared().writeValueAsString(about));
        return new Call(clerk, "POST", "/api/matter-imports", body, Multipart.TYPE).send();
    }
}
