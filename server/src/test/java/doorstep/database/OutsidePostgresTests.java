package doorstep.database;

import static doorstep.database.OwnGround.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import doorstep.cast.TestGround;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code --db-url}: a PostgreSQL that somebody else runs, with whatever they set up there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsidePostgresTests {
    private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15");
    private static final String BY_CODE_POINT = "template template0 locale_provider builtin builtin_locale 'C.UTF-8'";

    @RegisterExtension
    final OwnGround own = new OwnGround();

    private final OwnGround ground = new OwnGround();
    private final DataFolder folder = ground.locked(ground.path());
    private final EmbeddedPostgres postgres = ground.start(folder);
    private final Server maintenance = postgres.server("postgres");
    private final Server.Login superuser = Server.login(Cluster.SUPERUSER, folder.secret());

    @AfterAll
    void stop() throws Exception {
        ground.end();
    }

    @Test
    void theOwnerGetsTwoGuestsBesideItThatOwnNothing() throws SQLException {
        Server server = Server.outside(url("county", "createrole", BY_CODE_POINT));
        prepare(server);
        assertThat(ask(server, server.app(), "select count(*) from matter.matter"))
                .isEqualTo("0");
        assertThat(ask(server, server.facts(), "select count(*) from matter.matter_facts"))
                .isEqualTo("0");
        assertThatThrownBy(() -> ask(server, server.app(), "drop table matter.matter"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> ask(server, server.facts(), "select * from matter.matter"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aSecondStartAndANewPasswordOfTheOwnerChangeNothingElse() throws SQLException {
        String url = url("again", "createrole", BY_CODE_POINT);
        prepare(Server.outside(url));
        prepare(Server.outside(url));
        ask(maintenance, superuser, "alter role again_owner password 'new-one'");
        Server renewed = Server.outside(url.replace(":secret@", ":new-one@"));
        prepare(renewed);
        assertThat(ask(renewed, renewed.app(), "select 1")).isEqualTo("1");
    }

    @Test
    void severalNodesMayStartAtOnce() throws SQLException, InterruptedException, ExecutionException {
        String url = url("nodes", "createrole", BY_CODE_POINT);
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < 6; node++) {
                starts.add(nodes.submit(() -> prepare(Server.outside(url))));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        }
    }

    private static void prepare(Server server) {
        server.prepare();
        Durability.check(server);
        new Migrations(server).run();
    }

    @Test
    void whatIsNotRightIsSaidInOneSentence() throws SQLException {
        String url = url("right", "createrole", BY_CODE_POINT);
        refused(url.replace("secret", "guess"), "database.unreachable");
        refused(url.replaceFirst(":\\d+/", ":1/"), "database.unreachable");
        refused(url.replace("/right", "/wrong"), "database.unreachable");
        refused(url("noroles", "nocreaterole", BY_CODE_POINT), "database.no-role-right");
        refused(
                url(
                        "sorted",
                        "createrole",
                        "template template0 locale_provider builtin builtin_locale 'PG_UNICODE_FAST'"),
                "database.wrong-locale");
        String late = url("late", "createrole", BY_CODE_POINT);
        ask(maintenance, superuser, "alter database late set synchronous_commit = off");
        refused(late, "database.not-durable");
        for (String odd : List.of("postgresql://host/db", "http://a:b@host/db", "postgresql://a:b@host", "nonsense")) {
            refused(odd, "database.bad-url");
        }
    }

    @Test
    void aDatabaseWithAnyNameWillDo() throws SQLException {
        Server server = Server.outside(url("County-2026", "createrole", BY_CODE_POINT));
        prepare(server);
        assertThat(ask(server, server.app(), "select 1")).isEqualTo("1");
    }

    @Test
    void aPasswordMayHoldAnything() throws SQLException {
        String url = url("odd", "createrole", BY_CODE_POINT);
        ask(maintenance, superuser, "alter role odd_owner password 'a:b@c/d?e=%'");
        prepare(Server.outside(url.replace(":secret@", ":a%3Ab%40c%2Fd%3Fe%3D%25@")));
    }

    @Test
    void onePostgresWithFsyncOffIsNotTrusted() throws IOException, SQLException {
        DataFolder other = own.locked(own.path());
        Cluster cluster = Cluster.in(other, TestGround.runtime());
        cluster.make();
        int port = start(cluster, "-c fsync=off");
        Server server = Server.embedded(port, "postgres", other.secret());
        Server.Login login = Server.login(Cluster.SUPERUSER, other.secret());
        ask(server, login, "create database county " + BY_CODE_POINT);
        refused(url(login, port, "county"), "database.not-durable");
    }

    @Test
    void aPostgresThatIsTooOldIsToldApart() throws IOException, SQLException {
        assumeThat(DEBIANS).as("an older PostgreSQL is installed").exists();
        DataFolder other = own.locked(own.path());
        Cluster cluster = new Cluster(
                other,
                new PostgresPrograms(DEBIANS),
                Cluster.in(other, TestGround.runtime()).user());
        Path password = Files.writeString(other.root().resolve("password"), "secret");
        cluster.user().own(password);
        Files.createDirectory(other.postgres());
        cluster.user().own(other.postgres());
        cluster.run(
                cluster.log("initdb.log"),
                "initdb",
                "--pgdata=" + other.postgres(),
                "--username=chief",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums");
        int port = start(cluster, "");
        refused(url(new Server.Login("chief", "secret"), port, "postgres"), "database.too-old");
    }

    private int start(Cluster cluster, String options) throws IOException {
        int port = Postmaster.freePort();
        cluster.run(
                cluster.log("start.log"),
                "pg_ctl",
                "start",
                "--pgdata=" + cluster.folder().postgres(),
                "--log=" + cluster.log("start.log"),
                "--wait",
                "--silent",
                "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' " + options);
        own.until(() -> new Postmaster(cluster).stop());
        return port;
    }

    private static void refused(String url, String code) {
        assertThatThrownBy(() -> prepare(Server.outside(url)))
                .as(url)
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code().code()).isEqualTo(code);
                    assertThat(problem.sentence(java.util.Locale.CHINESE)).hasLineCount(1);
                });
    }

    /** A database of its own with an owner who may do what is said, as a county's administrator would set it up. */
    private String url(String name, String rights, String as) throws SQLException {
        String role = name.toLowerCase(java.util.Locale.ROOT).replace('-', '_') + "_owner";
        ask(maintenance, superuser, "create role %s login password 'secret' %s".formatted(role, rights));
        ask(maintenance, superuser, "create database \"%s\" owner %s %s".formatted(name, role, as));
        int port = java.net
                .URI
                .create(maintenance.url().substring("jdbc:".length()))
                .getPort();
        return url(new Server.Login(role, "secret"), port, name);
    }

    private static String url(Server.Login login, int port, String database) {
        return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(login.user(), login.password(), port, database);
    }
}
