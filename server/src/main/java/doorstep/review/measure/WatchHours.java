package doorstep.review.measure;

import doorstep.clock.Time;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A serving node looks at the measures when it starts and whenever a day begins; commands and tests do it by hand. */
@Component
class WatchHours implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WatchHours.class);
    private static final int OFTEN_SECONDS = 60;
    private static final int PATIENCE_SECONDS = 2;

    private final Watch watch;
    private final Time time;
    private final boolean serving;
    private @Nullable ScheduledExecutorService clock;
    private @Nullable LocalDate looked;

    WatchHours(Watch watch, Time time, @Value("${doorstep.rounds:false}") boolean serving) {
        this.watch = watch;
        this.time = time;
        this.serving = serving;
    }

    private void look() {
        LocalDate today = time.today();
        if (!today.equals(looked)) {
            try {
                watch.look();
                looked = today;
            } catch (RuntimeException e) {
                LOG.warn("measures: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        if (serving) {
            ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("measures").factory());
            ScheduledFuture<?> _ = begun.scheduleWithFixedDelay(this::look, 1, OFTEN_SECONDS, TimeUnit.SECONDS);
            clock = begun;
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = clock;
        clock = null;
        if (stopped == null) {
            return;
        }
        stopped.shutdown();
        try {
            if (!stopped.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                stopped.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopped.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
