package doorstep.review.talk;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A word to a colleague before anything grows: the two's, and nobody else's. */
@DoorstepTest
class RemindersTests {
    private static final String SEEN = "昨天在窗口让人跑了三趟。";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcClient db;

    private Table table;

    @BeforeEach
    void sitDown() {
        table = new Table(port, colleagues);
    }

    @Test
    void isReadByTheTwoAndByNobodyElse() {
        UUID id = table.reminded("chenyu", "luodan", SEEN);
        JsonNode theirs = one("luodan", id);
        assertThat(theirs.path("other").asString()).isEqualTo("陈雨");
        assertThat(theirs.at("/lines/0/words").asString()).isEqualTo(SEEN);
        assertThat(one("chenyu", id).path("mine").asBoolean()).isTrue();
        for (String other : List.of("yanghaibo", "lichunsheng", "wangjianguo", "zhouning", "shenjing", "zhengqiming")) {
            assertThat(table.as(other).get("/api/reminders").text()).as(other).doesNotContain(id.toString(), "跑了三趟");
            assertThat(table.say(other, id, "AGREED", "我也说一句").code()).as(other).isEqualTo("talk.no-such-reminder");
        }
    }

    @Test
    void eitherWritesWhatWasAgreedAndWhatCameOfItEndsIt() {
        UUID id = table.reminded("chenyu", "luodan", SEEN);
        Table.ok(table.say("luodan", id, "AGREED", "以后一次说清要带什么。"));
        Table.ok(table.say("chenyu", id, "CAME", "这周没有人多跑。"));
        assertThat(one("luodan", id).path("lines").findValuesAsString("kind"))
                .containsExactly("SEEN", "AGREED", "CAME");
        assertThat(one("luodan", id).path("over").asBoolean()).isTrue();
        assertThat(table.say("luodan", id, "AGREED", "还有").code()).isEqualTo("talk.over");
    }

    @Test
    void oneSpeaksToThoseOneWorksWith() {
        Browser clerk = table.as("chenyu");
        String names = clerk.get("/api/reminders/colleagues").text();
        assertThat(names).contains("罗丹", "杨海波", "周宁").doesNotContain("郑启明", "陈雨");
        for (String other : List.of("zhengqiming", "chenyu")) {
            assertThat(clerk.post(
                                    "/api/reminders",
                                    Map.of("id", Table.next(), "to", colleagues.person(other), "seen", SEEN))
                            .code())
                    .as(other)
                    .isEqualTo("talk.no-such-colleague");
        }
    }

    @Test
    void leavesNoLineInTheTrail() {
        Browser from = table.as("chenyu");
        long before =
                db.sql("select count(*) from audit.entry").query(Long.class).single();
        Table.ok(from.post(
                "/api/reminders", Map.of("id", Table.next(), "to", colleagues.person("luodan"), "seen", SEEN)));
        assertThat(db.sql("select count(*) from audit.entry").query(Long.class).single())
                .isEqualTo(before);
    }

    private JsonNode one(String who, UUID id) {
        return table.as(who)
                .get("/api/reminders")
                .json()
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }
}
