package doorstep.library;

import doorstep.kernel.Actor;
import doorstep.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody may read, as conditions on {@code library.document d} and their parameters. A document is read by whoever works
 * inside its area or above it; what it withholds, only by the posts, and roles over areas, it was opened to.
 */
record Rights(Map<String, Object> parameters) {
    /** The condition to read what is withheld; every statement that selects such text ends with it. */
    static final String READS_WITHHELD = """
             exists (
                   select from library.reader r
                     join unnest(:posts::uuid[], :roles::text[], :firsts::bigint[], :lasts::bigint[])
                          as held (post, role, first, last)
                       on r.post_id = held.post
                       or r.role = held.role and r.area <= held.first and held.last <= r.last
                    where r.document_id = d.id)
            """;

    private static final Scope EVERYWHERE = Scope.of(List.of(new Scope.Span(0, 999_999_999_999_999L)));

    static Rights of(Actor actor) {
        Scope scope = actor.kind() == Actor.Kind.OPERATOR ? EVERYWHERE : actor.scope();
        List<Actor.Grant> grants = actor.grants();
        return new Rights(Map.of(
                "scope",
                scope.toString(),
                "posts",
                array(grants, Actor.Grant::post),
                "roles",
                array(grants, Actor.Grant::role),
                "firsts",
                array(grants, grant -> grant.area().first()),
                "lasts",
                array(grants, grant -> grant.area().last())));
    }

    private static String array(List<Actor.Grant> grants, Function<Actor.Grant, Object> part) {
        return grants.stream().map(part).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
