package doorstep;

import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is said to whoever started a command: results on standard output, refusals and progress on standard error. */
final class Terminal {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Thread SILENCE = new Thread(Terminal::fallSilent, "silence");
    private static final boolean WATCHED = isWatched();

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // it does, in this very JDK, when standard input is not a terminal
    private static boolean isWatched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Told to end in the midst of its work, a command says nothing of what comes apart then. */
    static void silentOnceToldToEnd() {
        Runtime.getRuntime().addShutdownHook(SILENCE);
    }

    /** It is ready, and ends in good order from here. */
    static void speakToTheEnd() {
        try {
            Runtime.getRuntime().removeShutdownHook(SILENCE);
        } catch (IllegalStateException e) {
            fallSilent();
        }
    }

    private static void fallSilent() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static PrintStream err() {
        return new PrintStream(System.err, true, StandardCharsets.UTF_8);
    }

    static void say(String line) {
        OUT.println(line);
    }

    static void sayBoth(String key, Object... details) {
        OUT.println(Words.sayBoth(key, details));
    }

    static void complain(Problem problem) {
        err().println(problem.sentence(Locale.CHINESE));
        err().println(problem.sentence(Locale.ENGLISH) + " [" + problem.code().code() + "]");
    }

    /** A counter that rewrites its line for somebody who watches, and stays quiet in a log. */
    static void progress(String key, long count) {
        if (WATCHED) {
            err().print("\r" + Words.say(Locale.CHINESE, key, count) + " ");
        }
    }

    static void progressDone() {
        if (WATCHED) {
            err().println();
        }
    }
}
