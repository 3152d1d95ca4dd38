package doorstep.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What things of study are called, within what somebody may see. */
@Repository
class CaptionQuery {
    private final JdbcClient db;

    CaptionQuery(JdbcClient db) {
        this.db = db;
    }

    /**
     * One of them.
     *
     * @param paragraph of a clause, which is called by what stands there
     */
    record Captioned(
            String kind, UUID id, String text, @Nullable UUID paragraph) {}

    List<Captioned> of(List<UUID> ids, UUID reader, String scope) {
        return db.sql("""
                select 'note' as kind, n.id, n.title as text, null::uuid as paragraph_id
                  from study.note n
                 where n.id = any(:ids::uuid[])
                   and (n.writer = :reader
                        or n.shared_at is not null and int8range(n.area, n.last, '[]') && :scope::int8multirange)
                union all
                select 'question', q.id, q.text, null
                  from study.question q
                 where q.id = any(:ids::uuid[]) and int8range(q.area, q.last, '[]') && :scope::int8multirange
                union all
                select 'clause', c.id, '', c.paragraph_id
                  from study.clause c
                  join place.area_facts a on a.code = c.area
                 where c.id = any(:ids::uuid[]) and c.dropped_at is null
                   and int8range(a.code, a.last, '[]') && :scope::int8multirange
                union all
                select 'line', l.id, l.text, null
                  from study.line l
                  join study.session s on s.id = l.session_id
                  join study.topic t on t.id = s.topic_id
                 where l.id = any(:ids::uuid[]) and int8range(t.area, t.last, '[]') && :scope::int8multirange
                """)
                .param("ids", Desk.array(ids))
                .param("reader", reader)
                .param("scope", scope)
                .query((row, number) -> new Captioned(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("paragraph_id", UUID.class)))
                .list();
    }
}
