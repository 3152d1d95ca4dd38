package doorstep.insight;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what staff say about the forms (DOMAIN: 国办函〔2026〕12号 asks for a complaint function; here it reaches an owner). */
@Component
class Burdens {
    private static final int LONGEST = 500;
    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9.-]{0,59}");

    private final BurdenStore store;
    private final Time time;

    Burdens(BurdenStore store, Time time) {
        this.store = store;
        this.time = time;
    }

    /** @throws Problem {@code insight.unknown-item} for a name no form can have, {@code insight.word-too-long} */
    @Transactional
    public void remark(Actor actor, String form, String item, @Nullable String word) {
        if (!NAME.matcher(form).matches() || !NAME.matcher(item).matches()) {
            throw new Problem(InsightProblem.UNKNOWN_ITEM);
        }
        if (word != null && word.length() > LONGEST) {
            throw new Problem(InsightProblem.WORD_TOO_LONG, LONGEST);
        }
        store.remark(form, item, actor.id(), word == null || word.isBlank() ? null : word.strip(), time.now());
    }

    /** How many said so of each item, and their words without their names. */
    List<BurdenStore.Count> read(Actor actor) {
        return store.read(actor.scope(Role.ADMINISTRATOR));
    }
}
