package doorstep.review.indicator;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * The door to indicators: which there are, and what they say of an area or a unit. Each question goes to the database as the role
 * {@code facts}, over a connection of its own: ask before a transaction opens, not within.
 */
@Component
public class Indicators {
    private final List<Indicator> all;
    private final IndicatorQuery query;
    private final Time time;

    /** @param rules the folder with the county's own files; a wrong one stops the start */
    Indicators(
            IndicatorQuery query,
            Time time,
            @org.springframework.beans.factory.annotation.Value("${doorstep.rules:}") String rules) {
        this.all = Declarations.load(rules.isEmpty() ? null : Path.of(rules));
        this.query = query;
        this.time = time;
        all.forEach(query::mustRun);
    }

    /** In one order, always. */
    public List<Indicator> all() {
        return all;
    }

    public Optional<Indicator> find(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** @throws Problem {@code indicator.no-such-indicator} */
    public Indicator get(String key) {
        return find(key).orElseThrow(() -> new Problem(IndicatorProblem.NO_SUCH_INDICATOR));
    }

    /**
     * What an indicator said on a day.
     *
     * @param knownOn nothing that happened later, or was written down later, changes the answer
     * @throws Problem {@code indicator.no-such-indicator}, and those of {@link #known}
     */
    public Value value(String key, Target target, LocalDate from, LocalDate to, LocalDate knownOn) {
        return known(List.of(new Question(get(key), target, from, to, knownOn)))
                .getFirst()
                .then();
    }

    /**
     * The answers to many questions, in their order, in one statement.
     *
     * @throws Problem {@code indicator.days-reversed}, {@code indicator.not-of-units}, {@code indicator.area-too-small}, {@code
     *     indicator.takes-too-long}
     */
    public List<Known> known(List<Question> questions) {
        questions.forEach(Indicators::check);
        try {
            return query.known(questions, time.today());
        } catch (QueryTimeoutException e) {
            throw new Problem(IndicatorProblem.TAKES_TOO_LONG);
        }
    }

    private static void check(Question question) {
        if (question.from().isAfter(question.to())) {
            throw new Problem(IndicatorProblem.DAYS_REVERSED);
        }
        if (question.target().unit() != null && question.indicator().whose() == Indicator.Whose.AREA) {
            throw new Problem(IndicatorProblem.NOT_OF_UNITS);
        }
        if (question.target().area().first() == question.target().area().last()) {
            throw new Problem(IndicatorProblem.AREA_TOO_SMALL);
        }
    }
}
