package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.AtOnce;
import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.database.Pools;
import doorstep.database.Server;
import doorstep.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who is told what, once, and that nothing is passed over. */
@DoorstepTest
class NewsTests {
    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Hours hours;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    Server server;

    private Desk desk;

    @BeforeEach
    void atTheDesk() {
        desk = new Desk(port, colleagues);
    }

    @Test
    void everybodyItConcernsIsToldAndNobodyElse() {
        UUID appeal = desk.assigned("appeal", "镇建设办");
        read();
        assertThat(desk.told("wangjianguo", appeal)).containsExactly("ASSIGNED");
        assertThat(desk.told("malixin", appeal)).as("the whole unit").containsExactly("ASSIGNED");
        assertThat(desk.told("zhaomin", appeal)).as("another unit").isEmpty();
        assertThat(desk.told("chenyu", appeal)).as("whoever did it").isEmpty();

        desk.act("wangjianguo", appeal, "OBJECT", Map.of("reason", "不归我办", "clause", "基本 12"));
        read();
        assertThat(desk.told("chenyu", appeal)).containsExactly("OBJECTED");
        assertThat(desk.told("luodan", appeal)).as("the other clerk").containsExactly("OBJECTED");

        desk.act("luodan", appeal, "OVERRULE", Map.of("reason", "清单第十二条写明是你办"));
        read();
        assertThat(desk.told("wangjianguo", appeal)).containsExactly("ASSIGNED", "OVERRULED");
        assertThat(desk.told("jiangling", appeal))
                .as("another township's clerk")
                .isEmpty();
    }

    @Test
    void anExtensionIsToldToTheLeaderAndItsAnswerToTheUnit() {
        UUID appeal = desk.assigned("appeal", "镇建设办");
        desk.done(desk.as("wangjianguo").post("/api/matters/" + appeal + "/takeover"));
        desk.act("wangjianguo", appeal, "ACCEPT", Map.of("way", "six", "reason", "属于本镇职责"));
        desk.act("wangjianguo", appeal, "EXTEND_ASK", Map.of("days", "20", "reason", "等测绘队"));
        desk.act("yanghaibo", appeal, "EXTEND_GRANT", Map.of());
        desk.act("gaoyuan", appeal, "URGE", Map.of("reason", "请抓紧"));
        desk.act("gaoyuan", appeal, "SUPERVISE", Map.of("reason", "挂牌督办"));
        read();
        assertThat(desk.told("yanghaibo", appeal)).containsExactly("EXTENSION_ASKED");
        assertThat(desk.told("wangjianguo", appeal))
                .containsExactly("ASSIGNED", "EXTENSION_GRANTED", "URGED", "SUPERVISED");
    }

    @Test
    void aHelperIsToldOnceHoweverManyAreAskedAfterIt() {
        UUID appeal = desk.assigned("appeal", "镇建设办");
        help(appeal, "镇农业农村办");
        read();
        help(appeal, "镇综治办");
        read();
        assertThat(desk.told("sunli", appeal)).containsExactly("HELP_ASKED");
        assertThat(desk.told("huangzhiqiang", appeal)).containsExactly("HELP_ASKED");
    }

    @Test
    void aWordThatItIsNotSolvedReachesUnitAndSupervisorAndARelayedOneNobody() {
        UUID need = desk.assigned("need", "镇建设办");
        word("wangjianguo", need, "UNSOLVED", "RELAYED");
        read();
        assertThat(toldSupervisors(need)).isEmpty();
        word("luodan", need, "PARTLY", "CALL_BACK");
        read();
        assertThat(desk.told("wangjianguo", need)).containsExactly("ASSIGNED", "PARTLY_SOLVED");
        assertThat(toldSupervisors(need)).containsExactly("PARTLY_SOLVED");
    }

    @Test
    void readingTwiceTellsOnceAndTwoNodesTellOnce() {
        UUID appeal = desk.assigned("appeal", "镇建设办");
        AtOnce.run(List.of(newsroom::read, newsroom::read, newsroom::read, newsroom::read));
        read();
        db.sql("update notice.cursor set xid = '3', seq = 0").update();
        read();
        assertThat(desk.told("wangjianguo", appeal)).containsExactly("ASSIGNED");
    }

