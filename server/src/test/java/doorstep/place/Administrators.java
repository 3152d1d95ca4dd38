package doorstep.place;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.List;
import java.util.UUID;

/** Somebody who administers an area, made up on the spot: places do not ask who signed in. */
final class Administrators {
    private Administrators() {}

    static Actor of(Area area) {
        return with(Role.ADMINISTRATOR, area);
    }

    static Actor with(Role role, Area area) {
        Actor.Grant grant = new Actor.Grant(UUID.randomUUID(), role, area.span(), null);
        return new Actor(Actor.Kind.STAFF, UUID.randomUUID(), "周宁", List.of(grant));
    }
}
