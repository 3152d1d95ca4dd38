package doorstep.cast;

import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.demo.Cast;
import doorstep.demo.Demo;
import doorstep.demo.Township;
import doorstep.sealed.Office;
import doorstep.staff.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The made-up county of the demo, settled in a database of its own: places, people, homes, nothing done yet. */
@TestConfiguration(proxyBeanMethods = false)
public class Settled implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Everybody's, in tests. */
    public static final String PASSWORD = "lamp-at-the-bridge";

    /** When the posts began, long before any test's today. */
    public static final LocalDate SINCE = LocalDate.of(2026, 1, 5);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("server", TestGround.fresh());
        context.getBeanFactory().registerSingleton("time", TestGround.clock());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("doorstep.rules", rules().toString())));
    }

    /** The demo county's rule for needs: ten calendar days. */
    private static Path rules() {
        try {
            Path folder = Files.createTempDirectory("rules");
            Files.writeString(folder.resolve("deadlines-demo.csv"), Demo.RULES);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    Township.Settled settledCast(Township township, Office office, SettableClock clock) {
        Instant now = clock.now();
        clock.set(SINCE.atTime(8, 0).atZone(Time.ZONE).toInstant());
        Township.Settled settled = township.settle(Cast.load(), PASSWORD, SINCE);
        office.add(DisciplineOffice.openKey(), "汀兰县纪委监委", SINCE, null);
        clock.set(now);
        return settled;
    }

    @Bean
    Colleagues colleagues(Township.Settled settled, Sessions sessions, JdbcClient db) {
        return new Colleagues(settled, sessions, db);
    }
}
