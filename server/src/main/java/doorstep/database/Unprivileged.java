package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs. An ordinary user runs it as themselves. Root never does: the data folder's owner when that is not
 * root, else the first of a few accounts that can do nothing else.
 *
 * @param user whom to become; absent when we are nobody special already
 */
record Unprivileged(@Nullable String user) {
    private static final List<String> CANDIDATES = List.of("doorstep", "postgres", "nobody");

    /** @throws Problem {@code database.no-unprivileged-user} */
    static Unprivileged of(Path folder) throws IOException {
        if (!isRoot()) {
            return new Unprivileged(null);
        }
        String owner = Files.getOwner(folder).getName();
        if (!owner.equals("root")) {
            return new Unprivileged(owner);
        }
        return CANDIDATES.stream()
                .filter(name -> principal(folder, name).isPresent())
                .findFirst()
                .map(Unprivileged::new)
                .orElseThrow(() -> new Problem(DatabaseProblem.NO_UNPRIVILEGED_USER));
    }

    /** The command, to be run as this user with no way back to root. */
    List<String> command(String... command) {
        List<String> whole = new ArrayList<>();
        if (user != null) {
            whole.addAll(
                    List.of("setpriv", "--reuid", user, "--regid", group(user), "--clear-groups", "--no-new-privs"));
        }
        whole.addAll(List.of(command));
        return whole;
    }

    /** Gives a folder and all in it to this user. */
    void own(Path folder) throws IOException {
        if (user == null) {
            return;
        }
        UserPrincipal principal = principal(folder, user).orElseThrow();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .setOwner(principal);
            }
        }
    }

    /**
     * Root can read every folder, the account we step down to cannot.
     *
     * @throws Problem {@code database.folder-unreachable}
     */
    void mustReach(Path folder) throws IOException {
        if (user != null && Processes.run(command("test", "-x", folder.toString())) != 0) {
            throw new Problem(DatabaseProblem.FOLDER_UNREACHABLE, folder, user);
        }
    }

    private static boolean isRoot() throws IOException {
        return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static Optional<UserPrincipal> principal(Path folder, String name) {
        try {
            return Optional.of(
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
        } catch (UserPrincipalNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A user's own group as {@code id -g} says; accounts like nobody have one of another name. */
    private static String group(String user) {
        return Processes.output(List.of("id", "-g", user)).strip();
    }
}
