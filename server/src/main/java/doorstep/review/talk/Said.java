package doorstep.review.talk;

import doorstep.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What somebody says to a colleague, as it is kept. Pure. */
final class Said {
    private static final int LONGEST = 2000;

    private Said() {}

    /** @throws Problem {@code talk.words-missing}, {@code talk.words-too-long} */
    static String words(String words) {
        if (words.isBlank()) {
            throw new Problem(TalkProblem.WORDS_MISSING);
        }
        if (words.length() > LONGEST) {
            throw new Problem(TalkProblem.WORDS_TOO_LONG, LONGEST);
        }
        return words.strip();
    }

    /** What may be left out. @throws Problem {@code talk.words-too-long} */
    static @Nullable String perhaps(@Nullable String words) {
        return words == null || words.isBlank() ? null : words(words);
    }
}
