package doorstep.study;

import doorstep.kernel.Actor;
import java.util.UUID;

/**
 * What questions start from in modules that study does not know: a visit, a problem of a self-review. Whoever knows them offers a bean
 * for each kind.
 */
public interface StartsFrom {
    /** Which: {@code VISIT}, {@code PROBLEM}. */
    String kind();

    /** Whether this person may see it, and so may start a question from it. */
    boolean isSeenBy(Actor actor, UUID thing);
}
