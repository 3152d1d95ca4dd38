package doorstep.process;

import doorstep.cast.TestGround;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data folders for one test, where the account PostgreSQL runs as can reach them. */
public final class Folders {
    private Folders() {}

    public static Path next() {
        try {
            return Files.createTempDirectory(TestGround.base(), "process");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PostgreSQL that runs in one. */
    public static ProcessHandle postmaster(Path folder) {
        try {
            String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
