package doorstep.staff;

import doorstep.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords and one-time codes, kept as bcrypt only. */
@Component
class Passwords {
    private static final int LEAST = 10;
    /** Bcrypt looks no further. */
    private static final int MOST_BYTES = 72;

    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(10);

    /** What a name that does not exist is compared with, so that it takes as long as one that does. */
    private final String nobody = encode("nobody");

    String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String given, @Nullable String kept) {
        boolean same = encoder.matches(given, kept == null ? nobody : kept);
        return same && kept != null;
    }

    /**
     * Length is what counts; no classes of characters, no forced change.
     *
     * @throws Problem {@code staff.weak-password} under ten characters, all alike, or made of the sign-in name
     */
    void mustBeGood(String password, String signIn) {
        String lower = password.toLowerCase(Locale.ROOT);
        boolean weak = password.length() < LEAST
                || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                || lower.contains(signIn.toLowerCase(Locale.ROOT))
                || lower.chars().distinct().count() < 5
                || "12345678901234567890".contains(lower);
        if (weak) {
            throw new Problem(StaffProblem.WEAK_PASSWORD, LEAST);
        }
    }
}
