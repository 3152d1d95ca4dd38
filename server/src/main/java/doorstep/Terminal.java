package doorstep;

import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is said to whoever started a command: results on standard output, refusals and progress on standard error. */
final class Terminal {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final boolean WATCHED = isWatched();

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // it does, in this very JDK, when standard input is not a terminal
    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    static void say(String line) {
        OUT.println(line);
    }

    static void sayBoth(String key, Object... details) {
        OUT.println(Words.sayBoth(key, details));
    }

    static void complain(Problem problem) {
        ERR.println(problem.sentence(Locale.CHINESE));
        ERR.println(problem.sentence(Locale.ENGLISH) + " [" + problem.code().code() + "]");
    }

    /** A counter that rewrites its line for somebody who watches, and stays quiet in a log. */
    static void progress(String key, long count) {
        if (WATCHED) {
            ERR.print("\r" + Words.say(Locale.CHINESE, key, count) + " ");
        }
    }

    static void progressDone() {
        if (WATCHED) {
            ERR.println();
        }
    }
}
