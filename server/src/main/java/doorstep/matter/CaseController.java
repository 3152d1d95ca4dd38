package doorstep.matter;

import doorstep.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What reaches beyond one matter: its requests, who helps, whom it concerns, what it is put with. */
@RestController
@RequestMapping("/api/matters/{id}")
class CaseController {
    private final Cases cases;
    private final Matters matters;
    private final Duties duties;

    CaseController(Cases cases, Matters matters, Duties duties) {
        this.cases = cases;
        this.matters = matters;
        this.duties = duties;
    }

    private static final long TOWNSHIP = 1_000_000;

    record Requests(List<String> requests) {}

    /** @param outside a body without an account; absent for a unit */
    record HelpRequest(
            UUID id,
            @Nullable UUID unit,
            @Nullable String outside,
            String asked,
            @Nullable LocalDate dueOn) {}

    record HelpAnswer(String answer) {}

    record Concerned(UUID unit, @Nullable String summary) {}

    record Merging(UUID into, @Nullable String note) {}

    /** @param id of the review, made by whoever asks */
    record ReviewAsked(UUID id, LocalDate on, String words) {}

    record Repeat(UUID earlier) {}

    /** The duty list of the matter's township, to cite a clause from. */
    @GetMapping("/duties")
    List<Duty> duties(Actor actor, @PathVariable UUID id) {
        return duties.of(matters.areaOf(actor, id) / TOWNSHIP * TOWNSHIP);
    }

    @PutMapping("/requests")
    void request(Actor actor, @PathVariable UUID id, @RequestBody Requests body) {
        cases.request(actor, id, body.requests());
    }

    @PostMapping("/helpers")
    void help(Actor actor, @PathVariable UUID id, @RequestBody HelpRequest body) {
        cases.help(actor, id, new HelpAsked(body.id(), body.unit(), body.outside(), body.asked(), body.dueOn()));
    }

    @PostMapping("/helpers/{helper}/answer")
    void answerHelp(Actor actor, @PathVariable UUID id, @PathVariable UUID helper, @RequestBody HelpAnswer body) {
        cases.answerHelp(actor, id, helper, body.answer());
    }

    @PostMapping("/concerned-unit")
    void concern(Actor actor, @PathVariable UUID id, @RequestBody Concerned body) {
        cases.concern(actor, id, body.unit(), body.summary());
    }

    @PostMapping("/merging")
    void merge(Actor actor, @PathVariable UUID id, @RequestBody Merging body) {
        cases.merge(actor, id, body.into(), body.note());
    }

    @PostMapping("/reviews")
    Matters.Opened askReview(Actor actor, @PathVariable UUID id, @RequestBody ReviewAsked body) {
        return cases.askReview(actor, id, body.id(), body.on(), body.words());
    }

    @PostMapping("/repeat-of")
    void repeats(Actor actor, @PathVariable UUID id, @RequestBody Repeat body) {
        cases.repeats(actor, id, body.earlier());
    }
}
