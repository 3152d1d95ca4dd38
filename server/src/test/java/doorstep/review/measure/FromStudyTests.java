package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is agreed, noted or asked becomes a measure, and says what it goes back to; a question starts from what one may see. */
@DoorstepTest
class FromStudyTests {
    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @Test
    void whatASessionAgreedBecomesAMeasureOnce() {
        Course course = course(2061);
        UUID topic = topic(course);
        JsonNode line = lines(course, topic).get(0);
        UUID taken = Course.next();
        Map<String, Object> taking =
                taking(taken, "LINE", UUID.fromString(line.path("id").asString()));
        Course.ok(take(course, "lichunsheng", taking));
        assertThat(lines(course, topic).at("/0/measure").asString()).isEqualTo(taken.toString());
        assertThat(take(course, "lichunsheng", taking(Course.next(), "LINE", id(line)))
                        .code())
                .isEqualTo("study.already-became");
        assertThat(course.as("yanghaibo")
                        .post("/api/study/lines/" + id(line) + "/question", null)
                        .code())
                .isEqualTo("study.already-became");
        JsonNode review =
                course.as("lichunsheng").get("/api/reviews/" + course.review).json();
        assertThat(review.path("gaps")
                        .valueStream()
                        .filter(gap -> gap.path("item").asString().equals(taken.toString()))
                        .map(gap -> gap.path("kind").asString()))
                .as("without a problem it stands, and the gap shows")
                .contains("MEASURE_WITHOUT_PROBLEM", "MEASURE_WITHOUT_OWNER");
        JsonNode seen = course.as("yanghaibo").get("/api/measures/" + taken).json();
        assertThat(seen.at("/measure/account").asString()).endsWith("-2");
        assertThat(seen.at("/titles/0/title").asString()).isEqualTo("答复前先问一遍");
        assertThat(course.put(review.at("/review/version").asInt(), List.of()).code())
                .as("what a session agreed is not dropped by arranging")
                .isEqualTo("review.measure-begun");
        Course.ok(course.arrange("dueOn", course.first.plusDays(20)));
        assertThat(course.as("yanghaibo")
                        .get("/api/measures/" + taken)
                        .json()
                        .at("/measure/words")
                        .asString())
                .as("its words stay when all is arranged anew")
                .isEqualTo("先问一遍再答复。");
    }

    @Test
    void aMeasureIsTakenIntoOnesOwnSelfReviewOnlyAndAnswersItsProblemsOnly() {
        Course course = course(2062);
        UUID question = question(course, "lichunsheng", "WORK", "");
        assertThat(take(course, "yanghaibo", taking(Course.next(), "QUESTION", question))
                        .code())
                .as("who reads it writes nothing into it")
                .isEqualTo("review.no-such-review");
        Map<String, Object> strange = new HashMap<>(taking(Course.next(), "QUESTION", question));
        strange.put("problem", UUID.randomUUID());
        assertThat(take(course, "lichunsheng", strange).code()).isEqualTo("review.answers-nothing");
        assertThat(take(course, "lichunsheng", taking(Course.next(), "QUESTION", UUID.randomUUID()))
                        .code())
                .isEqualTo("study.no-such-question");
        UUID secret = note(course, "hexiaomei");
        assertThat(take(course, "lichunsheng", taking(Course.next(), "NOTE", secret))
                        .code())
                .as("another's private note")
                .isEqualTo("study.no-such-note");
        assertThat(course.as("lichunsheng")
                        .get("/api/reviews/" + course.review)
                        .json()
                        .at("/review/items"))
                .as("what was refused left nothing")
                .hasSize(2);
        Map<String, Object> placed = new HashMap<>(course.said);
        placed.remove("from");
        placed.remove("to");
        placed.put("answers", List.of());
        int version = course.as("lichunsheng")
                .get("/api/reviews/" + course.review)
                .json()
                .at("/review/version")
                .asInt();
        assertThat(course.put(version, new ArrayList<>(List.of(placed))).code())
                .as("a sentence of the text does not leave its place")
                .isEqualTo("review.outside-the-text");
    }

    @Test
    void whatAMeasureGoesBackToIsNamedForThoseWhoMaySeeIt() {
        Course course = course(2063);
        UUID note = note(course, "lichunsheng");
        Map<String, Object> origin = Map.of("kind", "NOTE", "thing", note);
        assertThat(course.as("yanghaibo")
                        .post(course.address("/origins"), origin)
                        .code())
                .isEqualTo("measure.not-yours");
        Course.ok(course.as("lichunsheng").post(course.address("/origins"), origin));
        Course.ok(course.as("lichunsheng").post(course.address("/origins"), origin));
        assertThat(course.seen("lichunsheng").at("/titles/0/title").asString()).isEqualTo("随手记");
        assertThat(course.seen("yanghaibo").path("titles"))
                .as("a private note stays private")
                .isEmpty();
        String back = "/api/measures/going-back?things=" + note;
        assertThat(course.as("lichunsheng").get(back).text()).contains(course.measure.toString());
        assertThat(course.as("hexiaomei").get(back).text()).isEqualTo("[]");
    }

