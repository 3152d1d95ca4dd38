package doorstep.matter;

import doorstep.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saved views of the registry. */
@RestController
@RequestMapping("/api/matter-views")
class ViewController {
    private final Views views;

    ViewController(Views views) {
        this.views = views;
    }

    /** A view to keep. */
    record NewView(String name, String query, boolean shared) {}

    @GetMapping
    List<Views.Saved> views(Actor actor) {
        return views.of(actor);
    }

    @PostMapping
    List<Views.Saved> save(Actor actor, @RequestBody NewView body) {
        return views.save(actor, body.name(), body.query(), body.shared());
    }

    @DeleteMapping("/{id}")
    void drop(Actor actor, @PathVariable UUID id) {
        views.drop(actor, id);
    }
}
