package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What becomes of a measure: who may sign it off, when, and what happens to that afterwards. Each test has a year of its own. */
@DoorstepTest
class MeasuresTests {
    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @Test
    void anAimIsOfDaysToComeAndCanBeMissedAndEveryOneStaysInTheStory() {
        Course course = new Course(port, clock, colleagues, 2073).begun();
        course.on(course.first.plusDays(3));
        Map<String, Object> aim = new HashMap<>(course.aim());
        assertThat(course.as("lichunsheng").post(course.address("/aims"), aim).code())
                .as("what those days will show is known by now")
                .isEqualTo("measure.window-begun");
        aim.put("from", course.first.plusDays(3));
        aim.put("bound", 0);
        assertThat(course.as("lichunsheng").post(course.address("/aims"), aim).code())
                .isEqualTo("measure.bound-says-nothing");
        aim.put("bound", 60);
        Course.ok(course.as("lichunsheng").post(course.address("/aims"), aim));
        assertThat(course.seen("yanghaibo")
                        .at("/measure/aims")
                        .valueStream()
                        .map(one -> one.path("bound").asInt()))
                .containsExactly(80, 60);
    }

    @Test
    void isReadByWhoWroteItReadsItOrIsNamedByIt() {
        Course course = course(2027);
        for (String who : List.of("lichunsheng", "yanghaibo", "wangjianguo")) {
            assertThat(course.seen(who).at("/measure/problems/0/words").asString())
                    .as(who)
                    .isEqualTo(Course.PROBLEM);
        }
        for (String other : List.of("hexiaomei", "chenyu", "zhaomin", "gaoyuan", "zhouning", "zhengqiming")) {
            assertThat(course.as(other).get(course.address("")).code())
                    .as(other)
                    .isEqualTo("measure.no-such-measure");
            assertThat(course.as(other)
                            .post(course.address("/notes"), Map.of("id", Course.next(), "kind", "RULE", "words", "好"))
                            .code())
                    .isEqualTo("measure.no-such-measure");
        }
        assertThat(course.as("wangjianguo").get("/api/reviews/" + course.review).code())
                .as("the measure, not the text")
                .isEqualTo("review.no-such-review");
    }

    @Test
    void isNotSignedOffByWhoWroteItOrAnswersForIt() {
        Course course = course(2028);
        course.evidence("住了两晚。", course.first);
        Map<String, Object> reasoned = Map.of("exception", "先看看。");
        assertThat(course.sign("wangjianguo", reasoned).code()).isEqualTo("measure.own");
        assertThat(course.sign("lichunsheng", reasoned).code()).isEqualTo("measure.own");
        assertThat(course.as("yanghaibo")
                        .post(course.address("/notes"), Map.of("id", Course.next(), "kind", "PROGRESS", "words", "好"))
                        .code())
                .as("and who signs does not tell how it goes")
                .isEqualTo("measure.not-yours");
        assertThat(course.seen("yanghaibo").at("/measure/signOffs")).isEmpty();
    }

    @Test
    void isNotSignedOffWhileEveryWordIsRelayed() {
        Course course = course(2029);
        assertThat(course.sign("yanghaibo").code()).isEqualTo("measure.no-evidence");
        course.evidence("住了两晚。", course.first);
        assertThat(course.sign("yanghaibo").code()).isEqualTo("measure.window-open");
        course.served(course.first.plusDays(3), "SOLVED", "RELAYED");
        course.served(course.first.plusDays(4), "SOLVED", "RELAYED");
        course.on(course.first.plusDays(32));
        Browser.Answer refused = course.sign("yanghaibo");
        assertThat(refused.code()).isEqualTo("measure.does-not-hold");
        assertThat(refused.text()).contains("2 件里 0 件算数", "2 件没有听到本人的话");
        JsonNode seen = course.seen("yanghaibo");
        assertThat(seen.at("/measure/signOffs")).isEmpty();
        assertThat(seen.at("/indicator/figure/noWord").asInt()).isEqualTo(2);
        assertThat(course.sign("yanghaibo", Map.of("exception", "两位老人都不识字，村里三个人在场听到。"))
                        .status())
                .as("unless somebody says why, which stays")
                .isEqualTo(200);
        assertThat(course.seen("wangjianguo")
                        .at("/measure/signOffs/0/exception")
                        .asString())
                .contains("不识字");
    }

    @Test
    void isEarnedByPeoplesOwnWordsAndBoundToWhatWasSigned() {
        Course course = earned(2030);
        JsonNode seen = course.seen("lichunsheng");
        JsonNode signed = seen.at("/measure/signOffs/0");
        assertThat(signed.path("by").asString()).isEqualTo("杨海波");
        assertThat(Stand.hash(signed.path("state").asString()))
                .as("anybody can count it again")
                .isEqualTo(signed.path("hash").asString());
        assertThat(signed.path("figure").toString()).contains("\"numerator\":2", "\"denominator\":2");
        assertThat(seen.path("changed").asBoolean()).isFalse();
        assertThat(course.sign("yanghaibo").code()).isEqualTo("measure.signed-already");
        course.as("wangjianguo")
                .post(course.address("/notes"), Map.of("id", Course.next(), "kind", "RULE", "words", "每月排班回访。"));
        assertThat(course.seen("lichunsheng").path("changed").asBoolean())
                .as("telling how it goes changes nothing that was signed")
                .isFalse();
    }

