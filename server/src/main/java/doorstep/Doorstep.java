package doorstep;

import doorstep.database.Build;
import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import java.util.List;

/**
 * The program: {@code serve}, {@code import}, {@code backup}, {@code restore}, {@code deadline}, {@code review}, {@code sealed}, {@code demo},
 * {@code version}. Whatever cannot be done is said in one sentence, in Chinese and in English, and the exit code is 1.
 */
public final class Doorstep {
    private Doorstep() {}

    /** Runs the command line and ends the process, except for {@code serve}, which goes on until it is told to stop. */
    public static void main(String[] args) {
        Terminal.silentOnceToldToEnd();
        int exit = run(List.of(args));
        if (exit != STAYS) {
            System.exit(exit);
        }
    }

    private static final int STAYS = -1;

    private static int run(List<String> words) {
        try {
            return command(words);
        } catch (Problem problem) {
            Terminal.complain(problem);
            return 1;
        }
    }

    private static int command(List<String> words) {
        String name = words.isEmpty() ? "help" : words.getFirst();
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        switch (name) {
            case "serve" -> {
                ServeCommand.run(rest);
                return STAYS;
            }
            case "demo" -> {
                DemoCommand.run(rest);
                return STAYS;
            }
            case "import" -> ImportCommand.run(rest);
            case "backup" -> BackupCommand.backup(rest);
            case "restore" -> BackupCommand.restore(rest);
            case "deadline" -> DeadlineCommand.run(rest);
            case "review" -> ReviewCommand.run(rest);
            case "sealed" -> SealedCommand.run(rest);
            case "version", "--version" -> {
                Build build = Build.current();
                Terminal.say("doorstep " + build.version() + " (PostgreSQL " + build.postgres() + ", Java "
                        + java.lang.Runtime.version().feature() + ")");
            }
            case "help", "--help" -> Terminal.say(Words.sayBoth("command.help"));
            default -> throw new Problem(CommandProblem.UNKNOWN_COMMAND, name);
        }
        return 0;
    }
}
