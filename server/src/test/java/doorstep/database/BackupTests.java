package doorstep.database;

import static doorstep.database.OwnGround.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import doorstep.cast.Browser;
import doorstep.cast.Day;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Mark;
import doorstep.cast.TestGround;
import doorstep.demo.Cast;
import doorstep.kernel.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everything is backed up and comes back, also while others write, and from an older release. */
@DoorstepTest
class BackupTests {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    /** What stays empty on such a day: files that were not imported, codes that were used, what failed or was held back. */
    private static final Set<String> NOT_OF_A_DAY = Set.of(
            "matter.duty",
            "matter.reference",
            "matter.source",
            "matter.term_count",
            "matter.term_share",
            "matter.view",
            "notice.mail",
            "review.proposal",
            "review.unread",
            "sealed.key_end",
            "staff.first_administrator",
            "staff.leave");

    @LocalServerPort
    int port;

    @Autowired
    Server server;

    @TempDir
    Path folder;

    @Test
    void whatIsRestoredIsWhatWasThere() throws IOException, SQLException {
        someOfEverything("甲");
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.createDirectories(own.resolve("rules/indicators"));
        Files.createDirectories(own.resolve("papers"));
        Files.writeString(own.resolve("rules/deadlines-county.csv"), "key,region\n");
        Files.writeString(own.resolve("rules/indicators/ours.yaml"), "name: 我们的\n");
        Files.writeString(own.resolve("papers/reply.txt"), "答复意见书\n");
        Files.writeString(own.resolve("secret"), "a password");
        Path file = folder.resolve("whole.backup");
        Backup.Written written = Backup.write(server, own, file, NOW, rows -> {});

        Server other = TestGround.empty();
        Path others = folder.resolve("others");
        Restore.Restored restored = Restore.read(other, others, file, rows -> {});

        assertThat(restored.rows()).isEqualTo(written.rows()).isGreaterThan(1_000);
        assertThat(Tables.digests(other)).isEqualTo(Tables.digests(server));
        assertThat(Tables.digests(other).entrySet())
                .filteredOn(table -> table.getValue().startsWith("0 "))
                .as("some of everything")
                .extracting(Map.Entry::getKey)
                .isSubsetOf(NOT_OF_A_DAY);
        assertThat(Tables.next(other)).isEqualTo(Tables.next(server));
        assertThat(others.resolve("rules/deadlines-county.csv")).hasContent("key,region");
        assertThat(others.resolve("rules/indicators/ours.yaml")).hasContent("name: 我们的");
        assertThat(others.resolve("papers/reply.txt")).hasContent("答复意见书");
        assertThat(others.resolve("secret")).as("nothing else of the folder").doesNotExist();
        assertThat(ask(other, other.app(), "select count(*) > 0 from matter.matter"))
                .isEqualTo("t");
        assertThat(ask(other, other.facts(), "select count(*) > 0 from matter.matter_facts"))
                .isEqualTo("t");
        assertThat(ask(other, other.app(), """
                select bool_and(xid < pg_snapshot_xmin(pg_current_snapshot()))
                  from (select xid from audit.entry union all select xid from matter.step) rows
                """))
                .as("whoever reads by cursor sees all of it")
                .isEqualTo("t");
    }

    private void someOfEverything(String name) {
        Day.of(
                port,
                Cast.load().townships().get(1),
                new Mark("备份" + name, "backup" + name.codePointAt(0), "19900009001"));
    }

    @Test
    void aBackupTakenWhileOthersWriteIsOfOneMoment()
            throws IOException, SQLException, InterruptedException, ExecutionException {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        Path file = folder.resolve("busy.backup");
        try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Browser clerk = new Browser(port).as("chenyu");
                work.add(clerks.submit(() -> {
                    while (!enough.get()) {
                        register(clerk);
                        written.incrementAndGet();
                    }
                }));
            }
            await().until(() -> written.get() > 50);
            Backup.write(server, null, file, NOW, rows -> {});
            int before = written.get();
            await().until(() -> written.get() > before + 20);
            enough.set(true);
            for (Future<?> one : work) {
                one.get();
            }
        }
        Server other = TestGround.empty();
        Restore.read(other, null, file, rows -> {});
        assertThat(ask(other, other.owner(), """
                select count(*)
                  from matter.matter m
                 where (select count(*) from matter.search s where s.id = m.id) <> 1
                    or (select count(*) from matter.wording w where w.id = m.id) <> 1
                    or (select count(*) from matter.step s where s.matter_id = m.id and s.act = 'register') <> 1
                    or (select count(*) from audit.entry e
                         where e.ref_kind = 'matter' and e.ref_id = m.id::text and e.act = 'matter.register') <> 1
                """))
                .as("matters without all that was written with them")
                .isEqualTo("0");
        assertThat(ask(other, other.owner(), """
                select count(*) from audit.entry e
                 where e.act = 'matter.register' and not exists (select from matter.matter m where m.id::text = e.ref_id)
                """)).isEqualTo("0");
        assertThat(ask(other, other.owner(), "select nextval('matter.number') > max(number) from matter.matter"))
                .isEqualTo("t");
    }

    private void register(Browser clerk) {
        Browser.Answer answer = clerk.post(
                "/api/matters",
                Map.of("id", Ids.next(1), "words", "一边备份一边登记。", "area", 990101101000000L, "channel", "DESK"));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void whereThereIsDataAlreadyNothingIsRestored() throws SQLException, IOException {
        Path file = folder.resolve("whole.backup");
        Backup.write(server, null, file, NOW, rows -> {});
        Map<String, String> before = Tables.digests(server);
        refused(server, null, file, "database.not-empty");
        assertThat(Tables.digests(server)).isEqualTo(before);

        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(rules.resolve("calendar.csv"), "ours");
        Path withRules = folder.resolve("with-rules.backup");
        Backup.write(server, folder, withRules, NOW, rows -> {});
        Server empty = TestGround.empty();
        refused(empty, folder, withRules, "database.not-empty");
        assertThat(Tables.catalog(empty).tables()).isEmpty();
        assertThat(rules.resolve("calendar.csv")).hasContent("ours");
    }

    @Test
    void onlyItsOwnerCanReadABackup() throws IOException {
        Path file = folder.resolve("private.backup");
        Backup.write(server, null, file, NOW, rows -> {});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aBackupOfAnOlderReleaseIsBroughtUpToDate() throws SQLException {
        Server old = TestGround.empty();
        new Migrations(old).run("3");
        ask(old, old.owner(), """
                insert into place.area (code, last, level, name, parent) values (990101000000000, 990101999999999, 'county', '县', 0);
                insert into staff.unit (id, name, sort_key, area) values (uuidv7(), '办', 'ban', 990101000000000);
                insert into audit.entry (at, actor_kind, actor, actor_name, act, ref_kind, ref_id, details)
                select now(), 'STAFF', uuidv7(), '甲', 'place.add-area', 'area', n::text, '{}' from generate_series(1, 300) n
                """);
        Path file = folder.resolve("old.backup");
        Backup.write(old, null, file, NOW, rows -> {});
        Map<String, String> before = Tables.digests(old);

        Server other = TestGround.empty();
        Restore.read(other, null, file, rows -> {});

        assertThat(new Migrations(other).isCurrent()).isTrue();
        assertThat(Tables.digests(other)).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
        assertThat(Tables.next(other)).containsAllEntriesOf(Tables.next(old));
    }

    private static void refused(Server server, @org.jspecify.annotations.Nullable Path root, Path file, String code) {
        assertThatThrownBy(() -> Restore.read(server, root, file, rows -> {})).hasMessage(code);
    }
}
