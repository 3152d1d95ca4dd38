package doorstep.database;

import static doorstep.database.OwnGround.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.TestGround;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are cut short, bent, or no backups at all: refused, with nothing changed, so that the right file can follow. */
class BadBackupTests {
    @TempDir
    Path folder;

    private final Server target = TestGround.empty();
    private Path good = Path.of("/");

    @BeforeEach
    void aGoodFile() throws SQLException {
        Server source = TestGround.fresh();
        ask(source, source.owner(), """
                insert into audit.entry (at, actor_kind, actor, actor_name, act, ref_kind, ref_id, details)
                select now(), 'STAFF', uuidv7(), '甲', 'place.add-area', 'area', n::text, '{}' from generate_series(1, 2000) n
                """);
        good = folder.resolve("good.backup");
        Backup.write(source, null, good, Instant.EPOCH, rows -> {});
    }

    @Test
    void aFileCutShortAnywhereIsRefused() throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(good);
        for (int part = 0; part < 20; part++) {
            int length = part < 19 ? whole.length / 19 * part : whole.length - 1;
            refused(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length)), "cut at " + length);
        }
        theGoodOneFollows();
    }

    @Test
    void aFileWithOneBentByteIsRefused() throws IOException, SQLException {
        byte[] whole = Files.readAllBytes(good);
        int data = whole.length / 4;
        for (int at = data; at < data + 4_000; at += 500) {
            byte[] bent = whole.clone();
            bent[at] ^= 0x10;
            refused(Files.write(folder.resolve("bent"), bent), "bent at " + at);
        }
        theGoodOneFollows();
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException, SQLException {
        refused(Files.writeString(folder.resolve("text"), "花名册"), "a text");
        refused(Files.write(folder.resolve("empty"), new byte[0]), "an empty file");
        refused(folder, "a folder");
        Path foreign = folder.resolve("foreign.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(foreign))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        }
        refused(foreign, "somebody else's zip");
        theGoodOneFollows();
    }

    @Test
    void contentsThatSayOtherThanWhatIsInsideAreRefused() throws IOException, SQLException {
        refused(rewritten(text -> text.replace("\"format\":1", "\"format\":2")), "another format");
        refused(rewritten(text -> text.replace("\"rows\":2000", "\"rows\":1999")), "another number of rows");
        refused(
                rewritten(text -> text.replace("\"name\":\"audit.entry\"", "\"name\":\"audit.entries\"")),
                "no such table");
        refused(
                rewritten(text -> text.replace("\"salt\"", "\"salt) from stdin; drop schema audit cascade; --\"")),
                "a column that is none");
        refused(rewritten(text -> text.replace("\"audit.entry_seq_seq\"", "\"pg_catalog.pg_class\"")), "no sequence");
        refused(rewritten(text -> "{}"), "says nothing");
        refused(rewritten(text -> "{\"format\":1}"), "says next to nothing");
        refused(rewritten(text -> "no json"), "no contents");
        refused(rewritten(text -> text.replaceFirst("\\{\"name\":\"audit.entry\".*?},", "")), "a table left out");
        theGoodOneFollows();
    }

    @Test
    void aBackupOfANewerProgramIsToldApart() throws IOException {
        Path newer = rewritten(text -> text.replaceFirst("\"schema\":\"[^\"]+\"", "\"schema\":\"9999\""));
        assertThatThrownBy(() -> Restore.read(target, null, newer, rows -> {})).hasMessage("database.newer-schema");
    }

    @Test
    void whatSomebodyElseKeepsInTheDatabaseIsNotTouched() throws SQLException {
        ask(target, target.owner(), "create schema place; create table place.ours (x int)");
        assertThatThrownBy(() -> Restore.read(target, null, good, rows -> {})).hasMessage("database.not-empty");
        assertThat(ask(target, target.owner(), "select count(*) from place.ours"))
                .isEqualTo("0");
    }

    private void refused(Path file, String because) throws SQLException {
        assertThatThrownBy(() -> Restore.read(target, null, file, rows -> {}))
                .as(because)
                .hasMessage("database.bad-backup");
        assertThat(Tables.catalog(target).tables()).as(because).isEmpty();
        assertThat(ask(target, target.owner(), "select to_regclass('public.flyway_schema_history')"))
                .as(because)
                .isNull();
    }

    private void theGoodOneFollows() throws SQLException {
        Restore.read(target, null, good, rows -> {});
        assertThat(Tables.digests(target).getOrDefault("audit.entry", "")).startsWith("2000 rows");
    }

    /** The good file with other contents. */
    private Path rewritten(UnaryOperator<String> change) throws IOException {
        Path file = folder.resolve("rewritten.backup");
        try (ZipFile from = new ZipFile(good.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Enumeration<? extends ZipEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = from.getInputStream(entry)) {
                    byte[] bytes = in.readAllBytes();
                    boolean contents = entry.getName().equals(Backup.CONTENTS);
                    to.write(
                            contents
                                    ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
            }
        }
        return file;
    }
}
