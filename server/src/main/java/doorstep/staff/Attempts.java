package doorstep.staff;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    private static final int LONGEST = 120;

    private final AttemptStore store;
    private final Time time;

    Attempts(AttemptStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    /**
     * Counts a guess before anybody looks whether it is right, so that a hundred at once are stopped where a hundred in a row
     * are. In a transaction of its own: the refusal that follows must not take the count back.
     *
     * @param key what is guessed at, {@code sign-in:chenyu}; whether it exists makes no difference
     * @throws Problem {@code staff.locked}
     */
    @Transactional(noRollbackFor = Problem.class)
    public void guess(String key) {
        guess(key, ALLOWED);
    }

    /** The same where one key stands for many people, such as a network address. */
    @Transactional(noRollbackFor = Problem.class)
    public void guess(String key, int allowed) {
        Instant now = time.now();
        OffsetDateTime until = now.plus(LOCKED).atOffset(ZoneOffset.UTC);
        if (store.count(bounded(key), allowed, now.atOffset(ZoneOffset.UTC), until) > allowed) {
            throw new Problem(StaffProblem.LOCKED, LOCKED.toMinutes());
        }
    }

    /** The guess was right: whatever was counted before is forgotten. */
    @Transactional
    public void succeeded(String key) {
        store.clear(bounded(key));
    }

    /** The guess was right, but the wrong ones of the others behind this key stay counted. */
    @Transactional
    public void takeBack(String key) {
        store.takeBack(bounded(key));
    }

    /** Whatever somebody sends as a name or an address, a key stays one an index can hold. */
    private static String bounded(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "#" + key.hashCode();
    }
}
