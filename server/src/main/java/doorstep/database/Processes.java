package doorstep.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The operating system's processes, read from {@code /proc}: a pid file only claims, {@code /proc} knows. */
final class Processes {
    private static final Path PROC = Path.of("/proc");

    private Processes() {}

    /** Runs a short command without output. */
    static int run(List<String> command) {
        return run(command, ProcessBuilder.Redirect.DISCARD);
    }

    /** Runs a command whose output goes where told: never into a pipe that nobody drains. */
    static int run(List<String> command, ProcessBuilder.Redirect output) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .directory(PROC.getRoot().toFile());
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path == null ? "/usr/bin:/bin:/usr/sbin:/sbin" : path);
        builder.environment().put("LC_ALL", "C");
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every process that stands in this folder and runs this program: a postmaster and its children, orphaned or not. */
    static List<ProcessHandle> runningIn(Path folder, Path program) {
        try (Stream<Path> all = Files.list(PROC)) {
            return all.filter(entry -> entry.getFileName().toString().chars().allMatch(Character::isDigit))
                    .filter(entry -> pointsTo(entry.resolve("cwd"), folder) && pointsTo(entry.resolve("exe"), program))
                    .map(entry ->
                            ProcessHandle.of(Long.parseLong(entry.getFileName().toString())))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A signal by name; a process that has gone meanwhile is no error. */
    static void signal(String name, ProcessHandle process) {
        run(List.of("sh", "-c", "kill -" + name + " " + process.pid()));
    }

    /** Waits until all have ended. */
    static boolean gone(List<ProcessHandle> processes, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                return false;
            }
        }
        return true;
    }

    private static boolean pointsTo(Path link, Path target) {
        try {
            String path = Files.readSymbolicLink(link).toString();
            return path.equals(target.toString()) || path.equals(target + " (deleted)");
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
