package doorstep.notice;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One browser's stream of server-sent events. Whoever tells it something only puts it into its queue; a browser that does not
 * take what it is sent is dropped when the queue is full, comes back by itself, and says what it had last. An event names a
 * notice and its kind and nothing else.
 */
final class Stream {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final Pattern MARK = Pattern.compile("(\\d{1,19})\\.(\\d{1,18})");
    private static final int MOST_WAITING = 128;
    private static final int BEAT_SECONDS = 15;
    /** Then the browser comes anew, with the posts it has by then. */
    private static final int MOST_BEATS = 20;

    private static final byte[] BEAT = bytes(": here\n\n");
    private static final byte[] READY = bytes("retry: 3000\nevent: ready\ndata: {}\n\n");
    private static final byte[] END = new byte[0];

    private final long number = NUMBERS.incrementAndGet();
    private final String token;
    private final Set<UUID> posts;
    private final Consumer<Stream> gone;
    private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean closed;
    private NewsStore.@Nullable Mark latest;

    Stream(String token, Set<UUID> posts, Consumer<Stream> gone) {
        this.token = token;
        this.posts = posts;
        this.gone = gone;
    }

    long number() {
        return number;
    }

    String token() {
        return token;
    }

    Set<UUID> posts() {
        return posts;
    }

    void offerIfTheirs(InboxStore.Fresh notice) {
        if (posts.contains(notice.post())) {
            offer(notice);
        }
    }

    /** In their order, each once; only ever from one thread at a time. */
    void offer(InboxStore.Fresh notice) {
        if (latest != null && !notice.mark().isAfter(latest)) {
            return;
        }
        latest = notice.mark();
        put(bytes("id: %s.%d\nevent: notice\ndata: {\"id\":\"%s\",\"kind\":\"%s\"}\n\n"
                .formatted(notice.mark().xid(), notice.mark().seq(), notice.id(), notice.kind())));
    }

    /** What was missed has been said; from here on it is live. */
    void ready() {
        put(READY);
    }

    private void put(byte[] event) {
        if (!waiting.offer(event)) {
            close();
        }
    }

    /** Whether everything it was told has been taken out to be written. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** From any thread; never waits. */
    void close() {
        closed = true;
        gone.accept(this);
        waiting.clear();
        waiting.offer(END);
    }

    /** Writes until it is closed, the browser goes away, or it is time to come anew. */
    void run(OutputStream out) throws IOException {
        try {
            int beats = 0;
            while (!closed && beats < MOST_BEATS) {
                byte[] next = waiting.poll(BEAT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    beats++;
                    next = BEAT;
                }
                out.write(next);
                if (waiting.isEmpty()) {
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    /** Where a stream broke off; nothing for what no stream of ours said. */
    static NewsStore.@Nullable Mark mark(@Nullable String last) {
        var parts = MARK.matcher(last == null ? "" : last);
        return parts.matches() ? new NewsStore.Mark(parts.group(1), Long.parseLong(parts.group(2))) : null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
