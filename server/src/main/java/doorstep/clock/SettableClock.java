package doorstep.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A present that stands still until it is moved: for tests, and for playing the demo township's past months. */
public final class SettableClock implements Time {
    private final AtomicReference<Instant> now;

    public SettableClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant now() {
        return now.get();
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void tick(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
