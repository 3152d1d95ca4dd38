package doorstep.database;

import static doorstep.database.OwnGround.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import doorstep.cast.TestGround;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to the PostgreSQL in a data folder: killed, orphaned, half made, made by another, in the way. */
class EmbeddedPostgresTests {
    private static final String NOTE = "create table public.note (text text); insert into public.note values ('kept')";
    private static final String READ = "select text from public.note";

    @RegisterExtension
    final OwnGround ground = new OwnGround();

    @Test
    void theFolderOfALivingProcessIsInUse() throws IOException {
        Path path = ground.path();
        try (Running keeper = new Running(Keeper.of(path, TestGround.runtime()))) {
            DataFolder folder = DataFolder.at(path);
            assertThat(folder.tryLock()).isFalse();
            assertThatThrownBy(folder::lock).isInstanceOf(Problem.class).hasMessage("database.folder-in-use");
            assertThat(keeper.process().isAlive()).isTrue();
        }
        ground.start(path);
    }

    @Test
    void whatAKilledProcessLeftRunningIsStoppedAndStartedAgain() throws IOException, SQLException {
        Path path = ground.path();
        List<ProcessHandle> orphans;
        try (Running keeper = new Running(Keeper.of(path, TestGround.runtime()))) {
            Server server = EmbeddedPostgres.runningIn(DataFolder.at(path));
            ask(server, server.owner(), NOTE);
            keeper.process().destroyForcibly().onExit().join();
            orphans = postmaster(path).processes();
            assertThat(orphans)
                    .as("PostgreSQL outlives the process that started it")
                    .isNotEmpty();
        }
        EmbeddedPostgres again = ground.start(path);
        assertThat(orphans).noneMatch(Processes::runs);
        assertThat(ask(again.server(), again.server().app(), "select 1")).isEqualTo("1");
        assertThat(ask(again.server(), again.server().owner(), READ)).isEqualTo("kept");
    }

    /** The program's next release has its own copy of PostgreSQL; what runs is still the last one's. */
    @Test
    void anOrphanOfAnotherReleaseIsStoppedToo() throws IOException {
        Path path = ground.path();
        Path elsewhere = ground.path();
        try (Running keeper = new Running(Keeper.of(path, elsewhere))) {
            keeper.process().destroyForcibly().onExit().join();
        }
        assertThat(ground.start(path).processes()).isNotEmpty();
    }

