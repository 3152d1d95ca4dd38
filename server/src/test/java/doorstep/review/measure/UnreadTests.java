package doorstep.review.measure;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.TestApplication;
import doorstep.cast.Colleagues;
import doorstep.cast.Settled;
import doorstep.clock.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** One indicator that cannot be computed: said as that, and nothing else waits for it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
        initializers = {Settled.class, UnreadTests.ACountyThatDividesByNothing.class},
        classes = {TestApplication.class, Settled.class})
class UnreadTests {
    @LocalServerPort
    int port;

    @Autowired
    SettableClock clock;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Watch watch;

    @Test
    void anIndicatorThatFailsKeepsNoOtherFromBeingRead() {
        Course failing = new Course(port, clock, colleagues, 2071).begun();
        Course whole = new Course(port, clock, colleagues, 2071).begun();
        failing.on(failing.first.plusDays(1));
        Map<String, Object> aim = new HashMap<>(failing.aim());
        aim.put("indicator", "divided-by-nothing");
        aim.put("from", failing.first.plusDays(1));
        Course.ok(failing.as("lichunsheng").post(failing.address("/aims"), aim));
        Course.ok(failing.evidence("住了两晚。", failing.first));
        failing.on(failing.first.plusDays(40));
        watch.look();
        JsonNode unread = failing.seen("yanghaibo");
        assertThat(unread.path("unread").asBoolean()).isTrue();
        assertThat(unread.path("blocks").toString()).contains("UNREAD").doesNotContain("FALLS_SHORT");
        assertThat(unread.at("/measure/unreadOn").asString())
                .isEqualTo(failing.first.plusDays(40).toString());
        assertThat(failing.sign("yanghaibo", Map.of("exception", "先销了再说。")).code())
                .as("not even with an exception, before it can be read")
                .isEqualTo("measure.indicator-unread");
        assertThat(whole.seen("yanghaibo").at("/measure/reading/on").asString())
                .isEqualTo(failing.first.plusDays(40).toString());
    }

    /** A county's own indicator that starts and then fails on every question. */
    static final class ACountyThatDividesByNothing
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path rules = Files.createTempDirectory("rules");
                Path folder = Files.createDirectories(rules.resolve("indicators"));
                String whole = Files.readString(Path.of("src/main/resources/indicators/policy-clauses-done.yaml"));
                Files.writeString(
                        folder.resolve("divided-by-nothing.yaml"), whole.substring(0, whole.indexOf("sql: |")) + """
                                sql: |
                                  select a.code as thing, (1 / ((:to - :from) * 0))::int as amount, false as silent
                                    from place.area_facts a
                                   where a.code between :first and :last and a.code <@ :scope and :known >= :on
                                """);
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("failing", Map.of("doorstep.rules", rules.toString())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
