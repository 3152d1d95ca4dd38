package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Which matters somebody may see, as a condition on {@code matter.matter m} and its parameters: clerks, leaders and
 * supervisors those of their area; handlers those their unit has or helps with; whoever holds a post, what it heard or keeps. Every query
 * that shows matters carries it, so that what is not seen cannot be told from what does not exist.
 */
record Sight(String sql, Map<String, Object> parameters) {
    static Sight of(Actor actor) {
        if (actor.kind() == Actor.Kind.OPERATOR) {
            return new Sight("true", Map.of());
        }
        if (actor.kind() == Actor.Kind.OUTSIDE) {
            return new Sight(
                    "m.id in (select h.matter_id from matter.helper h where h.id = :outside)",
                    Map.of("outside", actor.id()));
        }
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Scope areas = actor.scope(Role.CLERK, Role.LEADER, Role.SUPERVISOR);
        if (!areas.isEmpty()) {
            ways.add("m.area <@ :areas::int8multirange");
            parameters.put("areas", areas.toString());
        }
        List<UUID> units = actor.grants().stream()
                .filter(grant -> grant.role() == Role.HANDLER)
                .map(Actor.Grant::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!units.isEmpty()) {
            ways.add("m.unit_id = any(:units::uuid[])"
                    + " or m.id in (select h.matter_id from matter.helper h where h.unit_id = any(:units::uuid[]))");
            parameters.put("units", array(units));
        }
        List<UUID> posts = actor.posts(Role.OFFICER);
        if (!posts.isEmpty()) {
            ways.add("m.heard_post = any(:posts::uuid[]) or m.post_id = any(:posts::uuid[])");
            parameters.put("posts", array(posts));
        }
        return new Sight(ways.isEmpty() ? "false" : "(" + String.join(" or ", ways) + ")", parameters);
    }

    /** What a search may look into: never the words of a matter for the unit that they concern. */
    String searchable() {
        return parameters.containsKey("units")
                ? "(m.concerned is null or not m.concerned = any(:units::uuid[]))"
                : "true";
    }

    /** A PostgreSQL array literal. */
    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
