package doorstep;

import doorstep.clock.Time;
import doorstep.database.Backup;
import doorstep.database.DataFolder;
import doorstep.database.Durability;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Restore;
import doorstep.database.Server;
import doorstep.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code backup FILE} beside a running server or without one; {@code restore FILE} into an empty folder or database. */
final class BackupCommand {
    private BackupCommand() {}

    static void backup(List<String> words) {
        Arguments arguments = Arguments.parse(words, Ground.OPTIONS);
        Path target = arguments.file();
        if (Files.exists(target)) {
            throw new Problem(CommandProblem.FILE_EXISTS, target);
        }
        try (Ground ground = Ground.toWork(arguments)) {
            Backup.Written written = Backup.write(
                    ground.server(),
                    Ground.folder(arguments),
                    target,
                    Time.system().now(),
                    rows -> Terminal.progress("command.backing-up", rows));
            Terminal.progressDone();
            Terminal.sayBoth("command.backed-up", written.tables(), written.rows(), target);
        }
    }

    static void restore(List<String> words) {
        Arguments arguments = Arguments.parse(words, Ground.OPTIONS);
        Path source = arguments.existing();
        try (DataFolder folder = DataFolder.at(Ground.folder(arguments))) {
            Optional<String> url = arguments.option("db-url");
            if (url.isPresent()) {
                Server server = Server.outside(url.get());
                server.prepare();
                Durability.check(server);
                restore(server, arguments, source);
                return;
            }
            folder.lock();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
                restore(postgres.server(), arguments, source);
            }
        }
    }

    private static void restore(Server server, Arguments arguments, Path source) {
        Restore.Restored restored = Restore.read(
                server, Ground.folder(arguments), source, rows -> Terminal.progress("command.restoring", rows));
        Terminal.progressDone();
        Terminal.sayBoth("command.restored", restored.tables(), restored.rows());
    }
}
