package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import doorstep.matter.kind.Limits;
import doorstep.matter.kind.Who;
import doorstep.text.SearchTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to matters: register one, see what waits, record what the resident says. What is done to one is in {@link Acts}. */
@Component
public class Matters {
    private final MatterStore store;
    private final WordStore wordRows;
    private final LookupQuery lookup;
    private final MatterListQuery lists;
    private final WaitingQuery waiting;
    private final Lifecycles lifecycles;
    private final Clocks clocks;
    private final CaseStore cases;
    private final Trail trail;
    private final Time time;

    Matters(
            MatterStore store,
            WordStore wordRows,
            LookupQuery lookup,
            MatterListQuery lists,
            WaitingQuery waiting,
            Lifecycles lifecycles,
            Clocks clocks,
            CaseStore cases,
            Trail trail,
            Time time) {
        this.store = store;
        this.wordRows = wordRows;
        this.lookup = lookup;
        this.lists = lists;
        this.waiting = waiting;
        this.lifecycles = lifecycles;
        this.clocks = clocks;
        this.cases = cases;
        this.trail = trail;
        this.time = time;
    }

    /**
     * A registered matter.
     *
     * @param number running, over the whole system
     * @param dueOn absent when there is neither a rule nor an agreed day yet
     */
    public record Opened(UUID id, long number, @Nullable LocalDate dueOn) {}

    /**
     * Registers a matter, once: the same id from the same person again answers what the first time answered. With other words
     * it is refused, so that nothing that was typed since is taken for kept.
     *
     * @throws Problem {@code matter.not-now} without a post that may register this kind here; others of
     *     {@link Opening#check}, {@code matter.no-such-household}, {@code matter.day-missing} for a promise without a day
     */
    @Transactional
    public Opened open(Actor actor, Opening opening) {
        Instant now = time.now();
        opening.check(now);
        Lifecycle life = lifecycles.newest(opening.kind());
        Who.Places places = new Who.Places(opening.area(), null, opening.post(), opening.heardPost(), Set.of());
        if (!life.mayRegister(actor, places)) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        Matter.Due due = due(opening, life);
        String title = opening.titleOrBeginning();
        long[] terms = SearchTerms.of(title + "\n" + opening.words(), opening.area() / Scope.TOWNSHIP);
        Optional<MatterStore.Inserted> inserted = store.insert(opening, life, title, terms, due, actor, now);
        if (inserted.isEmpty()) {
            return repeat(actor, opening, title);
        }
        beside(actor, opening);
        trail.record(
                actor,
                "matter.register",
                Ref.of("matter", opening.id()),
                opening.area(),
                Map.of("kind", opening.kind(), "heard", opening.heardAt().toString()));
        return new Opened(opening.id(), inserted.get().number(), due.on());
    }

    /** The number elsewhere, what it is about, and who else raised it. */
    private void beside(Actor actor, Opening opening) {
        Opening.Elsewhere record = opening.record();
        if (record != null
                && !cases.refer(
                        opening.id(), record.system().strip(), record.number().strip(), true, record.dueOn())) {
            throw numberTaken(actor, record);
        }
        if (opening.category() != null && !cases.file(opening.id(), opening.category())) {
            throw new Problem(MatterProblem.NO_SUCH_CATEGORY);
        }
        if (!opening.companions().isEmpty()) {
            cases.addCompanions(opening.id(), opening.companions());
        }
    }

    /** Says which matter has the number to whoever may see that. */
    private Problem numberTaken(Actor actor, Opening.Elsewhere record) {
        Problem problem = new Problem(MatterProblem.NUMBER_TAKEN, record.number());
        return lookup.numbered(record.system().strip(), record.number().strip(), Sight.of(actor))
                .map(id -> problem.about(Ref.of("matter", id)))
                .orElse(problem);
    }

