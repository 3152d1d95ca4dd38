package doorstep.sealed;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The discipline office's public keys (公钥): entered and ended by an operator at the server itself, because whoever could enter
 * one over the network could read what is told from then on. A key is never deleted, only ended.
 */
@Component
public class Office {
    private static final int LONGEST_NAME = 60;

    private final OfficeKeyStore store;
    private final Envelopes envelopes;
    private final Time time;

    Office(OfficeKeyStore store, Envelopes envelopes, Time time) {
        this.store = store;
        this.envelopes = envelopes;
        this.time = time;
    }

    /**
     * One key.
     *
     * @param point base64 of the uncompressed point, as browsers take it
     * @param to the last day it receives; absent while nobody has ended it
     */
    public record Key(
            String fingerprint,
            String name,
            String point,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean receivesOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * Takes a key in.
     *
     * @return its fingerprint, to be compared with what the office has on paper
     * @throws Problem {@code sealed.bad-key}, {@code sealed.key-known}, {@code sealed.days-reversed}, {@code sealed.too-many-keys}
     *     when more than eight would receive on one day
     */
    @Transactional
    public String add(String pem, String name, LocalDate from, @Nullable LocalDate to) {
        byte[] point = KeyFiles.point(pem);
        if (to != null && to.isBefore(from)) {
            throw new Problem(SealedProblem.DAYS_REVERSED);
        }
        String fingerprint = Curve.fingerprint(point);
        long beside = store.all().stream()
                .filter(key -> (to == null || !key.from().isAfter(to))
                        && (key.to() == null || !key.to().isBefore(from)))
                .count();
        if (beside >= Envelope.MOST_KEYS) {
            throw new Problem(SealedProblem.TOO_MANY_KEYS, Envelope.MOST_KEYS);
        }
        String shown = name.strip().substring(0, Math.min(name.strip().length(), LONGEST_NAME));
        if (!store.add(fingerprint, point, shown, from)) {
            throw new Problem(SealedProblem.KEY_KNOWN);
        }
        if (to != null) {
            store.end(fingerprint, to);
        }
        envelopes.prepare();
        return fingerprint;
    }

    /**
     * Ends a key; what was sealed to it before it still opens.
     *
     * @param beginning of its fingerprint, enough to be the only one
     * @param to the last day it receives
     * @throws Problem {@code sealed.no-such-key} for none, several, or one that was ended before
     */
    @Transactional
    public String end(String beginning, LocalDate to) {
        String plain = beginning.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT);
        List<Key> found = store.all().stream()
                .filter(key -> !plain.isEmpty() && key.fingerprint().startsWith(plain))
                .toList();
        if (found.size() != 1 || !store.end(found.getFirst().fingerprint(), to)) {
            throw new Problem(SealedProblem.NO_SUCH_KEY);
        }
        return found.getFirst().fingerprint();
    }

    public List<Key> all() {
        return store.all();
    }

    /** Those that receive today, in the order in which a browser is to use them. */
    List<Key> current() {
        LocalDate today = time.today();
        return store.all().stream().filter(key -> key.receivesOn(today)).toList();
    }

    /** @throws Problem {@code sealed.not-open} when nobody could read what is told today */
    List<Key> mustBeOpen() {
        List<Key> current = current();
        if (current.isEmpty()) {
            throw new Problem(SealedProblem.NOT_OPEN);
        }
        return current;
    }

    /** @throws Problem {@code sealed.keys-changed} when a page did not encrypt to exactly today's keys */
    void mustBeTodays(List<String> fingerprints) {
        Set<String> todays = mustBeOpen().stream().map(Key::fingerprint).collect(Collectors.toSet());
        if (!todays.equals(Set.copyOf(fingerprints))) {
            throw new Problem(SealedProblem.KEYS_CHANGED);
        }
    }
}
