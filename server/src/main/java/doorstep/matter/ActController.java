package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.matter.kind.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done to a matter. Each answers nothing; the page is read again. */
@RestController
@RequestMapping("/api/matters/{id}")
class ActController {
    private final Acts acts;
    private final Matters matters;

    ActController(Acts acts, Matters matters) {
        this.acts = acts;
        this.matters = matters;
    }

    record Assignment(
            UUID unit,
            @Nullable UUID post,
            @Nullable String note,
            @Nullable Map<String, String> said) {}

    record Note(@Nullable String note) {}

    /** @param said answers to what the lifecycle asks for with this act, by name */
    record Plain(@Nullable String note, @Nullable Map<String, String> said) {}

    record AgreedDay(@Nullable LocalDate day, @Nullable String note) {}

    record Answer(String text, @Nullable List<Opinion> opinions) {}

    record Serving(LocalDate on, Word.Way way, @Nullable String receipt) {}

    record Said(
            Word word,
            Word.Channel channel,
            Word.Way way,
            boolean wantsCall,
            @Nullable String note) {}

    @PostMapping("/assignment")
    void assign(Actor actor, @PathVariable UUID id, @RequestBody Assignment body) {
        acts.assign(actor, id, body.unit(), body.post(), body.note(), orNothing(body.said()));
    }

    /** An act that is a note and what its lifecycle asks for: most are. */
    @PostMapping("/acts/{act}")
    void plain(Actor actor, @PathVariable UUID id, @PathVariable Act act, @RequestBody Plain body) {
        acts.plain(actor, id, act, body.note(), orNothing(body.said()));
    }

    private static Map<String, String> orNothing(@Nullable Map<String, String> said) {
        return said == null ? Map.of() : said;
    }

    @PostMapping("/takeover")
    void takeOver(Actor actor, @PathVariable UUID id) {
        acts.takeOver(actor, id);
    }

    @PostMapping("/agreed-day")
    void agreeDay(Actor actor, @PathVariable UUID id, @RequestBody AgreedDay body) {
        acts.agreeDay(actor, id, body.day(), body.note());
    }

    @PostMapping("/answer")
    void answer(Actor actor, @PathVariable UUID id, @RequestBody Answer body) {
        acts.answer(actor, id, body.text(), body.opinions() == null ? List.of() : body.opinions());
    }

    @PostMapping("/service")
    void serve(Actor actor, @PathVariable UUID id, @RequestBody Serving body) {
        acts.serve(actor, id, body.on(), body.way(), body.receipt());
    }

    @PostMapping("/keeping")
    void keep(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        acts.keep(actor, id, body.note());
    }

    @PostMapping("/redoing")
    void redo(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        acts.redo(actor, id, body.note());
    }

    @PostMapping("/voiding")
    void voidEntry(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        acts.voidEntry(actor, id, body.note());
    }

    /** What the resident says, recorded by a member of staff. */
    @PostMapping("/words")
    void word(Actor actor, @PathVariable UUID id, @RequestBody Said body) {
        matters.recordWord(
                actor, id, new Word.Given(body.word(), body.channel(), body.way(), body.wantsCall(), body.note()));
    }
}
