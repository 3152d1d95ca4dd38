package doorstep.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Many clerks who register matters as fast as they are answered, with ids of their own making. Whoever gets no answer sends the
 * same again until there is one, and writes down what was acknowledged.
 */
final class Clerks implements AutoCloseable {
    private final Office office;
    private final int port;
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final List<Thread> clerks = new ArrayList<>();
    private volatile boolean enough;

    private Clerks(Office office, int port) {
        this.office = office;
        this.port = port;
    }

    static Clerks working(Office office, int port, int number) {
        Clerks clerks = new Clerks(office, port);
        for (int i = 0; i < number; i++) {
            clerks.clerks.add(Thread.ofVirtual().start(clerks::work));
        }
        return clerks;
    }

    private void work() {
        Wire wire = null;
        while (!enough) {
            UUID id = UUID.randomUUID();
            String words = "桥头的灯坏了快一个月，孙女下晚自习要从那里过。𠮷🏮\t“引号”\\ " + id;
            boolean answered = false;
            while (!answered && !enough) {
                try {
                    wire = wire == null ? office.connect(port) : wire;
                    Wire.Answer answer = wire.post("/api/matters", office.matter(id, words));
                    answered = answer.status() == 200;
                    if (answered) {
                        acknowledged.put(id, words);
                    } else {
                        refusals.add(answer.json().path("title").asString());
                    }
                } catch (IOException e) {
                    closed(wire);
                    wire = null;
                }
                if (!answered) {
                    repeated.incrementAndGet();
                    untilItAnswers();
                }
            }
        }
        closed(wire);
    }

    private static void closed(@Nullable Wire wire) {
        try {
            if (wire != null) {
                wire.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Between two tries, as a page would: until it answers again, or nobody waits for it any more. */
    private void untilItAnswers() {
        await().forever()
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> enough || Doorstep.answers(port));
    }

    int count() {
        return acknowledged.size();
    }

    /** How often something had to be sent again. */
    int repeated() {
        return repeated.get();
    }

    /** The sentences said instead of an acknowledgement. */
    Queue<String> refusals() {
        return refusals;
    }

    /** Everything acknowledged, id and words. */
    Map<UUID, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    @Override
    public void close() {
        finish();
    }

    /** Everybody ends what they are at. */
    void finish() {
        enough = true;
        for (Thread clerk : clerks) {
            try {
                clerk.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
