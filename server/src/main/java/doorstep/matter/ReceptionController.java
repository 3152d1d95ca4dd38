package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.time.LocalDate;
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

/** Reception days and their ledger. */
@RestController
@RequestMapping("/api/receptions")
class ReceptionController {
    private final Receptions receptions;

    ReceptionController(Receptions receptions) {
        this.receptions = receptions;
    }

    record Cancellation(@Nullable String reason) {}

    @GetMapping
    List<ReceptionStore.Planned> between(Actor actor, @RequestParam LocalDate first, @RequestParam LocalDate last) {
        actor.must(Role.CLERK, Role.LEADER, Role.SUPERVISOR);
        return receptions.between(actor, first, last);
    }

    @GetMapping("/leaders")
    List<ReceptionStore.Leader> leaders(Actor actor) {
        actor.must(Role.CLERK, Role.LEADER);
        return receptions.leaders(actor);
    }

    @PostMapping
    void plan(Actor actor, @RequestBody Reception body) {
        receptions.plan(actor, body);
    }

    @GetMapping("/{id}")
    Receptions.Ledger ledger(Actor actor, @PathVariable UUID id) {
        return receptions.ledger(actor, id);
    }

    @PostMapping("/{id}/cancellation")
    void cancel(Actor actor, @PathVariable UUID id, @RequestBody Cancellation body) {
        receptions.cancel(actor, id, body.reason());
    }
}
