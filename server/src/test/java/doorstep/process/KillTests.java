package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Thirty-two clerks write while the program, its PostgreSQL, one connection of it, or everything is killed, in turn, as often as
 * the property {@code soak.rounds} says: whatever was acknowledged is there, once, equal to the byte, and within fifteen seconds
 * the next is.
 */
class KillTests {
    private static final int ROUNDS = Integer.getInteger("soak.rounds", 2);
    private static final int CLERKS = 32;
    private static final int BETWEEN = 100;
    private static final Duration BACK_WITHIN = Duration.ofSeconds(15);

    private final Path data = Folders.next();
    private final int port = Doorstep.freePort();
    private final Random random = new Random(20_261_123);
    private Doorstep doorstep = Doorstep.serving(data, port);

    @Test
    void nothingAcknowledgedIsLostHoweverItIsKilled() throws IOException, SQLException {
        doorstep.answering(port);
        Office office = Office.settle(doorstep, port);
        try (Clerks clerks = Clerks.working(office, port, CLERKS)) {
            for (int round = 0; round < ROUNDS; round++) {
                killed(clerks, "the program", this::killProgram);
                killed(clerks, "PostgreSQL", this::killPostmaster);
                killed(clerks, "one connection", this::killBackend);
                killed(clerks, "everything", this::killEverything);
                killed(clerks, "everything, and the pid file names a stranger", this::killEverythingAndMislead);
            }
            clerks.finish();
            assertThat(clerks.repeated()).as("some were not answered at first").isPositive();
            Ledger.check(office, port, data, clerks.acknowledged());
        }
    }

    private void killed(Clerks clerks, String what, Runnable kill) {
        int before = clerks.count();
        await().atMost(BACK_WITHIN).until(() -> clerks.count() > before + BETWEEN + random.nextInt(BETWEEN));
        kill.run();
        int after = clerks.count();
        await(what + " was killed: " + doorstep.said())
                .atMost(BACK_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> clerks.count() > after + CLERKS);
    }

    private void killProgram() {
        doorstep.process().destroyForcibly();
        doorstep.process().onExit().join();
        doorstep = Doorstep.serving(data, port);
    }

    private void killPostmaster() {
        postmaster().destroyForcibly();
    }

    private void killBackend() {
        List<ProcessHandle> backends = postmaster()
                .children()
                .filter(child -> commandLine(child).contains("doorstep_app"))
                .toList();
        backends.get(random.nextInt(backends.size())).destroyForcibly();
    }

    private void killEverything() {
        List<ProcessHandle> all = Stream.concat(
                        Stream.of(doorstep.process(), postmaster()),
                        postmaster().descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        doorstep.process().onExit().join();
        doorstep = Doorstep.serving(data, port);
    }

    private void killEverythingAndMislead() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = Stream.concat(Stream.of(doorstep.process(), postmaster), postmaster.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        doorstep.process().onExit().join();
        Path pidFile = data.resolve("postgres/postmaster.pid");
        try {
            String stranger = Long.toString(ProcessHandle.current().pid());
            Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("^\\d+", stranger));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        doorstep = Doorstep.serving(data, port);
    }

    private ProcessHandle postmaster() {
        try {
            Path pidFile = data.resolve("postgres/postmaster.pid");
            return ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(pidFile).getFirst().strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    @AfterEach
    void stop() throws IOException {
        doorstep.close();
        Folders.delete(data);
    }
}
