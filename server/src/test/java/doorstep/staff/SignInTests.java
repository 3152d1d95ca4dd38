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
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
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
    Attempts attempts;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private Newcomers newcomers;

    @BeforeEach
    void newcomers() {
        newcomers = new Newcomers(colleagues, people, signIn);
    }

    @Test
    void fiveWrongPasswordsLockForTenMinutes() {
        String name = newcomers.withPassword();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn.signIn(name, "wrong", Newcomers.DESK))
                    .hasMessage("staff.wrong-sign-in");
        }
        assertThatThrownBy(() -> signIn.signIn(name, "wrong", Newcomers.DESK)).hasMessage("staff.locked");
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK))
                .as("also with the right one")
                .hasMessage("staff.locked");
        clock.tick(Duration.ofMinutes(9));
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK))
                .hasMessage("staff.locked");
        clock.tick(Duration.ofMinutes(1));
        assertThat(signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK)).isNotEmpty();
    }

    @Test
    void aCrowdOfGuessesInOneMomentIsStoppedLikeOneAfterTheOther() {
        String name = newcomers.withPassword();
        Callable<String> guess = () -> signIn.signIn(name, "wrong", Newcomers.DESK);
        assertThat(AtOnce.run(Collections.nCopies(12, guess)))
                .filteredOn("staff.wrong-sign-in"::equals)
                .hasSize(5);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() {
        String name = newcomers.withPassword();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> signIn.signIn(name, "wrong", Newcomers.DESK))
                        .hasMessage("staff.wrong-sign-in");
            }
            assertThatCode(() -> signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK))
                    .doesNotThrowAnyException();
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
    void aNameThatNobodyCanHaveIsAnsweredAsWrongAndNotCounted() {
        Browser browser = new Browser(port);
        String endless = "a".repeat(20_000);
        assertThat(browser.post("/api/session", Map.of("signIn", endless, "password", "x"))
                        .code())
                .isEqualTo("staff.wrong-sign-in");
        assertThat(browser.post(
                                "/api/session/password-by-code",
                                Map.of("signIn", endless, "code", "2222", "password", Settled.PASSWORD))
                        .code())
                .isEqualTo("staff.wrong-code");
        assertThat(db.sql("select count(*) from staff.attempt where key like '%:aaaa%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aKeyOfAnyLengthCanBeCounted() {
        String endless = "a".repeat(20_000);
        for (int i = 0; i < 5; i++) {
            attempts.guess(endless);
        }
        assertThatThrownBy(() -> attempts.guess(endless)).hasMessage("staff.locked");
        assertThatCode(() -> attempts.guess(endless + "b")).doesNotThrowAnyException();
        attempts.succeeded(endless);
        assertThatCode(() -> attempts.guess(endless)).doesNotThrowAnyException();
    }

    @Test
    void manyNamesTriedFromOneAddressAreStoppedAndTheOfficeNextDoorIsNot() {
        String name = newcomers.withPassword();
        signIn.signIn(name, Settled.PASSWORD, "192.0.2.8");
        for (int i = 0; i < 200; i++) {
            assertThatThrownBy(() -> signIn.signIn("谁", "x", "192.0.2.8")).hasMessage("staff.wrong-sign-in");
        }
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD, "192.0.2.8"))
                .hasMessage("staff.locked");
        assertThat(signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK)).isNotEmpty();
    }

    @Test
    void somebodyWithoutAPasswordYetCannotSignIn() {
        People.WithCode made = newcomers.made();
        String name = newcomers.name(made);
        for (String guess : new String[] {"", "nobody", made.code(), made.code().replace("-", "")}) {
            assertThatThrownBy(() -> signIn.signIn(name, guess, Newcomers.DESK)).hasMessage("staff.wrong-sign-in");
        }
    }

    @Test
    void aOneTimeCodeSetsOnePasswordOnce() {
        People.WithCode made = newcomers.made();
        String name = newcomers.name(made);
        signIn.setPassword(name, made.code().replace("-", " "), Settled.PASSWORD, Newcomers.DESK);
        assertThat(signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK)).isNotEmpty();
        assertThatThrownBy(() -> signIn.setPassword(name, made.code(), "another-lamp-there", Newcomers.DESK))
                .hasMessage("staff.wrong-code");
    }

    @Test
    void aOneTimeCodeIsGoodForAWeek() {
        People.WithCode made = newcomers.made();
        clock.tick(Duration.ofDays(7));
        assertThatThrownBy(
                        () -> signIn.setPassword(newcomers.name(made), made.code(), Settled.PASSWORD, Newcomers.DESK))
                .hasMessage("staff.wrong-code");
        clock.tick(Duration.ofSeconds(-1));
        assertThatCode(() -> signIn.setPassword(newcomers.name(made), made.code(), Settled.PASSWORD, Newcomers.DESK))
                .doesNotThrowAnyException();
    }

    @Test
    void guessesAtACodeAreCountedAlsoForNobody() {
        People.WithCode made = newcomers.made();
        for (String name : new String[] {newcomers.name(made), "nobody." + newcomers.name(made)}) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> signIn.setPassword(name, "2222-2222-2222", Settled.PASSWORD, Newcomers.DESK))
                        .hasMessage("staff.wrong-code");
            }
            assertThatThrownBy(() -> signIn.setPassword(name, made.code(), Settled.PASSWORD, Newcomers.DESK))
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
        assertThatThrownBy(
                        () -> signIn.setPassword(name, made.code(), password.replace("NEWCOMER", name), Newcomers.DESK))
                .hasMessage("staff.weak-password");
        assertThatCode(() -> signIn.setPassword(name, made.code(), Settled.PASSWORD, Newcomers.DESK))
                .doesNotThrowAnyException();
    }

    @Test
    void aPasswordLongerThanItsDigestLooksIsRefused() {
        People.WithCode made = newcomers.made();
        String longest = "桥头那盏灯坏了快一个月我孙女下晚自习要从那里过";
        assertThatThrownBy(() -> signIn.setPassword(newcomers.name(made), made.code(), longest + "呀呀", Newcomers.DESK))
                .hasMessage("staff.weak-password");
        assertThatCode(() -> signIn.setPassword(newcomers.name(made), made.code(), longest, Newcomers.DESK))
                .doesNotThrowAnyException();
    }

    @Test
    void aNewCodeEndsEverySessionOfThatPerson() {
        String name = newcomers.withPassword();
        String token = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
        assertThat(sessions.actor(token)).isPresent();
        people.newCode(colleagues.as("zhouning"), newcomers.id(name));
        assertThat(sessions.actor(token)).isEmpty();
    }

    @Test
    void aNewCodeMakesTheOldPasswordUseless() {
        String name = newcomers.withPassword();
        people.newCode(colleagues.as("zhouning"), newcomers.id(name));
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK))
                .hasMessage("staff.wrong-sign-in");
    }

    @Test
    void aChangedPasswordSignsEveryOtherBrowserOut() {
        String name = newcomers.withPassword();
        Browser here = new Browser(port).as(name);
        String elsewhere = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
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
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK))
                .hasMessage("staff.wrong-sign-in");
        assertThat(signIn.signIn(name, "another-lamp-there", Newcomers.DESK)).isNotEmpty();
    }

    @Test
    void nothingOfAPasswordCodeOrTokenIsKept() {
        People.WithCode made = newcomers.made();
        String name = newcomers.name(made);
        assertThat(row(name)).doesNotContain(made.code().replace("-", ""));
        signIn.setPassword(name, made.code(), Settled.PASSWORD, Newcomers.DESK);
        String token = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
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
