package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which matters somebody may see, as a condition on {@code matter.matter m} and its parameters: clerks, leaders and
 * supervisors those of their area; handlers those their unit has or helps with; whoever holds a post, what it heard or keeps. Every query
 * that shows matters carries it, so that what is not seen cannot be told from what does not exist.
 *
 * @param township the one that all of it lies in, when that is known from the areas alone
 * @param unit the one that has all of it, but for what it only helps with
 */
record Sight(
        String sql,
        Map<String, Object> parameters,
        @Nullable Long township,
        @Nullable UUID unit) {
    private static final String HELPS = "select h.matter_id from matter.helper h where h.unit_id = any(:units::uuid[])";

    /** As an array, which an index on ids takes. */
    static final String HELPED = "m.id = any(array(" + HELPS + "))";

    /** For whoever was let in by other means. */
    static final Sight EVERYTHING = new Sight("true", Map.of(), null, null);

    static Sight of(Actor actor) {
        if (actor.kind() == Actor.Kind.OPERATOR) {
            return EVERYTHING;
        }
        if (actor.kind() == Actor.Kind.OUTSIDE) {
            return new Sight(
                    "m.id in (select h.matter_id from matter.helper h where h.id = :outside)",
                    Map.of("outside", actor.id()),
                    null,
                    null);
        }
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Scope areas = actor.scope(Role.CLERK, Role.LEADER, Role.SUPERVISOR);
        if (!areas.isEmpty()) {
            ways.add(inside(areas, parameters));
        }
        List<UUID> units = actor.grants().stream()
                .filter(grant -> grant.role() == Role.HANDLER)
                .map(Actor.Grant::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!units.isEmpty()) {
            ways.add("m.unit_id = any(:units::uuid[]) or " + HELPED);
            parameters.put("units", array(units));
        }
        List<UUID> posts = actor.posts(Role.OFFICER);
        if (!posts.isEmpty()) {
            ways.add("m.heard_post = any(:posts::uuid[]) or m.post_id = any(:posts::uuid[])");
            parameters.put("posts", array(posts));
        }
        return new Sight(
                ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")",
                parameters,
                units.isEmpty() && posts.isEmpty() ? areas.township() : null,
                areas.isEmpty() && posts.isEmpty() && units.size() == 1 ? units.getFirst() : null);
    }

    /**
     * Whole townships by the number that every index of a list begins with; bounds elsewhere, and not a range operator, which no
     * index knows.
     */
    private static String inside(Scope areas, Map<String, Object> parameters) {
        List<String> ways = new ArrayList<>();
        List<Long> townships = areas.spans().stream()
                .filter(Scope.Span::isTownship)
                .map(Scope.Span::township)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!townships.isEmpty()) {
            ways.add("m.area / 1000000 = any(:townships::bigint[])");
            parameters.put(
                    "townships", townships.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        }
        for (Scope.Span span : new LinkedHashSet<>(areas.spans())) {
            if (!span.isTownship()) {
                String number = String.valueOf(ways.size());
                parameters.put("first" + number, span.first());
                parameters.put("last" + number, span.last());
                ways.add("m.area between :first" + number + " and :last" + number);
            }
        }
        return String.join(" or ", ways);
    }

    /** The same for a walk that tries one row after another: each time through an array would be long. */
    String rowByRow() {
        return sql.replace(HELPED, "m.id in (" + HELPS + ")");
    }

    /** What a search may look into: never the words of a matter for the unit that they concern. */
    String searchable() {
        return parameters.containsKey("units")
                ? "(m.concerned is null or not m.concerned = any(:units::uuid[]))"
                : "true";
    }

    /** A PostgreSQL array literal. */
    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
