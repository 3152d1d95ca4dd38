package doorstep.text;

import doorstep.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone or identity number (个人号码). The one place such a number is checked, turned into stored bytes and back, so that
 * encryption at rest is a change to this class alone: the first stored byte says how the rest is kept.
 */
public final class PersonalNumber {
    /** As UTF-8; the only way so far. */
    private static final byte PLAIN = 0;

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}|[2-9]\\d{6,7}|1\\d{4}");
    private static final Pattern IDENTITY = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1};

    private final String digits;

    private PersonalNumber(String digits) {
        this.digits = digits;
    }

    /**
     * A telephone number as people write it: blanks, dashes, full-width digits and +86 are taken off.
     *
     * @throws Problem {@code text.bad-phone}
     */
    public static PersonalNumber phone(String written) {
        String digits = plain(written).replaceFirst("^(\\+|00)86", "");
        if (!PHONE.matcher(digits).matches()) {
            throw new Problem(TextProblem.BAD_PHONE);
        }
        return new PersonalNumber(digits);
    }

    /**
     * An 18-digit identity number with a right check digit (GB 11643-1999).
     *
     * @throws Problem {@code text.bad-identity}
     */
    public static PersonalNumber identity(String written) {
        String number = plain(written).toUpperCase(Locale.ROOT);
        if (!IDENTITY.matcher(number).matches() || sum(number) % 11 != 1) {
            throw new Problem(TextProblem.BAD_IDENTITY);
        }
        return new PersonalNumber(number);
    }

    /** What {@link #stored()} gave; absent for absent. */
    public static @Nullable PersonalNumber fromStored(byte @Nullable [] stored) {
        if (stored == null) {
            return null;
        }
        if (stored.length < 1 || stored[0] != PLAIN) {
            throw new IllegalStateException("a personal number kept in a way this version does not know");
        }
        return new PersonalNumber(new String(stored, 1, stored.length - 1, StandardCharsets.UTF_8));
    }

    /** The bytes to keep. */
    public byte[] stored() {
        byte[] text = digits.getBytes(StandardCharsets.UTF_8);
        byte[] stored = new byte[text.length + 1];
        stored[0] = PLAIN;
        System.arraycopy(text, 0, stored, 1, text.length);
        return stored;
    }

    /** The whole number; whoever shows it records the reading in the trail. */
    public String whole() {
        return digits;
    }

    public String masked() {
        return IDENTITY.matcher(digits).matches() ? Mask.identity(digits) : Mask.phone(digits);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s()\\p{Pd}]", "");
    }

    private static int sum(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            char digit = number.charAt(i);
            sum += WEIGHTS[i] * (digit == 'X' ? 10 : digit - '0');
        }
        return sum;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonalNumber number && digits.equals(number.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    /** Masked, so that a number never reaches a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
