package doorstep.notice;

import doorstep.kernel.Actor;
import doorstep.staff.Sessions;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells open pages that there is something new, while it happens (实时). One question a second per node, however many pages are open,
 * and none while none are; it reads the notices as the notices read the steps, below the oldest open transaction.
 */
@Component
class Live implements SmartLifecycle {
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_MISSED = 100;
    /** One stream is enough for a browser; a few for whoever has several. The oldest gives way. */
    private static final int MOST_OF_A_SESSION = 4;

    private final InboxStore store;
    private final Sessions sessions;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private NewsStore.@Nullable Mark seen;

    Live(InboxStore store, Sessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /**
     * A stream for somebody, from now on or from where theirs broke off.
     *
     * @param last the id of the last event their browser has
     */
    Stream open(Actor actor, String token, @Nullable String last) {
        Stream stream = new Stream(token, Set.copyOf(Inbox.posts(actor)), streams::remove);
        enter(stream, Stream.mark(last));
        crowdOut(token);
        if (!running) {
            stream.close();
        }
        return stream;
    }

    /** Nothing new is passed on between what was missed and what is live, so that the browser's last event is its latest. */
    private synchronized void enter(Stream stream, NewsStore.@Nullable Mark missedAfter) {
        if (seen == null) {
            seen = store.present();
        }
        if (missedAfter != null && !stream.posts().isEmpty()) {
            store.since(missedAfter, List.copyOf(stream.posts()), MOST_MISSED).forEach(stream::offer);
        }
        stream.ready();
        streams.add(stream);
    }

    private void crowdOut(String token) {
        streams.stream()
                .filter(stream -> stream.token().equals(token))
                .sorted(Comparator.comparingLong(Stream::number).reversed())
                .skip(MOST_OF_A_SESSION)
                .forEach(Stream::close);
    }

    /** Passes on what is new. @return how many notices that were, for any post */
    synchronized int poll() {
        if (streams.isEmpty()) {
            seen = null;
            return 0;
        }
        NewsStore.Mark from = Objects.requireNonNullElseGet(seen, store::present);
        List<InboxStore.Fresh> fresh = store.since(from, null, MOST_AT_ONCE);
        fresh.forEach(notice -> streams.forEach(stream -> stream.offerIfTheirs(notice)));
        seen = fresh.isEmpty() ? from : fresh.getLast().mark();
        return fresh.size();
    }

    /** Ends the streams of those who have signed out, or whose session is over; being told things keeps none alive. */
    void closeEnded() {
        Set<String> tokens = streams.stream().map(Stream::token).collect(Collectors.toCollection(HashSet::new));
        if (tokens.isEmpty()) {
            return;
        }
        Set<String> living = sessions.living(tokens);
        streams.stream().filter(stream -> !living.contains(stream.token())).forEach(Stream::close);
    }

    int open() {
        return streams.size();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the pages are given time to finish: a stream would never. */
    @Override
    public void stop() {
        running = false;
        streams.forEach(Stream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
