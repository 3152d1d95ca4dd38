package doorstep.study;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Topics in sequence (专题一、专题二 …) and the group sessions on them; what was on the agenda or agreed becomes something in one act. */
@Component
public class Topics {
    private static final Role[] ORGANISERS = {Role.LEADER, Role.CLERK, Role.SUPERVISOR};

    private final TopicStore topics;
    private final GroupSessionStore sessions;
    private final QuestionStore questions;
    private final Tasks tasks;
    private final Trail trail;
    private final Time time;

    Topics(
            TopicStore topics,
            GroupSessionStore sessions,
            QuestionStore questions,
            Tasks tasks,
            Trail trail,
            Time time) {
        this.topics = topics;
        this.sessions = sessions;
        this.questions = questions;
        this.tasks = tasks;
        this.trail = trail;
        this.time = time;
    }

    /** Opens the next topic. @throws Problem {@code study.text-wrong} */
    @Transactional
    public UUID open(Actor actor, String title) {
        actor.must(ORGANISERS);
        UUID id = nextId();
        Scope.Span area = Desk.area(actor);
        topics.open(id, area, Desk.line(title), time.today());
        trail.record(actor, "study.open-topic", Ref.of("topic", id), area.first());
        return id;
    }

    /** Closes it; what is unfinished is where the next begins. @throws Problem {@code study.no-such-topic} for one that is not open */
    @Transactional
    void close(Actor actor, UUID id) {
        actor.must(ORGANISERS);
        long area = topics.close(id, time.today(), actor.scope(ORGANISERS))
                .orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_TOPIC));
        trail.record(actor, "study.close-topic", Ref.of("topic", id), area);
    }

    /**
     * Records a group session, once; answers with its lines in their order.
     *
     * @throws Problem {@code study.no-such-topic}, those of {@link GroupSession#check}, {@code study.id-taken}
     */
    @Transactional
    public List<UUID> record(Actor actor, UUID id, UUID topic, GroupSession session) {
        TopicStore.Topic found =
                topics.find(topic, Desk.scope(actor)).orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_TOPIC));
        session.check(time.today());
        List<UUID> lines = session.lines().stream().map(line -> nextId()).toList();
        if (!sessions.add(id, topic, session, lines, actor.id(), time.now())) {
            throw new Problem(StudyProblem.ID_TAKEN);
        }
        trail.record(actor, "study.record-session", Ref.of("session", id), found.area());
        return lines;
    }

    /** A line becomes a question of the topic. @throws Problem {@code study.no-such-line}, {@code study.already-became} */
    @Transactional
    UUID becomeQuestion(Actor actor, UUID line) {
        GroupSessionStore.Taken taken = take(actor, line);
        UUID id = nextId();
        Scope.Span area = Desk.area(actor);
        Question question =
                new Question(id, taken.text(), Question.From.LINE, line.toString(), taken.topic(), List.of());
        questions.add(question, area, actor.id(), time.now(), Desk.scope(actor));
        sessions.became(line, id, null, null);
        trail.record(
                actor, "study.line-question", Ref.of("line", line), taken.area(), Map.of("question", id.toString()));
        return id;
    }

    /** A line becomes a task with owner and day. @throws Problem {@code study.no-such-line}, {@code study.already-became} */
    @Transactional
    UUID becomeTask(Actor actor, UUID line, Tasks.Owner owner) {
        GroupSessionStore.Taken taken = take(actor, line);
        UUID task = tasks.open(actor, taken.area(), taken.text(), Ref.of("line", line), owner);
        sessions.became(line, null, task, null);
        trail.record(actor, "study.line-task", Ref.of("line", line), taken.area(), Map.of("task", task.toString()));
        return task;
    }

    /**
     * A line became a measure, which is made elsewhere; in the transaction that makes it.
     *
     * @throws Problem {@code study.no-such-line}, {@code study.already-became}
     */
    @Transactional
    public void becameMeasure(Actor actor, UUID line, UUID measure) {
        GroupSessionStore.Taken taken = take(actor, line);
        sessions.became(line, null, null, measure);
        trail.record(
                actor, "study.line-measure", Ref.of("line", line), taken.area(), Map.of("measure", measure.toString()));
    }

    private GroupSessionStore.Taken take(Actor actor, UUID line) {
        GroupSessionStore.Taken taken =
                sessions.take(line, Desk.scope(actor)).orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_LINE));
        if (taken.became()) {
            throw new Problem(StudyProblem.ALREADY_BECAME);
        }
        return taken;
    }

    private UUID nextId() {
        return Ids.next(time.now().toEpochMilli());
    }
}
