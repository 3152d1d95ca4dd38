package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.database.DataFolder;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line answers: one exit code, and one plain sentence in Chinese and in English, whatever goes wrong. */
class CommandTests {
    private final Path data = Folders.next();

    @Test
    void versionSaysWhatItIsMadeOf() {
        Doorstep.Ended ended = Doorstep.command("version");
        assertThat(ended.exit()).isZero();
        assertThat(ended.said()).matches("doorstep \\S+ \\(PostgreSQL \\d+\\.\\d+\\.\\d+, Java \\d+\\)\n");
    }

    @Test
    void helpNamesEveryCommandInBothLanguages() {
        Doorstep.Ended ended = Doorstep.command("help");
        assertThat(ended.exit()).isZero();
        assertThat(ended.said()).contains("用法").contains("Usage:");
        for (String command : List.of("serve", "import", "backup", "restore", "demo", "version")) {
            assertThat(ended.said()).contains("doorstep " + command);
        }
        assertThat(Doorstep.command()).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({
        "server, command.unknown-command",
        "import weather DATA, command.unknown-command",
        "serve --prot 80, command.unknown-option",
        "serve --port, command.value-missing",
        "serve --port eighty, command.bad-value",
        "serve --port 70000, command.bad-value",
        "serve now, command.too-many-arguments",
        "serve --cert nothing-there.pem --key key.pem, command.file-missing",
        "serve --cert DATA/secret --key DATA/secret, command.bad-certificate",
        "serve --address 192.0.2.1 --data DATA, command.port-taken",
        "serve --data DATA/secret, database.folder-unwritable",
        "serve --data DATA/$HOME, database.folder-badly-named",
        "serve --db-url mysql://here --data DATA, database.bad-url",
        "serve --db-url postgresql://a:b@127.0.0.1:1/c --data DATA, database.unreachable",
        "backup, command.argument-missing",
        "backup one.zip two.zip, command.too-many-arguments",
        "backup DATA/secret --data DATA, command.file-exists",
        "restore nothing-there.zip, command.file-missing",
        "import, command.argument-missing"
    })
    void whatCannotBeDoneIsRefused(String line, String code) throws IOException {
        Files.writeString(data.resolve("secret"), "not a certificate");
        refused(code, line.replace("DATA", data.toString()).split(" "));
    }

    @Test
    void aPortThatIsTakenIsSaidAtOnce() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused("command.port-taken", "serve", "--data", data.toString(), "--port", "" + other.getLocalPort());
        }
        assertThat(data).as("nothing was begun").isEmptyDirectory();
    }

    /** Beside the server that holds the folder: no second one, but a backup; what it says of files; what a restore says of each. */
    @Test
    void besideARunningServer() throws IOException, SQLException {
        int port = Doorstep.freePort();
        Path backup = data.resolve("backup.zip");
        try (Doorstep running = Doorstep.serving(data, port).answering(port)) {
            Office.settle(running, port);
            refused("database.folder-in-use", "serve", "--data", data.toString(), "--port", "" + Doorstep.freePort());
            refused("database.folder-in-use", "restore", existing("any.zip").toString(), "--data", data.toString());
            refused("command.file-exists", "backup", existing("there.zip").toString(), "--data", data.toString());
            refused("database.backup-unwritable", "backup", "/proc/backup.zip", "--data", data.toString());
            done("backup", backup.toString(), "--data", data.toString());
            assertThat(Doorstep.answers(port)).isTrue();
        }
        refused("database.not-empty", "restore", backup.toString(), "--data", data.toString());
        restoreOfABrokenFileLeavesTheFolderFit(backup);
        aNewerDatabaseIsLeftAlone();
    }

    private void restoreOfABrokenFileLeavesTheFolderFit(Path backup) throws IOException {
        Path other = Folders.next();
        try {
            refused("database.bad-backup", "restore", existing("empty.zip").toString(), "--data", other.toString());
            Path half = data.resolve("half.zip");
            Files.write(half, Arrays.copyOf(Files.readAllBytes(backup), (int) Files.size(backup) / 2));
            refused("database.bad-backup", "restore", half.toString(), "--data", other.toString());
            done("restore", backup.toString(), "--data", other.toString());
            int port = Doorstep.freePort();
            try (Doorstep restored = Doorstep.serving(other, port).answering(port)) {
                assertThat(restored.said()).doesNotContain("One-time code");
            }
        } finally {
            Folders.delete(other);
        }
    }

    private void aNewerDatabaseIsLeftAlone() throws SQLException {
        try (DataFolder folder = DataFolder.at(data)) {
            folder.lock();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
                Server server = postgres.server();
                try (Connection owner = DriverManager.getConnection(
                                server.url(),
                                server.owner().user(),
                                server.owner().password());
                        Statement statement = owner.createStatement()) {
                    statement.execute("""
                            insert into public.flyway_schema_history
                                   (installed_rank, version, description, type, script, installed_by, execution_time, success)
                            values (9999, '9999', 'of tomorrow', 'SQL', 'matter/V9999__of_tomorrow.sql', 'owner', 1, true)
                            """);
                }
            }
        }
        refused("database.newer-schema", "serve", "--data", data.toString(), "--port", "" + Doorstep.freePort());
        refused("database.newer-schema", "backup", data.resolve("newer.zip").toString(), "--data", data.toString());
    }

    @Test
    void twoInstancesStandSideBySide() throws IOException, SQLException {
        Path otherData = Folders.next();
        int port = Doorstep.freePort();
        try (Doorstep one = Doorstep.serving(data, port).answering(port)) {
            int otherPort = Doorstep.freePort();
            try (Doorstep other = Doorstep.serving(otherData, otherPort).answering(otherPort)) {
                registersAlone(one, port, data);
                registersAlone(other, otherPort, otherData);
            }
            assertThat(Doorstep.answers(port)).as("after the other has ended").isTrue();
        } finally {
            Folders.delete(otherData);
        }
    }

    private static void registersAlone(Doorstep doorstep, int port, Path data) throws IOException, SQLException {
        Office office = Office.settle(doorstep, port);
        UUID id = UUID.randomUUID();
        try (Wire clerk = office.connect(port)) {
            Wire.Answer answer = clerk.post("/api/matters", office.matter(id, "灯坏了。"));
            assertThat(answer.json().path("number").asLong()).isEqualTo(1);
        }
        Ledger.check(office, port, data, Map.of(id, "灯坏了。"));
    }

    private static void done(String... words) {
        Doorstep.Ended ended = Doorstep.command(words);
        assertThat(ended.exit()).as(ended.said()).isZero();
        assertThat(ended.said().lines()).hasSize(2);
    }

    /** One sentence in Chinese, the same in English with its code, and nothing of the program's insides. */
    private static void refused(String code, String... words) {
        Doorstep.Ended ended = Doorstep.command(words);
        assertThat(ended.said().lines())
                .as(ended.said())
                .hasSize(2)
                .satisfiesExactly(
                        chinese -> assertThat(chinese).matches(".*[\\u4e00-\\u9fff].*"),
                        english -> assertThat(english).endsWith("[" + code + "]"));
        assertThat(ended.said()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(ended.exit()).isEqualTo(1);
    }

    private Path existing(String name) throws IOException {
        return Files.createFile(data.resolve(name));
    }

    @AfterEach
    void clear() {
        Folders.delete(data);
    }
}
