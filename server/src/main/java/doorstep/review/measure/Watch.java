package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Looks at measures once a day: what their indicators say, and which signed ones should be taken up again (重新整改的提议). It proposes
 * and decides nothing; looking twice changes nothing.
 */
@Component
class Watch {
    private final MeasureQuery query;
    private final MeasureStore store;
    private final ProposalStore proposals;
    private final Figures figures;
    private final Time time;

    Watch(MeasureQuery query, MeasureStore store, ProposalStore proposals, Figures figures, Time time) {
        this.query = query;
        this.store = store;
        this.proposals = proposals;
        this.figures = figures;
        this.time = time;
    }

    /** All of them. */
    void look() {
        List<Measure> all = query.everything(time.now());
        for (Measure measure : all) {
            if (measure.signed() == null) {
                read(measure);
            } else {
                fellBack(measure, measure.signed());
            }
        }
        alike(all);
    }

    /** One, at once: what its indicator says today, or that it could not be read. */
    void read(Measure measure) {
        LocalDate today = time.today();
        Measure.Aim aim = measure.aim();
        if (aim == null || !figures.counts(aim) || today.isBefore(aim.from())) {
            return;
        }
        Figures.Piece piece = figures.tried(Figures.Asked.whole(aim, today)).orElse(null);
        if (piece == null) {
            store.unread(aim.id(), today);
            return;
        }
        Measure.Figure figure = piece.figure();
        store.reading(
                aim.id(),
                new Measure.DayReading(
                        today,
                        piece.from(),
                        piece.to(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.noWord(),
                        figure.lateKnown(),
                        piece.holds()));
    }

    /** Signed because its indicator held, and since then it does not. Signed with an exception it never did. */
    private void fellBack(Measure measure, Measure.SignOff signed) {
        LocalDate today = time.today();
        Measure.Aim aim = measure.aim();
        if (signed.exception() != null || aim == null || !figures.counts(aim)) {
            return;
        }
        LocalDate from = watchedFrom(measure, signed, aim);
        if (from.isAfter(today)) {
            return;
        }
        Figures.Piece piece =
                figures.tried(new Figures.Asked(aim, from, today, today)).orElse(null);
        if (piece == null) {
            store.unread(aim.id(), today);
        } else if (piece.figure().denominator() > 0 && !piece.holds()) {
            proposals.fellBack(nextId(), signed.id(), piece, time.now());
        }
    }

    /** As many days as the aim has, but none before it was signed, and none that somebody has decided on. */
    private LocalDate watchedFrom(Measure measure, Measure.SignOff signed, Measure.Aim aim) {
        LocalDate from = day(signed.at()).plusDays(1);
        for (Measure.Proposal one : measure.proposals()) {
            if (one.decidedAt() != null && !day(one.decidedAt()).isBefore(from)) {
                from = day(one.decidedAt()).plusDays(1);
            }
        }
        LocalDate window =
                time.today().minusDays(aim.to().toEpochDay() - aim.from().toEpochDay());
        return from.isAfter(window) ? from : window;
    }

    private void alike(List<Measure> all) {
        Map<UUID, Measure> bySignOff = new HashMap<>();
        all.stream()
                .filter(one -> one.signed() != null)
                .forEach(one -> bySignOff.put(one.signed().id(), one));
        for (ProposalStore.Later later : proposals.later()) {
            Measure measure = bySignOff.get(later.signOff());
            if (measure != null) {
                measure.problems().stream()
                        .filter(one -> !one.withheld())
                        .flatMap(one -> Likeness.shared(one.words(), later.words()).stream())
                        .findFirst()
                        .ifPresent(shared ->
                                proposals.alike(nextId(), later.signOff(), later.problem(), shared, time.now()));
            }
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Time.ZONE);
    }

    private UUID nextId() {
        return Ids.next(time.now().toEpochMilli());
    }
}
