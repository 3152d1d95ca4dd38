package doorstep.staff;

import doorstep.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords and one-time codes, kept as bcrypt only. */
@Component
class Passwords {
    private static final int LEAST = 10;
    /** Bcrypt looks no further. */
    private static final int MOST_BYTES = 72;

    /** One at a time for every core but one, so that a crowd of guesses leaves the others theirs. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore permits;
    private final Duration patience;
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(10);

    /** What a name that does not exist is compared with, so that it takes as long as one that does. */
    private final String nobody = encode("nobody");

    Passwords() {
        this(new Semaphore(AT_ONCE, true), PATIENCE);
    }

    Passwords(Semaphore permits, Duration patience) {
        this.permits = permits;
        this.patience = patience;
    }

    String encode(String password) {
        return java.util.Objects.requireNonNull(encoder.encode(password));
    }

    /**
     * Anybody may ask this, so that it waits its turn; nobody should hold a connection meanwhile.
     *
     * @throws Problem {@code staff.sign-in-crowded} when its turn does not come
     */
    boolean matches(String given, @Nullable String kept) {
        try {
            if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem(StaffProblem.SIGN_IN_CROWDED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(StaffProblem.SIGN_IN_CROWDED);
        }
        try {
            boolean same = encoder.matches(given, kept == null ? nobody : kept);
            return same && kept != null;
        } finally {
            permits.release();
        }
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
