package doorstep.study;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.library.Citations;
import doorstep.library.Copied;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Self-study notes (自学笔记): their writer's alone until shared. Writing one is nobody's business and leaves no trail; sharing does. */
@Component
class Notes {
    private final NoteStore store;
    private final Citations citations;
    private final Copied copied;
    private final Trail trail;
    private final Time time;

    Notes(NoteStore store, Citations citations, Copied copied, Trail trail, Time time) {
        this.store = store;
        this.citations = citations;
        this.copied = copied;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Writes a note, or writes one's own anew.
     *
     * @throws Problem {@code study.text-wrong}, {@code library.no-such-paragraph}, {@code study.no-such-note} when it belongs to a
     *     topic or question that the writer does not see, or is somebody else's
     */
    @Transactional
    public void write(Actor actor, NoteStore.Draft draft) {
        Desk.line(draft.title());
        Desk.text(draft.text());
        citations.mustSee(actor, draft.paragraphs());
        if (!store.write(draft, Desk.area(actor), actor.id(), time.now(), Desk.scope(actor))) {
            throw new Problem(StudyProblem.NO_SUCH_NOTE);
        }
    }

    /** Shows it to everybody one studies with, or to nobody again. @throws Problem {@code study.no-such-note} */
    @Transactional
    public void share(Actor actor, UUID id, boolean shared) {
        long area = store.share(id, actor.id(), shared ? time.now() : null)
                .orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_NOTE));
        trail.record(actor, shared ? "study.share-note" : "study.unshare-note", Ref.of("note", id), area);
    }

    /** What of one's own note stands word for word in what one may read; told to the writer and kept nowhere. */
    public List<Copied.CopiedRun> copied(Actor actor, UUID id) {
        NoteStore.NoteRow note = seen(actor, id);
        if (!note.mine()) {
            throw new Problem(StudyProblem.NO_SUCH_NOTE);
        }
        return copied.in(actor, note.text());
    }

    NoteStore.NoteRow seen(Actor actor, UUID id) {
        return store.find(id, actor.id(), Desk.scope(actor)).orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_NOTE));
    }
}
