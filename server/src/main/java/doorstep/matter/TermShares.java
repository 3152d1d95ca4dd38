package doorstep.matter;

import doorstep.clock.Time;
import doorstep.text.Sought;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How common it is what somebody looks for (常用词): counted once a day by whichever node comes first, and after an import;
 * remembered an hour by each. The planner knows nothing of how often two characters stand side by side.
 */
@Component
class TermShares {
    private static final Logger LOG = LoggerFactory.getLogger(TermShares.class);

    /** Below, whatever is looked for is found fast by its terms. */
    private static final int FEW = 20_000;

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration COUNTED = Duration.ofDays(1);

    private final TermStore store;
    private final TransactionTemplate transactions;
    private final Time time;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Remembered remembered;

    private record Remembered(TermStore.Known known, Instant at) {}

    TermShares(TermStore store, TransactionTemplate transactions, Time time) {
        this.store = store;
        this.transactions = transactions;
        this.time = time;
    }

    /** Which part of all texts may have it; 0 when that is rare, or not known. */
    double share(Sought sought) {
        TermStore.Known known = known();
        if (known.matters() < FEW) {
            return 0;
        }
        Instant counted = known.countedAt();
        if (counted == null || counted.isBefore(time.now().minus(COUNTED))) {
            countAside();
        }
        return sought.terms().stream()
                .mapToDouble(term -> known.shares().getOrDefault(term, 0f))
                .min()
                .orElse(0);
    }

    /** After an import, in its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void countNow() {
        store.count(time.now());
        remembered = null;
    }

    private TermStore.Known known() {
        Remembered last = remembered;
        Instant now = time.now();
        if (last == null || last.at().isBefore(now.minus(REMEMBERED))) {
            last = new Remembered(store.known(), now);
            remembered = last;
        }
        return last.known();
    }

    /** Nobody waits for it: until it is done, an older count or none does as well, only slower. */
    private void countAside() {
        if (counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("matter-terms").start(() -> {
                try {
                    transactions.executeWithoutResult(status -> {
                        if (store.takeTurn(time.now().minus(COUNTED))) {
                            store.count(time.now());
                        }
                    });
                    remembered = null;
                } catch (DataAccessException | TransactionException e) {
                    LOG.warn("search terms were not counted: {}", e.toString());
                } finally {
                    counting.set(false);
                }
            });
        }
    }
}
