package doorstep.text;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Codes that people copy from paper and read out over a telephone: no 0, 1, I, L or O, groups of four, and a last character
 * that catches one wrong character or two that changed places.
 */
public final class ReadableCode {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int BASE = ALPHABET.length();
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableCode() {}

    /** A new code of this many characters, its check character included. */
    public static String next(int length) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < length - 1; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(BASE)));
        }
        return code.append(check(code)).toString();
    }

    /** Digits only, for somebody without letters at hand. */
    public static String digits(int length) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return digits.toString();
    }

    /** As stored: capitals, without the dashes and blanks people write. */
    public static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "");
    }

    /** Whether a plain code can be one of ours; says nothing about whether it was ever given out. */
    public static boolean isWellFormed(String plain) {
        return plain.length() > 1
                && plain.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && check(plain.substring(0, plain.length() - 1)) == plain.charAt(plain.length() - 1);
    }

    /** In groups of four, as printed. */
    public static String grouped(String plain) {
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** Weights differ by place and the base is prime: one error or one swap of neighbours always shows. */
    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % BASE);
    }
}
