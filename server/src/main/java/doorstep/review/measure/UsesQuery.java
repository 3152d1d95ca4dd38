package doorstep.review.measure;

import doorstep.kernel.Ref;
import doorstep.study.UsesOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came of measures that go back to study: homes visited for them, and matters; only of measures that the asker may read. */
@Repository
class UsesQuery {
    private final JdbcClient db;

    UsesQuery(JdbcClient db) {
        this.db = db;
    }

    /** A row for each measure and each matter that it led to, or for the measure alone while it led to none. */
    List<UsesOf.Use> of(Set<Ref> studied, MeasureQuery.Reader reader) {
        return db.sql("""
                select lower(o.kind) as kind, o.thing, i.id as measure, i.words, w.door_on, w.matter_id
                  from review.origin o
                  join review.item i on i.id = o.measure_id and i.accepted and i.dropped_at is null
                  join review.self_review s on s.id = i.review_id
                  join review.round r on r.id = s.round_id
                  left join lateral (
                       select max(led.door_on) as door_on, led.matter_id
                         from (select v.visited_on as door_on, f.matter_id
                                 from review.evidence e
                                 join visit.visit_facts v on v.id = e.thing and v.reached
                                 left join matter.source_facts f on f.ref_kind = 'visit' and f.ref_id = e.thing::text
                                where e.measure_id = i.id and e.kind = 'VISIT' and e.withdrawn_at is null
                               union all
                               select null, e.thing
                                 from review.evidence e
                                where e.measure_id = i.id and e.kind = 'MATTER' and e.withdrawn_at is null) led
                        group by led.matter_id) w on true
                 where lower(o.kind) || ':' || o.thing = any(:studied::text[])
                   and o.thing = any(:things::uuid[])
                   and (s.author = :me
                        or (not i.withheld and (r.reader_post = any(:posts::uuid[]) or i.lead_post = any(:posts::uuid[])
                                                or i.owner_post = any(:posts::uuid[]))))
                 order by o.said_at, i.id, w.door_on, w.matter_id
                 limit 200
                """)
                .param("studied", studied.stream().map(Ref::toString).toArray(String[]::new))
                .param(
                        "things",
                        studied.stream().map(Ref::id).map(UUID::fromString).toArray(UUID[]::new))
                .param("me", reader.person())
                .param("posts", reader.array())
                .query(UsesQuery::use)
                .list();
    }

    private static UsesOf.Use use(ResultSet row, int number) throws SQLException {
        return new UsesOf.Use(
                Ref.of(row.getString("kind"), row.getObject("thing", UUID.class)),
                Ref.of("measure", row.getObject("measure", UUID.class)),
                row.getString("words"),
                row.getObject("door_on", LocalDate.class),
                row.getObject("matter_id", UUID.class));
    }
}
