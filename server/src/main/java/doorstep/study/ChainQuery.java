package doorstep.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was made of a paragraph, as far as study knows, and how the matters stand that came of it. */
@Repository
class ChainQuery {
    private final JdbcClient db;

    ChainQuery(JdbcClient db) {
        this.db = db;
    }

    /**
     * Something that was written about a paragraph.
     *
     * @param door whether it was brought from a home
     * @param matter the matter it led to
     */
    record Studied(
            Chain.What what,
            UUID id,
            String title,
            LocalDate day,
            boolean door,
            @Nullable UUID matter) {}

    /** Notes that the reader may see, questions with their answers, clauses. */
    List<Studied> studied(UUID paragraph, UUID reader, String scope) {
        return db.sql("""
                select 'NOTE' as what, n.id, n.title, (n.changed_at at time zone 'Asia/Shanghai')::date as day,
                       coalesce(q.from_kind = 'VISIT', false) as door, q.matter_id
                  from study.note n
                  left join study.question q on q.id = n.question_id
                 where n.paragraphs @> array[:paragraph::uuid]
                   and (n.writer = :reader
                        or n.shared_at is not null and int8range(n.area, n.last, '[]') && :scope::int8multirange)
                union all
                select 'QUESTION', q.id, q.text, (q.asked_at at time zone 'Asia/Shanghai')::date,
                       q.from_kind = 'VISIT',
                       coalesce(q.matter_id, case q.from_kind when 'MATTER' then q.from_id::uuid end)
                  from study.question q
                 where (q.paragraphs @> array[:paragraph::uuid]
                        or exists (select from study.answer a
                                    where a.question_id = q.id and a.paragraphs @> array[:paragraph::uuid]))
                   and int8range(q.area, q.last, '[]') && :scope::int8multirange
                union all
                select 'CLAUSE', c.id, coalesce(c.reason, ''), coalesce(f.registered_on, date '2000-01-01'), false, c.task_id
                  from study.clause c
                  join place.area_facts p on p.code = c.area
                  left join matter.matter_facts f on f.id = c.task_id
                 where c.paragraph_id = :paragraph::uuid and c.dropped_at is null
                   and int8range(p.code, p.last, '[]') && :scope::int8multirange
                 order by 4, 2
                 limit 100
                """)
                .param("paragraph", paragraph)
                .param("reader", reader)
                .param("scope", scope)
                .query((row, number) -> new Studied(
                        Chain.What.valueOf(row.getString("what")),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("door"),
                        row.getObject("matter_id", UUID.class)))
                .list();
    }

    /** How matters stand: tasks, and of the others those that the reader was found to see. */
    List<Chain.Stands> matters(List<UUID> ids, Collection<UUID> seen) {
        return db.sql("""
                select f.id, f.kind, f.stage, f.ended_on is not null as over, f.channel = 'VISIT' as door,
                       f.word, f.word_channel, f.relayed
                  from matter.matter_facts f
                 where f.id = any(:ids::uuid[]) and (f.kind = 'task' or f.id = any(:seen::uuid[]))
                """)
                .param("ids", Desk.array(ids))
                .param("seen", Desk.array(seen))
                .query((row, number) -> stands(row))
                .list();
    }

    private static Chain.Stands stands(ResultSet row) throws SQLException {
        return new Chain.Stands(
                row.getObject("id", UUID.class),
                null,
                row.getString("kind"),
                row.getString("stage"),
                row.getBoolean("over"),
                row.getBoolean("door"),
                row.getString("word"),
                row.getString("word_channel"),
                row.getString("relayed"));
    }
}
