package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.library.Citations;
import doorstep.matter.Matters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The work that evidence points at: whoever adds it sees it, and when it happened is read off it, not typed. */
@Component
class Work {
    private final WorkQuery query;
    private final Matters matters;
    private final Citations citations;
    private final Time time;

    Work(WorkQuery query, Matters matters, Citations citations, Time time) {
        this.query = query;
        this.matters = matters;
        this.citations = citations;
        this.time = time;
    }

    /**
     * When it happened.
     *
     * @param typed the day somebody says; what has a day of its own does not ask
     * @throws Problem {@code measure.no-such-work} and its kin for what this person does not see, {@code measure.day-missing},
     *     {@code measure.day-ahead}
     */
    LocalDate day(Actor actor, Measure.Evidence.Kind kind, @Nullable UUID thing, @Nullable LocalDate typed) {
        return switch (kind) {
            case WORDS -> said(typed);
            case PARAGRAPH -> {
                citations.mustSee(actor, List.of(named(thing)));
                yield said(typed);
            }
            case MATTER -> {
                matters.areaOf(actor, named(thing));
                yield found(actor, kind, thing);
            }
            case VISIT, SESSION, ROUND -> found(actor, kind, named(thing));
        };
    }

    private static UUID named(@Nullable UUID thing) {
        if (thing == null) {
            throw new Problem(MeasureProblem.NO_SUCH_WORK);
        }
        return thing;
    }

    private LocalDate found(Actor actor, Measure.Evidence.Kind kind, @Nullable UUID thing) {
        return query.day(kind, named(thing), actor.scope()).orElseThrow(() -> new Problem(MeasureProblem.NO_SUCH_WORK));
    }

    private LocalDate said(@Nullable LocalDate typed) {
        if (typed == null) {
            throw new Problem(MeasureProblem.DAY_MISSING);
        }
        if (typed.isAfter(time.today())) {
            throw new Problem(MeasureProblem.DAY_AHEAD);
        }
        return typed;
    }
}
