package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
        read(all.stream().filter(one -> one.signed() == null).toList());
        fellBack(all);
        alike(all);
    }

    /** One, at once. */
    void read(Measure measure) {
        read(List.of(measure));
    }

    private void read(List<Measure> measures) {
        LocalDate today = time.today();
        List<Figures.Asked> asked = new ArrayList<>();
        for (Measure measure : measures) {
            Measure.Aim aim = measure.aim();
            if (aim != null && figures.counts(aim) && !today.isBefore(aim.from())) {
                asked.add(Figures.Asked.whole(aim, today));
            }
        }
        List<Figures.Piece> pieces = figures.of(asked);
        for (int i = 0; i < pieces.size(); i++) {
            Figures.Piece piece = pieces.get(i);
            Measure.Figure figure = piece.figure();
            store.reading(
                    asked.get(i).aim().id(),
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
    }

    /** Signed because its indicator held, and since then it does not. Signed with an exception it never did. */
    private void fellBack(List<Measure> all) {
        LocalDate today = time.today();
        List<UUID> signOffs = new ArrayList<>();
        List<Figures.Asked> asked = new ArrayList<>();
        for (Measure measure : all) {
            Measure.SignOff signed = measure.signed();
            Measure.Aim aim = measure.aim();
            if (signed != null && signed.exception() == null && aim != null && figures.counts(aim)) {
                LocalDate from = watchedFrom(measure, signed, aim);
                if (!from.isAfter(today)) {
                    signOffs.add(signed.id());
                    asked.add(new Figures.Asked(aim, from, today, today));
                }
            }
        }
        List<Figures.Piece> pieces = figures.of(asked);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).figure().denominator() > 0 && !pieces.get(i).holds()) {
                proposals.fellBack(nextId(), signOffs.get(i), pieces.get(i), time.now());
            }
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
