package doorstep.review.measure;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for whoever may read what is in them: their own lines, or all of a round that their post reads. */
@Component
class Accounts {
    private final MeasureQuery query;
    private final AccountQuery rounds;
    private final Trail trail;
    private final Time time;

    Accounts(MeasureQuery query, AccountQuery rounds, Trail trail, Time time) {
        this.query = query;
        this.rounds = rounds;
        this.trail = trail;
        this.time = time;
    }

    /**
     * As it stood at the end of a day; today, as it stands.
     *
     * @throws Problem {@code measure.no-such-round} for whoever reads nothing in it, {@code measure.day-ahead}
     */
    Account read(Actor actor, UUID round, LocalDate on) {
        if (on.isAfter(time.today())) {
            throw new Problem(MeasureProblem.DAY_AHEAD);
        }
        MeasureQuery.Reader reader = MeasureQuery.Reader.of(actor);
        String name = rounds.name(round, reader).orElseThrow(() -> new Problem(MeasureProblem.NO_SUCH_ROUND));
        Instant at = on.equals(time.today())
                ? time.now()
                : on.plusDays(1).atStartOfDay(Time.ZONE).toInstant().minusNanos(1_000);
        List<Account.Line> lines = new ArrayList<>();
        query.ofRound(round, reader, at).forEach(measure -> lines.add(Account.Line.of(measure)));
        rounds.unanswered(round, reader, at).forEach(words -> lines.add(new Account.Line(words, null)));
        return new Account(name, on, lines);
    }

    /** The same to take along, which is recorded. */
    @Transactional
    public Account take(Actor actor, UUID round, LocalDate on) {
        Account account = read(actor, round, on);
        trail.record(actor, "measure.take-account", Ref.of("round", round), null, Map.of("on", on.toString()));
        return account;
    }
}
