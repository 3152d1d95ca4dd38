package doorstep.portal;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Slips and cards, for staff. */
@RestController
@RequestMapping("/api")
class CardController {
    private final Cards cards;

    CardController(Cards cards) {
        this.cards = cards;
    }

    record Batch(long area, int count) {}

    record Binding(String code, UUID household, List<UUID> matters) {}

    @PostMapping("/cards")
    List<Cards.Printed> print(Actor actor, @RequestBody Batch body) {
        actor.must(Role.CLERK, Role.OFFICER);
        return cards.print(actor, body.area(), body.count());
    }

    @PostMapping("/cards/binding")
    void bind(Actor actor, @RequestBody Binding body) {
        actor.must(Role.CLERK, Role.OFFICER);
        cards.bind(actor, body.code(), body.household(), body.matters());
    }

    @PostMapping("/matters/{id}/slip")
    Cards.Printed slip(Actor actor, @PathVariable UUID id) {
        actor.must(Role.CLERK, Role.OFFICER);
        return cards.slip(actor, id);
    }
}
