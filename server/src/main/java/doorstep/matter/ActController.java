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
    private final Matters matters;

    ActController(Matters matters) {
        this.matters = matters;
    }

    record Assignment(
            UUID unit, @Nullable UUID post, @Nullable String note) {}

    record Note(@Nullable String note) {}

    record AgreedDay(@Nullable LocalDate day, @Nullable String note) {}

    record Answer(String text) {}

    record Service(LocalDate on, Word.Way way, @Nullable String receipt) {}

    record Said(
            Word word,
            Word.Channel channel,
            Word.Way way,
            boolean wantsCall,
            @Nullable String note) {}

    @PostMapping("/assignment")
    void assign(Actor actor, @PathVariable UUID id, @RequestBody Assignment body) {
        matters.assign(actor, id, body.unit(), body.post(), body.note());
    }

    @PostMapping("/takeover")
    void takeOver(Actor actor, @PathVariable UUID id) {
        matters.takeOver(actor, id);
    }

    @PostMapping("/passing-back")
    void passBack(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        matters.passBack(actor, id, body.note());
    }

    @PostMapping("/notes")
    void note(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        matters.note(actor, id, body.note());
    }

    @PostMapping("/agreed-day")
    void agreeDay(Actor actor, @PathVariable UUID id, @RequestBody AgreedDay body) {
        matters.agreeDay(actor, id, body.day(), body.note());
    }

    @PostMapping("/answer")
    void answer(Actor actor, @PathVariable UUID id, @RequestBody Answer body) {
        matters.answer(actor, id, body.text());
    }

    @PostMapping("/service")
    void serve(Actor actor, @PathVariable UUID id, @RequestBody Service body) {
        matters.serve(actor, id, body.on(), body.way(), body.receipt());
    }

    @PostMapping("/closing")
    void close(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        matters.close(actor, id, body.note());
    }

    @PostMapping("/keeping")
    void keep(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        matters.keep(actor, id, body.note());
    }

    @PostMapping("/redoing")
    void redo(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        matters.redo(actor, id, body.note());
    }

    @PostMapping("/voiding")
    void voidEntry(Actor actor, @PathVariable UUID id, @RequestBody Note body) {
        matters.voidEntry(actor, id, body.note());
    }

    /** What the resident says, recorded by a member of staff. */
    @PostMapping("/words")
    void word(Actor actor, @PathVariable UUID id, @RequestBody Said body) {
        matters.recordWord(
                actor, id, new Word.Given(body.word(), body.channel(), body.way(), body.wantsCall(), body.note()));
    }
}
