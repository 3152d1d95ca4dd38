package doorstep.matter;

import doorstep.clock.Deadlines;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Limits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Acts that reach beyond one matter: its requests, who helps, whom it concerns, other matters it belongs with. */
@Component
public class Cases {
    /** A person who writes a hundred requests is asked to bring two matters. */
    private static final int MOST_REQUESTS = 20;

    private static final int LONGEST_REQUEST = 500;

    private final Acts acts;
    private final Matters matters;
    private final LookupQuery lookup;
    private final MatterStore store;
    private final CaseStore cases;
    private final Deadlines deadlines;
    private final Time time;

    Cases(
            Acts acts,
            Matters matters,
            LookupQuery lookup,
            MatterStore store,
            CaseStore cases,
            Deadlines deadlines,
            Time time) {
        this.acts = acts;
        this.matters = matters;
        this.lookup = lookup;
        this.store = store;
        this.cases = cases;
        this.deadlines = deadlines;
        this.time = time;
    }

    /**
     * States what is asked for, one by one; the reply has to say something of each (信访工作条例第三十二条).
     *
     * @throws Problem {@code matter.requests-wrong} for none, more than twenty, one that is empty, too long or there twice
     */
    @Transactional
    public void request(Actor actor, UUID id, List<String> requests) {
        List<String> stated = requests.stream().map(String::strip).toList();
        boolean good = !stated.isEmpty()
                && stated.size() <= MOST_REQUESTS
                && stated.stream().noneMatch(one -> one.isEmpty() || one.length() > LONGEST_REQUEST)
                && stated.stream().distinct().count() == stated.size();
        if (!good) {
            throw new Problem(MatterProblem.REQUESTS_WRONG, MOST_REQUESTS, LONGEST_REQUEST);
        }
        acts.act(actor, id, Act.REQUEST, matter -> {
            cases.setRequests(id, stated);
            return matter.beside(Act.REQUEST, String.join("；", stated), Map.of());
        });
    }

    /**
     * Asks a unit, or a body outside without an account, to help by a day of its own; one answer is given in the end.
     *
     * @throws Problem {@code matter.helper-wrong} unless it is either a unit or a name outside, {@code matter.no-such-unit}
     */
    @Transactional
    public void help(Actor actor, UUID id, HelpAsked helper) {
        UUID unit = helper.unit();
        String outside = helper.outside() == null ? "" : helper.outside().strip();
        if ((unit == null) == outside.isEmpty() || helper.asked().isBlank() || outside.length() > 60) {
            throw new Problem(MatterProblem.HELPER_WRONG);
        }
        acts.act(actor, id, Act.HELP, matter -> {
            if (unit != null
                    && (!store.unitServes(unit, null, matter.area())
                            || unit.equals(matter.standing().unit()))) {
                throw new Problem(MatterProblem.NO_SUCH_UNIT);
            }
            if (unit != null && unit.equals(matter.past().concerned())) {
                throw new Problem(MatterProblem.RECUSAL);
            }
            Limits.checkedNote(helper.asked());
            cases.addHelper(
                    id,
                    new HelpAsked(
                            helper.id(),
                            unit,
                            outside.isEmpty() ? null : outside,
                            helper.asked().strip(),
                            helper.dueOn()),
                    time.now());
            return matter.beside(
                    Act.HELP, outside.isEmpty() ? helper.asked() : outside + "：" + helper.asked(), Map.of());
        });
    }

