package doorstep.staff;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.BareTest;
import doorstep.cast.Browser;
import doorstep.cast.Settled;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The very first start: a code on the terminal, one administrator, and then never again. */
@BareTest
class FirstAdministratorTests {
    @LocalServerPort
    int port;

    @Autowired
    SignIn signIn;

    @Autowired
    JdbcClient db;

    @Test
    void isMadeOnceWithTheCodeFromTheTerminal() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/api/session").json().path("firstStart").asBoolean())
                .isTrue();
        noPasswordOpensAnything(browser);
        String lost = signIn.firstCode().orElseThrow();
        String code = signIn.firstCode().orElseThrow();
        assertThat(code).as("sixteen characters in groups").matches("(....-){3}....");
        assertThat(codeInTheDatabase()).as("kept as a digest only").doesNotContain(code.replace("-", ""));
        assertThat(make(browser, lost, "zhou").code())
                .as("a later start has a new one")
                .isEqualTo("staff.wrong-code");
        assertThat(make(browser, "AAAA-AAAA-AAAA-AAAA", "zhou").code()).isEqualTo("staff.wrong-code");
        assertThat(make(browser, code, "Zhou Ning").code()).isEqualTo("staff.bad-sign-in");

        Browser.Answer made = make(browser, code.toLowerCase(Locale.ROOT).replace("-", " "), "zhou");
        assertThat(made.status()).as("after refusals the code is still good").isEqualTo(200);
        assertThat(made.json().at("/me/posts/0/role").asString()).isEqualTo("ADMINISTRATOR");
        assertThat(made.json().at("/me/posts/0/first").asLong()).isZero();

        assertThat(signIn.firstCode()).isEmpty();
        assertThat(make(new Browser(port), code, "second").code()).isEqualTo("staff.already-started");
        assertThat(new Browser(port)
                        .get("/api/session")
                        .json()
                        .path("firstStart")
                        .asBoolean())
                .isFalse();
        assertThat(new Browser(port)
                        .as("zhou")
                        .get("/api/people")
                        .json()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("周宁");
    }

    private static void noPasswordOpensAnything(Browser browser) {
        for (String name : new String[] {"admin", "administrator", "root", "doorstep", "user"}) {
            for (String password : new String[] {"", "admin", "123456", "nobody", "password", "doorstep"}) {
                assertThat(browser.post("/api/session", Map.of("signIn", name, "password", password))
                                .status())
                        .isIn(401, 429);
            }
        }
    }

    private String codeInTheDatabase() {
        return db.sql("select code from staff.first_administrator")
                .query(String.class)
                .single();
    }

    private static Browser.Answer make(Browser browser, String code, String name) {
        return browser.post(
                "/api/session/first-administrator",
                Map.of("code", code, "name", "周宁", "signIn", name, "password", Settled.PASSWORD));
    }
}
