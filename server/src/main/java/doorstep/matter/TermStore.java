package doorstep.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often search terms come; only the common ones are kept. */
@Repository
class TermStore {
    /** Terms of which part of all texts are worth a row. */
    private static final double COMMON = 0.002;

    /** Texts that are looked at; then a share of one in a hundred is known to about a fifteenth of itself. */
    private static final int SAMPLE = 20_000;

    private final JdbcClient db;

    TermStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is known.
     *
     * @param matters about how many there are
     * @param countedAt absent when nothing was counted yet
     */
    record Known(double matters, @Nullable Instant countedAt, Map<Long, Float> shares) {}

    Known known() {
        List<Known> lines = db.sql("""
                select greatest(c.reltuples, 0) as matters, n.counted_at, t.term, t.share
                  from pg_class c
                  left join matter.term_count n on true
                  left join matter.term_share t on true
                 where c.oid = 'matter.search'::regclass
                """).query(TermStore::line).list();
        Map<Long, Float> shares = new HashMap<>();
        lines.forEach(line -> shares.putAll(line.shares()));
        return new Known(lines.getFirst().matters(), lines.getFirst().countedAt(), Map.copyOf(shares));
    }

    private static Known line(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getDouble("matters"),
                MatterRows.instant(row, "counted_at"),
                Map.of(row.getLong("term"), row.getFloat("share")));
    }

    /** Takes the turn to count, once for all nodes; the lock ends with the transaction. */
    boolean takeTurn(Instant notSince) {
        return db.sql("""
                select pg_try_advisory_xact_lock(hashtext('matter.term_share'))
                   and not exists (select from matter.term_count where counted_at > :since)
                """)
                .param("since", MatterStore.utc(notSince))
                .query(Boolean.class)
                .single();
    }

    /** Counts anew from a sample of whole pages of the table. */
    void count(Instant now) {
        db.sql("delete from matter.term_share").update();
        db.sql("""
                with sampled as (
                    select terms
                      from matter.search tablesample system ((
                          select least(100, 100.0 * :sample / greatest(reltuples, 1))
                            from pg_class where oid = 'matter.search'::regclass)))
                insert into matter.term_share (term, share)
                select term, count(*)::float4 / (select count(*) from sampled)
                  from sampled
                 cross join unnest(terms) as t (term)
                 where term > 0
                 group by term
                having count(*) >= :common * (select count(*) from sampled)
                """).param("sample", SAMPLE).param("common", COMMON).update();
        db.sql("""
                insert into matter.term_count (counted_at) values (:now)
                on conflict (one) do update set counted_at = excluded.counted_at
                """).param("now", MatterStore.utc(now)).update();
    }
}
