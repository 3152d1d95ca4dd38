package doorstep.matter;

import doorstep.kernel.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door of a body outside; the secret travels in bodies only, so that no log or history keeps it. */
@RestController
class OutsideController {
    private final OutsideLinks links;

    OutsideController(OutsideLinks links) {
        this.links = links;
    }

    record LinkSecret(String secret) {}

    record LinkAnswer(String secret, String answer) {}

    /** What was asked, and whom to ring about it. */
    record Asked(
            String body,
            String asked,
            @Nullable LocalDate dueOn,
            LocalDate until,
            @Nullable String unit,
            @Nullable String dutyPhone) {}

    @PostMapping("/api/matters/{id}/helpers/{helper}/link")
    OutsideLinks.LinkGiven give(Actor actor, @PathVariable UUID id, @PathVariable UUID helper) {
        return links.give(actor, id, helper);
    }

    @PostMapping("/api/door/asked")
    Asked asked(@RequestBody LinkSecret body) {
        OutsideStore.Open open = links.open(body.secret());
        return new Asked(open.body(), open.asked(), open.dueOn(), open.until(), open.unitName(), open.dutyPhone());
    }

    @PostMapping("/api/door/asked-answer")
    void answer(@RequestBody LinkAnswer body) {
        links.answer(body.secret(), body.answer());
    }
}
