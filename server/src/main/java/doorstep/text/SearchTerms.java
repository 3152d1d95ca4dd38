package doorstep.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text is found by (检索项): its single characters and its pairs of neighbouring characters, as numbers for an
 * {@code int8[]} column under GIN. No dictionary, so names of estates, dialect and misprints are found like any other word;
 * a pair match is re-checked against the text by whoever asks.
 */
public final class SearchTerms {
    /** With or without a blank or dash between their groups: mobile, landline with area code, 18- and 15-digit identity numbers: looked up elsewhere, never found by text. */
    private static final Pattern PERSONAL_NUMBER = Pattern.compile(
            "(?<!\\d)(?:1[3-9]\\d_\\d{4}_\\d{4}|0\\d{2,3}_\\d{3,4}_\\d{4}|\\d{6}_\\d{8}_\\d{3}[\\dXx]|\\d{15})(?!\\d)"
                    .replace("_", "[\\s\\p{Pd}]?"),
            Pattern.UNICODE_CHARACTER_CLASS);

    private SearchTerms() {}

    /** Terms of a text to store, ascending, each once. */
    public static long[] of(String text) {
        int[] characters = normal(text).codePoints().toArray();
        long[] terms = new long[2 * characters.length];
        int count = 0;
        for (int i = 0; i < characters.length; i++) {
            if (!Character.isLetterOrDigit(characters[i])) {
                continue;
            }
            terms[count++] = characters[i];
            if (i + 1 < characters.length && Character.isLetterOrDigit(characters[i + 1])) {
                terms[count++] = pair(characters[i], characters[i + 1]);
            }
        }
        return Arrays.stream(terms, 0, count).sorted().distinct().toArray();
    }

    /**
     * Terms to look for when somebody types {@code text}: pairs where there are any, since every pair implies its characters.
     * Empty when there is nothing to look for.
     */
    public static long[] sought(String text) {
        long[] terms = of(text);
        long[] pairs = Arrays.stream(terms)
                .filter(term -> term > Character.MAX_CODE_POINT)
                .toArray();
        return pairs.length > 0 ? pairs : terms;
    }

    /** Terms of a text with that of the township it belongs to, so that a word can be looked for inside one. */
    public static long[] of(String text, long township) {
        long[] terms = of(text);
        long[] placed = new long[terms.length + 1];
        placed[0] = inTownship(township);
        System.arraycopy(terms, 0, placed, 1, terms.length);
        return placed;
    }

    /** Negative, and so the term of no text. */
    public static long inTownship(long township) {
        return -township;
    }

    /** A text as it may be shown where nobody's number may: each is stars. */
    public static String withoutNumbers(String text) {
        return PERSONAL_NUMBER.matcher(text).replaceAll("***");
    }

    /** Full-width and half-width, upper and lower case are one; personal numbers are gone. */
    public static String normal(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return PERSONAL_NUMBER.matcher(folded).replaceAll(" ");
    }

    private static long pair(int first, int second) {
        return (long) first << 21 | second;
    }
}
