package doorstep.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** The real program, {@code bin/doorstep} on the real jar, in a process group of its own as on somebody's terminal. */
public final class Doorstep implements AutoCloseable {
    private static final Path PROGRAM =
            Path.of("../bin/doorstep").toAbsolutePath().normalize();
    private static final Path JAR = Path.of("target/doorstep.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path said;

    private Doorstep(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** What a command that ended had to say. */
    public record Ended(int exit, String said) {}

    public static Doorstep run(String... words) {
        return run(Map.of(), words);
    }

    /**
     * Starts it. A shell in the background ignores Ctrl-C and hands that down; here it counts again.
     *
     * @param environment besides what there is
     */
    public static Doorstep run(Map<String, String> environment, String... words) {
        if (!Files.exists(JAR)) {
            Assertions.fail(JAR + " is not there: run make, or mvn package, before the tests of the process");
        }
        try {
            Path said = Files.createTempFile("doorstep", ".said");
            List<String> command =
                    new ArrayList<>(List.of("env", "--default-signal=INT,TERM", "setsid", PROGRAM.toString()));
            command.addAll(List.of(words));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().put("DOORSTEP_JAR", JAR.toString());
            builder.environment().putAll(environment);
            return new Doorstep(builder.start(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. */
    public static Ended command(String... words) {
        try (Doorstep command = run(words)) {
            return command.ended();
        }
    }

    /** A server on a port; {@link #answering} waits for it. */
    public static Doorstep serving(Path data, int port, String... options) {
        List<String> words = new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "" + port));
        words.addAll(List.of(options));
        return run(words.toArray(String[]::new));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it answers on this port; what it said instead is in the failure. */
    public Doorstep answering(int port) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("it ended with " + process.exitValue() + ": " + said());
            }
            return answers(port);
        });
        return this;
    }

    /** Whether pages and database answer. */
    public static boolean answers(int port) {
        try (Wire wire = Wire.to(port)) {
            return wire.get("/api/health").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public Ended ended() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not end: " + said());
            }
            return new Ended(process.exitValue(), said());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Both standard output and standard error, so far. */
    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** A signal to the whole group, as a terminal sends it. */
    public void signal(String name) {
        signal(name, -process.pid());
    }

    static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-s", name, "--", "" + pid).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it in order; what does not end is killed. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
