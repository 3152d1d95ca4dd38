package doorstep.review.indicator;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Area;
import doorstep.place.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators on the screen: what each means, and what it says of one area or one unit; never two side by side. */
@RestController
@RequestMapping("/api/indicators")
class IndicatorController {
    private static final Role[] READERS = {Role.LEADER, Role.SUPERVISOR, Role.CLERK, Role.HANDLER, Role.OFFICER};

    /** Whoever has none of these sees only the units of their own posts. */
    private static final Role[] OF_EVERY_UNIT = {Role.LEADER, Role.SUPERVISOR, Role.CLERK};

    private static final int MONTHS = 6;
    private static final int LONGEST_DAYS = 1830;

    private final Indicators indicators;
    private final IndicatorQuery query;
    private final Places places;
    private final Time time;

    IndicatorController(Indicators indicators, IndicatorQuery query, Places places, Time time) {
        this.indicators = indicators;
        this.query = query;
        this.places = places;
        this.time = time;
    }

    /** What an indicator means, in the reader's language. */
    record IndicatorMeaning(
            String key,
            String name,
            String meaning,
            String denominator,
            String numerator,
            String noWord,
            String unmoved,
            Indicator.Better better,
            Indicator.Shown shown,
            Indicator.Whose whose,
            Indicator.Period period) {
        static IndicatorMeaning of(Indicator indicator, Locale language) {
            return new IndicatorMeaning(
                    indicator.key(),
                    indicator.name().in(language),
                    indicator.meaning().in(language),
                    indicator.denominator().in(language),
                    indicator.numerator().in(language),
                    indicator.noWord().in(language),
                    indicator.unmoved().in(language),
                    indicator.better(),
                    indicator.shown(),
                    indicator.whose(),
                    indicator.period());
        }
    }

    /**
     * One month of the trend, up to the end of the window.
     *
     * @param late what was written down about the month only after it was over
     */
    record IndicatorMonth(LocalDate month, Value value, long late) {}

    /**
     * What an indicator says.
     *
     * @param known the day as which it was asked
     * @param then as it was known on that day
     * @param now the same day, with what was written down about it since
     * @param units of whom it may be asked besides
     */
    record IndicatorFigure(
            IndicatorMeaning indicator,
            LocalDate from,
            LocalDate to,
            LocalDate known,
            LocalDate today,
            Value then,
            Value now,
            List<IndicatorQuery.IndicatorUnit> units) {}

    @GetMapping
    List<IndicatorMeaning> all(Actor actor, Locale language) {
        actor.must(READERS);
        return indicators.all().stream()
                .map(one -> IndicatorMeaning.of(one, language))
                .toList();
    }

    /** The period that today lies in, as of today, unless asked otherwise. */
    @GetMapping("/{key}")
    IndicatorFigure read(
            Actor actor,
            Locale language,
            @PathVariable String key,
            @RequestParam long area,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate known) {
        Asked asked = asked(actor, key, area, unit, to, known);
        LocalDate first = from == null ? asked.indicator.period().start(asked.to) : from;
        if (first.plusDays(LONGEST_DAYS).isBefore(asked.to)) {
            throw new Problem(IndicatorProblem.TOO_LONG);
        }
        Known answer =
                indicators.known(List.of(asked.of(first, asked.to, asked.day))).getFirst();
        return new IndicatorFigure(
                IndicatorMeaning.of(asked.indicator, language),
                first,
                asked.to,
                asked.day,
                time.today(),
                answer.then(),
                answer.now(),
                asked.units);
    }

    /** The six months up to the end of a window: fifteen figures to count, and asked apart, so that nobody waits for them with the one. */
    @GetMapping("/{key}/months")
    List<IndicatorMonth> months(
            Actor actor,
            @PathVariable String key,
            @RequestParam long area,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate known) {
        Asked asked = asked(actor, key, area, unit, to, known);
        List<LocalDate> months = IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(asked.to.withDayOfMonth(1)::plusMonths)
                .toList();
        List<Known> answers =
                indicators.known(months.stream().flatMap(asked::ofMonth).toList());
        return IntStream.range(0, MONTHS)
                .mapToObj(i -> new IndicatorMonth(
                        months.get(i),
                        answers.get(2 * i).then(),
                        answers.get(2 * i + 1).then().lateKnown()))
                .toList();
    }

    /**
     * What somebody asks of what they may see.
     *
     * @param to the last day
     * @param day the day as which it is asked
     */
    private record Asked(
            Indicator indicator, Target target, List<IndicatorQuery.IndicatorUnit> units, LocalDate to, LocalDate day) {
        Question of(LocalDate first, LocalDate last, LocalDate day) {
            return new Question(indicator, target, first, last, day);
        }

        /** As of the day asked, and as of the month's own last day. */
        Stream<Question> ofMonth(LocalDate month) {
            LocalDate end = earlier(month.plusMonths(1).minusDays(1), to);
            return Stream.of(of(month, end, day), of(month, end, earlier(end, day)));
        }
    }

    private Asked asked(
            Actor actor,
            String key,
            long area,
            @Nullable UUID unit,
            @Nullable LocalDate to,
            @Nullable LocalDate known) {
        actor.must(READERS);
        Indicator indicator = indicators.get(key);
        Scope scope = actor.scope(READERS);
        Area place = places.area(area, scope);
        List<IndicatorQuery.IndicatorUnit> units = units(actor, indicator, place.span(), scope);
        if (unit != null
                && indicator.whose() == Indicator.Whose.UNIT
                && units.stream().noneMatch(one -> one.id().equals(unit))) {
            throw new Problem(IndicatorProblem.NO_SUCH_UNIT);
        }
        LocalDate today = time.today();
        return new Asked(
                indicator,
                new Target(place.span(), unit, scope),
                units,
                to == null ? today : to,
                known == null ? today : earlier(known, today));
    }

    private List<IndicatorQuery.IndicatorUnit> units(Actor actor, Indicator indicator, Scope.Span area, Scope scope) {
        if (indicator.whose() == Indicator.Whose.AREA) {
            return List.of();
        }
        Scope every = actor.scope(OF_EVERY_UNIT);
        List<UUID> own = actor.grants().stream()
                .map(Actor.Grant::unit)
                .filter(Objects::nonNull)
                .toList();
        return query.units(area, scope, every, own);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