    /** A transaction that began before others and commits after them comes with a lower number and would be passed over. */
    @Test
    void aLateCommitIsNotPassedOver() throws SQLException {
        UUID late = desk.registered("appeal");
        UUID unit = desk.unit("镇建设办");
        read();
        try (var pool = Pools.app(server, 1);
                Connection slow = pool.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("""
                    insert into matter.step (matter_id, act, stage, at, actor_kind, actor, unit_id)
                    values ('%s', 'assign', 'assigned', '%s', 'STAFF', '%s', '%s')
                    """.formatted(late, clock.now(), colleagues.person("chenyu"), unit));
            UUID soon = desk.assigned("appeal", "镇建设办");
            read();
            assertThat(steps(soon))
                    .as("nothing beyond an open transaction is read")
                    .isZero();
            slow.commit();
            read();
            assertThat(steps(late)).isPositive();
            assertThat(desk.told("wangjianguo", soon)).containsExactly("ASSIGNED");
        }
    }

    @Test
    void whatHappenedLongAgoIsNoNews() {
        UUID appeal = desk.assigned("appeal", "镇建设办");
        clock.tick(Newsroom.NEWS_FOR.plusMinutes(1));
        read();
        assertThat(steps(appeal)).isZero();
    }

    @Test
    void aWarningGoesToTheOwnerThenTheHelperAndOnlyThenUpwardAndSaysWhatBlocks() {
        UUID need = desk.assigned("need", "镇建设办");
        desk.done(desk.as("wangjianguo").post("/api/matters/" + need + "/takeover"));
        LocalDate due = dueOf(need);
        help(need, "镇农业农村办");
        read();

        on(workdaysBefore(due, 3));
        assertThat(newsroom.warn()).isTrue();
        assertThat(newsroom.warn()).as("once a day, whichever node").isFalse();
        assertThat(desk.told("wangjianguo", need)).contains("DUE_SOON");
        assertThat(desk.told("sunli", need)).containsExactly("HELP_ASKED");

        on(due);
        newsroom.warn();
        assertThat(desk.told("sunli", need)).containsExactly("HELP_ASKED", "DUE_SOON");
        assertThat(desk.told("yanghaibo", need)).isEmpty();

        on(workdaysAfter(due, 1));
        newsroom.warn();
        assertThat(desk.told("wangjianguo", need)).containsOnlyOnce("OVERDUE");
        assertThat(desk.told("yanghaibo", need)).isEmpty();

        on(workdaysAfter(due, 2));
        newsroom.warn();
        assertThat(desk.told("yanghaibo", need)).containsExactly("OVERDUE");
        assertThat(toldSupervisors(need)).containsExactly("OVERDUE");
        assertThat(desk.told("wangjianguo", need)).as("told once").containsOnlyOnce("OVERDUE");
        JsonNode warning = line("yanghaibo", need);
        assertThat(warning.path("waitsOn").asString()).isEqualTo("HELPER");
        assertThat(warning.path("unitName").asString()).isEqualTo("镇农业农村办");
        assertThat(warning.path("dueOn").asString()).isEqualTo(due.toString());
    }

    @Test
    void noWarningOnADayOff() {
        clock.set(Time.read("2026-11-28T10:00").orElseThrow());
        assertThat(newsroom.warn()).isFalse();
        clock.set(Time.read("2026-11-30T07:59").orElseThrow());
        assertThat(newsroom.warn()).as("nor before the day begins").isFalse();
    }

    @Test
    void whatWasReadStaysToBeFoundAndCountsNoMore() {
        UUID appeal = desk.assigned("appeal", "镇社会事务办");
        read();
        Browser handler = desk.as("zhaomin");
        int before = handler.get("/api/notices/unread").json().path("count").asInt();
        String id = line("zhaomin", appeal).path("id").asString();
        desk.done(handler.post("/api/notices/" + id + "/reading"));
        assertThat(handler.get("/api/notices/unread").json().path("count").asInt())
                .isEqualTo(before - 1);
        assertThat(line("zhaomin", appeal).path("read").asBoolean()).isTrue();
        assertThat(handler.get("/api/notices?unread=true").text()).doesNotContain(id);
        assertThat(desk.as("chenyu").post("/api/notices/" + id + "/reading").code())
                .isEqualTo("notice.no-such-notice");
    }

