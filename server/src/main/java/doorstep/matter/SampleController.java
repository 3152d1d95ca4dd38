package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
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

/** Samples to call back. */
@RestController
@RequestMapping("/api/samples")
class SampleController {
    private final Samples samples;
    private final Places places;

    SampleController(Samples samples, Places places) {
        this.samples = samples;
        this.places = places;
    }

    record Drawing(UUID id, long area, LocalDate from, LocalDate to, int size) {}

    @GetMapping
    List<SampleStore.Drawn> newest(Actor actor) {
        actor.must(Role.SUPERVISOR, Role.CLERK, Role.LEADER);
        return samples.newest(actor);
    }

    @PostMapping
    void draw(Actor actor, @RequestBody Drawing body) {
        actor.must(Role.SUPERVISOR, Role.CLERK);
        samples.draw(
                actor,
                body.id(),
                places.area(body.area(), actor.scope(Role.SUPERVISOR, Role.CLERK)),
                body.from(),
                body.to(),
                body.size());
    }

    @GetMapping("/{id}")
    Samples.Whole whole(Actor actor, @PathVariable UUID id) {
        return samples.whole(actor, id);
    }

    @PostMapping("/{id}/matters/{matter}/tries")
    void tried(Actor actor, @PathVariable UUID id, @PathVariable UUID matter) {
        samples.tried(actor, id, matter);
    }
}
