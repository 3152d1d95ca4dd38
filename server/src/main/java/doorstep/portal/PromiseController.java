package doorstep.portal;

import doorstep.clock.Time;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What anybody may read without an account: what units and villages promised, and how it stands. */
@RestController
@RequestMapping("/api/door/promises")
class PromiseController {
    private final PromiseQuery query;
    private final Time time;

    PromiseController(PromiseQuery query, Time time) {
        this.query = query;
        this.time = time;
    }

    @GetMapping
    List<PromiseQuery.Promised> promises() {
        return query.promises(time.today());
    }
}
