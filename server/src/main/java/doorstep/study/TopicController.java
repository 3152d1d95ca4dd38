package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Topics and their group sessions. */
@RestController
@RequestMapping("/api/study")
class TopicController {
    private final Topics topics;
    private final TopicStore store;
    private final GroupSessionStore sessions;
    private final QuestionStore questions;
    private final NoteStore notes;

    TopicController(
            Topics topics, TopicStore store, GroupSessionStore sessions, QuestionStore questions, NoteStore notes) {
        this.topics = topics;
        this.store = store;
        this.sessions = sessions;
        this.questions = questions;
        this.notes = notes;
    }

    record NewTopic(String title) {}

    record Made(UUID id) {}

    record NewSession(
            UUID id,
            LocalDate heldOn,
            String place,
            String host,
            String recorder,
            String content,
            String discussion,
            List<String> present,
            List<GroupSession.Absent> absent,
            List<GroupSession.Said> lines) {
        GroupSession session() {
            return new GroupSession(heldOn, place, host, recorder, content, discussion, present, absent, lines);
        }
    }

    record Sat(
            UUID id,
            LocalDate heldOn,
            String place,
            String host,
            String recorder,
            String content,
            String discussion,
            List<String> present,
            List<GroupSession.Absent> absent,
            List<GroupSessionStore.Line> lines) {
        static Sat of(GroupSessionStore.Held held) {
            GroupSession one = held.session();
            return new Sat(
                    held.id(),
                    held.heldOn(),
                    one.place(),
                    one.host(),
                    one.recorder(),
                    one.content(),
                    one.discussion(),
                    one.present(),
                    one.absent(),
                    held.lines());
        }
    }

    /** A topic: what the earlier ones left, its sessions, its questions, and the notes on it that the reader may see. */
    record TopicView(
            TopicStore.Topic topic,
            List<TopicStore.Left> left,
            List<Sat> sessions,
            List<QuestionStore.QuestionRow> questions,
            List<NoteStore.NoteRow> notes) {}

    @GetMapping("/topics")
    List<TopicStore.Topic> list(Actor actor) {
        return store.list(Desk.scope(actor));
    }

    @PostMapping("/topics")
    Made open(Actor actor, @RequestBody NewTopic body) {
        return new Made(topics.open(actor, body.title()));
    }

    @GetMapping("/topics/{id}")
    TopicView read(Actor actor, @PathVariable UUID id) {
        String scope = Desk.scope(actor);
        TopicStore.Topic topic = store.find(id, scope).orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_TOPIC));
        return new TopicView(
                topic,
                store.left(topic),
                sessions.of(id).stream().map(Sat::of).toList(),
                questions.list(scope, id),
                notes.about(id, actor.id(), scope));
    }

    @PostMapping("/topics/{id}/closing")
    void close(Actor actor, @PathVariable UUID id) {
        topics.close(actor, id);
    }

    @PostMapping("/topics/{id}/sessions")
    void record(Actor actor, @PathVariable UUID id, @RequestBody NewSession body) {
        topics.record(actor, body.id(), id, body.session());
    }

    @PostMapping("/lines/{id}/question")
    Made becomeQuestion(Actor actor, @PathVariable UUID id) {
        return new Made(topics.becomeQuestion(actor, id));
    }

    @PostMapping("/lines/{id}/task")
    Made becomeTask(Actor actor, @PathVariable UUID id, @RequestBody Tasks.Owner body) {
        return new Made(topics.becomeTask(actor, id, body));
    }
}
