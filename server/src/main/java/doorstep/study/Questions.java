package doorstep.study;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Scope;
import doorstep.library.Citations;
import doorstep.matter.Matters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions brought from work (带着问题学): each starts from something, collects answers, and ends in something done. */
@Component
public class Questions {
    private final QuestionStore store;
    private final Citations citations;
    private final Matters matters;
    private final Map<String, StartsFrom> elsewhere;
    private final Trail trail;
    private final Time time;

    Questions(
            QuestionStore store,
            Citations citations,
            Matters matters,
            List<StartsFrom> elsewhere,
            Trail trail,
            Time time) {
        this.store = store;
        this.citations = citations;
        this.matters = matters;
        this.elsewhere = elsewhere.stream().collect(Collectors.toMap(StartsFrom::kind, Function.identity()));
        this.trail = trail;
        this.time = time;
    }

    /**
     * Asks it of everybody one studies with.
     *
     * @throws Problem {@code study.text-wrong}, {@code library.no-such-paragraph}, {@code matter.no-such-matter} or
     *     {@code study.no-such-start} when it starts from something the asker does not see, {@code study.no-such-topic}
     */
    @Transactional
    public void ask(Actor actor, Question question) {
        Scope.Span area = Desk.area(actor);
        Desk.line(question.text());
        if (!question.fromId().isEmpty()) {
            Desk.line(question.fromId());
        }
        citations.mustSee(actor, question.paragraphs());
        mustSeeStart(actor, question);
        if (!store.add(question, area, actor.id(), time.now(), Desk.scope(actor))) {
            throw new Problem(question.topic() == null ? StudyProblem.ID_TAKEN : StudyProblem.NO_SUCH_TOPIC);
        }
        trail.record(actor, "study.ask", Ref.of("question", question.id()), area.first());
    }

    private void mustSeeStart(Actor actor, Question question) {
        StartsFrom known = elsewhere.get(question.from().name());
        if (question.from() == Question.From.MATTER) {
            matters.areaOf(actor, named(question.fromId()));
        } else if (known != null && !question.fromId().isEmpty() && !known.isSeenBy(actor, named(question.fromId()))) {
            throw new Problem(StudyProblem.NO_SUCH_START);
        }
    }

    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new Problem(StudyProblem.TEXT_WRONG, 36);
        }
    }

    /** @throws Problem {@code study.no-such-question}, {@code study.text-wrong}, {@code library.no-such-paragraph} */
    @Transactional
    public void answer(Actor actor, UUID id, String text, List<UUID> paragraphs) {
        QuestionStore.QuestionRow question = seen(actor, id);
        String checked = Desk.text(text);
        citations.mustSee(actor, paragraphs);
        store.answer(Ids.next(time.now().toEpochMilli()), id, checked, paragraphs, actor.id(), time.now());
        trail.record(actor, "study.answer", Ref.of("question", id), question.area());
    }

    /**
     * Ends it with what was done.
     *
     * @param matter the matter in which it was done, if one was
     * @throws Problem {@code study.no-such-question}, {@code study.already-ended}, {@code matter.no-such-matter}
     */
    @Transactional
    public void end(Actor actor, UUID id, String done, @Nullable UUID matter) {
        QuestionStore.QuestionRow question = seen(actor, id);
        String checked = Desk.line(done);
        if (matter != null) {
            matters.areaOf(actor, matter);
        }
        if (!store.end(id, time.today(), checked, matter)) {
            throw new Problem(StudyProblem.ALREADY_ENDED);
        }
        trail.record(actor, "study.end-question", Ref.of("question", id), question.area());
    }

    QuestionStore.QuestionRow seen(Actor actor, UUID id) {
        return store.find(id, Desk.scope(actor)).orElseThrow(() -> new Problem(StudyProblem.NO_SUCH_QUESTION));
    }
}
