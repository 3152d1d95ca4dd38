package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** A data folder's PostgreSQL files: which programs and which account they are used with, and making them the first time. */
record Cluster(DataFolder folder, PostgresPrograms programs, Unprivileged user) {
    static final String SUPERUSER = "doorstep_super";

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(DataFolder.OWNER_ONLY);

    /** @throws Problem {@code database.no-unprivileged-user}, {@code database.folder-unreachable} */
    static Cluster in(DataFolder folder, Path runtime) throws IOException {
        Unprivileged user = Unprivileged.of(folder.root());
        if (user.user() != null) {
            Files.setPosixFilePermissions(folder.root(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        user.mustReach(folder.root());
        PostgresPrograms programs =
                PostgresPrograms.unpackedIn(runtime, Build.current().postgres());
        user.mustReach(programs.home());
        return new Cluster(folder, programs, user);
    }

    /**
     * Makes the files unless they are there; half a making leaves nothing that could be mistaken for a whole one.
     *
     * @throws Problem {@code database.folder-other-postgres}, {@code database.not-started}, {@code database.disk-full}
     */
    void make() throws IOException {
        Path files = folder.postgres();
        if (Files.exists(files)) {
            mustBeOurs(files);
            return;
        }
        Path draft = folder.root().resolve("postgres.making");
        PostgresPrograms.delete(draft);
        Files.createDirectory(draft, PRIVATE_FOLDER);
        Path password = folder.root().resolve("postgres.password");
        Files.deleteIfExists(password);
        Files.createFile(password, PRIVATE_FILE);
        Files.writeString(password, folder.secret().passwordFor(SUPERUSER));
        user.own(draft);
        user.own(password);
        Path log = log("initdb.log");
        try {
            run(
                    log,
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--data-checksums",
                    "--no-instructions");
        } finally {
            Files.delete(password);
        }
        Files.move(draft, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void mustBeOurs(Path files) throws IOException {
        String made = Files.readString(files.resolve("PG_VERSION")).strip();
        String ours = Integer.toString(Build.current().postgresMajor());
        if (!made.equals(ours)) {
            throw new Problem(DatabaseProblem.FOLDER_OTHER_POSTGRES, made, ours);
        }
    }

    /**
     * Runs one of the programs as the right account and waits for it.
     *
     * @throws Problem {@code database.not-started} with the log's last lines, {@code database.disk-full}
     */
    void run(Path log, String program, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = programs.program(program).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        int exit = Processes.run(user.command(command), ProcessBuilder.Redirect.appendTo(log.toFile()));
        if (exit != 0) {
            List<String> lines = Files.readAllLines(log);
            String last = String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
            throw last.contains("No space left on device")
                    ? new Problem(DatabaseProblem.DISK_FULL)
                    : new Problem(DatabaseProblem.NOT_STARTED, last);
        }
    }

    Path log(String name) throws IOException {
        if (!Files.exists(folder.log())) {
            Files.createDirectory(folder.log(), PRIVATE_FOLDER);
            user.own(folder.log());
        }
        Path log = folder.log().resolve(name);
        if (!Files.exists(log)) {
            Files.createFile(log, PRIVATE_FILE);
            user.own(log);
        }
        return log;
    }
}
