package doorstep.kernel;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * The server's own sentences: refusals, the counting of a due day, the lines of the command line. Chinese first, English
 * complete; both files carry the same keys (kept by a test). The screens' words live with the screens.
 */
public final class Words {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** A detail that is a word itself and differs by language. */
    public interface Sayable {
        String say(Locale language);
    }

    private Words() {}

    /** The sentence under {@code key}; a language we do not have is answered in Chinese. */
    public static String say(Locale language, String key, Object... details) {
        Locale known = Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE;
        String pattern =
                ResourceBundle.getBundle("words.server", known, NO_FALLBACK).getString(key);
        Object[] said = Stream.of(details)
                .map(detail -> switch (detail) {
                    case Sayable word -> word.say(known);
                    case LocalDate day -> day(known, day);
                    default -> detail;
                })
                .toArray();
        return new MessageFormat(pattern, known).format(said);
    }

    /** With its year: whoever reads the sentence may read it in another. */
    private static String day(Locale language, LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(say(language, "kernel.day-form"), language));
    }

    /** Both languages on one line each, for the terminal, where we cannot know the reader. */
    public static String sayBoth(String key, Object... details) {
        return say(Locale.CHINESE, key, details) + "\n" + say(Locale.ENGLISH, key, details);
    }
}
