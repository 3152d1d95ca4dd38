package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import doorstep.kernel.Scope;
import doorstep.review.indicator.Indicator;
import doorstep.review.indicator.Indicators;
import doorstep.review.indicator.Known;
import doorstep.review.indicator.Question;
import doorstep.review.indicator.Target;
import doorstep.review.indicator.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What the indicators that measures name say, of whose work and of which days. Asked outside of transactions. */
@Component
class Figures {
    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final int PIECES = 6;
    private static final double PER_CENT = 100;

    private final Indicators indicators;
    private final Time time;

    Figures(Indicators indicators, Time time) {
        this.indicators = indicators;
        this.time = time;
    }

    /** What one aim's indicator says of some days. */
    record Piece(LocalDate from, LocalDate to, Measure.Figure figure, boolean holds) {
        Signing.Now now() {
            return new Signing.Now(figure, holds);
        }
    }

    /** Some days of an aim, as known on one. */
    record Asked(Measure.Aim aim, LocalDate from, LocalDate to, LocalDate knownOn) {
        /** All its days. */
        static Asked whole(Measure.Aim aim, LocalDate knownOn) {
            return new Asked(aim, aim.from(), aim.to(), knownOn);
        }

        /** Its days so far in six pieces of equal length, where there are enough of them. */
        static List<Asked> pieces(Measure.Aim aim, LocalDate knownOn) {
            LocalDate end = knownOn.isBefore(aim.to()) ? knownOn : aim.to();
            long days = end.toEpochDay() - aim.from().toEpochDay() + 1;
            List<Asked> pieces = new ArrayList<>();
            for (int i = 0; i < PIECES && days >= 2 * PIECES; i++) {
                pieces.add(new Asked(
                        aim,
                        aim.from().plusDays(i * days / PIECES),
                        aim.from().plusDays((i + 1) * days / PIECES - 1),
                        knownOn));
            }
            return pieces;
        }
    }

    /** One alone, so that what cannot be computed keeps nothing else from being read; none then, and the log says why. */
    Optional<Piece> tried(Asked asked) {
        try {
            return Optional.of(of(List.of(asked)).getFirst());
        } catch (DataAccessException | Problem e) {
            LOG.warn("indicator {}: {}", asked.aim().indicator(), e.toString());
            return Optional.empty();
        }
    }

    /** In their order, in one statement. */
    List<Piece> of(List<Asked> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Question> questions = asked.stream().map(this::question).toList();
        List<Piece> pieces = new ArrayList<>();
        for (Known known : indicators.known(questions)) {
            pieces.add(piece(asked.get(pieces.size()), known.then()));
        }
        return pieces;
    }

    /** Whether what it aims at is still counted: a county may have taken its own indicator away. */
    boolean counts(Measure.Aim aim) {
        return indicators.find(aim.indicator()).isPresent();
    }

    private Question question(Asked asked) {
        Measure.Aim aim = asked.aim();
        Scope.Span area = new Scope.Span(aim.area(), aim.last());
        Target target = aim.unit() == null
                ? Target.of(area)
                : Target.of(area, aim.unit().id());
        return new Question(indicators.get(aim.indicator()), target, asked.from(), asked.to(), asked.knownOn());
    }

    private Piece piece(Asked asked, Value value) {
        Indicator indicator = indicators.get(asked.aim().indicator());
        double bound = asked.aim().bound().doubleValue();
        double wanted = indicator.shown() == Indicator.Shown.SHARE ? bound / PER_CENT : bound;
        boolean holds = value.quotient().isPresent()
                && indicator.better().holds(value.quotient().getAsDouble(), wanted);
        // Of what is known today nothing can have come later.
        long late = asked.knownOn().isBefore(time.today()) ? value.lateKnown() : 0;
        Measure.Figure figure = new Measure.Figure(value.numerator(), value.denominator(), value.noWord(), late);
        return new Piece(asked.from(), asked.to(), figure, holds);
    }
}
