package doorstep.matter.kind;

import doorstep.kernel.Problem;
import doorstep.kernel.Words;
import doorstep.matter.MatterProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing an act asks for besides a note (要填的), as a lifecycle file tells it: {@code reason: text}, {@code clause:
 * optional-line}, {@code way: [desk, phone]}.
 *
 * @param required whether the act is refused without it
 * @param choices the only answers there are, when there are any
 */
public record Ask(String name, Type type, boolean required, List<String> choices) {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_TEXT = 4000;
    private static final int LARGEST_NUMBER = 10_000;

    /** What an answer looks like. */
    public enum Type {
        /** As much as there is to say. */
        TEXT,
        /** A name, a number of a document, an article. */
        LINE,
        DAY,
        /** A day on which something happened: today at the latest, and not before what led to it. */
        PAST_DAY,
        /** A whole number above nothing. */
        NUMBER,
        /** One of a few words. */
        CHOICE;

        static Type fromStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public Ask {
        choices = List.copyOf(choices);
    }

    /**
     * What was answered, in the order it is asked; nothing that was not asked for.
     *
     * @param since before it nothing of this can have happened
     * @throws Problem {@code matter.said-missing}, {@code matter.said-wrong}, {@code matter.said-too-early}, with the name of what is
     *     asked for
     */
    public static Map<String, String> read(
            List<Ask> asks, Map<String, String> given, LocalDate since, LocalDate today) {
        Map<String, String> said = new LinkedHashMap<>();
        for (Ask ask : asks) {
            String answer = given.getOrDefault(ask.name, "").strip();
            if (!answer.isEmpty()) {
                said.put(ask.name, ask.checked(answer, since, today));
            } else if (ask.required) {
                throw new Problem(MatterProblem.SAID_MISSING, word(ask.name));
            }
        }
        return said;
    }

    private String checked(String answer, LocalDate since, LocalDate today) {
        boolean good = switch (type) {
            case TEXT -> answer.length() <= LONGEST_TEXT;
            case LINE -> answer.length() <= LONGEST_LINE && answer.lines().count() == 1;
            case DAY -> day(answer) != null;
            case PAST_DAY -> isPast(answer, today);
            case NUMBER -> answer.matches("[1-9]\\d{0,4}") && Integer.parseInt(answer) <= LARGEST_NUMBER;
            case CHOICE -> choices.contains(answer);
        };
        if (!good) {
            throw new Problem(MatterProblem.SAID_WRONG, word(name));
        }
        if (type == Type.PAST_DAY && LocalDate.parse(answer).isBefore(since)) {
            throw new Problem(MatterProblem.SAID_TOO_EARLY, word(name), since);
        }
        return answer;
    }

    private static boolean isPast(String answer, LocalDate today) {
        LocalDate day = day(answer);
        return day != null && !day.isAfter(today);
    }

    private static @Nullable LocalDate day(String answer) {
        try {
            return LocalDate.parse(answer);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Words.Sayable word(String name) {
        return language -> Words.say(language, "matter.ask." + name);
    }
}
