package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asked for an export goes away while it is on its way: nothing of it stays, and the next one is whole. */
@DoorstepTest
class ExportCutOffTests {
    private static final String WORDS = "沿河的护栏倒了一段，孩子上学要从那里过。";
    private static final long AREA = Course.TOWNSHIP * 1_000_000L;
    private static final Map<String, Object> ALL = Map.of(
            "filter",
            Map.of("channel", "SUPERIOR", "area", AREA),
            "format",
            "CSV",
            "columns",
            List.of("NUMBER", "TITLE", "WORDS"));

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    DataSource database;

    /** Far more than the sockets in between can hold. */
    @BeforeEach
    void manyLongMatters() {
        db.sql("""
                with made as (
                    insert into matter.matter (id, kind, lifecycle, title, area, channel, heard_at, registered_at, registered_by,
                           stage, updated_at)
                    select gen_random_uuid(), kind, lifecycle, '护栏倒了', area, 'SUPERIOR', heard_at, registered_at,
                           registered_by, 'registered', updated_at
                      from (select * from matter.matter where kind = 'need' and area between :area and :area + 999999 limit 1) one,
                           generate_series(1, 2000)
                    returning id)
                insert into matter.wording (id, words) select id, repeat(:words, 200) from made
                """).param("words", WORDS).param("area", AREA).update();
    }

    @AfterEach
    void gone() {
        db.sql("""
                with gone as (
                    select id from matter.matter where channel = 'SUPERIOR' and title = '护栏倒了'),
                unsaid as (delete from matter.wording where id in (select id from gone))
                delete from matter.matter where id in (select id from gone)
                """).update();
    }

    @Test
    void nothingOfItStaysAndTheNextIsWhole() throws IOException, InterruptedException {
        List<Path> before = drafts();
        Browser clerk = new Browser(port).as("jiangling");
        clerk.goAwayFrom("/api/matters/exports", ALL);
        await().untilAsserted(() -> {
            assertThat(drafts()).isEqualTo(before);
            assertThat(((HikariDataSource) database).getHikariPoolMXBean().getActiveConnections())
                    .isZero();
        });
        Browser.Answer whole = clerk.post("/api/matters/exports", ALL);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.text().lines().filter(line -> line.contains("护栏倒了"))).hasSize(2_000);
        assertThat(whole.text().lines().toList()).last().asString().contains("完");
    }

    private static List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("doorstep-export"))
                    .sorted()
                    .toList();
        }
    }
}
