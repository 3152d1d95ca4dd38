package doorstep.audit;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every module records what was done (留痕). */
@Component
public class Trail {
    private final TrailStore store;
    private final Time time;

    Trail(TrailStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    /**
     * Appends one entry in the caller's transaction; there must be one, so that act and entry stand or fall together.
     *
     * @param act module and verb, {@code matter.assign}
     * @param area where it concerns, for auditors of one township; absent for what concerns no place
     * @param details ids, codes and days; never personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String act, Ref ref, @Nullable Long area, Map<String, ?> details) {
        store.append(time.now(), actor, act, ref, area, details);
    }

    /** The same for acts that need no details. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, String act, Ref ref, @Nullable Long area) {
        store.append(time.now(), actor, act, ref, area, Map.of());
    }
}
