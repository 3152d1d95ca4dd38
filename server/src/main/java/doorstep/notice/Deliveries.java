package doorstep.notice;

import doorstep.clock.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings what happened to webhooks: at least once, each under one id for all tries. What is under way is written down before and
 * settled after; a node that dies in between leaves a lease, and when that is over another brings it again under the same id, by
 * which the other side knows it.
 */
@Component
class Deliveries {
    /** Longer than {@link Courier#PATIENCE}. */
    static final Duration LEASE = Duration.ofMinutes(1);

    static final Duration PAUSED_AFTER = Duration.ofDays(3);

    private final DeliveryStore store;
    private final Courier courier;
    private final JsonMapper json;
    private final Time time;

    Deliveries(DeliveryStore store, Courier courier, JsonMapper json, Time time) {
        this.store = store;
        this.courier = courier;
        this.json = json;
        this.time = time;
    }

    /** Takes what is due, at most one of each webhook; every one of them has to be brought. */
    List<DeliveryStore.Claimed> claim(int most) {
        return most == 0 ? List.of() : store.claim(time.now(), time.now().plus(LEASE), most);
    }

    void bring(DeliveryStore.Claimed delivery) {
        String secret = delivery.secret();
        Courier.Outcome outcome = secret == null
                ? new Courier.Outcome(Trouble.KEY_CHANGED, 0)
                : courier.bring(delivery.url(), delivery.id(), body(delivery), secret, time.now());
        Trouble trouble = outcome.trouble();
        Instant now = time.now();
        if (trouble == null) {
            store.sent(delivery, now);
        } else {
            store.failed(
                    delivery,
                    trouble.stored(outcome.number()),
                    Pauses.HOOK.afterTry(delivery.tries()).map(now::plus).orElse(null),
                    now,
                    now.minus(PAUSED_AFTER));
        }
    }

    /** Everything that is due, one after the other: for tests and commands, not for serving. */
    int bringAll(Consumer<DeliveryStore.Claimed> before) {
        List<DeliveryStore.Claimed> due = claim(Integer.MAX_VALUE);
        due.forEach(delivery -> {
            before.accept(delivery);
            bring(delivery);
        });
        return due.size();
    }

    void giveUpOld() {
        store.giveUpOld(time.now().minus(Newsroom.NEWS_FOR));
    }

    /** Ids, a kind, a stage, a unit and days: nothing of what a matter says, and nobody's name. */
    String body(DeliveryStore.Claimed delivery) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("delivery", delivery.id());
        body.put("event", delivery.kind());
        body.put("at", delivery.at().toString());
        put(
                body,
                "audience",
                delivery.audience() == null ? null : List.of(delivery.audience().split(",")));
        UUID matter = delivery.matter();
        if (matter != null) {
            body.put("matter", matter);
            put(body, "link", (delivery.site() == null ? "" : delivery.site()) + "/matters/" + matter);
        }
        put(body, "stage", delivery.stage());
        put(body, "unit", delivery.unit());
        put(body, "unitName", delivery.unitName());
        put(body, "dueOn", delivery.dueOn() == null ? null : delivery.dueOn().toString());
        return json.writeValueAsString(body);
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
