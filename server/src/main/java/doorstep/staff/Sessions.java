package doorstep.staff;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is signed in (会话). The browser holds a random token, the database its digest. A person and their posts are remembered
 * for half a minute, so that most requests ask nothing; a change made on this node counts at once, on another within that
 * half minute.
 */
@Component
public class Sessions {
    /** A working day; then one signs in again. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final Duration IDLE = Duration.ofHours(2);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;

    private final SessionStore store;
    private final Trail trail;
    private final Time time;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(Optional<Actor> actor, Instant until) {}

    Sessions(SessionStore store, Trail trail, Time time) {
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /** The person behind a token, with the posts they hold or stand in for today. */
    public Optional<Actor> actor(String token) {
        Instant now = time.now();
        Known remembered = known.get(token);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.actor();
        }
        Optional<Actor> actor = store.actor(digest(token), now, time.today());
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(token, new Known(actor, now.plus(REMEMBERED)));
        return actor;
    }

    /**
     * The person behind a token, for a request that nobody made by hand: it keeps no session alive.
     */
    public Optional<Actor> glance(String token) {
        Instant now = time.now();
        Known remembered = known.get(token);
        if (remembered != null && now.isBefore(remembered.until())) {
            return remembered.actor();
        }
        return store.glance(digest(token), now, time.today());
    }

    /** Those of these tokens whose session still lives; asking keeps none alive. */
    public Set<String> living(Set<String> tokens) {
        Map<String, String> byDigest = tokens.stream()
                .collect(Collectors.toMap(token -> HexFormat.of().formatHex(digest(token)), Function.identity()));
        return store.living(byDigest.keySet(), time.now()).stream()
                .map(byDigest::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The same by person, for whoever acts in their name without a browser: the demo township, tests. */
    public Optional<Actor> actor(UUID person) {
        return store.actor(person, time.today());
    }

    /** A new session; the token is for the browser alone. */
    @Transactional
    String begin(UUID person) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = time.now();
        long area = store.begin(digest(token), person, now, now.plus(LONGEST));
        Actor actor = store.actor(person, time.today()).orElseThrow();
        trail.record(actor, "staff.sign-in", Ref.of("person", person), area);
        return token;
    }

    /** Signs somebody out of this browser. */
    @Transactional
    void end(Actor actor, String token) {
        store.end(digest(token), actor.id())
                .ifPresent(area -> trail.record(actor, "staff.sign-out", Ref.of("person", actor.id()), area));
        forget();
    }

    /** @param but the one that stays, or none */
    void endAll(UUID person, @Nullable String but) {
        store.endAll(person, but == null ? null : digest(but));
        forget();
    }

    /** Posts, tenures, leaves or people change in this transaction: once it holds, everybody's rights are looked up again. */
    void forget() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.clear();
            }
        });
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
