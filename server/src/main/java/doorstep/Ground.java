package doorstep;

import doorstep.database.DataFolder;
import doorstep.database.Durability;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Migrations;
import doorstep.database.Server;
import doorstep.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.boot.SpringApplication;

/**
 * The database a command works on, ready: our own in the data folder, started by us; our own, run by another process of ours
 * that serves meanwhile; or one that somebody else runs. Closing it stops what was started here and nothing else.
 */
record Ground(
        Server server,
        @Nullable DataFolder folder,
        @Nullable EmbeddedPostgres postgres) implements AutoCloseable {
    static final Set<String> OPTIONS = Set.of("data", "db-url");

    /** For serving: the folder must be free. */
    static Ground toServe(Arguments arguments) {
        return open(arguments, false);
    }

    /** For a command that may run beside a server. */
    static Ground toWork(Arguments arguments) {
        return open(arguments, true);
    }

    private static Ground open(Arguments arguments, boolean beside) {
        DataFolder folder = DataFolder.at(folder(arguments));
        try {
            Optional<String> url = arguments.option("db-url");
            if (url.isPresent()) {
                Server server = Server.outside(url.get());
                server.prepare();
                return ready(new Ground(server, folder, null));
            }
            if (!folder.tryLock()) {
                if (beside) {
                    return running(folder);
                }
                folder.lock();
            }
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
            return ready(new Ground(postgres.server(), folder, postgres));
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Ground ready(Ground ground) {
        try {
            Durability.check(ground.server());
            new Migrations(ground.server()).run();
            return ground;
        } catch (RuntimeException e) {
            ground.close();
            throw e;
        }
    }

    /** The server that holds the folder has migrated; it must be of this version. */
    private static Ground running(DataFolder folder) {
        Server server = EmbeddedPostgres.runningIn(folder);
        if (!new Migrations(server).isCurrent()) {
            throw new Problem(CommandProblem.ANOTHER_VERSION_RUNS);
        }
        return new Ground(server, null, null);
    }

    /** {@code --data}; else where such data belongs: {@code /var/lib/doorstep} for root, below home for anybody else. */
    static Path folder(Arguments arguments) {
        return arguments.option("data").map(Path::of).orElseGet(() -> {
            Path home = Path.of(System.getProperty("user.home"));
            return System.getProperty("user.name").equals("root")
                    ? Path.of("/var/lib/doorstep")
                    : home.resolve(".local/share/doorstep");
        });
    }

    /** The county's own rule files. */
    String rules() {
        return folder != null && Files.isDirectory(folder.rules())
                ? folder.rules().toString()
                : "";
    }

    /** The county's own templates of papers; it may put them there while we serve. */
    String papers() {
        return folder == null ? "" : folder.papers().toString();
    }

    /** As beans of the modules; the second only where it is ours. */
    void register(SingletonBeanRegistry beans) {
        beans.registerSingleton("server", server);
        if (postgres != null) {
            beans.registerSingleton("postgres", postgres);
        }
    }

    /** When the process is told to end, the pages answer what they were asked before the database goes. */
    void closeAfterThePages() {
        SpringApplication.getShutdownHandlers().add(this::close);
        if (postgres != null) {
            postgres.leaveTheEndToOthers();
        }
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
        if (folder != null) {
            folder.close();
        }
    }
}
