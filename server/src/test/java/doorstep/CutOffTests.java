package doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import doorstep.document.SheetDownload;
import doorstep.document.SheetOut;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A download that fails: before its first byte it is refused like anything else, after it the connection breaks. */
@DoorstepTest
@Import(CutOffTests.Failing.class)
class CutOffTests {
    @LocalServerPort
    int port;

    @RestController
    static class Failing {
        @GetMapping("/api/test/failing-after/{lines}")
        void fail(@PathVariable int lines, HttpServletResponse response) {
            SheetDownload.send(response, "台账", List.of(new SheetOut.Column("编号", 8)), sheet -> {
                for (int i = 0; i < lines; i++) {
                    sheet.line(List.of("第" + i + "行" + Math.sin(i)));
                }
                throw new IllegalStateException("the database has gone");
            });
        }
    }

    @Test
    void beforeTheFirstByteItIsRefusedInASentence() {
        Browser.Answer answer = new Browser(port).as("jiangling").get("/api/test/failing-after/0");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("web.broken");
    }

    @Test
    void laterTheConnectionBreaksAndNobodyTakesHalfForTheWhole() {
        Browser browser = new Browser(port).as("jiangling");
        assertThatThrownBy(() -> browser.get("/api/test/failing-after/100000"))
                .isInstanceOf(UncheckedIOException.class);
    }
}
