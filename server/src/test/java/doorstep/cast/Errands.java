package doorstep.cast;

import doorstep.notice.Rounds;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** What a serving node does by itself, done by hand: in tests nothing happens that no test asked for. */
public class Errands {
    private static final Map<Integer, Rounds> BY_PORT = new ConcurrentHashMap<>();

    private final Rounds rounds;

    Errands(Rounds rounds) {
        this.rounds = rounds;
    }

    @EventListener
    void listening(WebServerInitializedEvent server) {
        BY_PORT.put(server.getWebServer().getPort(), rounds);
    }

    /** The server at this port reads what was done so far into the inboxes. */
    public static void news(int port) {
        Objects.requireNonNull(BY_PORT.get(port)).news();
    }
}
