package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import doorstep.database.DataFolder;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Server;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C and a polite end: what is being answered is answered, then PostgreSQL writes everything down and stops. */
class DrainTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path data = Folders.next();
    private final int port = Doorstep.freePort();
    private final Doorstep doorstep = Doorstep.serving(data, port);

    /** The exit codes that shells and service managers know for these signals. */
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void whatIsUnderWayIsAnsweredFirst(String signal, int exit) throws IOException, SQLException {
        doorstep.answering(port);
        Office office = Office.settle(doorstep, port);
        UUID matter = UUID.randomUUID();
        try (Wire clerk = office.connect(port);
                Connection other = connection();
                Statement statement = other.createStatement()) {
            assertThat(clerk.post("/api/matters", office.matter(matter, "灯坏了。")).status())
                    .isEqualTo(200);
            other.setAutoCommit(false);
            statement.execute("select from matter.matter where id = '" + matter + "' for update");
            CompletableFuture<Wire.Answer> underWay = CompletableFuture.supplyAsync(() -> note(clerk, matter));
            await().atMost(PATIENCE).until(() -> waiting(statement));

            doorstep.signal(signal);

            await().atMost(PATIENCE).until(() -> !Doorstep.answers(port));
            assertThat(underWay).isNotDone();
            assertThat(doorstep.process().isAlive()).isTrue();
            other.commit();
            assertThat(underWay.join().status()).isEqualTo(200);
        }
        Doorstep.Ended ended = doorstep.ended();
        assertThat(ended.exit()).isEqualTo(exit);
        assertThat(ended.said()).doesNotContain("Exception").doesNotContain("ERROR");
        assertThatPostgresStoppedInOrder();
    }

    private Connection connection() throws SQLException {
        Server server = EmbeddedPostgres.runningIn(DataFolder.at(data));
        return DriverManager.getConnection(
                server.url(), server.app().user(), server.app().password());
    }

    private static Wire.Answer note(Wire clerk, UUID matter) {
        try {
            return clerk.post("/api/matters/" + matter + "/acts/NOTE", Map.of("note", "问过了。"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean waiting(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from pg_locks where not granted")) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }

    /** Stopped while it is still starting, at whatever point, it leaves nothing running behind. */
    @ParameterizedTest
    @ValueSource(strings = {"starting PostgreSQL", "ready to accept connections", "migrated"})
    void aStartThatIsStoppedLeavesNothingBehind(String point) throws IOException {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> log().contains(point) || point.equals("migrated") && isMigrated());
        long postmaster = Folders.postmaster(data).pid();
        doorstep.signal("INT");
        Doorstep.Ended ended = doorstep.ended();
        assertThat(ended.exit()).isEqualTo(130);
        assertThat(ended.said()).doesNotContain("Exception");
        await().atMost(PATIENCE).until(() -> ended(postmaster));
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private boolean isMigrated() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            return statement.execute("select from matter.matter");
        } catch (SQLException | Problem e) {
            return false;
        }
    }

    private String log() throws IOException {
        StringBuilder log = new StringBuilder();
        if (Files.exists(data.resolve("log"))) {
            try (Stream<Path> files = Files.list(data.resolve("log"))) {
                for (Path file : files.toList()) {
                    log.append(Files.readString(file));
                }
            }
        }
        return log.toString();
    }

    private static boolean ended(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        return !Files.exists(stat) || Files.readString(stat).contains(") Z ");
    }

    private void assertThatPostgresStoppedInOrder() throws IOException {
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(log()).contains("database system is shut down");
        try (Doorstep again = Doorstep.serving(data, port)) {
            again.answering(port);
        }
        assertThat(log()).doesNotContain("was not properly shut down");
    }

    @AfterEach
    void stop() {
        doorstep.close();
        Folders.delete(data);
    }
}
