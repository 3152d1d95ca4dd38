package doorstep.audit;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trail")
class TrailController {
    private final TrailStore store;

    TrailController(TrailStore store) {
        this.store = store;
    }

    /** Newest first; {@code before} is the last sequence number already seen. */
    @GetMapping
    List<TrailStore.Entry> read(
            Actor actor,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String act) {
        actor.must(Role.AUDITOR);
        return store.page(actor.scope(Role.AUDITOR), before == null ? Long.MAX_VALUE : before, act);
    }
}
