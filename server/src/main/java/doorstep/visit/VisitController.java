package doorstep.visit;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Role;
import doorstep.matter.Matters;
import doorstep.place.Household;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An officer's homes and visits. */
@RestController
@RequestMapping("/api")
class VisitController {
    private final Visits visits;
    private final HomesQuery homes;
    private final Matters matters;
    private final Time time;

    VisitController(Visits visits, HomesQuery homes, Matters matters, Time time) {
        this.visits = visits;
        this.homes = homes;
        this.matters = matters;
        this.time = time;
    }

    record Person(
            UUID id, String name, String relation, @Nullable String phone) {}

    record HomeView(
            UUID id,
            String place,
            String door,
            long area,
            List<Person> people,
            List<HomesQuery.VisitLine> visits,
            List<Matters.AtHome> matters) {}

    record Reason(@Nullable String reason) {}

    @GetMapping("/homes")
    Page<HomesQuery.Home> homes(Actor actor, @RequestParam(required = false) @Nullable String after) {
        actor.must(Role.OFFICER);
        List<HomesQuery.Home> rows =
                homes.homes(actor.posts(Role.OFFICER), time.today(), after == null ? null : Page.Cursor.parse(after));
        return Page.of(rows, HomesQuery.Home::cursor);
    }

    /** A linked home: who lives there, what was said there to this post, what came of it. */
    @GetMapping("/homes/{id}")
    HomeView home(Actor actor, @PathVariable UUID id) {
        actor.must(Role.OFFICER);
        Household home = visits.readHome(actor, id);
        return new HomeView(
                home.id(),
                home.place(),
                home.door(),
                home.area(),
                home.residents().stream()
                        .map(resident -> new Person(
                                resident.id(),
                                resident.name(),
                                resident.relation(),
                                resident.phone() == null
                                        ? null
                                        : resident.phone().whole()))
                        .toList(),
                homes.visits(id, actor.posts(Role.OFFICER)),
                matters.atHome(actor, id));
    }

    /** This post's visits, newest first. */
    @GetMapping("/visits")
    Page<HomesQuery.VisitRow> mine(Actor actor, @RequestParam(required = false) @Nullable String after) {
        actor.must(Role.OFFICER);
        List<HomesQuery.VisitRow> rows =
                homes.mine(actor.posts(Role.OFFICER), after == null ? null : Page.Cursor.parse(after));
        return Page.of(rows, HomesQuery.VisitRow::cursor);
    }

    @PostMapping("/visits")
    Visits.Recorded record(Actor actor, @RequestBody Visit body) {
        actor.must(Role.OFFICER);
        return visits.record(actor, body);
    }

    /** A sentence of an earlier visit becomes a matter, heard that day. */
    @PostMapping("/visits/{id}/needs")
    Matters.Opened raise(Actor actor, @PathVariable UUID id, @RequestBody Visit.Need body) {
        actor.must(Role.OFFICER);
        return visits.raise(actor, id, body);
    }

    @PostMapping("/visits/{id}/voiding")
    void voidEntry(Actor actor, @PathVariable UUID id, @RequestBody Reason body) {
        actor.must(Role.OFFICER);
        visits.voidEntry(actor, id, body.reason());
    }
}
