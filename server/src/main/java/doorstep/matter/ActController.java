package doorstep.matter;

import doorstep.kernel.Actor;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One address an act. Each answers nothing; the page is read again. */
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
            UUID unit, @Nullable UUID post, @Nullable String note) {}

    record Note(@Nullable String note) {}

    record AgreedDay(@Nullable LocalDate day, @Nullable String note) {}

    record Answer(String text) {}

    record Serving(LocalDate on, Word.Way way, @Nullable String receipt) {}

    record Said(
            Word word,
            Word.Channel channel,
            Word.Way way,
            boolean wantsCall,
            @Nullable String note) {}

    @PostMapping("/assignment")
    void assign(Actor actor, @PathVariable UUID id, @RequestBody Assignment body) {
        acts.assign(actor, id, body.unit(), body.post(), body.note());
    }

    @PostMapping("/takeover")
    void takeOver(Actor actor, @PathVariable UUID id) {
        acts.takeOver(actor, id);
    }

    @PostMapping("/passing-back")
    void passBack(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        acts.passBack(actor, id, body.note());
    }

    @PostMapping("/notes")
    void note(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        acts.note(actor, id, body.note());
    }

    @PostMapping("/agreed-day")
    void agreeDay(Actor actor, @PathVariable UUID id, @RequestBody AgreedDay body) {
        acts.agreeDay(actor, id, body.day(), body.note());
    }

    @PostMapping("/answer")
    void answer(Actor actor, @PathVariable UUID id, @RequestBody Answer body) {
        acts.answer(actor, id, body.text());
    }

    @PostMapping("/service")
    void serve(Actor actor, @PathVariable UUID id, @RequestBody Serving body) {
        acts.serve(actor, id, body.on(), body.way(), body.receipt());
    }

    @PostMapping("/closing")
    void close(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        acts.close(actor, id, body.note());
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
