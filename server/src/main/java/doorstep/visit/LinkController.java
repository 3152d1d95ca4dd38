package doorstep.visit;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.place.Area;
import doorstep.place.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who looks after which homes, for the administrator who arranges it. */
@RestController
@RequestMapping("/api")
class LinkController {
    private final Links links;
    private final LinkStore store;
    private final Places places;
    private final Time time;

    LinkController(Links links, LinkStore store, Places places, Time time) {
        this.links = links;
        this.store = store;
        this.places = places;
        this.time = time;
    }

    record NewLinks(UUID post, long area, LocalDate from) {}

    record Linked(int homes) {}

    record Ending(UUID post, UUID household, LocalDate on) {}

    @GetMapping("/areas/{code}/links")
    List<LinkStore.Coverage> coverage(Actor actor, @PathVariable long code) {
        actor.must(Role.ADMINISTRATOR);
        Area area = places.area(code, actor.scope(Role.ADMINISTRATOR));
        return store.coverage(area.span(), time.today());
    }

    @PostMapping("/links")
    Linked link(Actor actor, @RequestBody NewLinks body) {
        actor.must(Role.ADMINISTRATOR);
        return new Linked(links.linkArea(actor, body.post(), body.area(), body.from()));
    }

    @PostMapping("/links/ending")
    void end(Actor actor, @RequestBody Ending body) {
        actor.must(Role.ADMINISTRATOR);
        links.end(actor, body.post(), body.household(), body.on());
    }
}
