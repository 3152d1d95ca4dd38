package doorstep.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The operating system's processes, read from {@code /proc}: a pid file only claims, {@code /proc} knows. */
final class Processes {
    private static final Path PROC = Path.of("/proc");
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private static final String FIND_POSTGRES = """
            exec find /proc/[0-9]*/cwd /proc/[0-9]*/exe -maxdepth 0 '(' -name cwd -lname "$1" ')' \\
                -o '(' -name exe '(' -lname '*/postgres' -o -lname '*/postgres (deleted)' ')' ')'
            """;

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
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every postgres that stands in this folder: a postmaster and its children, orphaned or not, and of whichever release. Asked
     * for as the user they run as: in a container even root may be kept from looking into others' processes.
     */
    static List<ProcessHandle> postgresIn(Path folder, Unprivileged user) {
        String exactly = folder.toString().replaceAll("[\\[\\]*?]", "\\\\$0");
        Map<String, Set<String>> found = output(user.command("sh", "-c", FIND_POSTGRES, "sh", exactly))
                .lines()
                .map(line -> line.split("/", -1))
                .collect(Collectors.groupingBy(
                        parts -> parts[2], Collectors.mapping(parts -> parts[3], Collectors.toSet())));
        return found.entrySet().stream()
                .filter(process -> process.getValue().size() == 2)
                .map(process -> ProcessHandle.of(Long.parseLong(process.getKey())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A signal by name; a process that has gone meanwhile is no error. */
    static void signal(String name, ProcessHandle process, Unprivileged user) {
        run(user.command("sh", "-c", "kill -" + name + " " + process.pid()));
    }

    /** Waits until all have ended, looking often: Java's own waiting for somebody else's child looks every few seconds only. */
    static boolean gone(List<ProcessHandle> processes, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(Processes::runs)) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** Whether it still does something. In a container nobody may fetch the dead, and they stay listed. */
    static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        try {
            String stat = Files.readString(PROC.resolve(process.pid() + "/stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException e) {
            return false;
        }
    }
}
