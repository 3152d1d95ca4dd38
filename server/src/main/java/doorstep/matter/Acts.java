package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.library.Clauses;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Ask;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import doorstep.matter.kind.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to a matter (办理动作): take it, ask its rules, save what they answer with the step that led there, leave a trail.
 *
 * <p>Every act throws {@code matter.no-such-matter} for one this person may not see, {@code matter.not-now} when the act
 * is not open to them in this stage, and {@code matter.somebody-else} when they did what the act has to look at.
 */
@Component
public class Acts {
    /** Acts that make a document with a number of its own. */
    private static final Set<Act> NUMBERED = EnumSet.of(Act.ACCEPT, Act.DECLINE, Act.SEAL);

    private final MatterStore store;
    private final CaseStore cases;
    private final Lifecycles lifecycles;
    private final Clocks clocks;
    private final Clauses clauses;
    private final Trail trail;
    private final Time time;

    Acts(
            MatterStore store,
            CaseStore cases,
            Lifecycles lifecycles,
            Clocks clocks,
            Clauses clauses,
            Trail trail,
            Time time) {
        this.store = store;
        this.cases = cases;
        this.lifecycles = lifecycles;
        this.clocks = clocks;
        this.clauses = clauses;
        this.trail = trail;
        this.time = time;
    }

    /**
     * An act that is a note and the answers to what the lifecycle file asks for.
     *
     * @throws Problem {@code matter.said-missing}, {@code matter.said-wrong}, {@code matter.said-too-early};
     *     {@code matter.number-used} for a document number (发文字号) that another document of the township has
     */
    @Transactional
    public void plain(Actor actor, UUID id, Act act, @Nullable String note, Map<String, String> given) {
        if (!act.isPlain()) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        act(actor, id, act, matter -> {
            Map<String, String> said =
                    Ask.read(matter.life().asks(act), given, matter.past().since(act, matter.heardOn()), time.today());
            numbered(matter, act, said.get("document"));
            if (act == Act.BECOME_APPEAL) {
                Lifecycle appeal = lifecycles.newest(Opening.APPEAL);
                Instant heard = matter.heardOn().atStartOfDay(Time.ZONE).toInstant();
                return matter.become(appeal, clocks.first(appeal, matter.area(), heard), said, note);
            }
            return matter.plain(act, next(actor, matter, act, said), said, note, time.now());
        });
    }

    private void numbered(Matter matter, Act act, @Nullable String document) {
        if (document != null && NUMBERED.contains(act) && cases.isNumberUsed(matter, document)) {
            throw new Problem(MatterProblem.NUMBER_USED, document);
        }
    }

    /** What an act changes besides the stage; most change nothing else. */
    private Matter.Standing next(Actor actor, Matter matter, Act act, Map<String, String> said) {
        Matter.Standing standing = matter.standing();
        return switch (act) {
            case PASS_BACK, UPHOLD -> standing.inHandsOf(null, null);
            case GRADE, GRADE_MAJOR -> standing.due(standing.due().moved(LocalDate.parse(said.get("until"))));
            case EXTEND_ASK -> {
                clocks.extended(standing.due(), matter.area(), Integer.parseInt(said.get("days")));
                yield standing;
            }
            case EXTEND_SERVE ->
                standing.due(clocks.extended(
                        standing.due(), matter.area(), matter.past().daysAsked()));
            case HEARING -> standing.due(clocks.heard(standing.due(), matter.area(), said));
            case TERMINATE -> {
                if ("rechecked".equals(said.get("ground")) && !cases.isRechecked(matter.id())) {
                    throw new Problem(MatterProblem.NOT_RECHECKED);
                }
                yield standing;
            }
            case LEAD -> {
                cases.lead(
                        matter.id(),
                        Objects.requireNonNull(
                                actor.post(Role.LEADER, grant -> grant.area().contains(matter.area()))));
                yield standing;
            }
            case MOVE_THERE -> {
                LocalDate day = LocalDate.parse(said.get("day"));
                Limits.mustBeNear(day, time.today());
                cases.moveThere(matter.id(), day);
                yield standing.due(standing.due().moved(day));
            }
            case CLOSE_THERE -> {
                cases.closeThere(matter.id(), LocalDate.parse(said.get("day")));
                yield standing;
            }
            case UNMERGE -> {
                cases.unlink(matter.id(), Relation.MERGED_INTO);
                yield standing;
            }
            default -> standing;
        };
    }

    /**
     * To a unit, and to a post there when it is known who.
     *
     * @throws Problem {@code matter.no-such-unit} for one that does not serve the matter's area, {@code matter.recusal} for
     *     one that the words concern, or a handler of the reporter's own name, {@code matter.review-by-itself} for one that answered
     *     what is reviewed or is not above it, unless a leader who is not this person waived it
     */
    @Transactional
    public void assign(
            Actor actor, UUID id, UUID unit, @Nullable UUID post, @Nullable String note, Map<String, String> given) {
        act(actor, id, Act.ASSIGN, matter -> {
            if (!store.unitServes(unit, post, matter.area())) {
                throw new Problem(MatterProblem.NO_SUCH_UNIT);
            }
            Past past = matter.past();
            boolean waived =
                    past.done().contains(Act.WAIVE_RECUSAL) && !past.byAsker().contains(Act.WAIVE_RECUSAL);
            if (!waived && (unit.equals(past.concerned()) || cases.isReporterAt(id, unit, post, time.today()))) {
                throw new Problem(MatterProblem.RECUSAL);
            }
            if (!waived && Opening.isReview(matter.life().kind()) && cases.hasAnsweredWhatIsReviewed(matter, unit)) {
                throw new Problem(MatterProblem.REVIEW_BY_ITSELF);
            }
            return matter.assign(
                    unit, post, note, Ask.read(matter.life().asks(Act.ASSIGN), given, matter.heardOn(), time.today()));
        });
    }

