package doorstep.matter;

import doorstep.clock.Deadlines;
import doorstep.clock.Granted;
import doorstep.clock.Rule;
import doorstep.clock.Time;
import doorstep.kernel.Problem;
import doorstep.matter.kind.Lifecycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the clocks of a lifecycle into due days, by the rules of the place. */
@Component
class Clocks {
    private final Deadlines deadlines;

    Clocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Counted from an event; {@link Matter.Due#NONE} where there is no such rule. */
    Matter.Due due(Lifecycle.Clock clock, long area, Instant event) {
        return deadlines
                .rules()
                .find(clock.rule(), area, LocalDate.ofInstant(event, Time.ZONE))
                .map(rule -> {
                    LocalDate day = deadlines.count(rule, event, 0).due();
                    return new Matter.Due(rule.key(), event, day, day, 0);
                })
                .orElse(Matter.Due.NONE);
    }

    /** From the moment it was heard, by the first clock of a kind. */
    Matter.Due first(Lifecycle life, long area, Instant heard) {
        return life.firstClock().map(clock -> due(clock, area, heard)).orElse(Matter.Due.NONE);
    }

    /**
     * The same count with an extension; the first day stays.
     *
     * @throws doorstep.kernel.Problem {@code clock.extension-too-long}, {@code clock.no-extension}
     */
    Matter.Due extended(Matter.Due due, long area, int days) {
        return again(due, area, rule -> Granted.extension(days), days);
    }

    /** The same count without the days of a hearing, where the law leaves them out (信访工作条例第三十六条). */
    Matter.Due heard(Matter.Due due, long area, Map<String, String> said) {
        return again(due, area, rule -> granted(rule, due.extended(), said), due.extended());
    }

    /** What was granted, as the count is explained with it. */
    static Granted granted(Rule rule, int extended, @Nullable Map<String, String> hearing) {
        if (hearing == null || !rule.longer().hearing()) {
            return Granted.extension(extended);
        }
        LocalDate first = LocalDate.parse(hearing.getOrDefault("first", ""));
        LocalDate last = LocalDate.parse(hearing.getOrDefault("last", ""));
        if (last.isBefore(first)) {
            throw new Problem(MatterProblem.DAYS_REVERSED);
        }
        return new Granted(extended, 0, first.datesUntil(last.plusDays(1)).toList());
    }

    private Matter.Due again(Matter.Due due, long area, Function<Rule, Granted> granted, int extended) {
        String key = due.rule();
        Instant from = due.from();
        if (key == null || from == null) {
            return due;
        }
        return deadlines
                .rules()
                .find(key, area, LocalDate.ofInstant(from, Time.ZONE))
                .map(rule -> new Matter.Due(
                        key,
                        from,
                        due.first(),
                        deadlines.count(rule, from, granted.apply(rule)).due(),
                        extended))
                .orElse(due);
    }
}
