package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL inside a data folder: made, started, kept running, stopped. Only the holder of the folder's lock may make
 * one of these, and it owns whatever runs in the folder already: what a killed process left behind is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String DATABASE = "doorstep";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Postmaster postmaster;
    private final Secret secret;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile DatabaseProblem whyAway = DatabaseProblem.AWAY;
    private final Thread atTheEnd = new Thread(this::stop, "postgres-stop");

    private EmbeddedPostgres(Postmaster postmaster, Secret secret) {
        this.postmaster = postmaster;
        this.secret = secret;
    }

    /**
     * Starts PostgreSQL in a folder that this process has locked, making its files when there are none, and starts it again
     * whenever it dies before {@link #close}. A process told to end, were it in the midst of starting, stops it first.
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
            Cluster cluster = Cluster.in(folder, runtime);
            EmbeddedPostgres postgres = new EmbeddedPostgres(new Postmaster(cluster), folder.secret());
            Runtime.getRuntime().addShutdownHook(postgres.atTheEnd);
            postgres.start(cluster);
            return postgres;
        } catch (IOException e) {
            throw DiskFull.or(e, new UncheckedIOException(e));
        }
    }

    private void start(Cluster cluster) throws IOException {
        boolean started = false;
        try {
            synchronized (postmaster) {
                postmaster.stop();
                cluster.make();
                postmaster.startOnFreePort();
            }
            makeRolesAndDatabase();
            Thread.ofVirtual().name("postgres-watch").start(this::watch);
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /** How to sign in to the PostgreSQL of a folder that another process has locked and runs. */
    public static Server runningIn(DataFolder folder) {
        try {
            List<String> claims = Files.readAllLines(folder.postgres().resolve("postmaster.pid"));
            return Server.embedded(Integer.parseInt(claims.get(3).strip()), DATABASE, folder.secret());
        } catch (IOException | RuntimeException e) {
            throw new Problem(DatabaseProblem.AWAY);
        }
    }

    public Server server() {
        return server(DATABASE);
    }

    public Server server(String database) {
        return Server.embedded(postmaster.port(), database, secret);
    }

    /** The last statement has been answered: stops PostgreSQL, writing everything down. */
    @Override
    public void close() {
        leaveTheEndToOthers();
        stop();
    }

    /** From now on the end of the process is somebody else's to order: they answer what is being asked, and then {@link #close}. */
    public void leaveTheEndToOthers() {
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException e) {
            LOG.debug("ending already", e);
        }
    }

    private void stop() {
        stopping.countDown();
        synchronized (postmaster) {
            postmaster.stop();
        }
    }

    /** What to tell whoever asks while nobody answers: that it is starting again, or that it cannot until there is room. */
    public DatabaseProblem whyAway() {
        return whyAway;
    }

    /** The postmaster and its children, as the operating system sees them. */
    public List<ProcessHandle> processes() {
        return postmaster.processes();
    }

    private void makeRolesAndDatabase() {
        Server.Login superuser = Server.login(Cluster.SUPERUSER, secret);
        Server maintenance = server("postgres");
        try (Connection connection = DriverManager.getConnection(maintenance.url(), maintenance.properties(superuser));
                Statement statement = connection.createStatement()) {
            Roles.make(connection, server());
            boolean made = statement
                    .executeQuery("select from pg_database where datname = '" + DATABASE + "'")
                    .next();
            if (!made) {
                statement.execute("create database " + DATABASE + " owner " + server().owner());
            }
        } catch (SQLException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.NOT_STARTED, String.valueOf(e.getMessage())));
        }
    }

    /** Looks after the postmaster; when it has ended and we did not stop it, clears what is left and starts it on its port. */
    private void watch() {
        List<ProcessHandle> heads = postmaster.heads();
        while (!isStopping(heads.isEmpty() ? RETRY : LOOK_AGAIN)) {
            if (heads.stream().anyMatch(Processes::runs)) {
                continue;
            }
            synchronized (postmaster) {
                heads = isStopping(Duration.ZERO) ? heads : startedAgain();
            }
        }
    }

    /** The new postmaster; nothing when it does not start yet. */
    private List<ProcessHandle> startedAgain() {
        try {
            postmaster.stop();
            postmaster.startAgain();
            LOG.warn("PostgreSQL had ended and was started again");
            whyAway = DatabaseProblem.AWAY;
            return postmaster.heads();
        } catch (Problem e) {
            whyAway = e.code() == DatabaseProblem.DISK_FULL ? DatabaseProblem.DISK_FULL : DatabaseProblem.AWAY;
            LOG.error("PostgreSQL does not start yet, trying again: {}", e.sentence(Locale.ENGLISH));
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL does not start yet, trying again", e);
        }
        return List.of();
    }

    /** Whether we are stopping, or will be before the patience is over. */
    private boolean isStopping(Duration patience) {
        try {
            return stopping.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
