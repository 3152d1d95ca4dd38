package doorstep.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.AtOnce;
import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Settled;
import doorstep.clock.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in, and setting a password with a one-time code. */
@DoorstepTest
class SignInTests {
    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private Newcomers newcomers;
    private Instant now;

    @BeforeEach
    void newcomers() {
        newcomers = new Newcomers(colleagues, people, signIn);
        now = clock.now();
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(now);
    }

    @Test
    void fiveWrongPasswordsLockForTenMinutes() {
        String name = newcomers.withPassword();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn(name, "wrong")).hasMessage("staff.wrong-sign-in");
        }
        assertThatThrownBy(() -> signIn.signIn(name, "wrong")).hasMessage("staff.locked");
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD))
                .as("also with the right one")
                .hasMessage("staff.locked");
        clock.tick(Duration.ofMinutes(9));
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD)).hasMessage("staff.locked");
        clock.tick(Duration.ofMinutes(1));
        assertThat(signIn.signIn(name, Settled.PASSWORD)).isNotEmpty();
    }

    @Test
    void aCrowdOfGuessesInOneMomentIsStoppedLikeOneAfterTheOther() {
        String name = newcomers.withPassword();
        Callable<String> guess = () -> signIn.signIn(name, "wrong");
        assertThat(AtOnce.run(Collections.nCopies(12, guess)))
                .filteredOn("staff.wrong-sign-in"::equals)
                .hasSize(5);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        String name = newcomers.withPassword();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> signIn.signIn(name, "wrong")).hasMessage("staff.wrong-sign-in");
            }
            assertThatCode(() -> signIn.signIn(name, Settled.PASSWORD)).doesNotThrowAnyException();
        }
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredLikeOneThatDoes() {
        Browser browser = new Browser(port);
        String known = newcomers.withPassword();
        for (int i = 0; i < 7; i++) {
            Browser.Answer one = browser.post("/api/session", Map.of("signIn", known, "password", "wrong"));
            Browser.Answer none =
                    browser.post("/api/session", Map.of("signIn", "nobody." + known, "password", "wrong"));
            assertThat(none).as("try %d", i).isEqualTo(one);
            assertThat(none.status()).isEqualTo(i < 5 ? 401 : 429);
        }
    }

    @Test
    void somebodyWithoutAPasswordYetCannotSignIn() {
        People.WithCode made = newcomers.made();
        String name = newcomers.name(made);
        for (String guess : new String[] {"", "nobody", made.code(), made.code().replace("-", "")}) {
            assertThatThrownBy(() -> signIn.signIn(name, guess)).hasMessage("staff.wrong-sign-in");
        }
    }

    @Test
    void aOneTimeCodeSetsOnePasswordOnce() {
        People.WithCode made = newcomers.made();
        String name = newcomers.name(made);
        signIn.setPassword(name, made.code().replace("-", " "), Settled.PASSWORD);
        assertThat(signIn.signIn(name, Settled.PASSWORD)).isNotEmpty();
        assertThatThrownBy(() -> signIn.setPassword(name, made.code(), "another-lamp-there"))
                .hasMessage("staff.wrong-code");
    }

    @Test
    void aOneTimeCodeIsGoodForAWeek() {
        People.WithCode made = newcomers.made();
        clock.tick(Duration.ofDays(7));
        assertThatThrownBy(() -> signIn.setPassword(newcomers.name(made), made.code(), Settled.PASSWORD))
                .hasMessage("staff.wrong-code");
        clock.tick(Duration.ofSeconds(-1));
        assertThatCode(() -> signIn.setPassword(newcomers.name(made), made.code(), Settled.PASSWORD))
                .doesNotThrowAnyException();
    }

    @Test
    void guessesAtACodeAreCountedAlsoForNobody() {
        People.WithCode made = newcomers.made();
        for (String name : new String[] {newcomers.name(made), "nobody." + newcomers.name(made)}) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> signIn.setPassword(name, "2222-2222-2222", Settled.PASSWORD))
                        .hasMessage("staff.wrong-code");
            }
            assertThatThrownBy(() -> signIn.setPassword(name, made.code(), Settled.PASSWORD))
                    .hasMessage("staff.locked");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "short", "123456789", "1234567890", "aaaaaaaaaaaa", "abababababab", "in-NEWCOMER-wonderland"
            })
    void aWeakPasswordIsRefusedAndTheCodeStaysGood(String password) {
        People.WithCode made = newcomers.made();
        String name = newcomers.name(made);
        assertThatThrownBy(() -> signIn.setPassword(name, made.code(), password.replace("NEWCOMER", name)))
                .hasMessage("staff.weak-password");
        assertThatCode(() -> signIn.setPassword(name, made.code(), Settled.PASSWORD))
                .doesNotThrowAnyException();
    }

    @Test
    void aPasswordLongerThanItsDigestLooksIsRefused() {
        People.WithCode made = newcomers.made();
        String longest = "桥头那盏灯坏了快一个月我孙女下晚自习要从那里过";
        assertThatThrownBy(() -> signIn.setPassword(newcomers.name(made), made.code(), longest + "呀呀"))
                .hasMessage("staff.weak-password");
        assertThatCode(() -> signIn.setPassword(newcomers.name(made), made.code(), longest))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewCodeEndsEverySessionOfThatPerson() {
        String name = newcomers.withPassword();
        String token = signIn.signIn(name, Settled.PASSWORD);
        assertThat(sessions.actor(token)).isPresent();
        people.newCode(colleagues.as("zhouning"), newcomers.id(name));
        assertThat(sessions.actor(token)).isEmpty();
    }

    @Test
    void aNewCodeMakesTheOldPasswordUseless() {
        String name = newcomers.withPassword();
        people.newCode(colleagues.as("zhouning"), newcomers.id(name));
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD)).hasMessage("staff.wrong-sign-in");
    }

    @Test
    void aChangedPasswordSignsEveryOtherBrowserOut() {
        String name = newcomers.withPassword();
        Browser here = new Browser(port).as(name);
        String elsewhere = signIn.signIn(name, Settled.PASSWORD);
        assertThat(here.put("/api/session/password", Map.of("old", Settled.PASSWORD, "password", "another-lamp-there"))
                        .status())
                .isEqualTo(200);
        assertThat(sessions.actor(elsewhere)).isEmpty();
        assertThat(here.get("/api/today").status()).isEqualTo(200);
    }

    @Test
    void changingAPasswordNeedsTheOldOne() {
        String name = newcomers.withPassword();
        Browser browser = new Browser(port).as(name);
        assertThat(browser.put("/api/session/password", Map.of("old", "wrong", "password", "another-lamp-there"))
                        .code())
                .isEqualTo("staff.wrong-sign-in");
        assertThat(browser.put("/api/session/password", Map.of("old", Settled.PASSWORD, "password", "1234567890"))
                        .code())
                .isEqualTo("staff.weak-password");
        assertThat(browser.put(
                                "/api/session/password",
                                Map.of("old", Settled.PASSWORD, "password", "another-lamp-there"))
                        .status())
                .isEqualTo(200);
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD)).hasMessage("staff.wrong-sign-in");
        assertThat(signIn.signIn(name, "another-lamp-there")).isNotEmpty();
    }

    @Test
    void nothingOfAPasswordCodeOrTokenIsKept() {
        People.WithCode made = newcomers.made();
        String name = newcomers.name(made);
        assertThat(row(name)).doesNotContain(made.code().replace("-", ""));
        signIn.setPassword(name, made.code(), Settled.PASSWORD);
        String token = signIn.signIn(name, Settled.PASSWORD);
        assertThat(row(name)).doesNotContain(Settled.PASSWORD);
        assertThat(db.sql("select count(*) from staff.session where token = :token")
                        .param("token", token.getBytes(StandardCharsets.US_ASCII))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String row(String name) {
        return db.sql("select p::text from staff.person p where sign_in = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
