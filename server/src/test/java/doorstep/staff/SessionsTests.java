package doorstep.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Settled;
import doorstep.clock.SettableClock;
import doorstep.kernel.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    Tenures tenures;

    @Autowired
    SettableClock clock;

    private Newcomers newcomers;

    @BeforeEach
    void newcomers() {
        newcomers = new Newcomers(colleagues, people, signIn);
    }

    @Test
    void whoIsNotSignedInAnyMoreIsToldThatAndNotThatThePageIsStale() throws IOException, InterruptedException {
        assertThat(refusalWithoutCookies("/api/matters")).contains("web.not-signed-in");
        assertThat(refusalWithoutCookies("/api/session"))
                .as("who is about to sign in")
                .contains("web.stale-page");
    }

    private String refusalWithoutCookies(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void endsAfterTwoIdleHours() {
        String token = signIn.signIn(newcomers.withPassword(), Settled.PASSWORD, Newcomers.DESK);
        clock.tick(Duration.ofMinutes(115));
        assertThat(sessions.actor(token)).isPresent();
        clock.tick(Duration.ofMinutes(115));
        assertThat(sessions.actor(token)).as("kept alive by the look before").isPresent();
        clock.tick(Duration.ofMinutes(121));
        assertThat(sessions.actor(token)).isEmpty();
    }

    @Test
    void endsAfterAWorkingDayHoweverBusy() {
        String token = signIn.signIn(newcomers.withPassword(), Settled.PASSWORD, Newcomers.DESK);
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
        String phone = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
        String desk = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
        sessions.end(sessions.actor(phone).orElseThrow(), phone);
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
    void whoeverLeavesLaterWorksUntilThatDay() {
        String name = newcomers.withPassword();
        UUID person = newcomers.id(name);
        UUID post = people.addPost(colleagues.as("zhouning"), "试岗", Role.CLERK, Newcomers.COUNTY, null);
        tenures.give(colleagues.as("zhouning"), post, person, Standing.A, LocalDate.of(2026, 11, 23), null);
        people.endPerson(colleagues.as("zhouning"), person, LocalDate.of(2026, 11, 25));
        assertThat(people.newCode(colleagues.as("zhouning"), person).code())
                .as("still here to be helped")
                .isNotEmpty();
        assertThatThrownBy(() -> tenures.handOver(colleagues.as("zhouning"), post, person, LocalDate.of(2026, 11, 24)))
                .hasMessage("staff.leaves-before");
        clock.tick(Duration.ofDays(2));
        assertThat(sessions.actor(person).orElseThrow().is(Role.CLERK)).isTrue();
        clock.tick(Duration.ofDays(1));
        assertThat(sessions.actor(person)).isEmpty();
        assertThatThrownBy(() -> people.newCode(colleagues.as("zhouning"), person))
                .hasMessage("staff.no-such-person");
    }

    @Test
    void aLastDayToComeLeavesPasswordAndSessionUntilThen() {
        String name = newcomers.withPassword();
        String token = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
        people.endPerson(colleagues.as("zhouning"), newcomers.id(name), LocalDate.of(2026, 11, 24));
        assertThat(sessions.actor(token)).isPresent();
        clock.set(Instant.parse("2026-11-24T15:59:00Z"));
        String late = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
        clock.tick(Duration.ofMinutes(2));
        assertThat(sessions.actor(late)).as("midnight in China").isEmpty();
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK))
                .hasMessage("staff.wrong-sign-in");
    }

    @Test
    void whoeverLeftForGoodIsOutAtOnce() {
        String name = newcomers.withPassword();
        Browser browser = new Browser(port).as(name);
        assertThat(browser.get("/api/today").status()).isEqualTo(200);
        people.endPerson(colleagues.as("zhouning"), newcomers.id(name), LocalDate.of(2026, 11, 23));
        assertThat(browser.get("/api/today").status()).isEqualTo(401);
        assertThatThrownBy(() -> signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK))
                .hasMessage("staff.wrong-sign-in");
        assertThatThrownBy(() -> people.newCode(colleagues.as("zhouning"), newcomers.id(name)))
                .hasMessage("staff.no-such-person");
    }
}
