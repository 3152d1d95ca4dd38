package doorstep.review.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What measures go back to. */
@Repository
class OriginStore {
    private final JdbcClient db;

    OriginStore(JdbcClient db) {
        this.db = db;
    }

    /** Said twice it is said once. */
    void add(UUID measure, Origin origin, UUID by, Instant now) {
        db.sql("""
                insert into review.origin (measure_id, kind, thing, said_by, said_at)
                values (:measure, :kind, :thing, :by, :now)
                    on conflict do nothing
                """)
                .param("measure", measure)
                .param("kind", origin.kind().name())
                .param("thing", origin.thing())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A measure that goes back to something. */
    record CameOf(UUID thing, UUID measure, String words) {
        static CameOf of(ResultSet row, int number) throws SQLException {
            return new CameOf(
                    row.getObject("thing", UUID.class), row.getObject("measure", UUID.class), row.getString("words"));
        }
    }

    /** Measures that go back to one of these, as far as this person may read them. */
    List<CameOf> cameOf(List<UUID> things, MeasureQuery.Reader reader) {
        return db.sql("""
                select o.thing, i.id as measure, i.words
                  from review.origin o
                  join review.item i on i.id = o.measure_id and i.accepted and i.dropped_at is null
                  join review.self_review s on s.id = i.review_id
                  join review.round r on r.id = s.round_id
                 where o.thing = any(:things::uuid[])
                   and (s.author = :me
                        or (not i.withheld and (r.reader_post = any(:posts::uuid[]) or i.lead_post = any(:posts::uuid[])
                                                or i.owner_post = any(:posts::uuid[]))))
                 order by o.said_at, i.id
                 limit 200
                """)
                .param("things", things.toArray(UUID[]::new))
                .param("me", reader.person())
                .param("posts", reader.array())
                .query(CameOf::of)
                .list();
    }
}
