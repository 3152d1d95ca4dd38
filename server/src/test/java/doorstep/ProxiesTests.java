package doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose word is taken for where a request came from. */
@DoorstepTest
class ProxiesTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    /** Whoever else signs in from here is not to wait ten minutes. */
    @AfterEach
    void forgetTheGuesses() {
        db.sql("delete from staff.attempt").update();
    }

    @Test
    void aForgedAddressDoesNotEscapeTheCount() {
        Browser guesser = new Browser(port);
        int last = 0;
        for (int i = 0; i <= 200; i++) {
            last = guesser.send(guesser.request("/api/session")
                            .header("X-Forwarded-For", "203.0.113." + i)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"signIn\":\"谁\",\"password\":\"x\"}")))
                    .status();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void onlyTheProxiesThatAreNamedAreBelieved() {
        assertThat(Proxies.properties(arguments())).isEmpty();
        assertThat(Proxies.properties(
                        arguments("--trusted-proxy", "192.168.3.4, 10.0.0.1", "--trusted-proxy", "fd00::7")))
                .containsEntry("doorstep.forward-headers", "native")
                .containsEntry(
                        "server.tomcat.remoteip.internal-proxies", "192.168.3.4/32,10.0.0.1/32,fd00:0:0:0:0:0:0:7/128");
        for (String bad : List.of("proxy.county.example", "10.0.0.0/8", ".*")) {
            assertThatThrownBy(() -> Proxies.properties(arguments("--trusted-proxy", bad)))
                    .hasMessage("command.bad-value");
        }
    }

    private static Arguments arguments(String... words) {
        return Arguments.parse(List.of(words), Set.of(Proxies.OPTION));
    }
}