    private Opened repeat(Actor actor, Opening opening, String title) {
        MatterStore.Before before = store.registeredBefore(opening, title, actor.id())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_HOUSEHOLD));
        if (!before.mine()) {
            throw new Problem(MatterProblem.ID_TAKEN);
        }
        if (!before.same()) {
            throw new Problem(MatterProblem.CAME_BEFORE, before.number());
        }
        return new Opened(opening.id(), before.number(), before.dueOn());
    }

    /** The day agreed with the person, else the rule's. */
    private Matter.Due due(Opening opening, Lifecycle life) {
        LocalDate agreed = opening.agreedOn();
        if (agreed != null) {
            Limits.mustBeNear(agreed, time.today());
            if (agreed.isBefore(LocalDate.ofInstant(opening.heardAt(), Time.ZONE))) {
                throw new Problem(MatterProblem.DAY_PASSED);
            }
            return Matter.Due.stated(agreed);
        }
        if (opening.kind().equals(Opening.PROMISE)) {
            throw new Problem(MatterProblem.DAY_MISSING);
        }
        Opening.Elsewhere record = opening.record();
        if (record != null) {
            return record.dueOn() == null ? Matter.Due.NONE : Matter.Due.stated(record.dueOn());
        }
        return clocks.first(life, opening.area(), opening.heardAt());
    }

    /** One thing that waits. */
    public record Waiting(
            Reason reason,
            UUID id,
            String label,
            String kind,
            String title,
            String place,
            @Nullable UUID household,
            @Nullable LocalDate dueOn) {}

    /** What waits for this person today, by reason, most pressing first within each. */
    public List<Waiting> waiting(Actor actor) {
        return waiting.waiting(actor, time.today());
    }

    /** One matter in a home's story. */
    public record AtHome(
            UUID id,
            String label,
            String kind,
            String title,
            String stage,
            boolean over,
            LocalDate heardOn,
            @Nullable LocalDate dueOn,
            @Nullable Word word) {}

    /** What this officer's posts heard or keep for one home, newest first; nothing that others handle. */
    public List<AtHome> atHome(Actor actor, UUID household) {
        return lists.atHome(household, actor.posts(Role.OFFICER));
    }

    /**
     * Records what the resident says by a member of staff. A relayed word is kept and does not count.
     *
     * @throws Problem {@code matter.handled-it-yourself} when somebody who handled it would ask back
     */
    @Transactional
    public void recordWord(Actor actor, UUID id, Word.Given given) {
        if (given.way() == Word.Way.CODE) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        word(actor, Sight.of(actor), id, given);
    }

    /**
     * The resident's own word, with the code and its secret; the portal has checked which matters the card opens. On paper that
     * somebody who handled the matter printed after the reply, it is kept as relayed: nobody judges their own work.
     */
    @Transactional
    public void ownWord(Actor resident, UUID id, Word.Given given, Word.Paper paper) {
        boolean own = !wordRows.isPaperOfTheirOwn(id, paper);
        word(
                resident,
                Sight.EVERYTHING,
                id,
                own
                        ? given
                        : new Word.Given(
                                given.word(), Word.Channel.RELAYED, given.way(), given.wantsCall(), given.note()));
    }

    /** A slip was printed for it, which its story tells; answers where the matter is. */
    @Transactional
    public long slipPrinted(Actor actor, UUID id) {
        long area = areaOf(actor, id);
        wordRows.slipPrinted(id, actor, time.now());
        return area;
    }

    private void word(Actor actor, Sight sight, UUID id, Word.Given given) {
        Matter matter = take(actor, sight, id);
        matter.mustBeAbleToRecord(given.channel(), actor);
        Limits.checkedNote(given.note());
        wordRows.add(id, given, actor, time.now());
        trail.record(
                actor,
                "matter.word",
                Ref.of("matter", id),
                matter.area(),
                Map.of("word", given.word().name(), "channel", given.channel().name()));
    }

    /** The resident puts their own words right; what was written first stays beside it. */
    @Transactional
    public void correct(Actor resident, UUID id, String words) {
        Opening.checkWords(words);
        Matter matter = take(resident, Sight.EVERYTHING, id);
        wordRows.correct(id, words.strip(), resident, time.now());
        trail.record(resident, "matter.correct", Ref.of("matter", id), matter.area());
    }

    /** Who raised it and who came along, names and numbers whole; the reading is recorded. */
    @Transactional
    public Opening.Raised readReporter(Actor actor, UUID id) {
        LookupQuery.WhoRaised raised =
                lookup.raisedBy(id, Sight.of(actor)).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        if (raised.hidden() && !actor.is(Role.CLERK, raised.area())) {
            throw new Problem(MatterProblem.CONFIDENTIAL);
        }
        trail.record(actor, "matter.read-reporter", Ref.of("matter", id), raised.area());
        return new Opening.Raised(raised.reporter(), raised.companions());
    }

    /** How many open matters and promises a post has. */
    public record AtPost(int matters, int promises) {}

    public AtPost atPost(UUID post) {
        return store.atPost(post);
    }

    /**
     * Where a matter is.
     *
     * @throws Problem {@code matter.no-such-matter} unless this person may see it
     */
    public long areaOf(Actor actor, UUID id) {
        return lookup.area(id, Sight.of(actor)).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
    }

    /**
     * That a matter may go on the paper of a home: what no home raised, or this one.
     *
     * @throws Problem {@code matter.no-such-matter} unless this person may see it, {@code matter.of-another-home}
     */
    public void mustBeOf(Actor actor, UUID id, UUID household) {
        boolean fits = lookup.isOf(id, household, Sight.of(actor))
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        if (!fits) {
            throw new Problem(MatterProblem.OF_ANOTHER_HOME);
        }
    }

    private Matter take(Actor actor, Sight sight, UUID id) {
        return store.take(id, sight, actor.id()).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
    }
}
