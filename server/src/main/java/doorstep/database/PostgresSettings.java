package doorstep.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How PostgreSQL is set, said anew at every start, so that nothing depends on what a file in the cluster says. */
record PostgresSettings(Map<String, String> settings) {
    private static final long MIB = 1024 * 1024;
    private static final long MOST_WAL = 1024 * MIB;
    private static final long LEAST_WAL = 32 * MIB;

    /** What a machine of 1 GiB can spare, and what the lists of a county fit into. */
    private static final long LEAST_BUFFERS = 128 * MIB;

    private static final long MOST_BUFFERS = 2048 * MIB;

    static PostgresSettings of(DataFolder folder) throws IOException {
        FileStore disk = Files.getFileStore(folder.root());
        long wal = Math.clamp(disk.getTotalSpace() / 8, LEAST_WAL, MOST_WAL);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("full_page_writes", "on");
        settings.put("synchronous_commit", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "100");
        settings.put("shared_buffers", sharedBuffers() / MIB + "MB");
        // The disk is no spinning one, and most of what is asked for is in memory.
        settings.put("random_page_cost", "1.1");
        // With few cores a second worker for one page takes its time from everybody else's.
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("jit", "off");
        settings.put("max_wal_size", wal / MIB + "MB");
        settings.put("min_wal_size", Math.min(80 * MIB, wal) / MIB + "MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_compression", "on");
        settings.put("timezone", "Asia/Shanghai");
        settings.put("log_timezone", "Asia/Shanghai");
        settings.put("logging_collector", "on");
        settings.put("log_directory", folder.log().toString());
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_rotation_age", "1d");
        settings.put("log_truncate_on_rotation", "on");
        // Messages, never their details: a detail may quote a row, and a row may be about a person.
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        return new PostgresSettings(settings);
    }

    /** An eighth of the memory this process may use: what is read from outside it costs ten times what is found in it. */
    private static long sharedBuffers() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(machine.getTotalMemorySize() / 8, LEAST_BUFFERS, MOST_BUFFERS);
    }

    /** As options of {@code pg_ctl}, which hands them to a shell. */
    String onPort(int port) {
        return settings.entrySet().stream()
                .map(setting ->
                        "-c " + setting.getKey() + "='" + setting.getValue().replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    }
}
