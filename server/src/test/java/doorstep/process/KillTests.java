package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Thirty-two clerks write while the program, its PostgreSQL, one connection of it, or everything is killed, in turn, as often as
 * the property {@code soak.rounds} says: whatever was acknowledged is there, once, equal to the byte, and the next is within
 * the seconds of {@code soak.back}.
 */
class KillTests {
    private static final int ROUNDS = Integer.getInteger("soak.rounds", 1);
    private static final int CLERKS = 32;
    private static final int BETWEEN = 100;

    /** Fifteen seconds are promised and held by the soak; a machine that builds something else beside it is only waited for. */
    private static final Duration BACK_WITHIN = Duration.ofSeconds(Integer.getInteger("soak.back", 90));

    private final Path data = Folders.next();
    private final int port = Doorstep.freePort();
    private final Random random = new Random(20_261_123);
    private Doorstep doorstep = Doorstep.serving(data, port);

    private final Map<String, List<Duration>> away = new LinkedHashMap<>();

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
            Files.writeString(Path.of("target/soak.md"), told(clerks));
        }
    }

    /** Everybody who was waiting when it was killed has had an answer since, and there was one within the time promised. */
    private void killed(Clerks clerks, String what, Runnable kill) {
        int before = clerks.count();
        await().atMost(BACK_WITHIN).until(() -> clerks.count() > before + BETWEEN + random.nextInt(BETWEEN));
        long killed = System.nanoTime();
        kill.run();
        int after = clerks.count();
        await().atMost(BACK_WITHIN)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(clerks.count())
                        .as(() -> what + " was killed: " + doorstep.said())
                        .isGreaterThan(after + CLERKS));
        away.computeIfAbsent(what, key -> new ArrayList<>()).add(Duration.ofNanos(System.nanoTime() - killed));
    }

    /** For `docs/figures.md`. */
    private String told(Clerks clerks) {
        StringBuilder table =
                new StringBuilder("| killed | times | median away | longest away |\n| --- | --: | --: | --: |\n");
        away.forEach((what, times) -> {
            List<Duration> sorted = times.stream().sorted().toList();
            table.append("| %s | %d | %.1f s | %.1f s |%n"
                    .formatted(
                            what,
                            sorted.size(),
                            sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                            sorted.getLast().toMillis() / 1000.0));
        });
        return table
                + "\n%d acknowledged, none missing, none twice; %d had to be sent again.%n"
                        .formatted(clerks.count(), clerks.repeated());
    }

    private void killProgram() {
        doorstep.process().destroyForcibly();
        startAgain();
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
        allKilled();
        startAgain();
    }

    private void allKilled() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = Stream.concat(Stream.of(doorstep.process(), postmaster), postmaster.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        doorstep.ended();
    }

    private void killEverythingAndMislead() {
        allKilled();
        Path pidFile = data.resolve("postgres/postmaster.pid");
        try {
            String stranger = Long.toString(ProcessHandle.current().pid());
            Files.writeString(pidFile, Files.readString(pidFile).replaceFirst("^\\d+", stranger));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        startAgain();
    }

    private void startAgain() {
        doorstep.close();
        doorstep = Doorstep.serving(data, port);
    }

    private ProcessHandle postmaster() {
        return Folders.postmaster(data);
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
