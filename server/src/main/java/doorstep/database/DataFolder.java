package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything one instance keeps on disk (数据目录): {@code lock}, {@code secret}, {@code postgres/}, {@code runtime/},
 * {@code log/}, and what the county puts there itself, {@code rules/} and
 * {@code papers/}.
 */
public final class DataFolder implements AutoCloseable {
    static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** PostgreSQL's own {@code pg_ctl} hands paths to a shell between double quotes. */
    private static final Pattern BAD_NAME = Pattern.compile("[\"$`\\\\\\p{Cntrl}]");

    private final Path root;
    private @Nullable FileChannel lockFile;

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * Opens a folder, making it when it is missing. It is not locked yet.
     *
     * @throws Problem {@code database.folder-unwritable}, {@code database.folder-badly-named}
     */
    public static DataFolder at(Path path) {
        if (BAD_NAME.matcher(path.toAbsolutePath().toString()).find()) {
            throw new Problem(DatabaseProblem.FOLDER_BADLY_NAMED, path.toAbsolutePath());
        }
        try {
            Files.createDirectories(path);
            Path root = path.toRealPath();
            if (!Files.isWritable(root)) {
                throw new Problem(DatabaseProblem.FOLDER_UNWRITABLE, root);
            }
            return new DataFolder(root);
        } catch (IOException e) {
            throw new Problem(DatabaseProblem.FOLDER_UNWRITABLE, path.toAbsolutePath());
        }
    }

    /**
     * Takes the folder for this process until it ends, however it ends: the lock is the kernel's, so that {@code kill -9} frees
     * it and no stale file can hold it.
     *
     * @return whether it is ours now; false when another live process has it
     */
    public boolean tryLock() {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return false;
            }
            lockFile = channel;
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw DiskFull.or(e, new UncheckedIOException(e));
        }
    }

    /** @throws Problem {@code database.folder-in-use} */
    public void lock() {
        if (!tryLock()) {
            throw new Problem(DatabaseProblem.FOLDER_IN_USE, root);
        }
    }

    public boolean isLockedHere() {
        return lockFile != null;
    }

    /** The secret that all of this instance's passwords are derived from, made on first use, readable by its owner only. */
    public Secret secret() {
        Path file = root.resolve("secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Path draft = Files.createTempFile(root, "secret", "", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                Files.writeString(draft, Base64.getEncoder().encodeToString(random));
                Files.move(draft, file);
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw DiskFull.or(e, new UncheckedIOException(e));
        }
    }

    public Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path log() {
        return root.resolve("log");
    }

    Path runtime() {
        return root.resolve("runtime");
    }

    /** The county's own calendar and deadline files. */
    public Path rules() {
        return root.resolve("rules");
    }

    /** The county's own templates of papers. */
    public Path papers() {
        return root.resolve("papers");
    }

    @Override
    public void close() {
        if (lockFile != null) {
            try {
                lockFile.close();
                lockFile = null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