    /** The same with nothing more to say. */
    @Transactional
    public void assign(Actor actor, UUID id, UUID unit, @Nullable UUID post, @Nullable String note) {
        assign(actor, id, unit, post, note, Map.of());
    }

    @Transactional
    public void note(Actor actor, UUID id, @Nullable String note) {
        plain(actor, id, Act.NOTE, note, Map.of());
    }

    @Transactional
    public void passBack(Actor actor, UUID id, @Nullable String reason) {
        plain(actor, id, Act.PASS_BACK, reason, Map.of());
    }

    @Transactional
    public void close(Actor actor, UUID id, @Nullable String note) {
        plain(actor, id, Act.CLOSE, note, Map.of());
    }

    /** A reply to what is not divided into requests. */
    @Transactional
    public void answer(Actor actor, UUID id, String text) {
        answer(actor, id, text, List.of());
    }

    /** Signs for it, with the handler's post in the unit that has it. */
    @Transactional
    public void takeOver(Actor actor, UUID id) {
        act(actor, id, Act.TAKE_OVER, matter -> {
            UUID unit = matter.standing().unit();
            UUID post = actor.post(Role.HANDLER, grant -> Objects.equals(grant.unit(), unit));
            return matter.takeOver(Objects.requireNonNull(post));
        });
    }

    @Transactional
    public void agreeDay(Actor actor, UUID id, @Nullable LocalDate day, @Nullable String note) {
        act(actor, id, Act.AGREE_DAY, matter -> matter.agreeDay(day, time.today(), note));
    }

    /**
     * Writes the reply.
     *
     * @throws Problem {@code matter.reply-missing}, {@code matter.request-unanswered} when any stated request lacks an opinion,
     *     {@code matter.same-again} for the reply that was reviewed, those of {@link Clauses#mustHold} for a clause that the library does not have in force today
     */
    @Transactional
    public void answer(Actor actor, UUID id, String text, List<Opinion> opinions) {
        act(actor, id, Act.ANSWER, matter -> {
            Matter.Change change = matter.answer(text, !opinions.isEmpty(), time.now());
            Opinion.mustAnswer(matter.past().done().contains(Act.REQUEST) ? cases.requests(id) : List.of(), opinions);
            if (matter.past().done().containsAll(Set.of(Act.ASK_REVIEW, Act.REDO))) {
                cases.lastServed(id).ifPresent(before -> Opinion.mustDiffer(before, new Opinion.Said(text, opinions)));
            }
            clauses.mustHold(actor, Opinion.wholeText(text, opinions), time.today());
            store.addReply(id, text.strip(), opinions, actor, time.now());
            return change;
        });
    }

    /** The reply reached the resident: on which day, by what way, and what shows it. */
    @Transactional
    public void serve(Actor actor, UUID id, LocalDate on, Word.Way way, @Nullable String receipt) {
        Limits.mustBeShort(receipt, Limits.RECEIPT);
        act(actor, id, Act.SERVE, matter -> {
            Matter.Change change = matter.serve(on, way.stored(), time.today());
            store.serveReply(id, on, way.stored(), receipt);
            return change;
        });
    }

    @Transactional
    public void keep(Actor actor, UUID id, @Nullable String note) {
        act(actor, id, Act.KEEP, matter -> matter.keep(note, time.today(), time.now()));
    }

    @Transactional
    public void redo(Actor actor, UUID id, @Nullable String reason) {
        act(actor, id, Act.REDO, matter -> matter.redo(reason, clocks.first(matter.life(), matter.area(), time.now())));
    }

    @Transactional
    public void voidEntry(Actor actor, UUID id, @Nullable String reason) {
        act(actor, id, Act.VOID, matter -> matter.voided(reason, time.now()));
    }

    /**
     * Voids an entry and takes out what it says, for a report of misconduct that was registered here by mistake: it then reads like
     * any void entry, and leaves the same step and the same line of trail.
     *
     * @return what it said, whole, as JSON, for the caller to seal in this transaction
     */
    @Transactional
    public String takeOut(Actor actor, UUID id, @Nullable String reason) {
        voidEntry(actor, id, reason);
        return cases.takeOut(id, UUID.randomUUID().toString());
    }

    /** One act: locked, asked, counted, saved, and left in the trail. */
    Matter act(Actor actor, UUID id, Act act, Function<Matter, Matter.Change> rule) {
        Matter matter = store.take(id, Sight.of(actor), actor.id())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        matter.mustBeOpen(act, actor);
        Matter.Change asked = rule.apply(matter);
        Matter.Change change = matter.life()
                .startedBy(act)
                .map(clock -> asked.counting(
                        clocks.due(clock, matter.area(), event(asked.step().said()))))
                .orElseGet(() -> asked.stoppedBy(act));
        store.save(change, actor, time.now());
        trail.record(
                actor,
                "matter." + act.stored(),
                Ref.of("matter", id),
                matter.area(),
                Map.of("stage", change.step().stage()));
        return matter;
    }

    /** When what was said happened: on the day it names, else now. */
    private Instant event(Map<String, String> said) {
        String day = said.get("day");
        return day == null
                ? time.now()
                : LocalDate.parse(day).atStartOfDay(Time.ZONE).toInstant();
    }
}
