package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.library.Citations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Questions brought from work. */
@RestController
@RequestMapping("/api/study/questions")
class QuestionController {
    private final Questions questions;
    private final QuestionStore store;
    private final NoteStore notes;
    private final Citations citations;

    QuestionController(Questions questions, QuestionStore store, NoteStore notes, Citations citations) {
        this.questions = questions;
        this.store = store;
        this.notes = notes;
        this.citations = citations;
    }

    /** What is asked, what it starts from, and what it is about. */
    record NewQuestion(
            UUID id,
            String text,
            Question.From from,
            @Nullable String fromRef,
            @Nullable UUID topic,
            @Nullable List<UUID> paragraphs) {}

    record NewAnswer(String text, @Nullable List<UUID> paragraphs) {}

    /** What was done in the end. */
    record Ending(String done, @Nullable UUID matter) {}

    /** A question with its answers, the notes on it that the reader may see, and what is cited, as far as they may read it. */
    record QuestionView(
            QuestionStore.QuestionRow question,
            List<QuestionStore.Answer> answers,
            List<NoteStore.NoteRow> notes,
            List<Citations.Cited> cited) {}

    /** All, the open ones first; or those that started from one of some visits, matters, problems or paragraphs. */
    @GetMapping
    List<QuestionStore.QuestionRow> list(
            Actor actor,
            @RequestParam(required = false) Question.@Nullable From from,
            @RequestParam(required = false) @Nullable List<String> refs) {
        return from == null || refs == null
                ? store.list(Desk.scope(actor), null)
                : store.begunFrom(from, refs, Desk.scope(actor));
    }

    @PostMapping
    void ask(Actor actor, @RequestBody NewQuestion body) {
        questions.ask(
                actor,
                new Question(
                        body.id(),
                        body.text().strip(),
                        body.from(),
                        body.fromRef() == null ? "" : body.fromRef().strip(),
                        body.topic(),
                        body.paragraphs() == null ? List.of() : body.paragraphs()));
    }

    @GetMapping("/{id}")
    QuestionView read(Actor actor, @PathVariable UUID id) {
        QuestionStore.QuestionRow question = questions.seen(actor, id);
        List<QuestionStore.Answer> answers = store.answers(id);
        List<NoteStore.NoteRow> about = notes.about(id, actor.id(), Desk.scope(actor));
        Set<UUID> cited = new LinkedHashSet<>(question.paragraphs());
        answers.forEach(answer -> cited.addAll(answer.paragraphs()));
        about.forEach(note -> cited.addAll(note.paragraphs()));
        return new QuestionView(
                question, answers, about, List.copyOf(citations.of(actor, cited).values()));
    }

    @PostMapping("/{id}/answers")
    void answer(Actor actor, @PathVariable UUID id, @RequestBody NewAnswer body) {
        questions.answer(actor, id, body.text(), body.paragraphs() == null ? List.of() : body.paragraphs());
    }

    @PostMapping("/{id}/ending")
    void end(Actor actor, @PathVariable UUID id, @RequestBody Ending body) {
        questions.end(actor, id, body.done(), body.matter());
    }
}
