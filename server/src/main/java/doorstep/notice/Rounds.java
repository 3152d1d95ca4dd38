package doorstep.notice;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What a serving node does by itself, again and again: read the steps, tell open pages, send what is due. Every piece of work is
 * claimed in the database, so that any number of nodes may do it; commands and tests do not, or do it by hand.
 */
@Component
public class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration OFTEN = Duration.ofSeconds(1);
    private static final Duration SELDOM = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_AT_ONCE = 32;
    /** Turns of one round; then others get theirs. */
    private static final int MOST_TURNS = 50;

    private final Newsroom newsroom;
    private final Live live;
    private final Digests digests;
    private final Deliveries deliveries;
    private final boolean serving;
    private final Semaphore couriers = new Semaphore(MOST_AT_ONCE);
    private @Nullable ScheduledExecutorService clock;

    /** @param serving whether this process serves pages; commands leave the rounds to it */
    Rounds(
            Newsroom newsroom,
            Live live,
            Digests digests,
            Deliveries deliveries,
            @Value("${doorstep.rounds:false}") boolean serving) {
        this.newsroom = newsroom;
        this.live = live;
        this.digests = digests;
        this.deliveries = deliveries;
        this.serving = serving;
    }

    /** Reads all that was done so far into the inboxes, and tells open pages. */
    public void news() {
        int turns = 0;
        while (newsroom.read() == NewsStore.BATCH && turns < MOST_TURNS) {
            turns++;
        }
        live.poll();
    }

    private void daily() {
        newsroom.warn();
        if (newsroom.tidy()) {
            deliveries.giveUpOld();
        }
    }

    private void mail() {
        digests.prepare();
        while (digests.sendOne()) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** Each on a thread of its own: whoever never answers holds up nobody else. */
    private void deliver() {
        int free = couriers.drainPermits();
        List<DeliveryStore.Claimed> claimed = List.of();
        try {
            claimed = deliveries.claim(free);
        } finally {
            couriers.release(free - claimed.size());
        }
        claimed.forEach(delivery -> Thread.ofVirtual().name("delivery").start(() -> {
            try {
                deliveries.bring(delivery);
            } catch (RuntimeException e) {
                LOG.warn("delivery: {}", e.toString());
            } finally {
                couriers.release();
            }
        }));
    }

    @Override
    public void start() {
        if (serving) {
            clock = Executors.newScheduledThreadPool(
                    5, Thread.ofVirtual().name("rounds-", 0).factory());
            every(OFTEN, "news", this::news);
            every(OFTEN, "deliveries", this::deliver);
            every(SELDOM, "mail", this::mail);
            every(SELDOM, "sessions", live::closeEnded);
            every(SELDOM, "daily", this::daily);
        }
    }

    /** What goes wrong is said once, and tried again the next time. */
    private void every(Duration pause, String name, Runnable work) {
        AtomicBoolean failing = new AtomicBoolean();
        ScheduledFuture<?> _ = Objects.requireNonNull(clock)
                .scheduleWithFixedDelay(
                        () -> {
                            try {
                                work.run();
                                failing.set(false);
                            } catch (RuntimeException e) {
                                if (!failing.getAndSet(true)) {
                                    LOG.warn("{}: {}", name, e.toString());
                                }
                            }
                        },
                        OFTEN.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /** What is under way is finished if it is short, else left: its lease tells the others. */
    @Override
    public void stop() {
        ScheduledExecutorService stopped = clock;
        clock = null;
        if (stopped == null) {
            return;
        }
        stopped.shutdown();
        try {
            if (!stopped.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
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