    @Test
    void whatIsNoLongerTheirsIsNamedNoMore() {
        UUID appeal = desk.assigned("appeal", "镇综治办");
        read();
        desk.assign(appeal, "镇农业农村办");
        assertThat(desk.as("huangzhiqiang").get("/api/notices").text())
                .doesNotContain(appeal.toString())
                .contains("ASSIGNED");
        desk.assign(appeal, "镇综治办");
    }

    @Test
    void aNoticeKeepsNothingOfWhatAMatterSays() {
        desk.assigned("appeal", "镇建设办");
        read();
        String rows = db.sql(
                        "select string_agg(n::text, '') || coalesce((select string_agg(d::text, '') from notice.delivery d), '')"
                                + " from notice.notice n")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain("征地", "周桂芳", "19900001234", "渡口");
    }

    @Test
    void readNoticesGoAfterNinetyDaysAndAllAfterAYear() {
        UUID appeal = desk.assigned("appeal", "镇社会事务办");
        read();
        String id = line("zhaomin", appeal).path("id").asString();
        desk.done(desk.as("zhaomin").post("/api/notices/" + id + "/reading"));
        clock.tick(Duration.ofDays(89));
        newsroom.tidy();
        assertThat(steps(appeal)).isEqualTo(1);
        clock.tick(Duration.ofDays(2));
        assertThat(newsroom.tidy()).isTrue();
        assertThat(newsroom.tidy()).as("once a day").isFalse();
        assertThat(steps(appeal)).isZero();
    }

    /** To the end: what other tests did may fill more than one reading. */
    private void read() {
        while (newsroom.read() > 0) {
            // the next
        }
    }

    /** Whoever supervises nearest: other tests may have given a township one of its own. */
    private List<@Nullable String> toldSupervisors(UUID matter) {
        return db.sql("""
                select distinct n.kind
                  from notice.notice n
                  join staff.post_facts p on p.id = n.post_id
                 where p.role = 'SUPERVISOR' and n.matter_id = :matter
                """).param("matter", matter).query(String.class).list();
    }

    private void help(UUID matter, String unit) {
        desk.done(desk.as("wangjianguo")
                .post(
                        "/api/matters/" + matter + "/helpers",
                        Map.of("id", Ids.next(1), "unit", desk.unit(unit), "asked", "请一起去看。")));
    }

    private void word(String by, UUID matter, String word, String channel) {
        desk.done(desk.as(by)
                .post(
                        "/api/matters/" + matter + "/words",
                        Map.of("word", word, "channel", channel, "way", "PHONE", "wantsCall", false)));
    }

    private int steps(UUID matter) {
        return db.sql("select count(*) from notice.notice where matter_id = :matter and kind <> 'DUE_SOON'")
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }

    private JsonNode line(String signIn, UUID matter) {
        return desk.inbox(signIn).stream()
                .filter(one -> one.at("/about/id").asString().equals(matter.toString()))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate dueOf(UUID matter) {
        return db.sql("select due_on from matter.matter where id = :matter")
                .param("matter", matter)
                .query(LocalDate.class)
                .single();
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(Time.ZONE).toInstant());
    }

    /** The working day from which that many are left. */
    private LocalDate workdaysBefore(LocalDate due, int days) {
        LocalDate day = due;
        while (!hours.isWorkday(day)
                || day.plusDays(1)
                                .datesUntil(due.plusDays(1))
                                .filter(hours::isWorkday)
                                .count()
                        < days) {
            day = day.minusDays(1);
        }
        return day;
    }

    private LocalDate workdaysAfter(LocalDate due, int days) {
        LocalDate day = due;
        int passed = 0;
        while (passed < days) {
            day = day.plusDays(1);
            if (hours.isWorkday(day)) {
                passed++;
            }
        }
        return day;
    }
}
