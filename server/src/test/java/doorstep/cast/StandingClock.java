package doorstep.cast;

import doorstep.clock.SettableClock;
import java.time.Instant;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the clock back after every test, so that none begins on a day another left behind. */
final class StandingClock implements TestExecutionListener {
    /** Nine in the morning of Monday 23 November 2026. */
    static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    @Override
    public void afterTestMethod(TestContext context) {
        context.getApplicationContext().getBean(SettableClock.class).set(MORNING);
    }
}
