package doorstep.matter;

import doorstep.clock.Deadlines;
import doorstep.clock.Time;
import java.time.Instant;
import java.time.LocalDate;
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
     * @throws doorstep.kernel.Problem {@code clock.extension-too-long}
     */
    Matter.Due extended(Matter.Due due, long area, int days) {
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
                        deadlines.count(rule, from, days).due(),
                        days))
                .orElse(due);
    }
}
