package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.text.SearchTerms;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved views (常用筛选): a filter of the registry under a name, as its page's address says it. What it shows is each reader's own:
 * a view carries no right to see anything.
 */
@Component
class Views {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 30;

    /** What stands after the question mark of an address. */
    private static final Pattern QUERY = Pattern.compile("[\\w.~%&=+*:-]*");

    private static final Pattern WORDS = Pattern.compile("(?:^|&)text=([^&]+)");

    private final ViewStore store;
    private final Trail trail;
    private final Time time;

    Views(ViewStore store, Trail trail, Time time) {
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /**
     * One view as its reader finds it.
     *
     * @param query what stands after the question mark of the registry's address
     * @param shared whether the unit of whoever made it has it too
     */
    record Saved(UUID id, String name, String query, boolean mine, boolean shared) {}

    List<Saved> of(Actor actor) {
        return store.of(actor.id(), units(actor));
    }

    /**
     * Keeps one under its name, in place of one's own of that name. Words may be somebody's name: such a view stays one's own, and a
     * number of somebody's is kept in none.
     *
     * @throws Problem {@code matter.view-wrong} without a name, too long, or shared by somebody without a unit;
     *     {@code matter.view-of-somebody}, {@code matter.too-many-views}
     */
    @Transactional
    List<Saved> save(Actor actor, String name, String query, boolean shared) {
        String written = name.strip();
        List<UUID> units = units(actor);
        if (written.isEmpty()
                || written.length() > LONGEST_NAME
                || query.length() > LONGEST_QUERY
                || !QUERY.matcher(query).matches()
                || shared && units.isEmpty()) {
            throw new Problem(MatterProblem.VIEW_WRONG, LONGEST_NAME);
        }
        Matcher words = WORDS.matcher(query);
        if (words.find() && (shared || hasNumber(words.group(1)))) {
            throw new Problem(MatterProblem.VIEW_OF_SOMEBODY);
        }
        UUID id = Ids.next(time.now().toEpochMilli());
        if (!store.save(id, actor.id(), shared ? units.getFirst() : null, written, query, MOST, time.now())) {
            throw new Problem(MatterProblem.TOO_MANY_VIEWS, MOST);
        }
        trail.record(actor, "matter.save-view", Ref.of("view", id), null, Map.of("shared", shared));
        return of(actor);
    }

    /** @throws Problem {@code matter.no-such-view}, somebody else's too */
    @Transactional
    void drop(Actor actor, UUID id) {
        if (!store.drop(id, actor.id())) {
            throw new Problem(MatterProblem.NO_SUCH_VIEW);
        }
        trail.record(actor, "matter.drop-view", Ref.of("view", id), null);
    }

    private static boolean hasNumber(String encoded) {
        try {
            String words = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            return !SearchTerms.withoutNumbers(words).equals(words);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static List<UUID> units(Actor actor) {
        return actor.grants().stream()
                .map(Actor.Grant::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
