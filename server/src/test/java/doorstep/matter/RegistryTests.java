package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.document.Sheet;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Scope;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The registry: found by any of its words, filtered, kept under names, taken out, and never more than its reader may see. */
@DoorstepTest
class RegistryTests {
    private static final String CLERK = "jiangling";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    private Browser clerk;

    @BeforeEach
    void atTheDesk() {
        clerk = new Browser(port).as(CLERK);
    }

    private UUID registered(String words) {
        Actor by = colleagues.as(CLERK);
        return matters.open(
                        by,
                        new Opening(
                                Ids.next(1),
                                Opening.NEED,
                                null,
                                words,
                                colleagues.area("石磨村", "三组"),
                                null,
                                Opening.Heard.PHONE,
                                Instant.parse("2026-11-01T02:00:00Z"),
                                null,
                                null,
                                null,
                                null,
                                null))
                .id();
    }

    private List<String> found(Browser by, String text) {
        Browser.Answer answer = by.get("/api/matters?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .path("items")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"望月", "望月华庭", "褪", "3栋", "502", "led", "ＬＥＤ", "PVC 望月", "褪 502 华庭"})
    void findsTwoCharactersEstatesNumbersLatinAndSeveralWords(String text) {
        UUID id = registered("望月华庭3栋502的外墙褪色，说要换LED灯和PVC管。");
        assertThat(found(clerk, text)).contains(id.toString());
    }

    @Test
    void findsAMatterByItsNumber() {
        UUID id = registered("水闸关不严。");
        String label = clerk.get("/api/matters/" + id).json().path("label").asString();
        assertThat(found(clerk, label)).contains(id.toString());
    }

    @Test
    void everyWordMustStandInIt() {
        UUID id = registered("岔路口的镜子碎了。");
        assertThat(found(clerk, "岔路 镜子")).contains(id.toString());
        assertThat(found(clerk, "岔路 水管")).isEmpty();
    }

    @Test
    void theWordsAroundAHitAreShownWithoutAnybodysNumber() {
        registered("我家在老樟树下，电话 13812345678，请来看看漏雨的祠堂。");
        JsonNode line = clerk.get("/api/matters?text=" + URLEncoder.encode("祠堂", StandardCharsets.UTF_8))
                .json()
                .at("/items/0");
        assertThat(line.path("excerpt").asString()).contains("祠堂").doesNotContain("13812345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "😀", "，。！？", "' or 1=1 --", "\\", "%%%路", "((("})
    void whatIsNoWordFindsNothingAndBreaksNothing(String text) {
        registered("路面塌了一块。");
        assertThat(found(clerk, text)).isEmpty();
    }

    @Test
    void aSearchThatIsNoneIsOneSentence() {
        assertThat(clerk.get("/api/matters?text=" + "a".repeat(6000)).code()).isEqualTo("matter.search-too-long");
        assertThat(clerk.get("/api/matters?text=%00").status()).isLessThan(500);
        assertThat(clerk.get("/api/matters?heardFrom=yesterday").code()).isEqualTo("web.bad-value");
    }

    @Test
    void theUnitThatWordsConcernFindsCountsAndExportsNoneOfThem() throws IOException, InterruptedException {
        UUID id = registered("农业办收了钱不办事，蹊跷得很。");
        UUID unit = colleagues.unit(Course.TOWNSHIP, "镇农业农村办");
        cases.concern(colleagues.as(CLERK), id, unit, "反映办事拖延");
        acts.assign(colleagues.as(CLERK), registered("鱼塘缺水。"), unit, null, null);
        Browser handler = new Browser(port).as("dongcheng");
        String sought = URLEncoder.encode("蹊跷", StandardCharsets.UTF_8);
        assertThat(found(handler, "蹊跷")).isEmpty();
        assertThat(handler.get("/api/matters/count?text=" + sought)
                        .json()
                        .path("matters")
                        .asInt())
                .isZero();
        assertThat(exported(handler, "CSV", Map.of(), "TITLE", "WORDS")).doesNotContain("蹊跷");
    }

    @Test
    void aCountIsOneOfMattersAndNotOfAColleaguesWork() {
        registered("井盖响。");
        String post = db.sql("select id from staff.post where role = 'HANDLER' limit 1")
                .query(String.class)
                .single();
        assertThat(clerk.get("/api/matters/count").json().path("matters").asInt())
                .isPositive();
        assertThat(clerk.get("/api/matters/count?post=" + post).json().has("matters"))
                .isFalse();
    }

    @Test
    void filtersHoldTogether() {
        UUID id = registered("桥墩裂了缝。");
        String asked =
                "/api/matters?kind=need&stage=registered&word=NONE&channel=PHONE&heardFrom=2026-10-30&heardTo=2026-11-02&open=true&due=";
        assertThat(clerk.get(asked).json().toString()).contains(id.toString());
        assertThat(clerk.get(asked + "ON_TIME").json().toString()).doesNotContain(id.toString());
        assertThat(clerk.get("/api/matters?heardTo=2020-01-01").json().path("items"))
                .isEmpty();
    }

    @Test
    void aViewIsKeptUnderItsNameSharedWithTheUnitAndGone() {
        Browser handler = new Browser(port).as("dongcheng");
        JsonNode kept = handler.post("/api/matter-views", view("漏水的", "kind=need", true))
                .json();
        JsonNode again = handler.post("/api/matter-views", view("漏水的", "kind=hazard", false))
                .json();
        assertThat(again).hasSameSizeAs(kept);
        assertThat(again.at("/0/query").asString()).isEqualTo("kind=hazard");
        String one = "/api/matter-views/" + again.at("/0/id").asString();
        assertThat(clerk.send("DELETE", one, null).code()).isEqualTo("matter.no-such-view");
        assertThat(handler.send("DELETE", one, null).status()).isEqualTo(200);
        assertThat(handler.post("/api/matter-views", view(" ", "", false)).code())
                .isEqualTo("matter.view-wrong");
        assertThat(clerk.post("/api/matter-views", view("共用", "", true)).code()).isEqualTo("matter.view-wrong");
        assertThat(handler.post("/api/matter-views", view("找人", "text=%E9%BB%84%E6%A1%82%E8%8A%B3", true))
                        .code())
                .as("words that others would get")
                .isEqualTo("matter.view-of-somebody");
        assertThat(handler.post("/api/matter-views", view("找人", "kind=need&text=13800005678", false))
                        .code())
                .as("a number")
                .isEqualTo("matter.view-of-somebody");
    }

    private static Map<String, Object> view(String name, String query, boolean shared) {
        return Map.of("name", name, "query", query, "shared", shared);
    }

    @Test
    void anExportOpensAndIsRecorded(@TempDir Path folder) throws IOException, InterruptedException {
        UUID id = registered("=1+1 台阶松了，找 13812345678。");
        Path file = folder.resolve("out.xlsx");
        Files.write(file, bytes(clerk, "XLSX", Map.of("text", "台阶"), "NUMBER", "TITLE", "HEARD", "WORDS"));
        List<Map<String, String>> lines = new ArrayList<>();
        Sheet.read(file, line -> lines.add(line.cells()));
        Map<String, String> mine = lines.stream()
                .filter(line -> line.getOrDefault("原话", "").startsWith("=1+1"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.get("原话")).contains("台阶").doesNotContain("13812345678");
        assertThat(mine.get("反映日期")).startsWith("2026-11-01");
        assertThat(db.sql(
                                "select details ->> 'lines' from audit.entry where act = 'matter.export' order by seq desc limit 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(lines.size());
        assertThat(id).isNotNull();
    }

    @Test
    void aCsvSaysWhereItEnds() throws IOException, InterruptedException {
        registered("石阶松了。");
        assertThat(exported(clerk, "CSV", Map.of("text", "石阶松了"), "TITLE")
                        .lines()
                        .toList()
                        .getLast())
                .contains("完");
    }

    private String exported(Browser by, String format, Map<String, Object> filter, String... columns)
            throws IOException, InterruptedException {
        return new String(bytes(by, format, filter, columns), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Browser by, String format, Map<String, Object> filter, String... columns)
            throws IOException, InterruptedException {
        return by.bytes(
                "/api/matters/exports", Map.of("filter", filter, "format", format, "columns", List.of(columns)));
    }

    @Test
    void daysTheWrongWayRoundAreSaidSo() {
        assertThat(clerk.get("/api/matters?heardFrom=2026-12-01&heardTo=2026-01-01")
                        .code())
                .isEqualTo("matter.days-reversed");
    }

    @Test
    void aNumberIsFoundAsAnInputMethodWritesIt() {
        UUID id = registered("台阶少了一块石板。");
        String number =
                clerk.get("/api/matters/" + id).json().path("label").asString().replaceAll(".*〕(\\d+).*", "$1");
        String wide = number.codePoints()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertThat(found(clerk, wide)).contains(id.toString());
    }

    @Test
    void aCsvTellsTimesAsPeopleReadThem() throws IOException, InterruptedException {
        registered("水表箱的门坏了。");
        assertThat(exported(clerk, "CSV", Map.of("text", "水表箱"), "REGISTERED"))
                .contains("2026-11-23 09:00")
                .doesNotContain("Z,")
                .doesNotContain("T01:00");
    }

    /** Each order walks its own index, over the county, in a township and in a unit. */
    @ParameterizedTest
    @CsvSource({
        "NEWEST, township, matter_township_newest",
        "DUE, township, matter_township_due",
        "UPDATED, township, matter_township_updated",
        "NUMBER, township, matter_township_number",
        "NEWEST, county, matter_newest",
        "DUE, county, matter_due",
        "UPDATED, county, matter_updated",
        "NUMBER, county, matter_number_key",
        "NEWEST, unit, matter_unit_newest",
        "DUE, unit, matter_unit_due",
        "UPDATED, unit, matter_unit_updated",
        "NUMBER, unit, matter_unit_number"
    })
    void eachOrderHasItsIndex(RegistrySort sort, String where, String index) {
        Scope.Span township =
                new Scope.Span(Course.TOWNSHIP * Scope.TOWNSHIP, (Course.TOWNSHIP + 1) * Scope.TOWNSHIP - 1);
        RegistrySql asked = RegistrySql.of(
                where.equals("unit") ? Sight.of(colleagues.as("dongcheng")) : Sight.EVERYTHING,
                RegistryFilter.ALL,
                where.equals("township") ? township : null,
                LocalDate.EPOCH);
        String plan = transactions.execute(status -> {
            db.sql("set local enable_seqscan = off").update();
            db.sql("set local enable_bitmapscan = off").update();
            db.sql("set local enable_sort = off").update();
            return String.join(
                    "\n",
                    db.sql("explain " + asked.page(sort, false, new RegistrySql.Way(1000, false))
                                    + " select * from page")
                            .params(asked.parameters())
                            .query(String.class)
                            .list());
        });
        assertThat(plan).contains(" " + index + " ");
    }
}
