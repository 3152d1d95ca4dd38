package doorstep.review.measure;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.review.indicator.Indicators;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to measures: what was done, what it rests on, what it has to reach, who signs it off and whether it is taken up again. */
@Component
public class Measures {
    private static final int LONGEST = 2000;

    private final MeasureQuery query;
    private final MeasureStore store;
    private final WorkQuery places;
    private final Work work;
    private final Figures figures;
    private final Indicators indicators;
    private final Origins origins;
    private final Trail trail;
    private final Time time;

    Measures(
            MeasureQuery query,
            MeasureStore store,
            WorkQuery places,
            Work work,
            Figures figures,
            Indicators indicators,
            Origins origins,
            Trail trail,
            Time time) {
        this.query = query;
        this.store = store;
        this.places = places;
        this.work = work;
        this.figures = figures;
        this.indicators = indicators;
        this.origins = origins;
        this.trail = trail;
        this.time = time;
    }

    /** @throws Problem {@code measure.no-such-measure} unless this person may read it */
    Measure read(Actor actor, UUID id) {
        return query.one(id, MeasureQuery.Reader.of(actor), time.now())
                .orElseThrow(() -> new Problem(MeasureProblem.NO_SUCH_MEASURE));
    }

    /**
     * Says how it goes, or the lasting rule that came of it.
     *
     * @throws Problem {@code measure.not-yours}, {@code measure.words-missing}, {@code measure.words-too-long},
     *     {@code measure.id-taken}
     */
    @Transactional
    public void note(Actor actor, UUID measure, UUID id, Measure.Note.Kind kind, String words) {
        mustWrite(actor, read(actor, measure));
        if (store.note(id, measure, kind, told(words), actor.id(), time.now()) == 0) {
            throw new Problem(MeasureProblem.ID_TAKEN);
        }
        trail.record(actor, "measure.note", Ref.of("measure", measure), null, Map.of("kind", kind.name()));
    }

    /**
     * Evidence as it is added.
     *
     * @param thing the work it points at;
     * @param on when it happened, where the work does not say
     */
    public record Added(
            UUID id,
            Measure.Evidence.Kind kind,
            @Nullable UUID thing,
            @Nullable String words,
            @Nullable LocalDate on) {}

    /**
     * Adds what it rests on.
     *
     * @throws Problem {@code measure.not-yours}, {@code measure.words-missing} for words without any, those of {@link Work#day}
     */
    @Transactional
    public void add(Actor actor, UUID measure, Added added) {
        mustWrite(actor, read(actor, measure));
        boolean isWords = added.kind() == Measure.Evidence.Kind.WORDS;
        String words = isWords || added.words() != null ? told(added.words()) : "";
        LocalDate day = work.day(actor, added.kind(), added.thing(), added.on());
        UUID thing = isWords ? null : added.thing();
        if (store.evidence(added.id(), measure, added.kind(), thing, words, day, actor.id(), time.now()) == 0) {
            throw new Problem(MeasureProblem.ID_TAKEN);
        }
        trail.record(
                actor,
                "measure.evidence",
                Ref.of("measure", measure),
                null,
                Map.of("evidence", added.id(), "kind", added.kind().name(), "on", day.toString()));
    }

    /** Takes evidence back, for a reason; it stays in the history. */
    @Transactional
    public void withdraw(Actor actor, UUID measure, UUID evidence, String why) {
        store.hold(measure);
        Measure read = read(actor, measure);
        mustWrite(actor, read);
        Measure.Evidence named = read.evidence().stream()
                .filter(one -> one.id().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new Problem(MeasureProblem.NO_SUCH_EVIDENCE));
        if (!named.stands()) {
            throw new Problem(MeasureProblem.WITHDRAWN_ALREADY);
        }
        store.withdraw(evidence, told(why), actor.id(), time.now());
        trail.record(actor, "measure.withdraw", Ref.of("measure", measure), null, Map.of("evidence", evidence));
    }

    /** Says what of study it goes back to. @throws Problem {@code measure.not-yours}, those of {@link Origins#tie} */
    @Transactional
    public void goesBackTo(Actor actor, UUID measure, Origin origin) {
        mustWrite(actor, read(actor, measure));
        origins.tie(actor, measure, origin);
        trail.record(
                actor,
                "measure.origin",
                Ref.of("measure", measure),
                null,
                Map.of("kind", origin.kind().name()));
    }

