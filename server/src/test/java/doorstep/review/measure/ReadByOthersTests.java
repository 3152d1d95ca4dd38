package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.document.PaperDocx;
import doorstep.document.Sheet;
import doorstep.document.SheetOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What others read of measures: whoever they are named to, whoever takes the account along, and the public. */
@DoorstepTest
class ReadByOthersTests {
    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Accounts accounts;

    @Test
    void aWithheldMeasureIsItsAuthorsOnlyWhereverItMightShow() {
        Course course = new Course(port, clock, colleagues, 2041);
        course.on(course.first);
        course.open(course.round, "PERSON");
        course.handInWithheld(course.round);
        Course.ok(course.arrange("dueOn", course.first.plusDays(5)));
        assertThat(course.account("lichunsheng", course.first)).contains("七天内");
        assertThat(course.account("yanghaibo", course.first))
                .contains(Course.PROBLEM)
                .doesNotContain("七天内", "八成");
        for (String other : new String[] {"yanghaibo", "wangjianguo"}) {
            Browser browser = course.as(other);
            assertThat(browser.get(course.address("")).code()).isEqualTo("measure.no-such-measure");
            for (String list : new String[] {"/api/measures", "/api/measures/blocked", "/api/today"}) {
                assertThat(browser.get(list).text()).as(other + list).doesNotContain(course.measure.toString());
            }
        }
    }

    @Test
    void whoAnswersForAMeasureFindsItWhenItsDayIsNear() {
        Course course = new Course(port, clock, colleagues, 2042).begun();
        String mine = "/api/measures";
        assertThat(course.as("wangjianguo").get(mine).text()).contains(course.measure.toString());
        assertThat(course.as("wangjianguo").get("/api/today").text()).doesNotContain(course.measure.toString());
        course.on(course.first.plusDays(30));
        assertThat(course.as("wangjianguo").get("/api/today").text()).contains(course.measure.toString(), "TO_DO");
        course.on(course.first.plusDays(36));
        assertThat(course.as("yanghaibo").get("/api/measures/blocked").text())
                .contains("\"LATE\"", course.measure.toString())
                .doesNotContain("李春生", "王建国");
    }

    @Test
    void theAccountIsTakenAlongAsAWorkbookAndAsAPaper() throws IOException {
        Course course = new Course(port, clock, colleagues, 2043).begun();
        Account account = accounts.take(colleagues.as("yanghaibo"), course.round, course.first);
        String paper = part(PaperDocx.of(account.paper()), "word/document.xml");
        assertThat(paper).contains("整改台账", "账号", "长效机制", "八成以上", "建设办承办岗 王建国");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        SheetOut.write(
                workbook,
                account.title(),
                Account.heads(),
                sheet -> account.lines().forEach(line -> sheet.line(Account.cells(line))));
        Path kept = Files.createTempFile("account", ".xlsx");
        Files.write(kept, workbook.toByteArray());
        List<Sheet.Line> lines = new ArrayList<>();
        Sheet.read(kept, lines::add);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().get("整改标准")).contains("八成以上");
        assertThat(lines.getFirst().get("责任人")).isEqualTo("建设办承办岗 王建国");
    }

    @Test
    void thePublicReadsWhatWasReleasedAndNobodysName() {
        Course course = new Course(port, clock, colleagues, 2044).begun();
        assertThat(course.as("yanghaibo")
                        .get("/api/rounds/" + course.round + "/promises")
                        .code())
                .as("a round over persons")
                .isEqualTo("measure.about-persons");
        String promise = "路灯坏了三天内修好，打13912345678";
        Course unit = new Course(port, clock, colleagues, 2044);
        unit.open(unit.round, "UNIT");
        unit.handIn(unit.round, Course.next(), Course.PROBLEM);
        Course.ok(unit.arrange("standard", promise));
        assertThat(told()).as("not before it is released").doesNotContain("路灯坏了三天内");
        String release = "/api/rounds/" + unit.round + "/release";
        for (String other : new String[] {"lichunsheng", "wangjianguo", "zhengqiming"}) {
            assertThat(unit.as(other).post(release, Map.of("released", true)).code())
                    .as(other)
                    .isEqualTo("measure.no-such-round");
        }
        Course.ok(unit.as("yanghaibo").post(release, Map.of("released", true)));
        assertThat(told()).contains("路灯坏了三天内修好，打***", "IN_HAND", "河湾镇").doesNotContain("李春生", "王建国", "回访太少", "承办岗");
        unit.on(unit.first.plusDays(1));
        unit.arrange("standard", "路灯坏了五天内修好");
        assertThat(told()).as("what is written later waits").doesNotContain("五天内");
        unit.on(unit.first.plusDays(40));
        assertThat(told()).contains("LATE");
        Course.ok(unit.as("yanghaibo").post(release, Map.of("released", false)));
        assertThat(told()).doesNotContain("路灯坏了");
    }

    private String told() {
        Browser.Answer answer = new Browser(port).get("/api/door/promises");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static String part(byte[] file, String name) throws IOException {
        Path kept = Files.createTempFile("account", ".zip");
        Files.write(kept, file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(kept);
        }
    }
}
