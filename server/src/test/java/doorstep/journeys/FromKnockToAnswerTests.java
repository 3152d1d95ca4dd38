package doorstep.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Ids;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 吴桂兰's lamp, over HTTP, each step by whoever's it is: heard at her door, done by its day, and in her own word solved. */
@DoorstepTest
class FromKnockToAnswerTests {
    private static final String WORDS = "桥头那盏灯坏了快一个月，我孙女下晚自习要从那里过。";

    @LocalServerPort
    int port;

    @Test
    void aNeedHeardAtADoorIsAnsweredAndJudgedByTheResident() {
        Browser officer = new Browser(port).as("lichunsheng");
        UUID matter = heardAtTheDoor(officer);
        Slip slip = slipLeftWithHer(officer, matter);
        sentToTheUnit(matter);
        doneAndAnswered(matter);
        judgedByHer(slip, matter);
        bothTruthsOnOnePage(matter);
        countedOnTheBoard();
    }

    private record Slip(String code, String secret) {}

    private static UUID heardAtTheDoor(Browser officer) {
        String home = home(officer, "渡口村三组", "12号");
        assertThat(officer.get("/api/homes/" + home).json().at("/people/0/name").asString())
                .isEqualTo("吴桂兰");
        UUID need = Ids.next(1);
        Browser.Answer recorded = officer.post(
                "/api/visits",
                Map.of(
                        "id",
                        Ids.next(1),
                        "household",
                        home,
                        "visitedAt",
                        "2026-11-15T09:30:00Z",
                        "spokeTo",
                        "RESIDENT",
                        "way",
                        "DOOR",
                        "said",
                        WORDS,
                        "needs",
                        List.of(Map.of("id", need, "words", WORDS)),
                        "promises",
                        List.of(),
                        "answers",
                        List.of()));
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.json().at("/needs/0/dueOn").asString())
                .as("ten days from the day it was heard, not from the day it was typed")
                .isEqualTo("2026-11-25");
        return need;
    }

    private static Slip slipLeftWithHer(Browser officer, UUID matter) {
        JsonNode slip = officer.post("/api/matters/" + matter + "/slip").json();
        return new Slip(slip.path("code").asString(), slip.path("secret").asString());
    }

    private void sentToTheUnit(UUID matter) {
        Browser clerk = new Browser(port).as("chenyu");
        JsonNode found = clerk.get("/api/matters?open=true&text=" + URLEncoder.encode(WORDS, UTF_8))
                .json()
                .path("items");
        assertThat(found.findValuesAsString("id")).contains(matter.toString());
        String unit = unit(clerk, "镇建设办");
        assertThat(clerk.post("/api/matters/" + matter + "/assignment", Map.of("unit", unit))
                        .status())
                .isEqualTo(200);
    }

    private void doneAndAnswered(UUID matter) {
        Browser handler = new Browser(port).as("wangjianguo");
        assertThat(handler.post("/api/matters/" + matter + "/takeover").status())
                .isEqualTo(200);
        assertThat(handler.post("/api/matters/" + matter + "/answer", Map.of("text", "线路已换，灯已亮。"))
                        .status())
                .isEqualTo(200);
        assertThat(handler.post("/api/matters/" + matter + "/service", Map.of("on", "2026-11-23", "way", "DOOR"))
                        .status())
                .isEqualTo(200);
        assertThat(handler.post(
                                "/api/matters/" + matter + "/words",
                                Map.of("word", "SOLVED", "channel", "CALL_BACK", "way", "PHONE", "wantsCall", false))
                        .code())
                .as("whoever handled it may not ask")
                .isEqualTo("matter.handled-it-yourself");
        assertThat(handler.post("/api/matters/" + matter + "/acts/CLOSE", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private void judgedByHer(Slip slip, UUID matter) {
        Browser resident = new Browser(port);
        Browser.Answer look = resident.post("/api/door/look", Map.of("code", slip.code()));
        assertThat(look.json().at("/0/stage").asString()).isEqualTo("closed");
        assertThat(look.text())
                .as("a code alone opens no words")
                .doesNotContain("桥头")
                .doesNotContain("线路");
        Map<String, Object> paper = Map.of("code", slip.code(), "secret", slip.secret());
        assertThat(resident.post("/api/door/open", paper)
                        .json()
                        .at("/0/reply/text")
                        .asString())
                .isEqualTo("线路已换，灯已亮。");
        assertThat(resident.post(
                                "/api/door/words",
                                Map.of(
                                        "code",
                                        slip.code(),
                                        "secret",
                                        slip.secret(),
                                        "matter",
                                        matter,
                                        "word",
                                        "SOLVED",
                                        "wantsCall",
                                        false))
                        .status())
                .isEqualTo(200);
    }

    private void bothTruthsOnOnePage(UUID matter) {
        JsonNode page =
                new Browser(port).as("yanghaibo").get("/api/matters/" + matter).json();
        assertThat(page.path("stage").asString()).isEqualTo("closed");
        assertThat(page.path("word").asString()).isEqualTo("SOLVED");
        assertThat(page.path("wordChannel").asString()).isEqualTo("OWN");
    }

    private void countedOnTheBoard() {
        Browser leader = new Browser(port).as("yanghaibo");
        JsonNode months = leader.get("/api/board?area=990101101000000").json().path("months");
        JsonNode november = months.get(months.size() - 1);
        assertThat(november.path("inTime").asInt())
                .isPositive()
                .isLessThanOrEqualTo(november.path("dueBy").asInt());
        assertThat(november.path("ownSolved").asInt()).isPositive();
    }

    static String home(Browser officer, String place, String door) {
        String after = "";
        while (true) {
            JsonNode page = officer.get("/api/homes" + after).json();
            for (JsonNode home : page.path("items")) {
                if (home.path("place").asString().equals(place)
                        && home.path("door").asString().equals(door)) {
                    return home.path("household").asString();
                }
            }
            after = "?after=" + page.path("next").asString();
        }
    }

    static String unit(Browser clerk, String name) {
        for (JsonNode unit : clerk.get("/api/units").json()) {
            if (unit.path("name").asString().equals(name)) {
                return unit.path("id").asString();
            }
        }
        throw new IllegalStateException(name);
    }
}