    @Test
    void asksAgainWhenWhatWasSignedIsChanged() {
        Course course = earned(2031);
        course.arrange("dueOn", course.first.plusDays(60));
        JsonNode seen = course.seen("yanghaibo");
        assertThat(seen.path("changed").asBoolean()).isTrue();
        assertThat(seen.path("blocks").toString()).contains("CHANGED");
        assertThat(seen.at("/measure/signOffs")).hasSize(1);
        assertThat(seen.at("/measure/days")).as("both days stay").hasSize(2);
        assertThat(course.sign("yanghaibo").status()).isEqualTo(200);
        assertThat(course.seen("yanghaibo").at("/measure/signOffs")).hasSize(2);
        assertThat(course.put(3, List.of()).code()).isEqualTo("review.measure-begun");
        assertThat(course.arrange("accepted", false).code()).isEqualTo("review.measure-begun");
    }

    @Test
    void isProposedForTakingUpAgainWhenItsIndicatorFallsBack() {
        Course course = earned(2032, "大厅中午没有人值班，来的人白跑一趟。");
        course.served(course.first.plusDays(40), "UNSOLVED", "OWN");
        watch.look();
        watch.look();
        JsonNode proposals = course.seen("yanghaibo").at("/measure/proposals");
        assertThat(proposals).as("once").hasSize(1);
        assertThat(proposals.at("/0/why").asString()).isEqualTo("FELL_BACK");
        assertThat(course.as("yanghaibo").get("/api/today").text()).contains("TO_DECIDE", course.measure.toString());
        assertThat(course.as("yanghaibo").get("/api/measures/blocked").text()).contains("\"PROPOSED\"");
        assertThat(course.sign("yanghaibo").code()).isEqualTo("measure.undecided");
        String decision = "/proposals/" + proposals.at("/0/id").asString() + "/decision";
        Map<String, Object> again = Map.of("takenUp", true, "reason", "灯又坏了两盏。");
        assertThat(course.as("wangjianguo")
                        .post(course.address(decision), again)
                        .code())
                .isEqualTo("measure.own");
        assertThat(course.as("yanghaibo").post(course.address(decision), again).status())
                .isEqualTo(200);
        assertThat(course.as("yanghaibo").post(course.address(decision), again).code())
                .isEqualTo("measure.decided-already");
        assertThat(course.account("yanghaibo", course.first.plusDays(41))).contains("重新整改");
        assertThat(course.account("yanghaibo", course.first.plusDays(35))).contains("已销号");
    }

    @Test
    void isProposedForTakingUpAgainWhenALaterRoundSaysMuchTheSame() {
        Course course = earned(2033, "要的材料太多，一件事让人跑了三次。");
        course.on(course.first.plusDays(90));
        UUID measure = course.measure;
        UUID later = Course.next();
        course.open(later, "PERSON");
        course.handIn(later, Course.next(), "一件事让人跑了三次，还是窗口没有商量好。");
        course.arrange("steps", "再来");
        course.measure = measure;
        watch.look();
        JsonNode proposal = course.seen("yanghaibo").at("/measure/proposals/0");
        assertThat(proposal.path("why").asString()).isEqualTo("LIKE_PROBLEM");
        assertThat(proposal.path("shared").asString()).contains("一件事让人跑了三次");
        assertThat(course.seen("wangjianguo").at("/measure/proposals/0/words").isMissingNode())
                .as("who does not read the later review gets none of its words")
                .isTrue();
        String decision = "/proposals/" + proposal.path("id").asString() + "/decision";
        Course.ok(
                course.as("yanghaibo").post(course.address(decision), Map.of("takenUp", false, "reason", "说的是另一批事。")));
        watch.look();
        assertThat(course.seen("yanghaibo").at("/measure/proposals"))
                .as("what was decided is not asked again")
                .hasSize(1);
    }

    @Test
    void tellsTheAccountAsItStoodOnAnEarlierDay() {
        Course course = earned(2034);
        LocalDate before = course.first.plusDays(1);
        course.on(course.first.plusDays(33));
        course.arrange("standard", "九成以上本人说解决了");
        assertThat(course.account("yanghaibo", before))
                .contains("八成以上", "未销号", "建设办承办岗 王建国", "1-1")
                .doesNotContain("住了两晚", "九成以上");
        assertThat(course.account("lichunsheng", course.first.plusDays(33)))
                .contains("九成以上", "住了两晚", "销号后有改动", "分管副镇长 杨海波");
        assertThat(course.as("yanghaibo")
                        .get("/api/rounds/" + course.round + "/account?on=" + course.first.plusDays(400))
                        .code())
                .isEqualTo("measure.day-ahead");
        for (String other : List.of("wangjianguo", "chenyu", "zhengqiming", "zhouning")) {
            assertThat(course.as(other)
                            .get("/api/rounds/" + course.round + "/account?on=" + before)
                            .code())
                    .as(other)
                    .isEqualTo("measure.no-such-round");
        }
    }

    private Course course(int year) {
        return new Course(port, clock, colleagues, year).begun();
    }

    private Course earned(int year) {
        return earned(year, Course.PROBLEM);
    }

    /** Signed off on the second of April, after two people said themselves that it is solved. */
    private Course earned(int year, String problem) {
        Course course = new Course(port, clock, colleagues, year);
        course.problem = problem;
        course.begun();
        course.on(course.first.plusDays(2));
        Course.ok(course.evidence("住了两晚。", course.first.plusDays(2)));
        course.served(course.first.plusDays(3), "SOLVED", "OWN");
        course.served(course.first.plusDays(4), "SOLVED", "OWN");
        course.on(course.first.plusDays(32));
        Course.ok(course.sign("yanghaibo"));
        return course;
    }
}
