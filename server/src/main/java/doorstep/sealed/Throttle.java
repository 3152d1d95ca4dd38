package doorstep.sealed;

import doorstep.kernel.Problem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Stops one address from filling every place; in memory only, forgotten with the hour. */
final class Throttle {
    private static final int AN_HOUR = 60;
    private static final int SECONDS = 3600;

    private final Map<String, Integer> sent = new HashMap<>();
    private long hour;

    /** @throws Problem {@code sealed.too-many} */
    synchronized void pass(String address, Instant now) {
        long current = now.getEpochSecond() / SECONDS;
        if (current != hour) {
            sent.clear();
            hour = current;
        }
        if (sent.merge(address, 1, Integer::sum) > AN_HOUR) {
            throw new Problem(SealedProblem.TOO_MANY);
        }
    }
}
