package doorstep.staff;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts wrong guesses, over all nodes, and stops them for a while: five in a row lock the key for ten minutes (a common
 * choice within 等保 2.0, which gives no number).
 */
@Component
public class Attempts {
    private static final int ALLOWED = 5;
    private static final Duration LOCKED = Duration.ofMinutes(10);

    private final AttemptStore store;
    private final Time time;

    Attempts(AttemptStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    /**
     * To be asked before looking whether a guess is right.
     *
     * @param key what is guessed at, {@code sign-in:chenyu}; whether it exists makes no difference
     * @throws Problem {@code staff.locked}
     */
    public void mustBeOpen(String key) {
        mustBeOpen(key, ALLOWED);
    }

    /** The same where one key stands for many people, such as a network address. */
    public void mustBeOpen(String key, int allowed) {
        if (store.failures(key, time.now().atOffset(ZoneOffset.UTC)) >= allowed) {
            throw new Problem(StaffProblem.LOCKED, LOCKED.toMinutes());
        }
    }

    /** In a transaction of its own: the refusal that follows must not take the count back. */
    @Transactional
    public void failed(String key) {
        Instant now = time.now();
        store.fail(key, now.atOffset(ZoneOffset.UTC), now.plus(LOCKED).atOffset(ZoneOffset.UTC));
    }

    @Transactional
    public void succeeded(String key) {
        store.clear(key);
    }
}
