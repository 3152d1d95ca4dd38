package doorstep.house;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.TestApplication;
import doorstep.cast.Browser;
import doorstep.cast.Settled;
import doorstep.staff.SignIn;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Before anybody is there: the code from the terminal makes the first administrator, once, on pools of one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
        initializers = Settled.class,
        classes = {TestApplication.class, Counted.class})
class FirstStartTests {
    @LocalServerPort
    int port;

    @Autowired
    SignIn signIn;

    @Test
    void theCodeFromTheTerminalMakesOneAdministratorAndNoSecond() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/api/session").json().path("firstStart").asBoolean())
                .isTrue();
        String code = signIn.firstCode().orElseThrow();
        assertThat(first(browser, "2222-2222-2222-2222").code()).isEqualTo("staff.wrong-code");
        Counted.sent();
        Browser.Answer made = first(browser, code);
        assertThat(made.json().at("/me/name").asString()).isEqualTo("周宁");
        assertThat(Counted.sent())
                .as("code, place, person, password, post, tenure, trail, session, rights, trail again, and who that is")
                .hasSizeLessThanOrEqualTo(11);
        assertThat(first(new Browser(port), code).code()).isEqualTo("staff.already-started");
        assertThat(signIn.firstCode()).isEmpty();
    }

    private static Browser.Answer first(Browser browser, String code) {
        return browser.post(
                "/api/session/first-administrator",
                Map.of("code", code, "name", "周宁", "signIn", "zhouning", "password", Settled.PASSWORD));
    }
}
