package doorstep.notice;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import doorstep.TestApplication;
import doorstep.cast.Browser;
import doorstep.cast.Settled;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that is told to end lets what it is answering be finished; a stream would never be. */
class StreamsAtTheEndTests {
    @Test
    void theEndDoesNotWaitForThem() throws IOException, InterruptedException {
        Logger graceful = (Logger) LoggerFactory.getLogger("org.springframework.boot.tomcat.GracefulShutdown");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        graceful.setLevel(Level.INFO);
        graceful.addAppender(log);
        log.start();
        ConfigurableApplicationContext server = running();
        int port =
                Integer.parseInt(Objects.requireNonNull(server.getEnvironment().getProperty("local.server.port")));
        Browser handler = new Browser(port).as("wangjianguo");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> stream = http.send(
                    handler.request("/api/notices/stream")
                            .header("Cookie", handler.cookie())
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(stream.statusCode()).isEqualTo(200);
            assertThat(server.getBean(Live.class).open()).isEqualTo(1);

            server.close();

            assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                    .as("its end")
                    .contains("event: ready");
        }
        graceful.detachAppender(log);
        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage)).contains("Graceful shutdown complete");
    }

    private static ConfigurableApplicationContext running() {
        SpringApplication application = new SpringApplication(TestApplication.class, Settled.class);
        application.setDefaultProperties(Map.of("server.port", "0"));
        application.setRegisterShutdownHook(false);
        application.addInitializers(new Settled());
        return application.run();
    }
}
