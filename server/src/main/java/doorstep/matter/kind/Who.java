package doorstep.matter.kind;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which relation somebody must stand to a matter to do an act (谁能办). */
public enum Who {
    /** An officer of the area. */
    OFFICER,
    /** A clerk of the area. */
    CLERK,
    /** A leader of the area. */
    LEADER,
    /** A supervisor of the area. */
    SUPERVISOR,
    /** A handler of the unit that has it. */
    UNIT,
    /** A handler of a unit that helps, or a body outside with the link it was given: the link reaches its own matter only. */
    HELPER,
    /** Whoever holds the very post that has it. */
    HOLDER,
    /** Whoever holds the post that heard it. */
    HEARER;

    /** The places in a matter that a relation looks at. */
    public record Places(
            long area,
            @Nullable UUID unit,
            @Nullable UUID post,
            @Nullable UUID heardPost,
            Set<UUID> helpers) {}

    public boolean is(Actor actor, Places matter) {
        return switch (this) {
            case OFFICER -> actor.is(Role.OFFICER, matter.area());
            case CLERK -> actor.is(Role.CLERK, matter.area());
            case LEADER -> actor.is(Role.LEADER, matter.area());
            case SUPERVISOR -> actor.is(Role.SUPERVISOR, matter.area());
            case UNIT -> matter.unit() != null && handles(actor, Set.of(matter.unit()));
            case HELPER -> actor.kind() == Actor.Kind.OUTSIDE || handles(actor, matter.helpers());
            case HOLDER -> holds(actor, matter.post());
            case HEARER -> holds(actor, matter.heardPost());
        };
    }

    private static boolean handles(Actor actor, Set<UUID> units) {
        return actor.grants().stream()
                .anyMatch(
                        grant -> grant.role() == Role.HANDLER && grant.unit() != null && units.contains(grant.unit()));
    }

    private static boolean holds(Actor actor, @Nullable UUID post) {
        return post != null
                && actor.grants().stream().anyMatch(grant -> grant.post().equals(post));
    }

    public static Who fromStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
