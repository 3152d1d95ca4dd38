package doorstep;

import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.database.DataFolder;
import doorstep.demo.Demo;
import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import doorstep.sealed.KeyFiles;
import doorstep.sealed.Office;
import doorstep.staff.SignIn;
import doorstep.text.ReadableCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/**
 * {@code demo}: loads the made-up township when the folder is empty, then serves it and prints who can sign in; with {@code --day} as
 * if that day to come were today, so that months can be tried in an afternoon.
 */
final class DemoCommand {
    private static final String DAY = "day";
    private static final Set<String> OPTIONS = Set.of("port", "address", "data", DAY);
    /** Beside the data in a demo only: a real office keeps its key to itself. */
    private static final String OFFICE = "demo-discipline-office";

    private static final String SIGN_INS = "demo-sign-ins.txt";

    private DemoCommand() {}

    static void run(List<String> words) {
        Arguments arguments = Arguments.parse(words, OPTIONS);
        arguments.none();
        Time time = time(arguments);
        Path root = Ground.folder(arguments);
        Path signIns = root.resolve(SIGN_INS);
        if (!Files.exists(signIns)) {
            load(arguments, signIns);
        }
        ServeCommand.serve(arguments, Map.of("time", time));
        try {
            Files.readAllLines(signIns).forEach(Terminal::say);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem {@code command.bad-value} for what is no day, or a day that has passed: what happened stays behind us */
    private static Time time(Arguments arguments) {
        Time system = Time.system();
        LocalDate today = system.today();
        Duration ahead = arguments
                .option(DAY)
                .map(written -> Time.read(written)
                        .map(moment -> LocalDate.ofInstant(moment, Time.ZONE))
                        .filter(day -> !day.isBefore(today))
                        .map(day -> Duration.ofDays(ChronoUnit.DAYS.between(today, day)))
                        .orElseThrow(() -> new Problem(CommandProblem.BAD_VALUE, "--" + DAY, written)))
                .orElse(Duration.ZERO);
        return () -> system.now().plus(ahead);
    }

    private static void load(Arguments arguments, Path signIns) {
        writeRules(Ground.folder(arguments));
        String password = ReadableCode.grouped(ReadableCode.next(12)).toLowerCase(Locale.ROOT);
        SettableClock clock = new SettableClock(Instant.EPOCH);
        Workshop.with(arguments, Map.of("time", clock), modules -> {
            if (modules.getBean(SignIn.class).firstCode().isEmpty()) {
                throw new Problem(CommandProblem.DEMO_UNFINISHED, Ground.folder(arguments));
            }
            Terminal.sayBoth("command.demo-loading");
            Demo.Loaded loaded = modules.getBean(Demo.class)
                    .load(clock, Time.system().now(), password, days -> Terminal.progress("command.demo-days", days));
            Terminal.progressDone();
            String key = disciplineOffice(modules, signIns.resolveSibling(OFFICE));
            keep(signIns, password, loaded, key);
        });
    }

    private static String disciplineOffice(ApplicationContext modules, Path folder) {
        KeyFiles.Made made = KeyFiles.make(folder);
        try {
            String pem = Files.readString(made.open());
            modules.getBean(Office.class).add(pem, OFFICE, Time.system().today(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return made.secret().toString();
    }

    private static void writeRules(Path root) {
        try (DataFolder folder = DataFolder.at(root)) {
            Files.createDirectories(folder.rules());
            Files.writeString(folder.rules().resolve("deadlines-demo.csv"), Demo.RULES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the data, readable by its owner only: so that the second {@code make demo} can print them again. */
    private static void keep(Path file, String password, Demo.Loaded loaded, String key) {
        String text = Words.sayBoth(
                "command.demo-sign-ins",
                password,
                loaded.slip().code(),
                loaded.slip().secret(),
                key);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
