package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Deadlines;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.text.SearchTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to matters: register one, act on one, record what the resident says. */
@Component
public class Matters {
    private final MatterStore store;
    private final MatterQuery query;
    private final MatterListQuery lists;
    private final WaitingQuery waiting;
    private final MatterPages pages;
    private final Lifecycles lifecycles;
    private final Deadlines deadlines;
    private final Trail trail;
    private final Time time;

    Matters(
            MatterStore store,
            MatterQuery query,
            MatterListQuery lists,
            WaitingQuery waiting,
            MatterPages pages,
            Lifecycles lifecycles,
            Deadlines deadlines,
            Trail trail,
            Time time) {
        this.store = store;
        this.query = query;
        this.lists = lists;
        this.waiting = waiting;
        this.pages = pages;
        this.lifecycles = lifecycles;
        this.deadlines = deadlines;
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
     * Registers a matter, once: the same id from the same person again answers what the first time answered.
     *
     * @throws Problem {@code matter.not-now} without a post that may register this kind here; others of
     *     {@link Opening#check}, {@code matter.no-such-household}, {@code matter.day-missing} for a promise without a day
     */
    @Transactional
    public Opened open(Actor actor, Opening opening) {
        Instant now = time.now();
        opening.check(now);
        Lifecycle life = lifecycles.newest(opening.kind());
        Who.Places places = new Who.Places(opening.area(), null, opening.post(), opening.heardPost());
        if (!life.mayRegister(actor, places)) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        Matter.Due due = due(opening, life);
        String title = opening.titleOrBeginning();
        long[] terms = SearchTerms.of(title + "\n" + opening.words());
        Optional<MatterStore.Inserted> inserted = store.insert(opening, life, title, terms, due, actor, now);
        if (inserted.isEmpty()) {
            return repeat(actor, opening, due);
        }
        trail.record(
                actor,
                "matter.register",
                Ref.of("matter", opening.id()),
                opening.area(),
                Map.of("kind", opening.kind(), "heard", opening.heardAt().toString()));
        return new Opened(opening.id(), inserted.get().number(), due.on());
    }

    private Opened repeat(Actor actor, Opening opening, Matter.Due due) {
        return store.registeredBefore(opening.id(), actor.id())
                .map(before -> new Opened(opening.id(), before.number(), due.on()))
                .orElseThrow(() -> new Problem(
                        opening.household() == null ? MatterProblem.ID_TAKEN : MatterProblem.NO_SUCH_HOUSEHOLD));
    }

    /** The day agreed with the person, else the rule's. */
    private Matter.Due due(Opening opening, Lifecycle life) {
        LocalDate agreed = opening.agreedOn();
        if (agreed != null) {
            if (agreed.isBefore(LocalDate.ofInstant(opening.heardAt(), Time.ZONE))) {
                throw new Problem(MatterProblem.DAY_PASSED);
            }
            return new Matter.Due(null, agreed, agreed);
        }
        if (opening.kind().equals(Opening.PROMISE)) {
            throw new Problem(MatterProblem.DAY_MISSING);
        }
        LocalDate due = counted(life, opening.area(), opening.heardAt());
        return due == null ? Matter.Due.NONE : new Matter.Due(life.clock().rule(), due, due);
    }

    private @Nullable LocalDate counted(Lifecycle life, long area, Instant from) {
        return deadlines
                .rules()
                .find(life.clock().rule(), area, LocalDate.ofInstant(from, Time.ZONE))
                .map(rule -> deadlines.count(rule, from, 0).due())
                .orElse(null);
    }

    /** Why a matter waits for somebody. */
    public enum Reason {
        /** 待交办. */
        TO_ASSIGN,
        /** 待签收. */
        TO_TAKE_OVER,
        /** 待答复. */
        TO_ANSWER,
        /** 答复待送达. */
        TO_SERVE,
        /** 有了答复，去告诉人家. */
        TO_TELL,
        /** 答应过的. */
        PROMISED,
        /** 请求回电. */
        TO_CALL,
        /** 居民说没解决. */
        NOT_SOLVED,
        /** 过了日子. */
        OVERDUE
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

    /** @throws Problem {@code matter.no-such-unit} for one that does not serve the matter's area */
    @Transactional
    public void assign(Actor actor, UUID id, UUID unit, @Nullable UUID post, @Nullable String note) {
        act(actor, id, Act.ASSIGN, matter -> {
            if (!store.unitServes(unit, post, matter.area())) {
                throw new Problem(MatterProblem.NO_SUCH_UNIT);
            }
            return matter.assign(unit, post, note);
        });
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
    public void passBack(Actor actor, UUID id, @Nullable String reason) {
        act(actor, id, Act.PASS_BACK, matter -> matter.passBack(reason));
    }

    @Transactional
    public void note(Actor actor, UUID id, @Nullable String note) {
        act(actor, id, Act.NOTE, matter -> matter.note(note));
    }

    @Transactional
    public void agreeDay(Actor actor, UUID id, @Nullable LocalDate day, @Nullable String note) {
        act(actor, id, Act.AGREE_DAY, matter -> matter.agreeDay(day, time.today(), note));
    }

    @Transactional
    public void answer(Actor actor, UUID id, String text) {
        act(actor, id, Act.ANSWER, matter -> {
            Matter.Change change = matter.answer(text, time.now());
            store.addReply(id, text.strip(), actor, time.now());
            return change;
        });
    }

    /** The reply reached the resident: on which day, by what way, and what shows it. */
    @Transactional
    public void serve(Actor actor, UUID id, LocalDate on, Word.Way way, @Nullable String receipt) {
        act(actor, id, Act.SERVE, matter -> {
            Matter.Change change = matter.serve(on, time.today());
            store.serveReply(id, on, way.stored(), receipt);
            return change;
        });
    }

    @Transactional
    public void close(Actor actor, UUID id, @Nullable String note) {
        act(actor, id, Act.CLOSE, matter -> matter.close(note, time.now()));
    }

    @Transactional
    public void keep(Actor actor, UUID id, @Nullable String note) {
        act(actor, id, Act.KEEP, matter -> matter.keep(note, time.today(), time.now()));
    }

    @Transactional
    public void redo(Actor actor, UUID id, @Nullable String reason) {
        act(actor, id, Act.REDO, matter -> matter.redo(reason, counted(matter.life(), matter.area(), time.now())));
    }

    @Transactional
    public void voidEntry(Actor actor, UUID id, @Nullable String reason) {
        act(actor, id, Act.VOID, matter -> matter.voided(reason, time.now()));
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

    /** The resident's own word, with the code and its secret; the portal has checked which matters the card opens. */
    @Transactional
    public void ownWord(Actor resident, UUID id, Word.Given given) {
        word(resident, EVERYTHING, id, given);
    }

    private static final Sight EVERYTHING = new Sight("true", Map.of());
    private static final UUID NOBODY = new UUID(0, 0);

    private void word(Actor actor, Sight sight, UUID id, Word.Given given) {
        Matter matter = take(actor, sight, id);
        matter.mustBeAbleToRecord(given.channel(), actor);
        store.addWord(id, given, actor, time.now());
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
        if (words.isBlank()) {
            throw new Problem(MatterProblem.WORDS_MISSING);
        }
        Matter matter = take(resident, EVERYTHING, id);
        store.addCorrection(id, words.strip(), resident, time.now());
        trail.record(resident, "matter.correct", Ref.of("matter", id), matter.area());
    }

    /** Who raised it, name and number whole; the reading is recorded. */
    @Transactional
    public Opening.Reporter readReporter(Actor actor, UUID id) {
        MatterStore.WhoRaised raised =
                store.reporter(id, Sight.of(actor)).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        trail.record(actor, "matter.read-reporter", Ref.of("matter", id), raised.area());
        return raised.reporter();
    }

    /**
     * Where a matter is.
     *
     * @throws Problem {@code matter.no-such-matter} unless this person may see it
     */
    public long areaOf(Actor actor, UUID id) {
        return store.area(id, Sight.of(actor)).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
    }

    /** What is on a resident's card, oldest first, as the person who raised it may see it. */
    public List<ResidentMatter> forResident(List<UUID> ids, Locale language) {
        return query.whole(ids, EVERYTHING, NOBODY, time.today()).stream()
                .map(whole -> pages.resident(whole, language))
                .toList();
    }

    private void act(Actor actor, UUID id, Act act, Function<Matter, Matter.Change> rule) {
        Matter matter = take(actor, Sight.of(actor), id);
        matter.mustBeOpen(act, actor);
        Matter.Change change = rule.apply(matter);
        store.save(change, actor, time.now());
        trail.record(
                actor,
                "matter." + act.stored(),
                Ref.of("matter", id),
                matter.area(),
                Map.of("stage", change.step().stage()));
    }

    private Matter take(Actor actor, Sight sight, UUID id) {
        return store.take(id, sight, actor.id()).orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
    }
}
