package doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that was named, everybody has the address the proxy says. */
@DoorstepTest
@TestPropertySource(
        properties = {
            "doorstep.forward-headers=native",
            "server.tomcat.remoteip.internal-proxies=127.0.0.1/32,0:0:0:0:0:0:0:1/128"
        })
class TrustedProxyTests {
    @LocalServerPort
    int port;

    @Test
    void oneGuesserDoesNotLockTheOthersBehindTheProxyOut() {
        Browser guesser = new Browser(port);
        int last = 0;
        for (int i = 0; i <= 200; i++) {
            last = guess(guesser, "203.0.113.5");
        }
        assertThat(last).isEqualTo(429);
        assertThat(guess(guesser, "203.0.113.6")).isEqualTo(401);
    }

    private static int guess(Browser browser, String from) {
        return browser.send(browser.request("/api/session")
                        .header("X-Forwarded-For", from)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"signIn\":\"谁\",\"password\":\"x\"}")))
                .status();
    }
}
