package doorstep.database;

import doorstep.kernel.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, as published in Maven artifacts, unpacked once beside the data. */
record PostgresPrograms(Path home) {
    /** Machines whose programs we carry, by Java's name for them. */
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /**
     * The programs under {@code folder}, unpacked when this version's are not there yet. Half an unpacking leaves nothing that
     * could be mistaken for a whole one.
     *
     * @throws Problem {@code database.machine-unsupported}
     */
    static PostgresPrograms unpackedIn(Path folder, String version) throws IOException {
        Path home = folder.resolve("postgres-" + version);
        if (!Files.exists(home)) {
            Path draft = folder.resolve("unpacking");
            delete(draft);
            unpack(draft);
            openFolders(folder);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresPrograms(home.toRealPath());
    }

    private static void unpack(Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                Path target = into.resolve(entry.getName()).normalize();
                boolean forLinkingOnly = entry.getName().endsWith(".a");
                if (!target.startsWith(into) || forLinkingOnly) {
                    continue;
                }
                if (entry.isDirectory()) {
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    boolean program = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static InputStream archive() {
        String machine = System.getProperty("os.arch");
        String archive = System.getProperty("os.name").equals("Linux") ? ARCHIVES.get(machine) : null;
        InputStream packed = archive == null ? null : PostgresPrograms.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new Problem(DatabaseProblem.MACHINE_UNSUPPORTED, System.getProperty("os.name") + " " + machine);
        }
        return packed;
    }

    /** For the account PostgreSQL runs as, whatever our umask. */
    private static void openFolders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path folder : all.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
