package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL inside a data folder: made, started, kept running, stopped. Only the holder of the folder's lock may make
 * one of these, and it owns whatever runs in the folder already: what a killed process left behind is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String SUPERUSER = "doorstep_super";

    /** Longer than recovery after a crash takes under the load the soak test makes. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private static final Duration FAST_STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder folder;
    private final PostgresPrograms programs;
    private final Unprivileged user;
    private final Secret secret;
    private volatile int port;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private EmbeddedPostgres(DataFolder folder, PostgresPrograms programs, Unprivileged user) {
        this.folder = folder;
        this.programs = programs;
        this.user = user;
        this.secret = folder.secret();
    }

    /**
     * Starts PostgreSQL in a folder that this process has locked, making the cluster when there is none, and starts it again
     * whenever it dies before {@link #close}.
     *
     * @throws Problem one of {@link DatabaseProblem}, when it cannot be started
     */
    public static EmbeddedPostgres start(DataFolder folder) {
        return start(folder, folder.runtime());
    }

    /** The same with the programs in a folder of their own, to be shared by several data folders. */
    public static EmbeddedPostgres start(DataFolder folder, Path runtime) {
        if (!folder.isLockedHere()) {
            throw new IllegalStateException("lock the folder first");
        }
        try {
            Unprivileged user = Unprivileged.of(folder.root());
            if (user.user() != null) {
                Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString("rwx--x--x"));
            }
            user.mustReach(folder.root());
            PostgresPrograms programs =
                    PostgresPrograms.unpackedIn(runtime, Build.current().postgres());
            user.mustReach(programs.home());
            EmbeddedPostgres postgres = new EmbeddedPostgres(folder, programs, user);
            postgres.stopWhatRuns();
            postgres.makeCluster();
            postgres.startOnFreePort();
            postgres.makeRolesAndDatabase();
            Thread.ofVirtual().name("postgres-watch").start(postgres::watch);
            return postgres;
        } catch (IOException e) {
            throw DiskFull.or(e, new UncheckedIOException(e));
        }
    }

    /** How to sign in to the PostgreSQL of a folder that another process has locked and runs. */
    public static Server runningIn(DataFolder folder) {
        try {
            List<String> claims = Files.readAllLines(folder.postgres().resolve("postmaster.pid"));
            return Server.embedded(Integer.parseInt(claims.get(3).strip()), "doorstep", folder.secret());
        } catch (IOException | RuntimeException e) {
            throw new Problem(DatabaseProblem.AWAY);
        }
    }

    public Server server() {
        return Server.embedded(port, "doorstep", secret);
    }

    public Server server(String database) {
        return Server.embedded(port, database, secret);
    }

    /** The last statement has been answered: stops PostgreSQL, writing everything down. */
    @Override
    public void close() {
        stopping.countDown();
        stopWhatRuns();
    }

    /** The postmaster and its children, as the operating system sees them. */
    public List<ProcessHandle> processes() {
        return Processes.runningIn(folder.postgres(), programs.program("postgres"));
    }

    private void stopWhatRuns() {
        List<ProcessHandle> running = processes();
        if (running.isEmpty()) {
            deletePidFile();
            return;
        }
        postmasters(running).forEach(postmaster -> Processes.signal("INT", postmaster));
        if (!Processes.gone(running, FAST_STOP_PATIENCE)) {
            processes().forEach(process -> Processes.signal("KILL", process));
            Processes.gone(running, KILL_PATIENCE);
        }
        deletePidFile();
    }

    /** A postmaster is a process of ours whose parent is not; orphaned children are told to end as well. */
    private static List<ProcessHandle> postmasters(List<ProcessHandle> running) {
        return running.stream()
                .filter(process -> process.parent().filter(running::contains).isEmpty())
                .toList();
    }

    /** Nothing of ours runs any more: whatever process the file names is somebody else's. */
    private void deletePidFile() {
        try {
            Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeCluster() throws IOException {
        Path cluster = folder.postgres();
        if (Files.exists(cluster)) {
            String made = Files.readString(cluster.resolve("PG_VERSION")).strip();
            String ours = Build.current().postgres().replaceFirst("\\..*", "");
            if (!made.equals(ours)) {
                throw new Problem(DatabaseProblem.FOLDER_OTHER_POSTGRES, made, ours);
            }
            return;
        }
        Path draft = folder.root().resolve("postgres.making");
        PostgresPrograms.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = draft.resolveSibling("postgres.password");
        Files.writeString(password, secret.passwordFor(SUPERUSER));
        Files.setPosixFilePermissions(password, DataFolder.OWNER_ONLY);
        user.own(draft);
        user.own(password);
        Path log = log("initdb.log");
        try {
            int exit = Processes.run(
                    user.command(
                            programs.program("initdb").toString(),
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + password,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            "--no-instructions"),
                    ProcessBuilder.Redirect.appendTo(log.toFile()));
            if (exit != 0) {
                throw notStarted(log);
            }
        } finally {
            Files.delete(password);
        }
        Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Another process may take the port between our looking and PostgreSQL's binding: then another port. */
    private void startOnFreePort() throws IOException {
        Problem taken = new Problem(DatabaseProblem.NOT_STARTED, "");
        for (int attempt = 0; attempt < 3; attempt++) {
            port = freePort();
            try {
                startOnPort();
                return;
            } catch (Problem e) {
                if (!e.sentence(Locale.ENGLISH).contains("could not bind")) {
                    throw e;
                }
                taken = e;
            }
        }
        throw taken;
    }

    private void startOnPort() throws IOException {
        Path log = log("start.log");
        int exit = Processes.run(
                user.command(
                        programs.program("pg_ctl").toString(),
                        "start",
                        "--pgdata=" + folder.postgres(),
                        "--log=" + log,
                        "--wait",
                        "--timeout=" + START_PATIENCE.toSeconds(),
                        "--silent",
                        "--options=" + PostgresSettings.of(folder).onPort(port)),
                ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (exit != 0) {
            throw notStarted(log);
        }
    }

    private void makeRolesAndDatabase() {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secret.passwordFor(SUPERUSER));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            Roles.make(connection, server());
            try (Statement statement = connection.createStatement()) {
                boolean made = statement
                        .executeQuery("select from pg_database where datname = 'doorstep'")
                        .next();
                if (!made) {
                    statement.execute("create database doorstep owner doorstep_owner");
                }
            }
        } catch (SQLException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.NOT_STARTED, String.valueOf(e.getMessage())));
        }
    }

    /** Waits for the postmaster to end; unless we stopped it ourselves, clears what is left and starts it on the same port. */
    private void watch() {
        while (!stopping()) {
            Processes.gone(postmasters(processes()), Duration.ofDays(365));
            if (stopping()) {
                return;
            }
            try {
                stopWhatRuns();
                startOnPort();
                LOG.warn("PostgreSQL had ended and was started again");
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL does not start yet, trying again: {}", e.getMessage());
                await(RETRY);
            }
        }
    }

    private boolean stopping() {
        return stopping.getCount() == 0;
    }

    private void await(Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path log(String name) throws IOException {
        if (!Files.exists(folder.log())) {
            Files.createDirectory(folder.log());
            user.own(folder.log());
        }
        Path log = folder.log().resolve(name);
        if (!Files.exists(log)) {
            Files.createFile(log);
            user.own(log);
        }
        return log;
    }

    private RuntimeException notStarted(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        return last.contains("No space left on device")
                ? new Problem(DatabaseProblem.DISK_FULL)
                : new Problem(DatabaseProblem.NOT_STARTED, last);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
