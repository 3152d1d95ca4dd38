package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.library.Citations;
import doorstep.library.Copied;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Self-study notes: one's own, and what others shared. */
@RestController
@RequestMapping("/api/study/notes")
class NoteController {
    private final Notes notes;
    private final NoteStore store;
    private final Citations citations;

    NoteController(Notes notes, NoteStore store, Citations citations) {
        this.notes = notes;
        this.store = store;
        this.citations = citations;
    }

    record NewNote(
            UUID id,
            String title,
            String text,
            @Nullable List<UUID> paragraphs,
            @Nullable UUID topic,
            @Nullable UUID question) {}

    record Sharing(boolean shared) {}

    record NoteView(NoteStore.NoteRow note, List<Citations.Cited> cited) {}

    @GetMapping
    List<NoteStore.NoteRow> list(Actor actor) {
        return store.list(actor.id(), Desk.scope(actor));
    }

    @GetMapping("/{id}")
    NoteView read(Actor actor, @PathVariable UUID id) {
        NoteStore.NoteRow note = notes.seen(actor, id);
        return new NoteView(
                note, List.copyOf(citations.of(actor, note.paragraphs()).values()));
    }

    /** The same id again from its writer replaces what it said. */
    @PostMapping
    void write(Actor actor, @RequestBody NewNote body) {
        notes.write(
                actor,
                new NoteStore.Draft(
                        body.id(),
                        body.title().strip(),
                        body.text().strip(),
                        body.paragraphs() == null ? List.of() : body.paragraphs(),
                        body.topic(),
                        body.question()));
    }

    @PostMapping("/{id}/sharing")
    void share(Actor actor, @PathVariable UUID id, @RequestBody Sharing body) {
        notes.share(actor, id, body.shared());
    }

    /** What of one's own note stands word for word in the library. */
    @GetMapping("/{id}/copied")
    List<Copied.CopiedRun> copied(Actor actor, @PathVariable UUID id) {
        return notes.copied(actor, id);
    }
}