    @Test
    void aPidFileThatNamesALivingForeignProcessIsCleared() throws IOException, SQLException {
        Path path = ground.path();
        DataFolder folder = ground.locked(path);
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder, TestGround.runtime())) {
            ask(first.server(), first.server().owner(), NOTE);
        }
        Path pidFile = path.resolve("postgres/postmaster.pid");
        for (long foreign : List.of(ProcessHandle.current().pid(), 1L, otherPostmaster())) {
            Files.writeString(pidFile, foreign + "\n" + path.resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n\nready\n");
            try (EmbeddedPostgres again = EmbeddedPostgres.start(folder, TestGround.runtime())) {
                assertThat(ask(again.server(), again.server().owner(), READ)).isEqualTo("kept");
            }
            assertThat(ProcessHandle.of(foreign)).as("the foreign process").isPresent();
        }
    }

    private static long otherPostmaster() throws SQLException {
        Server other = TestGround.fresh();
        try (Connection connection = DriverManager.getConnection(other.url(), other.properties(other.app()));
                Statement statement = connection.createStatement();
                ResultSet backend = statement.executeQuery("select pg_backend_pid()")) {
            backend.next();
            return ProcessHandle.of(backend.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow()
                    .pid();
        }
    }

    @Test
    void halfAMakingIsNotMistakenForAWhole() throws IOException, SQLException {
        Path path = ground.path();
        Files.createDirectories(path.resolve("postgres.making/base"));
        Files.writeString(path.resolve("postgres.making/PG_VERSION"), "18");
        Files.writeString(path.resolve("postgres.password"), "of last time");
        Path runtime = ground.path();
        Files.createDirectories(runtime.resolve("unpacking/bin"));
        Files.writeString(runtime.resolve("unpacking/bin/postgres"), "half");

        EmbeddedPostgres postgres = ground.until(EmbeddedPostgres.start(ground.locked(path), runtime));

        assertThat(ask(postgres.server(), postgres.server().app(), "select 1")).isEqualTo("1");
        assertThat(path.resolve("postgres.making")).doesNotExist();
        assertThat(path.resolve("postgres.password")).doesNotExist();
        assertThat(runtime.resolve("unpacking")).doesNotExist();
    }

    @Test
    void aFolderOfAnotherPostgresIsLeftAsItIs() throws IOException {
        Path path = ground.path();
        Files.createDirectory(path.resolve("postgres"));
        Files.writeString(path.resolve("postgres/PG_VERSION"), "17\n");
        DataFolder folder = ground.locked(path);
        assertThatThrownBy(() -> ground.start(folder)).hasMessage("database.folder-other-postgres");
        assertThat(path.resolve("postgres")).isDirectoryContaining("glob:**/PG_VERSION");
    }

    @Test
    void twoRunBesideEachOther() throws IOException, SQLException {
        EmbeddedPostgres one = ground.start(ground.path());
        EmbeddedPostgres other = ground.start(ground.path());
        ask(one.server(), one.server().owner(), NOTE);
        assertThat(one.server().url()).isNotEqualTo(other.server().url());
        assertThatThrownBy(() -> ask(other.server(), other.server().owner(), READ))
                .hasMessageContaining("not exist");
        assertThatThrownBy(() -> ask(
                        other.server(),
                        new Server.Login("doorstep_app", one.server().app().password()),
                        "select 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aPostmasterThatDiesIsStartedAgainOnItsPort() throws SQLException {
        EmbeddedPostgres postgres = ground.start(ground.path());
        ask(postgres.server(), postgres.server().owner(), NOTE);
        List<ProcessHandle> before = postgres.processes();
        before.stream()
                .filter(process -> process.parent().filter(before::contains).isEmpty())
                .forEach(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() ->
                        "kept".equals(ask(postgres.server(), postgres.server().owner(), READ)));
        assertThat(before).noneMatch(Processes::runs);
    }

    /** As in most containers: root, but not root enough to see what others run. */
    @Test
    void rootThatMayNotLookIntoOthersProcessesKeepsItAllTheSame() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path path = ground.path();
        List<ProcessHandle> processes;
        try (Running keeper = new Running(Keeper.of(
                path, TestGround.runtime(), "setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace"))) {
            List<ProcessHandle> before = postmaster(path).heads();
            assertThat(before).hasSize(1);
            before.forEach(ProcessHandle::destroyForcibly);
            Server server = EmbeddedPostgres.runningIn(DataFolder.at(path));
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> "1".equals(ask(server, server.app(), "select 1")));
            processes = postmaster(path).processes();
            keeper.process().destroy();
            keeper.process().onExit().join();
        }
        assertThat(processes).isNotEmpty().noneMatch(Processes::runs);
        assertThat(path.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void foldersMayHaveNamesThatPeopleGive() throws IOException, SQLException {
        for (String name : List.of("数据 目录", "it's; ours & (2)")) {
            Path path = ground.path(name);
            DataFolder folder = ground.locked(path);
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, TestGround.runtime())) {
                assertThat(ask(postgres.server(), postgres.server().app(), "select 1"))
                        .as(name)
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void aNameThatPostgresCannotUseIsRefused() {
        for (String name : List.of("a$HOME", "say \"hi\"", "back`tick`", "back\\slash")) {
            assertThatThrownBy(() -> DataFolder.at(TestGround.base().resolve(name)))
                    .hasMessage("database.folder-badly-named");
            assertThat(TestGround.base().resolve(name)).doesNotExist();
        }
    }

    private static Postmaster postmaster(Path path) throws IOException {
        return new Postmaster(Cluster.in(DataFolder.at(path), TestGround.runtime()));
    }

    /** Killed at the end, whatever happens. */
    private record Running(Process process) implements AutoCloseable {
        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }
}
