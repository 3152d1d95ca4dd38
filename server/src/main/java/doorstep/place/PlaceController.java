package doorstep.place;

import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Role;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/areas")
class PlaceController {
    private final Places places;
    private final PlaceStore store;
    private final RollImport rolls;

    PlaceController(Places places, PlaceStore store, RollImport rolls) {
        this.places = places;
        this.store = store;
        this.rolls = rolls;
    }

    record AreaView(
            long code,
            long last,
            Area.Level level,
            String name,
            @Nullable Long parent,
            @Nullable String dutyPhone) {
        static AreaView of(Area area) {
            return new AreaView(area.code(), area.last(), area.level(), area.name(), area.parent(), area.dutyPhone());
        }
    }

    record DoorView(
            UUID id,
            long area,
            String areaName,
            String door,
            @Nullable String householder) {
        static DoorView of(PlaceStore.Door door) {
            return new DoorView(door.id(), door.area(), door.areaName(), door.door(), door.householder());
        }
    }

    record NewArea(String name) {}

    record ChangedArea(String name, @Nullable String dutyPhone) {}

    record NewHousehold(String door) {}

    record Made(UUID id) {}

    /** Counties, townships and villages this person works in, in the order of their codes. */
    @GetMapping
    List<AreaView> visible(Actor actor) {
        return store.visible(actor.scope()).stream().map(AreaView::of).toList();
    }

    /** What lies directly inside: the grids of a village. */
    @GetMapping("/{code}/areas")
    List<AreaView> inside(Actor actor, @PathVariable long code) {
        Area area = places.area(code, actor.scope());
        return store.inside(area.code()).stream().map(AreaView::of).toList();
    }

    @PostMapping("/{code}/areas")
    AreaView add(Actor actor, @PathVariable long code, @RequestBody NewArea body) {
        actor.must(Role.ADMINISTRATOR);
        return AreaView.of(places.add(actor, code, body.name()));
    }

    @PutMapping("/{code}")
    void change(Actor actor, @PathVariable long code, @RequestBody ChangedArea body) {
        actor.must(Role.ADMINISTRATOR);
        places.change(actor, code, body.name(), body.dutyPhone());
    }

    /** Doors, a page at a time; names masked. */
    @GetMapping("/{code}/households")
    Page<DoorView> households(
            Actor actor, @PathVariable long code, @RequestParam(required = false) @Nullable String after) {
        actor.must(Role.ADMINISTRATOR, Role.CLERK, Role.OFFICER);
        Area area = places.area(code, actor.scope(Role.ADMINISTRATOR, Role.CLERK, Role.OFFICER));
        List<PlaceStore.Door> doors = store.doors(area, after == null ? null : Page.Cursor.parse(after));
        Page<PlaceStore.Door> page = Page.of(doors, PlaceStore.Door::cursor);
        return new Page<>(page.items().stream().map(DoorView::of).toList(), page.next());
    }

    @PostMapping("/{code}/households")
    Made addHousehold(Actor actor, @PathVariable long code, @RequestBody NewHousehold body) {
        actor.must(Role.ADMINISTRATOR, Role.OFFICER);
        return new Made(places.addHousehold(actor, code, body.door()));
    }

    /**
     * Takes a household roll. Without {@code commit} it only says what it would do.
     *
     * @param update takes a telephone number that differs from the one that is here
     * @return what was added, or the lines that stand in the way
     */
    @PostMapping(path = "/{code}/roll", consumes = "multipart/form-data")
    RollImport.Report roll(
            Actor actor,
            Locale language,
            @PathVariable long code,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean commit,
            @RequestParam(defaultValue = "false") boolean update) {
        actor.must(Role.ADMINISTRATOR);
        Area area = places.area(code, actor.scope(Role.ADMINISTRATOR));
        return rolls.take(actor, language, area, file, commit, update);
    }
}
