package doorstep.matter;

import doorstep.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The classification, and filing a matter under it. */
@RestController
class CategoryController {
    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    record Filing(String code) {}

    /** Empty for somebody without a post. */
    @GetMapping("/api/categories")
    List<Category> offered(Actor actor) {
        return actor.grants().isEmpty() ? List.of() : categories.offered();
    }

    @PutMapping("/api/matters/{id}/category")
    void file(Actor actor, @PathVariable UUID id, @RequestBody Filing body) {
        categories.file(actor, id, body.code());
    }
}
