package doorstep.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Settled;
import doorstep.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long somebody stays signed in. */
@DoorstepTest
class SessionsTests {
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
    void endsAfterTwoIdleHours() {
        String token = signIn.signIn(newcomers.withPassword(), Settled.PASSWORD);
        clock.tick(Duration.ofMinutes(115));
        assertThat(sessions.actor(token)).isPresent();
        clock.tick(Duration.ofMinutes(115));
        assertThat(sessions.actor(token)).as("kept alive by the look before").isPresent();
        clock.tick(Duration.ofMinutes(121));
        assertThat(sessions.actor(token)).isEmpty();
    }

    @Test
    void endsAfterAWorkingDayHoweverBusy() {
        String token = signIn.signIn(newcomers.withPassword(), Settled.PASSWORD);
        for (int hour = 1; hour < 12; hour++) {
            clock.tick(Duration.ofHours(1));
            assertThat(sessions.actor(token)).as("after %d hours", hour).isPresent();
        }
        clock.tick(Duration.ofHours(1));
        assertThat(sessions.actor(token)).isEmpty();
    }

    @Test
    void signingOutEndsThisBrowserAlone() {
        String name = newcomers.withPassword();
        String phone = signIn.signIn(name, Settled.PASSWORD);
        String desk = signIn.signIn(name, Settled.PASSWORD);
        signIn.signOut(phone);
        assertThat(sessions.actor(phone)).isEmpty();
        assertThat(sessions.actor(desk)).isPresent();
    }

    @Test
    void aTokenThatWeDidNotGiveOpensNothing() {
        assertThat(sessions.actor("")).isEmpty();
        assertThat(sessions.actor("x".repeat(43))).isEmpty();
        assertThat(sessions.actor("令牌")).isEmpty();
        assertThat(new Browser(port).get("/api/today").status()).isEqualTo(401);
    }

    /** A page asks several things at once; each sends the token that it had when it asked. */
    @Test
    void thePagesTokenStaysTheSame() {
        Browser browser = new Browser(port).as(newcomers.withPassword());
        List<String> before = token(browser);
        assertThat(before).isNotEmpty();
        browser.get("/api/today");
        browser.get("/api/session");
        assertThat(token(browser)).isEqualTo(before);
    }

    private static List<String> token(Browser browser) {
        return browser.request("/api/today").build().headers().allValues("X-XSRF-TOKEN");
    }

    @Test
    void whoeverLeftForGoodIsOutAtOnce() {
        String name = newcomers.withPassword();
        Browser browser = new Browser(port).as(name);
        assertThat(browser.get("/api/today").status()).isEqualTo(200);
        people.endPerson(colleagues.as("zhouning"), newcomers.id(name), LocalDate.of(2026, 11, 23));
        assertThat(browser.get("/api/today").status()).isEqualTo(401);
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD)).hasMessage("staff.wrong-sign-in");
        assertThatThrownBy(() -> people.newCode(colleagues.as("zhouning"), newcomers.id(name)))
                .hasMessage("staff.no-such-person");
    }
}
