package doorstep.kernel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks (办事人), and what they may do where. Made at the edge, from a session, a resident's code or the command line, and
 * passed down; nothing below the edge knows how somebody signed in.
 *
 * @param id the person, the resident's card, the helper's line, or {@link #OPERATOR_ID}
 * @param name as shown to colleagues; empty for residents, whom the trail never names, and for bodies outside
 */
public record Actor(Kind kind, UUID id, String name, List<Grant> grants) {
    public enum Kind {
        STAFF,
        RESIDENT,
        /** A body without an account that was asked to help and holds the link to answer once. */
        OUTSIDE,
        /** Someone at the server's own command line, who could read the disk anyway. */
        OPERATOR
    }

    /**
     * One post held today, or stood in for: a role over an area.
     *
     * @param unit the unit the post belongs to; a handler's rights end where the unit's do
     */
    public record Grant(
            UUID post, Role role, Scope.Span area, @Nullable UUID unit) {}

    private static final UUID OPERATOR_ID = new UUID(0, 0);

    public Actor {
        grants = List.copyOf(grants);
    }

    public static Actor resident(UUID card) {
        return new Actor(Kind.RESIDENT, card, "", List.of());
    }

    /** @param helper the line under which the body was asked */
    public static Actor outside(UUID helper) {
        return new Actor(Kind.OUTSIDE, helper, "", List.of());
    }

    public static Actor operator() {
        return new Actor(Kind.OPERATOR, OPERATOR_ID, "operator", List.of());
    }

    /** The areas where this actor holds one of these roles. */
    public Scope scope(Role... roles) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(List.of(roles));
        return Scope.of(grants.stream()
                .filter(grant -> wanted.contains(grant.role()))
                .map(Grant::area)
                .toList());
    }

    /** The areas of every post this actor holds, whatever the role. */
    public Scope scope() {
        return Scope.of(grants.stream().map(Grant::area).toList());
    }

    public boolean is(Role role) {
        return held(role).findAny().isPresent();
    }

    public boolean is(Role role, long area) {
        return held(role).anyMatch(grant -> grant.area().contains(area));
    }

    /** @throws Problem {@code kernel.not-allowed} unless one of these roles is held somewhere */
    public void must(Role... roles) {
        if (Stream.of(roles).noneMatch(this::is)) {
            throw new Problem(KernelProblem.NOT_ALLOWED);
        }
    }

    /** The post through which this actor holds the role, when there is one that fits. */
    public @Nullable UUID post(Role role, Predicate<Grant> fits) {
        return held(role).filter(fits).map(Grant::post).findFirst().orElse(null);
    }

    public List<UUID> posts(Role role) {
        return held(role).map(Grant::post).toList();
    }

    private Stream<Grant> held(Role role) {
        return grants.stream().filter(grant -> grant.role() == role);
    }
}
