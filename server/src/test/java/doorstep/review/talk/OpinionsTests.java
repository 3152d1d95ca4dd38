package doorstep.review.talk;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opinions in a meeting: who gives them, who reads them, and what the next meeting starts from. */
@DoorstepTest
class OpinionsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WORDS = "下村总挑近的两户走，远的一冬没有去过。";
    private static final List<String> OTHERS =
            List.of("chenyu", "wangjianguo", "gaoyuan", "zhouning", "shenjing", "zhengqiming");

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private Table table;

    @BeforeEach
    void sitDown() {
        table = new Table(port, colleagues);
    }

    @Test
    void aDraftIsItsGiversAlone() {
        UUID meeting = table.meeting(table.round(), TODAY);
        UUID id = Table.next();
        Table.ok(table.write("lichunsheng", meeting, id, "hexiaomei", WORDS));
        Table.ok(table.write("lichunsheng", meeting, id, "hexiaomei", WORDS + "去了的也没有进门。"));
        assertThat(table.seen("lichunsheng", meeting).toString()).contains("没有进门");
        for (String other : List.of("hexiaomei", Table.SECRETARY, "chenyu")) {
            assertThat(table.seen(other, meeting).toString()).as(other).doesNotContain("远的一冬", id.toString());
            assertThat(table.handOver(other, id).code()).as(other).isEqualTo("talk.no-such-opinion");
        }
        Table.ok(table.as("lichunsheng").send("DELETE", "/api/opinions/" + id, null));
        assertThat(table.seen("lichunsheng", meeting).toString()).doesNotContain("远的一冬");
        assertThat(table.handOver("lichunsheng", id).code()).isEqualTo("talk.no-such-opinion");
    }

    @Test
    void handedOverItIsReadByThePersonAndTheSecretaryAndNotByItsGiver() {
        UUID meeting = table.meeting(table.round(), TODAY);
        UUID id = table.given("lichunsheng", meeting, "hexiaomei", WORDS);
        assertThat(table.seen("hexiaomei", meeting).at("/opinions/0/giverName").asString())
                .isEqualTo("李春生");
        assertThat(table.seen(Table.SECRETARY, meeting).toString()).contains(WORDS);
        assertThat(table.seen("lichunsheng", meeting).path("opinions")).isEmpty();
        assertThat(table.write("lichunsheng", meeting, id, "hexiaomei", "改一改").code())
                .isEqualTo("talk.id-taken");
        for (String other : OTHERS) {
            Browser browser = table.as(other);
            assertThat(browser.get("/api/meetings/" + meeting).text()).as(other).doesNotContain(id.toString(), "远的一冬");
            assertThat(table.reply(other, id, "ACCEPTED", "好", "").code())
                    .as(other)
                    .isEqualTo("talk.no-such-opinion");
            assertThat(table.finish(other, id, "好").code()).as(other).isEqualTo("talk.no-such-opinion");
        }
    }

    @Test
    void thePersonRepliesOnceAndThenTheSecretarySaysWhatCameOfIt() {
        UUID meeting = table.meeting(table.round(), TODAY);
        UUID id = table.given("lichunsheng", meeting, "hexiaomei", WORDS);
        assertThat(table.reply(Table.SECRETARY, id, "ACCEPTED", "替她说", "").code())
                .isEqualTo("talk.no-such-opinion");
        assertThat(table.finish(Table.SECRETARY, id, "好").code()).isEqualTo("talk.not-replied");
        assertThat(table.reply("hexiaomei", id, "ACCEPTED", " ", "").code()).isEqualTo("talk.words-missing");
        Table.ok(table.reply("hexiaomei", id, "ACCEPTED", "说得对。", "下周先走远的三户。"));
        assertThat(table.reply("hexiaomei", id, "EXPLAINED", "不对", "").code()).isEqualTo("talk.replied-already");
        assertThat(table.finish("hexiaomei", id, "好了").code()).isEqualTo("talk.no-such-opinion");
        assertThat(table.seen(Table.SECRETARY, meeting).at("/opinions/0/deed").asString())
                .isEqualTo("下周先走远的三户。");
        Table.ok(table.finish(Table.SECRETARY, id, "三户都去了。"));
        assertThat(table.finish(Table.SECRETARY, id, "再说").code()).isEqualTo("talk.finished-already");
        assertThat(table.seen("hexiaomei", meeting).at("/opinions/0/outcome").asString())
                .isEqualTo("三户都去了。");
    }

    @Test
    void isForColleaguesOfTheRoundAndNotForOneself() {
        UUID meeting = table.meeting(table.round(), TODAY);
        assertThat(table.write("lichunsheng", meeting, Table.next(), "lichunsheng", WORDS)
                        .code())
                .isEqualTo("talk.own");
        assertThat(table.write("lichunsheng", meeting, Table.next(), "zhengqiming", WORDS)
                        .code())
                .isEqualTo("talk.no-such-colleague");
        assertThat(table.write("lichunsheng", meeting, Table.next(), "zhouning", WORDS)
                        .code())
                .as("a post over the whole county is no seat at this table")
                .isEqualTo("talk.no-such-colleague");
        for (String other : List.of("zhengqiming", "zhouning", "gaoyuan")) {
            assertThat(table.write(other, meeting, Table.next(), "hexiaomei", WORDS)
                            .code())
                    .as(other)
                    .isEqualTo("talk.no-such-meeting");
        }
        assertThat(table.write("lichunsheng", meeting, Table.next(), "hexiaomei", "字".repeat(2001))
                        .code())
                .isEqualTo("talk.words-too-long");
    }

    @Test
    void aMeetingIsCalledByWhoHoldsThePostTheRoundNames() {
        UUID round = table.round();
        for (String other : List.of("lichunsheng", "chenyu", "zhengqiming", "zhouning")) {
            assertThat(table.call(other, round, Table.next(), TODAY).code())
                    .as(other)
                    .isEqualTo("talk.no-such-round");
        }
        UUID id = table.meeting(round, TODAY);
        assertThat(table.call(Table.SECRETARY, round, id, TODAY).code()).isEqualTo("talk.id-taken");
        assertThat(table.as("hexiaomei").get("/api/meetings").text()).contains(id.toString());
        assertThat(table.as("zhengqiming").get("/api/meetings").text()).doesNotContain(id.toString());
        assertThat(table.as("zhengqiming").get("/api/meetings/" + id).code()).isEqualTo("talk.no-such-meeting");
    }

    @Test
    void theNextMeetingStartsFromWhatIsUnfinishedOfTheLast() {
        UUID first = table.meeting(table.round(), TODAY.minusDays(90));
        UUID open = table.given("lichunsheng", first, "hexiaomei", WORDS);
        UUID done = table.given("zengqing", first, "hexiaomei", "开会常迟到。");
        Table.ok(table.reply("hexiaomei", done, "ACCEPTED", "是。", ""));
        Table.ok(table.finish(Table.SECRETARY, done, "没有再迟到。"));
        UUID second = table.meeting(table.round(), TODAY);
        assertThat(table.seen("hexiaomei", second).path("left").findValuesAsString("id"))
                .contains(open.toString())
                .doesNotContain(done.toString());
        assertThat(table.seen(Table.SECRETARY, second).path("left").findValuesAsString("id"))
                .contains(open.toString());
        assertThat(table.seen("lichunsheng", second).path("left").findValuesAsString("id"))
                .as("the giver starts from nothing")
                .doesNotContain(open.toString());
        UUID later = table.given("lichunsheng", second, "hexiaomei", "回话太短。");
        assertThat(table.seen("hexiaomei", first).path("left").findValuesAsString("id"))
                .as("nothing comes from a later one")
                .doesNotContain(later.toString());
    }

    @Test
    void whoeverIsSpokenToFindsItOnTheirFirstPageAndNobodyElseDoes() {
        UUID meeting = table.meeting(table.round(), TODAY);
        assertThat(spokenTo("sunli")).isFalse();
        UUID id = table.given("lichunsheng", meeting, "sunli", WORDS);
        assertThat(spokenTo("sunli")).isTrue();
        assertThat(spokenTo(Table.SECRETARY)).isFalse();
        Table.ok(table.reply("sunli", id, "EXPLAINED", "那几户外出了。", ""));
        assertThat(spokenTo("sunli")).isFalse();
    }

    /** Posts are arranged by administrators: none of it opens what was said. On days that no other test uses. */
    @Test
    void neitherWhoStandsInNorASuccessorReadsWhatWasSettled() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        on(day);
        UUID meeting = table.meeting(table.round(), day);
        UUID settled = table.given("lichunsheng", meeting, "hexiaomei", WORDS);
        Table.ok(table.reply("hexiaomei", settled, "ACCEPTED", "说得对。", ""));
        Table.ok(table.finish(Table.SECRETARY, settled, "三户都去了。"));
        UUID open = table.given("zengqing", meeting, "hexiaomei", "材料写得空。");
        Browser administrator = table.as("zhouning");
        String post = "/api/posts/" + colleagues.post(Table.SECRETARY);
        Browser.Answer standsIn = administrator.post(
                post + "/tenures", Map.of("person", colleagues.person("luodan"), "standing", "B", "from", day));
        Table.ok(standsIn);
        Table.ok(administrator.post(
                "/api/people/" + colleagues.person(Table.SECRETARY) + "/leaves", Map.of("from", day, "to", day)));
        assertThat(table.as("luodan").get("/api/session").text()).contains("LEADER");
        assertThat(table.seen("luodan", meeting).path("opinions"))
                .as("stands in")
                .isEmpty();
        assertThat(table.finish("luodan", open, "好").code()).isEqualTo("talk.no-such-opinion");
        String tenure = standsIn.json().path("id").asString();
        Table.ok(administrator.post("/api/tenures/" + tenure + "/ending", Map.of("on", day)));

        handOver(administrator, "luodan", day.plusDays(1));
        try {
            on(day.plusDays(1));
            assertThat(table.seen("luodan", meeting).path("opinions").findValuesAsString("id"))
                    .as("a successor gets what is unfinished")
                    .containsExactly(open.toString());
            assertThat(table.as(Table.SECRETARY).get("/api/meetings/" + meeting).code())
                    .as("no secretary any more, and without a post")
                    .isEqualTo("talk.no-such-meeting");
            assertThat(table.seen("hexiaomei", meeting).path("opinions")).hasSize(2);
        } finally {
            handOver(table.as("zhouning"), Table.SECRETARY, day.plusDays(2));
        }
    }

    private void handOver(Browser administrator, String to, LocalDate on) {
        Table.ok(administrator.post(
                "/api/posts/" + colleagues.post(Table.SECRETARY) + "/handover",
                Map.of("person", colleagues.person(to), "on", on)));
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(Time.ZONE).toInstant());
    }

    @Test
    void theTrailTellsThatThereWasAMeetingAndNothingOfWhatWasSaid() {
        long before = lines();
        UUID meeting = table.meeting(table.round(), TODAY);
        long called = lines();
        UUID id = Table.next();
        Browser giver = table.as("lichunsheng");
        Browser hearer = table.as("hexiaomei");
        Browser secretary = table.as(Table.SECRETARY);
        long signedIn = lines();
        Table.ok(giver.post(
                "/api/meetings/" + meeting + "/opinions",
                Map.of("id", id, "about", colleagues.person("hexiaomei"), "words", WORDS)));
        Table.ok(giver.post("/api/opinions/" + id + "/handing-over"));
        Table.ok(hearer.post("/api/opinions/" + id + "/reply", Map.of("stance", "ACCEPTED", "words", "说得对。")));
        Table.ok(secretary.post("/api/opinions/" + id + "/outcome", Map.of("words", "去了。")));
        assertThat(called).isGreaterThan(before);
        assertThat(lines()).isEqualTo(signedIn);
        assertThat(table.as("shenjing").get("/api/trail?act=talk.call-meeting").text())
                .contains(meeting.toString());
    }

    private long lines() {
        return db.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private boolean spokenTo(String who) {
        return table.as(who).get("/api/today").json().path("spokenTo").asBoolean();
    }
}
