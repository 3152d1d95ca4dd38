package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.document.SheetOut;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.matter.kind.Limits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills ledgers (台账) for whoever may see the matters in them; that one was taken out is recorded. */
@Component
class Ledgers {
    /** Before every ledger; a day long before is no day to a database. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private final LedgerQuery query;
    private final Trail trail;
    private final Time time;

    Ledgers(LedgerQuery query, Trail trail, Time time) {
        this.query = query;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Before the first line.
     *
     * @throws Problem {@code kernel.not-allowed} without a post that sees matters, {@code matter.days-reversed},
     *     {@code matter.day-too-far}
     */
    @Transactional
    public void begin(Actor actor, Ledger ledger, LocalDate from, LocalDate to) {
        actor.must(Role.CLERK, Role.LEADER, Role.SUPERVISOR, Role.HANDLER, Role.OFFICER);
        if (to.isBefore(from)) {
            throw new Problem(MatterProblem.DAYS_REVERSED);
        }
        Limits.mustBeNear(to, time.today());
        trail.record(
                actor,
                "matter.take-ledger",
                new Ref("ledger", ledger.name()),
                null,
                Map.of("ledger", ledger.name(), "from", from.toString(), "to", to.toString()));
    }

    /** Line after line; no connection is held while one is sent. */
    void fill(Actor actor, Ledger ledger, LocalDate from, LocalDate to, SheetOut sheet) {
        Sight sight = Sight.of(actor);
        LocalDate today = time.today();
        LedgerQuery.After after = null;
        List<LedgerQuery.Row> rows;
        do {
            rows = query.rows(sight, ledger.which(), from.isBefore(EARLIEST) ? EARLIEST : from, to, today, after);
            for (LedgerQuery.Row row : rows) {
                sheet.line(ledger.line(row));
                after = new LedgerQuery.After(row.registeredAt(), row.id());
            }
        } while (rows.size() == LedgerQuery.PAGE);
    }
}