    /**
     * What a helper found; a helping unit says it itself, for one outside a clerk or the lead unit writes it down.
     *
     * @throws Problem {@code matter.no-such-helper} for none that still has to answer
     */
    @Transactional
    public void answerHelp(Actor actor, UUID id, UUID helper, String answer) {
        if (answer.isBlank()) {
            throw new Problem(MatterProblem.REPLY_MISSING);
        }
        acts.act(actor, id, Act.HELP_ANSWER, matter -> {
            Optional<UUID> unit = cases.answerHelp(id, helper, answer.strip(), actor.id(), time.now())
                    .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_HELPER));
            if (unit.isPresent()
                    && actor.grants().stream().noneMatch(grant -> unit.get().equals(grant.unit()))) {
                throw new Problem(MatterProblem.NO_SUCH_HELPER);
            }
            return matter.beside(Act.HELP_ANSWER, answer, Map.of());
        });
    }

    /**
     * Names the unit that the words concern: it will see the summary and not the words, and will not get the matter. The title
     * was taken from the words, and becomes the summary's.
     *
     * @throws Problem {@code matter.summary-missing}, {@code matter.recusal} while that unit has it
     */
    @Transactional
    public void concern(Actor actor, UUID id, UUID unit, @Nullable String summary) {
        String instead = Limits.checkedNote(summary);
        if (instead == null) {
            throw new Problem(MatterProblem.SUMMARY_MISSING);
        }
        acts.act(actor, id, Act.CONCERN, matter -> {
            if (!store.unitServes(unit, null, matter.area())) {
                throw new Problem(MatterProblem.NO_SUCH_UNIT);
            }
            if (unit.equals(matter.standing().unit())) {
                throw new Problem(MatterProblem.RECUSAL);
            }
            cases.concern(id, unit, instead, Opening.beginning(instead));
            return matter.beside(Act.CONCERN, instead, Map.of());
        });
    }

    /**
     * Puts a matter with another one: one handler and one clock from now on, while each reporter keeps their own paper and word.
     *
     * @throws Problem {@code matter.no-such-matter}, {@code matter.not-mergeable} with itself, with one that is over, or with
     *     one that is itself merged
     */
    @Transactional
    public void merge(Actor actor, UUID id, UUID into, @Nullable String note) {
        Matter lead = store.take(into, Sight.of(actor), actor.id())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        if (id.equals(into) || lead.life().isOver(lead.standing().stage())) {
            throw new Problem(MatterProblem.NOT_MERGEABLE);
        }
        acts.act(actor, id, Act.MERGE, matter -> {
            cases.link(id, Relation.MERGED_INTO, into);
            return matter.plain(Act.MERGE, matter.standing().inHandsOf(null, null), Map.of(), note, time.now());
        });
    }

    /**
     * The person asks for a review (复查) of an appeal, or for a review of that (复核): a matter of its own, linked, with its own
     * limits, counted from the day the request was received.
     *
     * @param on when the request was received
     * @throws Problem {@code matter.review-too-late} beyond thirty days after service (信访工作条例第三十五、三十六条)
     */
    @Transactional
    public Matters.Opened askReview(Actor actor, UUID id, UUID newId, LocalDate on, String words) {
        if (on.isAfter(time.today())) {
            throw new Problem(MatterProblem.HEARD_IN_FUTURE);
        }
        Matter reviewed = acts.act(actor, id, Act.ASK_REVIEW, matter -> {
            LocalDate last = lastDayToAsk(matter);
            if (last != null && on.isAfter(last)) {
                throw new Problem(MatterProblem.REVIEW_TOO_LATE, last);
            }
            return matter.beside(Act.ASK_REVIEW, words, Map.of());
        });
        String kind = reviewed.life().kind().equals(Opening.APPEAL) ? Opening.REVIEW : Opening.RECHECK;
        Opening.Subject subject = lookup.subject(id);
        Matters.Opened opened = matters.open(
                actor,
                Opening.ofReview(
                        newId,
                        kind,
                        subject,
                        words,
                        reviewed.area(),
                        on.equals(time.today()) ? time.now() : start(on)));
        cases.link(newId, Relation.REVIEW_OF, id);
        return opened;
    }

    private @Nullable LocalDate lastDayToAsk(Matter matter) {
        LocalDate served = matter.standing().servedOn();
        String rule = matter.life().kind().equals(Opening.APPEAL) ? "xf.apply_review" : "xf.apply_recheck";
        return served == null
                ? null
                : deadlines
                        .rules()
                        .find(rule, matter.area(), served)
                        .map(found -> deadlines.count(found, start(served), 0).due())
                        .orElse(null);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Time.ZONE).toInstant();
    }

    /**
     * A new matter says again what was answered before: where its kind ends by that, the earlier reply is its answer; else the earlier
     * reply stands beside it.
     *
     * @throws Problem {@code matter.no-such-matter}, {@code matter.not-mergeable} with itself, {@code matter.not-answered-yet}
     */
    @Transactional
    public void repeats(Actor actor, UUID id, UUID earlier) {
        boolean answered = lookup.isAnswered(earlier, Sight.of(actor))
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        if (id.equals(earlier)) {
            throw new Problem(MatterProblem.NOT_MERGEABLE);
        }
        if (!answered) {
            throw new Problem(MatterProblem.NOT_ANSWERED_YET);
        }
        acts.act(actor, id, Act.REPEAT, matter -> {
            cases.link(id, Relation.REPEAT_OF, earlier);
            return matter.plain(Act.REPEAT, matter.standing(), Map.of(), null, time.now());
        });
    }
}
