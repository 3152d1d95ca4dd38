package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills an empty database from a {@link Backup} (恢复): brings the schema to the version the backup was written at, fills it in one
 * transaction, sets the sequences, and only then goes on to this release's schema. The only road from one PostgreSQL to the
 * next.
 */
public final class Restore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private Restore() {}

    /** What was restored. */
    public record Restored(int tables, long rows) {}

    /**
     * Restores a file.
     *
     * @param root where the county's own files go; absent to leave them out
     * @throws Problem {@code database.not-empty}, {@code database.bad-backup}, {@code database.newer-schema},
     *     {@code database.disk-full}
     */
    public static Restored read(Server server, @Nullable Path root, Path file, LongConsumer progress) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Backup.Contents contents = contents(zip);
            mustBeWhole(zip);
            Migrations migrations = new Migrations(server);
            if (migrations.isStarted() || root != null && CountyFiles.anyIsThere(zip, root)) {
                throw new Problem(DatabaseProblem.NOT_EMPTY);
            }
            if (!migrations.knows(contents.schema())) {
                throw new Problem(DatabaseProblem.NEWER_SCHEMA, contents.schema());
            }
            long rows = fill(server, migrations, zip, contents, progress);
            if (root != null) {
                CountyFiles.unpack(zip, root);
            }
            return new Restored(contents.tables().size(), rows);
        } catch (IOException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.BAD_BACKUP));
        }
    }

    /** Schema, rows, schema; or nothing at all. */
    private static long fill(
            Server server, Migrations migrations, ZipFile zip, Backup.Contents contents, LongConsumer progress) {
        boolean done = false;
        try {
            migrations.run(contents.schema());
            long rows = fill(server, zip, contents, progress);
            migrations.run();
            done = true;
            return rows;
        } catch (SQLException | IOException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.BAD_BACKUP));
        } finally {
            if (!done) {
                migrations.undo();
            }
        }
    }

    /** Reads every entry to its end and holds it against its checksum, which Java's own reading does not. */
    private static void mustBeWhole(ZipFile zip) throws IOException {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
            try (in) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new Problem(DatabaseProblem.BAD_BACKUP);
            }
        }
    }

    private static Backup.Contents contents(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.CONTENTS);
        if (entry == null) {
            throw new Problem(DatabaseProblem.BAD_BACKUP);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Backup.Contents contents = JSON.readValue(text, Backup.Contents.class);
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
            mustFit(Catalog.of(owner), contents);
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

    /** Exactly this schema's tables, columns and sequences: whatever else a file names, it is not one of ours. */
    private static void mustFit(Catalog catalog, Backup.Contents contents) {
        Set<String> said = contents.tables().stream()
                .map(table -> table.name() + new TreeSet<>(table.columns()))
                .collect(Collectors.toSet());
        Set<String> here = catalog.tables().values().stream()
                .map(table -> table.name() + new TreeSet<>(table.columns()))
                .collect(Collectors.toSet());
        if (!said.equals(here)
                || said.size() != contents.tables().size()
                || !contents.sequences().keySet().equals(catalog.sequences().keySet())) {
            throw new Problem(DatabaseProblem.BAD_BACKUP);
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
                if (sequence.getValue() > 0) {
                    set.setString(1, sequence.getKey());
                    set.setLong(2, sequence.getValue());
                    set.execute();
                }
            }
        }
    }
}
