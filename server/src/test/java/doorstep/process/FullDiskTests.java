package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import doorstep.kernel.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that fills up while people work, on a small disk of the test's own, which only root may mount: else this is skipped. */
class FullDiskTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLERKS = 8;
    private static final String FULL = "problem.database.disk-full";
    private static final String AWAY = "problem.database.away";

    private final Path disk = Folders.next();
    private final Path data = disk.resolve("data");
    private final Path ballast = disk.resolve("ballast");

    @BeforeEach
    void mount() {
        Assumptions.assumeTrue(
                exitOf("mount", "-t", "tmpfs", "-o", "size=300m,mode=755", "tmpfs", disk.toString()) == 0,
                "not tested: no disk of its own can be mounted here");
    }

    @Test
    void aFullDiskIsSaidAndLosesNothingAndHealsWithRoom() throws IOException, SQLException {
        int port = Doorstep.freePort();
        try (Doorstep doorstep = Doorstep.serving(data, port).answering(port)) {
            Office office = Office.settle(doorstep, port);
            try (Clerks clerks = Clerks.working(office, port, CLERKS)) {
                await().atMost(PATIENCE).until(() -> clerks.count() > 100);
                fill();
                await().atMost(PATIENCE).until(() -> clerks.refusals().contains(chinese(FULL)));
                await().atMost(PATIENCE).until(() -> asked(office, port).equals(Words.say(Locale.ENGLISH, FULL)));
                assertThat(Doorstep.command("backup", disk.resolve("backup.zip").toString(), "--data", data.toString()))
                        .isEqualTo(refusal());
                assertThat(disk.resolve("backup.zip.part")).doesNotExist();
                Folders.postmaster(data).destroyForcibly();
                await().atMost(PATIENCE).until(() -> isSaidOfWhatCannotStart(office, port));

                Files.delete(ballast);
                int before = clerks.count();
                await().atMost(PATIENCE).until(() -> clerks.count() > before + 100);
                clerks.finish();
                assertThat(Set.copyOf(clerks.refusals()))
                        .isSubsetOf(chinese(FULL), chinese(AWAY), chinese("problem.database.busy"));
                Ledger.check(office, port, data, clerks.acknowledged());
            }
        }
    }

    @Test
    void aStartOnAFullDiskIsRefusedAndSucceedsWithRoom() throws IOException {
        int port = Doorstep.freePort();
        fill();
        assertThat(start(port)).isEqualTo(refusal());
        Files.delete(ballast);
        Doorstep.serving(data, port).answering(port).close();
        fill();
        assertThat(start(port)).isEqualTo(refusal());
        Files.delete(ballast);
        Doorstep.serving(data, port).answering(port).close();
    }

    private Doorstep.Ended start(int port) {
        return Doorstep.command("serve", "--data", data.toString(), "--port", "" + port);
    }

    private static Doorstep.Ended refusal() {
        return new Doorstep.Ended(1, Words.sayBoth(FULL) + " [database.disk-full]\n");
    }

    private static String chinese(String key) {
        return Words.say(Locale.CHINESE, key);
    }

    /** PostgreSQL, killed, does not come back without room: that is why, not that it takes a few seconds. */
    private boolean isSaidOfWhatCannotStart(Office office, int port) throws IOException {
        fill();
        return !Doorstep.answers(port) && asked(office, port).equals(Words.say(Locale.ENGLISH, FULL));
    }

    /** What a clerk who reads English is told. */
    private static String asked(Office office, int port) throws IOException {
        try (Wire clerk = office.connect(port).in(Locale.ENGLISH)) {
            Wire.Answer answer = clerk.post("/api/matters", office.matter(UUID.randomUUID(), "The lamp is broken."));
            return answer.json().path("title").asString("");
        }
    }

    /** Until not a byte more fits. */
    private void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    @AfterEach
    void unmount() {
        exitOf("umount", disk.toString());
        Folders.delete(disk);
    }

    private static int exitOf(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
