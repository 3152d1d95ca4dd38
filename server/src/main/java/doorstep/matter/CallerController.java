package doorstep.matter;

import doorstep.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inside an open intake: what whoever is on the line has raised before. */
@RestController
@RequestMapping("/api/callers")
class CallerController {
    private final Callers callers;

    CallerController(Callers callers) {
        this.callers = callers;
    }

    /** @param intake the id that the matter being typed will have */
    record Calling(UUID intake, String phone) {}

    /** Not by GET: asking leaves a line in the trail, and a number would end in logs. */
    @PostMapping
    List<MatterListQuery.Line> before(Actor actor, @RequestBody Calling body) {
        return callers.before(actor, body.intake(), body.phone());
    }
}
