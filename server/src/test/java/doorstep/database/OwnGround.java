package doorstep.database;

import doorstep.cast.TestGround;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Data folders and what runs in them, stopped and removed at the end. */
final class OwnGround implements AfterEachCallback {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    /** A new folder that the account PostgreSQL runs as can reach. */
    Path path() {
        return path("ground");
    }

    Path path(String name) {
        try {
            Path path = Files.createTempDirectory(TestGround.base(), name);
            open.push(() -> PostgresPrograms.delete(path));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataFolder locked(Path path) {
        DataFolder folder = DataFolder.at(path);
        folder.lock();
        open.push(folder);
        return folder;
    }

    EmbeddedPostgres start(Path path) {
        return start(locked(path));
    }

    EmbeddedPostgres start(DataFolder folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, TestGround.runtime());
        open.push(postgres);
        return postgres;
    }

    /** Ended after the test as well. */
    <T extends AutoCloseable> T until(T thing) {
        open.push(thing);
        return thing;
    }

    static @Nullable String ask(Server server, Server.Login login, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), server.properties(login));
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        end();
    }

    void end() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
