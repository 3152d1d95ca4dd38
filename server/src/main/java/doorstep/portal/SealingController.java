package doorstep.portal;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Stands here because it puts two modules together that do not know each other. */
@RestController
class SealingController {
    private final Sealing sealing;

    SealingController(Sealing sealing) {
        this.sealing = sealing;
    }

    /** @param note why, as for any void entry: it stays to be read and must not tell what was reported */
    record Reason(@Nullable String note) {}

    @PostMapping("/api/matters/{id}/sealing")
    void seal(Actor actor, @PathVariable UUID id, @RequestBody Reason body) {
        actor.must(Role.CLERK);
        sealing.seal(actor, id, body.note());
    }
}