    @Test
    void aQuestionStartsFromAProblemOrAVisitOfWhoMaySeeIt() {
        Course course = course(2064);
        String problem = course.seen("lichunsheng").at("/measure/problems/0/id").asString();
        UUID question = question(course, "lichunsheng", "PROBLEM", problem);
        assertThat(course.as("yanghaibo")
                        .get("/api/study/questions?from=PROBLEM&refs=" + problem)
                        .text())
                .contains(question.toString());
        for (String from : List.of("PROBLEM", "VISIT")) {
            String ref = from.equals("PROBLEM") ? problem : UUID.randomUUID().toString();
            assertThat(course.as("hexiaomei")
                            .post(
                                    "/api/study/questions",
                                    Map.of("id", Course.next(), "text", "谁管？", "from", from, "fromRef", ref))
                            .code())
                    .isEqualTo("study.no-such-start");
        }
    }

    @Test
    void likeProblemsOfAUnitAreTheUnitsAndNobodyElses() {
        Course course = new Course(port, clock, colleagues, 2065);
        course.on(course.first);
        course.open(course.round, "UNIT");
        course.handIn(course.round, Course.next(), "窗口中午没有人，来办事的人要等到两点。");
        Course.ok(course.arrange("dueOn", course.first.plusDays(35)));
        Course.ok(course.evidence("排了班。", course.first));
        Course.ok(course.sign("yanghaibo", Map.of("exception", "先看窗口。")));
        UUID measure = course.measure;
        course.on(course.first.plusDays(90));
        UUID later = Course.next();
        course.open(later, "UNIT");
        course.author = "hexiaomei";
        course.handIn(later, Course.next(), "窗口中午没有人，来办事的人要等到两点。");
        Course.ok(course.arrange("steps", "再来"));
        watch.look();
        course.measure = measure;
        assertThat(course.seen("yanghaibo").at("/measure/proposals"))
                .as("another village's officer wrote it of another village")
                .isEmpty();
        course.author = "lichunsheng";
        course.handIn(later, Course.next(), "窗口中午没有人，来办事的人要等到两点。");
        Course.ok(course.arrange("steps", "再来"));
        watch.look();
        course.measure = measure;
        assertThat(course.seen("yanghaibo").at("/measure/proposals/0/why").asString())
                .isEqualTo("LIKE_PROBLEM");
    }

    private Course course(int year) {
        return new Course(port, clock, colleagues, year).begun();
    }

    private static Map<String, Object> taking(UUID id, String kind, UUID thing) {
        return Map.of("id", id, "words", "先问一遍再答复。", "origin", Map.of("kind", kind, "thing", thing));
    }

    private static Browser.Answer take(Course course, String who, Map<String, Object> taking) {
        return course.as(who).post("/api/reviews/" + course.review + "/measures", taking);
    }

    private static UUID question(Course course, String who, String from, String ref) {
        UUID id = Course.next();
        Course.ok(course.as(who)
                .post("/api/study/questions", Map.of("id", id, "text", "答复前要问几遍？", "from", from, "fromRef", ref)));
        return id;
    }

    private static UUID note(Course course, String who) {
        UUID id = Course.next();
        Course.ok(course.as(who).post("/api/study/notes", Map.of("id", id, "title", "随手记", "text", "先问再答。")));
        return id;
    }

    private static UUID topic(Course course) {
        UUID topic = UUID.fromString(course.as("yanghaibo")
                .post("/api/study/topics", Map.of("title", "怎么答复"))
                .json()
                .path("id")
                .asString());
        Course.ok(course.as("yanghaibo")
                .post(
                        "/api/study/topics/" + topic + "/sessions",
                        Map.of(
                                "id",
                                Course.next(),
                                "heldOn",
                                course.first,
                                "place",
                                "会议室",
                                "host",
                                "杨海波",
                                "recorder",
                                "陈雨",
                                "content",
                                "办事规定",
                                "discussion",
                                "",
                                "present",
                                List.of("杨海波", "李春生"),
                                "absent",
                                List.of(),
                                "lines",
                                List.of(Map.of("agreed", true, "text", "答复前先问一遍")))));
        return topic;
    }

    private static JsonNode lines(Course course, UUID topic) {
        return course.as("yanghaibo").get("/api/study/topics/" + topic).json().at("/sessions/0/lines");
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asString());
    }
}