    /**
     * Says what it has to reach.
     *
     * @throws Problem {@code measure.aim-not-yours}, {@code measure.no-such-work} for an area or unit outside the round, those of
     *     {@link Aimed#check} and of the indicator
     */
    @Transactional
    public void aim(Actor actor, UUID measure, Aimed aim) {
        if (!Signing.aims(actor, read(actor, measure))) {
            throw new Problem(MeasureProblem.AIM_NOT_YOURS);
        }
        aim.check(indicators.get(aim.indicator()), time.today());
        if (!places.isInside(measure, aim.area(), aim.unit())) {
            throw new Problem(MeasureProblem.NO_SUCH_PLACE);
        }
        if (store.aim(measure, aim, actor.id(), time.now()) == 0) {
            throw new Problem(MeasureProblem.ID_TAKEN);
        }
        trail.record(
                actor,
                "measure.aim",
                Ref.of("measure", measure),
                null,
                Map.of(
                        "indicator", aim.indicator(),
                        "bound", aim.bound().toString(),
                        "from", aim.from().toString(),
                        "to", aim.to().toString()));
    }

    /**
     * A sign-off as it is asked for.
     *
     * @param hash of the state that was looked at
     */
    public record Wanted(UUID id, String hash, @Nullable String exception) {}

    /** What somebody looks at before they sign: the state, and what its indicator says as known today, if it can be read. */
    public record Current(Measure measure, Stand stand, Signing.@Nullable Now now) {}

    /** Asks the indicator, and therefore stands outside of any transaction. */
    public Current current(Actor actor, UUID id) {
        Measure measure = read(actor, id);
        Measure.Aim aim = measure.aim();
        Signing.Now now = aim == null
                ? null
                : figures.tried(Figures.Asked.whole(aim, time.today()))
                        .map(Figures.Piece::now)
                        .orElse(null);
        return new Current(measure, Stand.of(measure, now == null ? null : now.figure()), now);
    }

    /**
     * Signs it off (销号), bound to the exact state.
     *
     * @param indicator what it says now, asked before
     * @throws Problem {@code measure.changed-meanwhile} when that state is not the one that was looked at; those of {@link Signing}
     */
    @Transactional
    public void sign(Actor actor, UUID id, Wanted wanted, Signing.@Nullable Now indicator) {
        store.hold(id);
        Measure measure = read(actor, id);
        UUID post = Signing.mustSign(actor, measure);
        String exception = wanted.exception() == null ? null : told(wanted.exception());
        Signing.mustBeReady(measure, indicator, exception, time.today());
        Stand stand = Stand.of(measure, indicator == null ? null : indicator.figure());
        if (!stand.hash().equals(wanted.hash())) {
            throw new Problem(MeasureProblem.CHANGED_MEANWHILE);
        }
        if (store.sign(wanted.id(), id, actor.id(), post, time.now(), stand, exception) == 0) {
            throw new Problem(MeasureProblem.ID_TAKEN);
        }
        trail.record(
                actor,
                "measure.sign-off",
                Ref.of("measure", id),
                null,
                Map.of("hash", wanted.hash(), "exception", exception != null));
    }

    /**
     * Decides on a proposal: taken up again, or not.
     *
     * @throws Problem {@code measure.no-such-proposal}, {@code measure.decided-already}, those of {@link Signing#mustSign}
     */
    @Transactional
    public void decide(Actor actor, UUID id, UUID proposal, boolean takenUp, String reason) {
        store.hold(id);
        Measure measure = read(actor, id);
        Signing.mustSign(actor, measure);
        Measure.Proposal named = measure.proposals().stream()
                .filter(one -> one.id().equals(proposal))
                .findFirst()
                .orElseThrow(() -> new Problem(MeasureProblem.NO_SUCH_PROPOSAL));
        if (named.decidedAt() != null) {
            throw new Problem(MeasureProblem.DECIDED_ALREADY);
        }
        store.decide(proposal, takenUp, told(reason), actor.id(), time.now());
        trail.record(
                actor,
                takenUp ? "measure.take-up" : "measure.leave",
                Ref.of("measure", id),
                null,
                Map.of("proposal", proposal));
    }

    private static void mustWrite(Actor actor, Measure measure) {
        if (!Signing.writes(actor, measure)) {
            throw new Problem(MeasureProblem.NOT_YOURS);
        }
    }

    private static String told(@Nullable String words) {
        if (words == null || words.isBlank()) {
            throw new Problem(MeasureProblem.WORDS_MISSING);
        }
        if (words.length() > LONGEST) {
            throw new Problem(MeasureProblem.WORDS_TOO_LONG, LONGEST);
        }
        return words.strip();
    }
}
