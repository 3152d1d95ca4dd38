package doorstep.place;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.text.PersonalNumber;
import doorstep.text.SortKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to areas, households and residents. */
@Component
public class Places {
    private final PlaceStore store;
    private final Trail trail;
    private final Time time;

    Places(PlaceStore store, Trail trail, Time time) {
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /**
     * The area of this code, when it lies inside the scope.
     *
     * @throws Problem {@code place.no-such-area}, the same whether it does not exist or is somebody else's
     */
    public Area area(long code, Scope scope) {
        return within(scope, store.area(code));
    }

    private static Area within(Scope scope, Optional<Area> found) {
        return found.filter(area -> scope.contains(area.code()))
                .orElseThrow(() -> new Problem(PlaceProblem.NO_SUCH_AREA));
    }

    public Optional<Area> find(long code) {
        return store.area(code);
    }

    /** The root, for the first administrator. */
    public Area root() {
        return store.area(0).orElseThrow();
    }

    /** A home with its residents, unmasked; whoever calls has decided that the reader may see it and records the reading. */
    public Optional<Household> household(UUID id) {
        return store.household(id);
    }

    /**
     * Opens a new area inside another: a grid of a village, a village that the division codes do not have yet.
     *
     * @throws Problem {@code place.name-missing}, {@code place.name-taken}, {@code place.no-room}
     */
    @Transactional
    public Area add(Actor actor, long parentCode, String name) {
        Area parent = within(actor.scope(Role.ADMINISTRATOR), store.take(parentCode));
        Area.Level level = parent.level().inside();
        if (level == null) {
            throw new Problem(PlaceProblem.NO_ROOM);
        }
        String checked = checkedName(name);
        List<Area> siblings = store.inside(parent.code());
        if (siblings.stream().anyMatch(sibling -> sibling.name().equals(checked))) {
            throw new Problem(PlaceProblem.NAME_TAKEN, checked);
        }
        long highest = siblings.stream().mapToLong(Area::code).max().orElse(parent.code());
        long code = highest == parent.code() ? parent.code() + level.width() : highest + level.width();
        if (code + level.width() - 1 > parent.last()) {
            throw new Problem(PlaceProblem.NO_ROOM);
        }
        Area area = Area.of(code, level, checked, parent.code());
        if (!store.add(area)) {
            throw new Problem(PlaceProblem.NAME_TAKEN, checked);
        }
        trail.record(actor, "place.add-area", Ref.of("area", code), code);
        return area;
    }

    /** Gives an area its name and duty telephone. */
    @Transactional
    public void change(Actor actor, long code, String name, @Nullable String dutyPhone) {
        Area area = area(code, actor.scope(Role.ADMINISTRATOR));
        String phone = dutyPhone == null || dutyPhone.isBlank()
                ? null
                : PersonalNumber.phone(dutyPhone).whole();
        store.change(area.code(), checkedName(name), phone);
        trail.record(actor, "place.change-area", Ref.of("area", code), code);
    }

    /** A new home without residents yet; the same door twice is one home. */
    @Transactional
    public UUID addHousehold(Actor actor, long areaCode, String door) {
        Area area = area(areaCode, actor.scope(Role.ADMINISTRATOR, Role.OFFICER));
        String checked = checkedName(door);
        UUID id = store.addHousehold(Ids.next(time.now().toEpochMilli()), area.code(), checked, SortKey.of(checked));
        trail.record(actor, "place.add-household", Ref.of("household", id), area.code());
        return id;
    }

    /** What an import of division codes or a roll did, for the trail. */
    void recordImport(Actor actor, String act, long area, Map<String, ?> counts) {
        trail.record(actor, act, Ref.of("area", area), area, counts);
    }

    private static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 60) {
            throw new Problem(PlaceProblem.NAME_MISSING);
        }
        return stripped;
    }
}
