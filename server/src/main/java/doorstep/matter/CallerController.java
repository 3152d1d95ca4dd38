package doorstep.matter;

import doorstep.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Inside an open intake: what whoever is on the line has raised before. */
@RestController
@RequestMapping("/api/intakes/{intake}")
class CallerController {
    private final Callers callers;

    CallerController(Callers callers) {
        this.callers = callers;
    }

    record Calling(String phone) {}

    /** Not by GET: asking leaves a line in the trail, and a number would end in logs. */
    @PostMapping("/caller")
    List<MatterListQuery.Line> before(Actor actor, @PathVariable UUID intake, @RequestBody Calling body) {
        return callers.before(actor, intake, body.phone());
    }
}
