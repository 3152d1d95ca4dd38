package doorstep.sealed;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where envelopes lie: among decoys, in a number of places that is always a power of two. One that comes in takes a decoy's
 * place by lot, so that neither their number nor their order nor their size says whether any came.
 */
@Component
class Envelopes {
    static final int FIRST_PLACES = 16;
    private static final int MOST_PLACES = 2048;
    private static final int TRIES = 20;
    private static final SecureRandom LOT = new SecureRandom();

    private final EnvelopeStore store;
    private final OfficeKeyStore keys;
    private final DecoyMark mark;
    private final Time time;

    Envelopes(EnvelopeStore store, OfficeKeyStore keys, DecoyMark mark, Time time) {
        this.store = store;
        this.keys = keys;
        this.mark = mark;
        this.time = time;
    }

    /** The first places, as soon as there is a key that decoys can be sealed to. */
    @Transactional
    public void prepare() {
        store.lock();
        if (store.places().isEmpty()) {
            grow(FIRST_PLACES);
        }
    }

    /** @throws Problem {@code sealed.full} */
    @Transactional
    public void put(byte[] envelope) {
        for (int i = 0; i < TRIES; i++) {
            List<EnvelopeStore.Place> places = store.places();
            List<EnvelopeStore.Place> free = places.stream()
                    .filter(place -> mark.isDecoy(place.id(), place.salt()))
                    .toList();
            if (free.isEmpty()) {
                if (places.size() >= MOST_PLACES) {
                    throw new Problem(SealedProblem.FULL);
                }
                // Two that find every place taken double them once; whoever waited looks again.
                store.lock();
                if (store.places().size() == places.size()) {
                    grow(Math.max(FIRST_PLACES, places.size()));
                }
            } else if (store.replace(free.get(LOT.nextInt(free.size())), envelope)) {
                return;
            }
        }
        throw new Problem(SealedProblem.FULL);
    }

    /**
     * Puts a new decoy in the place of everything that was in a bundle, reports and decoys alike.
     *
     * @param digests SHA-256 of what was in it
     */
    @Transactional
    public int clear(Set<String> digests) {
        List<UUID> gone = store.withDigests(digests);
        List<byte[]> points = points();
        gone.forEach(id -> store.put(id, Envelope.decoy(mark.salt(id), points)));
        return gone.size();
    }

    private void grow(int by) {
        List<byte[]> points = points();
        List<UUID> ids = new ArrayList<>();
        List<byte[]> decoys = new ArrayList<>();
        for (int i = 0; i < by; i++) {
            // Not the ids of the house, which tell when they were made.
            UUID id = UUID.randomUUID();
            ids.add(id);
            decoys.add(Envelope.decoy(mark.salt(id), points));
        }
        store.add(ids, decoys);
    }

    /** Today's keys; before the first one's first day, all that are known. */
    private List<byte[]> points() {
        LocalDate today = time.today();
        List<Office.Key> known = keys.all();
        List<Office.Key> current =
                known.stream().filter(key -> key.receivesOn(today)).toList();
        return (current.isEmpty() ? known : current)
                .stream()
                        .limit(Envelope.MOST_KEYS)
                        .map(key -> Base64.getDecoder().decode(key.point()))
                        .toList();
    }
}
