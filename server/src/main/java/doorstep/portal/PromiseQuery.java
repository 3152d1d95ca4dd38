package doorstep.portal;

import doorstep.text.SearchTerms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units and villages promised, as far as it was released. */
@Repository
class PromiseQuery {
    private static final int MOST = 500;

    private final JdbcClient db;

    PromiseQuery(JdbcClient db) {
        this.db = db;
    }

    /** How a promise stands. */
    enum State {
        IN_HAND,
        LATE,
        /** Signed off by somebody else than who did it. */
        DONE,
        /** Was signed off, and is taken up again. */
        AGAIN
    }

    /**
     * One promise.
     *
     * @param promise in the unit's words; a telephone or identity number in it is stars
     * @param doneOn when it was signed off
     */
    record Promised(
            String area,
            String round,
            String promise,
            @Nullable LocalDate dueOn,
            State state,
            @Nullable LocalDate doneOn) {}

    List<Promised> promises(LocalDate today) {
        return db.sql("""
                select a.name as area, p.round_name, p.promise, p.due_on, p.signed_on,
                       case when p.signed_on is not null then 'DONE'
                            when p.taken_up then 'AGAIN'
                            when p.due_on < :today then 'LATE'
                            else 'IN_HAND' end as state
                  from review.promise_facts p
                  join place.area_facts a on a.code = p.area
                 order by p.area, p.round_id, p.due_on, p.measure_id
                 limit :most
                """)
                .param("today", today)
                .param("most", MOST)
                .query((row, number) -> new Promised(
                        row.getString("area"),
                        row.getString("round_name"),
                        SearchTerms.withoutNumbers(row.getString("promise")),
                        row.getObject("due_on", LocalDate.class),
                        State.valueOf(row.getString("state")),
                        row.getObject("signed_on", LocalDate.class)))
                .list();
    }
}
