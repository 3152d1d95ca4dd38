package doorstep.cast;

import doorstep.clock.SettableClock;
import doorstep.database.DataFolder;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Migrations;
import doorstep.database.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one real PostgreSQL of a test run, in a folder of its own under the machine's temporary folder, and databases on it: each
 * a copy of one that was migrated once.
 */
public final class TestGround {
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final DataFolder FOLDER = lockedFolder();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(FOLDER, runtime());
    private static final String TEMPLATE = "migrated";

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            POSTGRES.close();
            FOLDER.close();
        }));
        execute("drop database if exists " + TEMPLATE + " with (force)");
        execute("create database " + TEMPLATE + " owner doorstep_owner");
        new Migrations(POSTGRES.server(TEMPLATE)).run();
    }

    private TestGround() {}

    /** A new database with the whole schema and nothing in it. */
    public static Server fresh() {
        return copyOf(TEMPLATE);
    }

    /** A new database that holds what another holds now; nobody may be connected to that one. */
    public static Server copyOf(String database) {
        String name = "copy_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
        execute("create database " + name + " template " + database + " owner doorstep_owner");
        return POSTGRES.server(name);
    }

    /** A new database with nothing at all. */
    public static Server empty() {
        String name = "empty_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
        execute("create database " + name + " owner doorstep_owner");
        return POSTGRES.server(name);
    }

    /** PostgreSQL's programs, unpacked once for all tests of this machine. */
    public static Path runtime() {
        return base().resolve("runtime");
    }

    /** Somewhere the account PostgreSQL runs as can reach. */
    public static Path base() {
        Path base = Path.of(System.getProperty("java.io.tmpdir"), "doorstep-tests-" + System.getProperty("user.name"));
        try {
            return Files.createDirectories(base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two runs on one machine take a folder each. */
    private static DataFolder lockedFolder() {
        for (int i = 1; ; i++) {
            DataFolder folder = DataFolder.at(base().resolve("ground-" + i));
            if (folder.tryLock()) {
                return folder;
            }
        }
    }

    private static void execute(String sql) {
        Properties login = new Properties();
        login.setProperty("user", "doorstep_super");
        login.setProperty("password", FOLDER.secret().passwordFor("doorstep_super"));
        try (Connection connection =
                        DriverManager.getConnection(POSTGRES.server("postgres").url(), login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The clock every test of one context goes by. */
    public static SettableClock clock() {
        return new SettableClock(StandingClock.MORNING);
    }
}
