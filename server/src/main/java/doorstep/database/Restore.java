package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty database from a {@link Backup} (恢复): brings the schema to the version the backup was written at, fills it in one
 * transaction, sets the sequences, and only then goes on to this release's schema. The only road from one PostgreSQL to the
 * next.
 */
public final class Restore {
    private Restore() {}

    /** What was restored. */
    public record Restored(int tables, long rows) {}

    /**
     * Restores a file.
     *
     * @param rules where the county's rule files go; absent to leave them out
     * @throws Problem {@code database.not-empty}, {@code database.bad-backup}, {@code database.newer-schema},
     *     {@code database.disk-full}
     */
    public static Restored read(Server server, @Nullable Path rules, Path file, LongConsumer progress) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Backup.Contents contents = contents(zip);
            Migrations migrations = new Migrations(server);
            if (migrations.isStarted()) {
                throw new Problem(DatabaseProblem.NOT_EMPTY);
            }
            if (!migrations.knows(contents.schema())) {
                throw new Problem(DatabaseProblem.NEWER_SCHEMA, contents.schema());
            }
            migrations.run(contents.schema());
            long rows = fill(server, zip, contents, progress);
            migrations.run();
            if (rules != null) {
                unpackRules(zip, rules);
            }
            return new Restored(contents.tables().size(), rows);
        } catch (IOException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.BAD_BACKUP));
        } catch (SQLException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.BAD_BACKUP));
        }
    }

    private static Backup.Contents contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.CONTENTS);
        if (entry == null) {
            throw new Problem(DatabaseProblem.BAD_BACKUP);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Backup.Contents contents = JsonMapper.shared().readValue(text, Backup.Contents.class);
            if (contents.format() != Backup.FORMAT) {
                throw new Problem(DatabaseProblem.BAD_BACKUP);
            }
            return contents;
        } catch (JacksonException e) {
            throw new Problem(DatabaseProblem.BAD_BACKUP);
        }
    }

    private static long fill(Server server, ZipFile zip, Backup.Contents contents, LongConsumer progress)
            throws SQLException, IOException {
        try (Connection owner = DriverManager.getConnection(server.url(), server.properties(server.owner()))) {
            owner.setAutoCommit(false);
            empty(owner, contents);
            CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
            long rows = 0;
            for (Backup.Contents.Table table : contents.tables()) {
                ZipEntry entry = zip.getEntry(table.entry());
                if (entry == null) {
                    throw new Problem(DatabaseProblem.BAD_BACKUP);
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    long filled = copy.copyIn(new Catalog.Table(table.name(), table.columns(), "").copyIn(), in);
                    if (filled != table.rows()) {
                        throw new Problem(DatabaseProblem.BAD_BACKUP);
                    }
                    rows += filled;
                }
                progress.accept(rows);
            }
            setSequences(owner, contents.sequences());
            owner.commit();
            return rows;
        }
    }

    /** Migrations put a few rows of their own in. */
    private static void empty(Connection owner, Backup.Contents contents) throws SQLException {
        String names = String.join(
                ", ",
                contents.tables().stream().map(Backup.Contents.Table::name).toList());
        try (Statement statement = owner.createStatement()) {
            statement.execute("truncate " + names);
        }
    }

    private static void setSequences(Connection owner, Map<String, Long> sequences) throws SQLException {
        try (PreparedStatement set = owner.prepareStatement("select setval(?::regclass, ?)")) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    private static void unpackRules(ZipFile zip, Path rules) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().matches("rules/[^/\\\\]+")) {
                Files.createDirectories(rules);
                Path target = rules.resolve(entry.getName().substring("rules/".length()));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
    }
}
