package doorstep.review;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of self-examination, from opening to closing. */
@RestController
@RequestMapping("/api/rounds")
class RoundController {
    private final Reviews reviews;
    private final Closing closing;
    private final RoundStore rounds;
    private final Time time;

    RoundController(Reviews reviews, Closing closing, RoundStore rounds, Time time) {
        this.reviews = reviews;
        this.closing = closing;
        this.rounds = rounds;
        this.time = time;
    }

    @PostMapping
    void open(Actor actor, @RequestBody Round body) {
        actor.must(Role.LEADER);
        reviews.open(actor, body);
    }

    @GetMapping
    List<RoundStore.RoundLine> rounds(Actor actor) {
        return rounds.rounds(actor, time.today());
    }

    /** One, with what it leaves open and what earlier ones did. */
    @GetMapping("/{id}")
    Closing.RoundView view(Actor actor, @PathVariable UUID id) {
        return closing.view(actor, id);
    }

    @PostMapping("/{id}/closing")
    void close(Actor actor, @PathVariable UUID id) {
        closing.close(actor, id);
    }
}
