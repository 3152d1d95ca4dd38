package doorstep.matter;

import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.text.PersonalNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything said when a matter is registered (登记).
 *
 * @param id made by whoever registers it, so that a repeat after a lost answer opens nothing twice
 * @param title a summary; absent to take the beginning of the words
 * @param words the person's own, as they said them
 * @param heardAt when it was said, which is what every clock counts from; not when it was typed
 * @param heardPost the post that heard it at a door; absent for a desk or a file
 * @param post who keeps it, for a promise
 * @param agreedOn the day told to the person; absent to count by rule
 * @param from what it comes from, a visit for instance
 */
public record Opening(
        UUID id,
        String kind,
        @Nullable String title,
        String words,
        long area,
        @Nullable UUID household,
        Heard channel,
        Instant heardAt,
        @Nullable UUID heardPost,
        @Nullable UUID post,
        @Nullable Reporter reporter,
        @Nullable LocalDate agreedOn,
        @Nullable Ref from) {

    public static final String NEED = "need";
    public static final String PROMISE = "promise";

    private static final int LONGEST_TITLE = 60;
    private static final int TITLE_TAKEN = 30;
    private static final int LONGEST_WORDS = 20_000;

    /** Where it was said. */
    public enum Heard {
        VISIT,
        DESK,
        PHONE,
        FILE
    }

    /** Who said it, as far as they say. */
    public record Reporter(String name, @Nullable PersonalNumber phone) {}

    /** @throws Problem for words or a title that are missing or too long, or a day that has not come */
    void check(Instant now) {
        checkWords(words);
        if (title != null && title.strip().length() > LONGEST_TITLE) {
            throw new Problem(MatterProblem.TITLE_TOO_LONG, LONGEST_TITLE);
        }
        if (heardAt.isAfter(now)) {
            throw new Problem(MatterProblem.HEARD_IN_FUTURE);
        }
    }

    /** @throws Problem {@code matter.words-missing}, {@code matter.words-too-long} */
    static void checkWords(String words) {
        if (words.isBlank()) {
            throw new Problem(MatterProblem.WORDS_MISSING);
        }
        if (words.length() > LONGEST_WORDS) {
            throw new Problem(MatterProblem.WORDS_TOO_LONG, LONGEST_WORDS);
        }
    }

    /** The title given, or the words up to their first stop. */
    String titleOrBeginning() {
        return title != null && !title.isBlank() ? title.strip() : beginning(words);
    }

    static String beginning(String words) {
        String plain = words.strip().replaceAll("\\s+", " ");
        String first = plain.split("[。！？；!?;]", 2)[0];
        String beginning = first.isBlank() ? plain : first;
        return beginning.codePointCount(0, beginning.length()) <= TITLE_TAKEN
                ? beginning
                : beginning.substring(0, beginning.offsetByCodePoints(0, TITLE_TAKEN)) + "…";
    }
}
