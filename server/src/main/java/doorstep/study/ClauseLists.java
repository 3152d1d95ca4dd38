package doorstep.study;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.library.Citations;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Splits a superior's document into clauses, each of which becomes a task with owner and day, or carries a reason why not. It is
 * complete (完整) when every clause has one.
 */
@Component
class ClauseLists {
    private static final Role[] DECIDERS = {Role.LEADER, Role.CLERK};

    private final ClauseStore store;
    private final Citations citations;
    private final Tasks tasks;
    private final Trail trail;
    private final Time time;

    ClauseLists(ClauseStore store, Citations citations, Tasks tasks, Trail trail, Time time) {
        this.store = store;
        this.citations = citations;
        this.tasks = tasks;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Names the paragraphs that are clauses; those named before stay as they are.
     *
     * @throws Problem {@code study.no-such-clause} unless all are paragraphs of this document that the actor sees,
     *     {@code study.no-such-area}
     */
    @Transactional
    public void split(Actor actor, UUID document, long area, List<UUID> paragraphs) {
        actor.must(DECIDERS);
        List<UUID> each = List.copyOf(new LinkedHashSet<>(paragraphs));
        Map<UUID, Citations.Cited> seen = citations.of(actor, each);
        boolean theirs = !each.isEmpty()
                && each.stream().allMatch(id -> {
                    Citations.Cited one = seen.get(id);
                    return one != null && !one.withheld() && one.document().equals(document);
                });
        if (!theirs) {
            throw new Problem(StudyProblem.NO_SUCH_CLAUSE);
        }
        if (!actor.scope(DECIDERS).contains(area)) {
            throw new Problem(StudyProblem.NO_SUCH_AREA);
        }
        List<UUID> ids =
                each.stream().map(id -> Ids.next(time.now().toEpochMilli())).toList();
        store.add(ids, each, document, area, actor.scope(DECIDERS), time.now());
        trail.record(actor, "study.split", Ref.of("document", document), area);
    }

    /** The clause becomes a task. @throws Problem {@code study.no-such-clause}, {@code study.already-a-task} */
    @Transactional
    public UUID becomeTask(Actor actor, UUID id, Tasks.Owner owner) {
        ClauseStore.Row clause = take(actor, id);
        Citations.Cited cited = citations.of(actor, List.of(clause.paragraph())).get(clause.paragraph());
        if (cited == null) {
            throw new Problem(StudyProblem.NO_SUCH_CLAUSE);
        }
        UUID task = tasks.open(
                actor,
                clause.area(),
                citations.text(actor, clause.paragraph()).orElseThrow() + "\n《" + cited.title() + "》" + cited.address(),
                Ref.of("clause", id),
                owner);
        store.decide(id, task, null, time.now());
        trail.record(actor, "study.clause-task", Ref.of("clause", id), clause.area(), Map.of("task", task.toString()));
        return task;
    }

    /** It becomes none, for a reason. @throws Problem {@code study.no-such-clause}, {@code study.already-a-task} */
    @Transactional
    public void reason(Actor actor, UUID id, String reason) {
        String checked = Desk.line(reason);
        ClauseStore.Row clause = take(actor, id);
        store.decide(id, null, checked, time.now());
        trail.record(actor, "study.clause-reason", Ref.of("clause", id), clause.area());
    }

    /** It was no clause after all. @throws Problem {@code study.no-such-clause}, {@code study.already-a-task} */
    @Transactional
    public void drop(Actor actor, UUID id) {
        ClauseStore.Row clause = take(actor, id);
        store.drop(id, time.now());
        trail.record(actor, "study.drop-clause", Ref.of("document", clause.document()), clause.area());
    }

    private ClauseStore.Row take(Actor actor, UUID id) {
        actor.must(DECIDERS);
        ClauseStore.Row clause =
                store.take(id, actor.scope(DECIDERS)).orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_CLAUSE));
        if (clause.task() != null) {
            throw new Problem(StudyProblem.ALREADY_A_TASK);
        }
        return clause;
    }
}
