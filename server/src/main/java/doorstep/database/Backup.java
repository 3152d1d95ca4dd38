package doorstep.database;

import doorstep.kernel.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything a database holds into one file (备份): every table as COPY text, all from one snapshot while others go on
 * writing; the schema's version; where the sequences stand; the county's rule files. The contents list comes last, so that a
 * file cut short cannot pass for a whole one.
 */
public final class Backup {
    static final String CONTENTS = "contents.json";
    static final int FORMAT = 1;

    /** What the file says of itself. */
    record Contents(
            int format, String version, String schema, String at, List<Table> tables, Map<String, Long> sequences) {
        /** One table: which columns, in which order, how many rows. */
        record Table(String name, List<String> columns, long rows) {
            String entry() {
                return "tables/" + name;
            }
        }
    }

    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions.asFileAttribute(DataFolder.OWNER_ONLY);

    private Backup() {}

    /** What was written. */
    public record Written(int tables, long rows) {}

    /**
     * Writes a backup.
     *
     * @param root the data folder with the county's own files; absent to leave them out
     * @param progress is told the number of rows written so far
     * @throws Problem {@code database.disk-full}, {@code database.backup-unwritable}, {@code database.unreachable}
     */
    public static Written write(Server server, @Nullable Path root, Path target, Instant now, LongConsumer progress) {
        Path draft = target.resolveSibling(target.getFileName() + ".part");
        try (Connection connection = DriverManager.getConnection(server.url(), server.properties(server.owner()))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            String schema = new Migrations(server).current();
            Files.deleteIfExists(draft);
            Contents contents;
            try (FileChannel file = FileChannel.open(draft, NEW, OWNER_ONLY);
                    ZipOutputStream zip =
                            new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file)))) {
                contents = write(connection, schema, root, zip, now, progress);
                zip.finish();
                zip.flush();
                file.force(true);
            }
            Files.move(draft, target);
            return new Written(
                    contents.tables().size(),
                    contents.tables().stream().mapToLong(Contents.Table::rows).sum());
        } catch (IOException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.BACKUP_UNWRITABLE, target));
        } catch (SQLException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.UNREACHABLE));
        } finally {
            deleteQuietly(draft);
        }
    }

    private static Contents write(
            Connection connection,
            String schema,
            @Nullable Path root,
            ZipOutputStream zip,
            Instant now,
            LongConsumer progress)
            throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Catalog catalog = Catalog.of(connection);
        List<Contents.Table> tables = new ArrayList<>();
        long rows = 0;
        for (Catalog.Table table : catalog.inOrder()) {
            Contents.Table empty = new Contents.Table(table.name(), table.columns(), 0);
            // What is encrypted would be squeezed to a length that depends on it; as it is, its size says nothing.
            zip.setLevel(table.name().startsWith("sealed.") ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
            zip.putNextEntry(new ZipEntry(empty.entry()));
            long written = copy.copyOut(table.copyOut(), new Unclosed(zip));
            zip.closeEntry();
            tables.add(new Contents.Table(table.name(), table.columns(), written));
            rows += written;
            progress.accept(rows);
        }
        if (root != null) {
            CountyFiles.write(root, zip);
        }
        Contents contents = new Contents(
                FORMAT,
                Build.current().version(),
                schema,
                now.toString(),
                tables,
                new LinkedHashMap<>(catalog.sequences()));
        zip.putNextEntry(new ZipEntry(CONTENTS));
        zip.write(JsonMapper.shared().writeValueAsString(contents).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return contents;
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** COPY closes what it writes to; the zip goes on. */
    private static final class Unclosed extends OutputStream {
        private final ZipOutputStream zip;

        Unclosed(ZipOutputStream zip) {
            this.zip = zip;
        }

        @Override
        public void write(int one) throws IOException {
            zip.write(one);
        }

        @Override
        public void write(byte[] many, int from, int count) throws IOException {
            zip.write(many, from, count);
        }
    }
}
