package doorstep.database;

import static doorstep.database.OwnGround.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import doorstep.cast.TestGround;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the PostgreSQL in a data folder may do to the machine, and who may do what to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresRightsTests {
    private final OwnGround ground = new OwnGround();
    private final Path path = ground.path();
    private final DataFolder folder = ground.locked(path);
    private final EmbeddedPostgres postgres = ground.start(folder);
    private final Server server = postgres.server();

    @AfterAll
    void stop() throws Exception {
        ground.end();
    }

    @Test
    void noProcessOfItHasRootsRightsNorCanGetThem() throws IOException {
        assertThat(postgres.processes()).hasSizeGreaterThan(3);
        for (ProcessHandle process : postgres.processes()) {
            Map<String, String> status = status(process.pid());
            assertThat(status.get("Uid")).doesNotMatch("(.*\\s)?0(\\s.*)?");
            assertThat(status.get("CapEff")).matches("0+");
            if (System.getProperty("user.name").equals("root")) {
                assertThat(status.get("Gid")).doesNotMatch("(.*\\s)?0(\\s.*)?");
                assertThat(status.get("Groups")).isBlank();
                assertThat(status).containsEntry("NoNewPrivs", "1");
            }
        }
    }

    private static Map<String, String> status(long pid) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.map(line -> line.split(":", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1].strip()));
        }
    }

    @Test
    void secretsAreForTheirOwnerOnly() throws IOException {
        assertThat(mode(path.resolve("secret"))).isEqualTo("rw-------");
        assertThat(mode(path.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(path.resolve("postgres.password")).doesNotExist();
        for (Path file : files(path.resolve("log"))) {
            assertThat(mode(file))
                    .as("%s may quote what people wrote", file)
                    .startsWith("rw-")
                    .endsWith("---");
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void itAnswersToPasswordsOnly() {
        for (Server.Login login : List.of(
                new Server.Login("doorstep_super", ""),
                new Server.Login("doorstep_super", "guess"),
                new Server.Login("doorstep_app", server.owner().password()),
                new Server.Login("postgres", "postgres"))) {
            assertThatThrownBy(() -> ask(server, login, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).matches("28.*|08004"));
        }
    }

    @Test
    void itsOwnRulesTrustNobody() throws IOException {
        assertThat(Files.readAllLines(path.resolve("postgres/pg_hba.conf")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void itListensOnLoopbackOnly() throws IOException, SQLException {
        int port = URI.create(server.url().substring("jdbc:".length())).getPort();
        assertThat(ask(server, server.app(), "show listen_addresses")).isEqualTo("127.0.0.1");
        Server.Login superuser = Server.login(Cluster.SUPERUSER, folder.secret());
        assertThat(ask(server, superuser, "show unix_socket_directories")).isEmpty();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(others).as("this machine has an address besides loopback").isNotEmpty();
        for (InetAddress address : others) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2_000))
                        .isInstanceOf(ConnectException.class);
            }
        }
    }

    @Test
    void whatKeepsWorkSafeIsOnWhateverAFileSays() throws IOException, SQLException {
        Path other = ground.path();
        DataFolder otherFolder = ground.locked(other);
        EmbeddedPostgres.start(otherFolder, TestGround.runtime()).close();
        Files.writeString(
                other.resolve("postgres/postgresql.auto.conf"),
                "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nlisten_addresses = '*'\n");
        EmbeddedPostgres again = ground.start(otherFolder);
        new Migrations(again.server()).run();
        Durability.check(again.server());
        assertThat(Durability.read(again.server()))
                .containsEntry("fsync", "on")
                .containsEntry("full_page_writes", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("data_checksums", "on")
                .containsEntry("locale", "b C.UTF-8");
        assertThat(ask(again.server(), again.server().app(), "show listen_addresses"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void theThreeRolesCanDoWhatTheyMustAndNoMore() throws SQLException {
        new Migrations(server).run();
        assertThat(ask(server, server.app(), """
                select string_agg(rolname || case when rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                                                  then ' can too much' else '' end, ',' order by rolname)
                  from pg_roles where rolname like 'doorstep%' and rolname <> 'doorstep_super'
                """)).isEqualTo("doorstep_app,doorstep_facts,doorstep_owner");
        assertThat(ask(server, server.app(), "select count(*) from matter.matter"))
                .isEqualTo("0");
        for (String sql : List.of(
                "create table public.t (x int)",
                "create schema mine",
                "truncate matter.matter",
                "copy matter.matter to '/tmp/x'",
                "copy matter.matter from program 'id'",
                "select pg_read_file('/etc/passwd')",
                "alter role doorstep_app superuser",
                "set role doorstep_owner",
                "create extension dblink",
                "select lo_import('/etc/passwd')")) {
            for (Server.Login login : List.of(server.app(), server.facts())) {
                assertThatThrownBy(() -> ask(server, login, sql))
                        .as(login + ": " + sql)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("42501"));
            }
        }
        assertThatThrownBy(() -> ask(server, server.owner(), "select pg_read_file('/etc/passwd')"))
                .hasMessageContaining("permission denied");
    }
}
