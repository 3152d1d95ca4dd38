package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The running PostgreSQL of a cluster, as the operating system sees it: started, found, stopped. */
final class Postmaster {
    /** Longer than recovery after a crash takes under the load the soak test makes. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private static final Duration FAST_STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration KILL_PATIENCE = Duration.ofSeconds(5);
    private static final int PORTS_TO_TRY = 3;

    private final Cluster cluster;
    private int port;

    Postmaster(Cluster cluster) {
        this.cluster = cluster;
    }

    int port() {
        return port;
    }

    /** Another process may take the port between our looking and PostgreSQL's binding: then another port. */
    void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                startAgain();
                return;
            } catch (Problem e) {
                boolean taken = e.sentence(Locale.ENGLISH).contains("could not bind");
                if (!taken || attempt == PORTS_TO_TRY) {
                    throw e;
                }
            }
        }
    }

    /** On the port it had, which everybody knows. In a session of its own: a Ctrl-C meant for us does not reach it. */
    void startAgain() throws IOException {
        Path log = cluster.log("start.log");
        cluster.run(
                log,
                "pg_ctl",
                "start",
                "--pgdata=" + cluster.folder().postgres(),
                "--log=" + log,
                "--wait",
                "--timeout=" + START_PATIENCE.toSeconds(),
                "--silent",
                "--options=" + PostgresSettings.of(cluster.folder()).onPort(port));
    }

    /** It and its children, orphaned or not. */
    List<ProcessHandle> processes() {
        return Processes.postgresIn(cluster.folder().postgres(), cluster.user());
    }

    /** Those of the processes that no other of them is the parent of. */
    List<ProcessHandle> heads() {
        List<ProcessHandle> running = processes();
        return running.stream()
                .filter(process -> process.parent().filter(running::contains).isEmpty())
                .toList();
    }

    /** Stops whatever of ours runs here; what does not stop when told is killed. Afterwards no pid file is left to mislead. */
    void stop() {
        List<ProcessHandle> running = processes();
        heads().forEach(head -> Processes.signal("INT", head, cluster.user()));
        if (!Processes.gone(running, FAST_STOP_PATIENCE)) {
            processes().forEach(process -> Processes.signal("KILL", process, cluster.user()));
            Processes.gone(running, KILL_PATIENCE);
        }
        try {
            // Nothing of ours runs any more: whatever process the file names is somebody else's.
            Files.deleteIfExists(cluster.folder().postgres().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
