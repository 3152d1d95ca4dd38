package doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the operating system says of a process's memory. */
final class Machine {
    private static final long KIB_A_MIB = 1024;

    private Machine() {}

    /** What it keeps in memory, shared pages counted whole, MiB. */
    static long resident(ProcessHandle process) throws IOException {
        return field(Path.of("/proc/" + process.pid() + "/status"), "VmRSS:") / KIB_A_MIB;
    }

    /** The most it has kept in memory since {@link #forget}, MiB. */
    static long peak(ProcessHandle process) throws IOException {
        return field(Path.of("/proc/" + process.pid() + "/status"), "VmHWM:") / KIB_A_MIB;
    }

    /** From here on its peak is counted anew. */
    static void forget(ProcessHandle process) throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
    }

    /** What a process has had of the processors so far, ns: what it does in this time it would do alone as well. */
    static long worked(long process) throws IOException {
        return Long.parseLong(
                Files.readString(Path.of("/proc/" + process + "/schedstat")).replaceFirst("(?s) .*", ""));
    }

    /** How many processes wished to run in the last minute, on average. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).replaceFirst(" .*\\s*", "");
    }

    /** A process and all below it, shared pages counted once, MiB. */
    static long together(ProcessHandle process) throws IOException {
        long sum = 0;
        for (ProcessHandle one :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            sum += field(Path.of("/proc/" + one.pid() + "/smaps_rollup"), "Pss:");
        }
        return sum / KIB_A_MIB;
    }

    private static long field(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
