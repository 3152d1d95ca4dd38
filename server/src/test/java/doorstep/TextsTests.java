package doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A character that no text has is told for what it is, however it comes. */
@DoorstepTest
class TextsTests {
    @LocalServerPort
    int port;

    @Test
    void aNulIsRefusedInPlainWordsWhereverItStands() {
        Browser administrator = new Browser(port).as("zhouning");
        for (Object body : new Object[] {
            Map.of("name", "办公\0室", "area", 990101200000000L),
            Map.of("name", "办公室", "area", 990101200000000L, "dutyPhone", "\0")
        }) {
            Browser.Answer answer = administrator.post("/api/units", body);
            assertThat(answer.code()).isEqualTo("web.nul-character");
            assertThat(answer.json().path("title").asString()).contains("U+0000");
        }
        assertThat(new Browser(port)
                        .post("/api/session", Map.of("signIn", "chenyu\0", "password", "x"))
                        .code())
                .isEqualTo("web.nul-character");
        assertThat(new Browser(port).as("shenjing").get("/api/trail?who=%00").code())
                .as("in an address")
                .isEqualTo("web.nul-character");
    }
}
