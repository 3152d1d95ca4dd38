package doorstep.library;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Call;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Multipart;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Bringing a document in over HTTP: looked at first, asked about, and refused without a trace where it has to be. */
@DoorstepTest
class TakeInTests {
    @LocalServerPort
    int port;

    private Browser leader;
    private String title;

    @BeforeEach
    void somebodyWhoKeepsDocuments() {
        leader = new Browser(port).as("yanghaibo");
        title = Shelf.title("收进来的规定");
    }

    private Browser.Answer take(Browser by, String name, String text, long area, @Nullable String marks) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("kind", "POLICY");
        about.put("title", title);
        about.put("source", "县政府");
        about.put("area", area);
        about.put("inForceOn", "2026-01-01");
        about.put("marks", marks);
        String json = JsonMapper.shared().writeValueAsString(about);
        return new Call(by, "POST", "/api/library", Multipart.file(name, text, json), Multipart.TYPE).send();
    }

    private Browser.Answer look(Browser by, String text) {
        return new Call(by, "POST", "/api/library/looks", Multipart.file("a.txt", text, null), Multipart.TYPE).send();
    }

    private void nothingIsKept() {
        assertThat(leader.get("/api/library").text()).doesNotContain(title);
    }

    @Test
    void aLookTellsWhatATextSeemsToBeAndKeepsNothing() {
        String answer = look(leader, title + "\n汀政发〔2026〕7号\n第一条　甲。\n##paidbegin##乙##paidend##\n第三条　自2026年3月1日起施行。\n")
                .text();
        assertThat(answer).contains(title, "汀政发〔2026〕7号", "2026-03-01", "\"marks\":2");
        nothingIsKept();
    }

    @Test
    void marksAreAskedAboutBeforeAnythingIsKept() {
        String text = title + "\n##paidbegin##乙##paidend##\n";
        assertThat(take(leader, "a.txt", text, Shelf.TOWNSHIP, null).code()).isEqualTo("library.marks-unanswered");
        nothingIsKept();
        assertThat(take(leader, "a.txt", text, Shelf.TOWNSHIP, "STRIP").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsMarkedSecretIsRefusedAndNothingKept() {
        assertThat(take(leader, "a.txt", "机密★三年\n" + title + "\n正文。\n", Shelf.TOWNSHIP, null)
                        .code())
                .isEqualTo("document.classified");
        assertThat(take(leader, "绝密 规定.txt", title + "\n正文。\n", Shelf.TOWNSHIP, null)
                        .code())
                .isEqualTo("document.classified");
        nothingIsKept();
    }

    @Test
    void aNameThatPointsElsewhereIsOnlyAName() {
        assertThat(take(leader, "../../../etc/cron.d/x.txt", title + "\n正文。\n", Shelf.TOWNSHIP, null)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyWhoKeepsDocumentsThereTakesThemIn() {
        String text = title + "\n正文。\n";
        Browser officer = new Browser(port).as("lichunsheng");
        assertThat(take(officer, "a.txt", text, Shelf.TOWNSHIP, null).code()).isEqualTo("kernel.not-allowed");
        assertThat(look(officer, text).code()).isEqualTo("kernel.not-allowed");
        for (long elsewhere : new long[] {990_101_102_000_000L, 990_101_000_000_000L, 1L}) {
            assertThat(take(leader, "a.txt", text, elsewhere, null).code()).isEqualTo("library.no-such-area");
        }
        nothingIsKept();
    }

    @Test
    void whatIsTooLargeIsRefusedWithASentence() {
        Browser.Answer answer = look(leader, "字".repeat(18_000_000));
        assertThat(answer.code()).isEqualTo("web.too-large");
    }
}
