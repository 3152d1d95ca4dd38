package doorstep.study;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clauses that an area carries out; each method is one statement. */
@Repository
class ClauseStore {
    private final JdbcClient db;

    ClauseStore(JdbcClient db) {
        this.db = db;
    }

    /** How a task stands, from its facts. */
    record Task(
            UUID id,
            String stage,
            boolean over,
            @Nullable LocalDate dueOn,
            @Nullable String unitName) {}

    record Row(
            UUID id,
            long area,
            UUID document,
            UUID paragraph,
            @Nullable Task task,
            @Nullable String reason) {}

    /** One document's clauses in one area, in numbers that say how far it is. */
    record Sum(UUID document, long area, String areaName, int clauses, int tasks, int done, int reasons) {}

    /** Adds what is not there yet; of an area within the scope, or nothing. */
    int add(List<UUID> ids, List<UUID> paragraphs, UUID document, long area, Scope scope, Instant now) {
        return db.sql("""
                insert into study.clause as c (id, area, document_id, paragraph_id, position, split_at)
                select one.id, a.code, :document, one.paragraph, one.position, :now
                  from unnest(:ids::uuid[], :paragraphs::uuid[]) with ordinality as one (id, paragraph, position)
                  join place.area_facts a on a.code = :area and a.code <@ :scope::int8multirange
                on conflict (area, paragraph_id) do update set dropped_at = null where c.dropped_at is not null
                """)
                .param("ids", Desk.array(ids))
                .param("paragraphs", Desk.array(paragraphs))
                .param("document", document)
                .param("area", area)
                .param("scope", scope.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Row> of(UUID document, String scope) {
        return db.sql("""
                select c.id, c.area, c.document_id, c.paragraph_id, c.task_id, c.reason,
                       f.stage, f.ended_on, f.due_on, u.name as unit_name
                  from study.clause c
                  join place.area_facts a on a.code = c.area
                  left join matter.matter_facts f on f.id = c.task_id
                  left join staff.unit_facts u on u.id = f.unit_id
                 where c.document_id = :document
                   and c.dropped_at is null
                   and int8range(a.code, a.last, '[]') && :scope::int8multirange
                 order by c.area, c.position, c.id
                """)
                .param("document", document)
                .param("scope", scope)
                .query((row, number) -> row(row))
                .list();
    }

    /** Locks it for who decides in its area. */
    Optional<Row> take(UUID id, Scope scope) {
        return db.sql("""
                select c.id, c.area, c.document_id, c.paragraph_id, c.task_id, c.reason,
                       null as stage, null::date as ended_on, null::date as due_on, null as unit_name
                  from study.clause c
                 where c.id = :id and c.dropped_at is null and c.area <@ :scope::int8multirange
                   for update
                """)
                .param("id", id)
                .param("scope", scope.toString())
                .query((row, number) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID task = row.getObject("task_id", UUID.class);
        String stage = row.getString("stage");
        return new Row(
                row.getObject("id", UUID.class),
                row.getLong("area"),
                row.getObject("document_id", UUID.class),
                row.getObject("paragraph_id", UUID.class),
                task == null
                        ? null
                        : new Task(
                                task,
                                stage == null ? "" : stage,
                                row.getObject("ended_on", LocalDate.class) != null,
                                row.getObject("due_on", LocalDate.class),
                                row.getString("unit_name")),
                row.getString("reason"));
    }

    void decide(UUID id, @Nullable UUID task, @Nullable String reason, Instant now) {
        db.sql("update study.clause set task_id = :task, reason = :reason, decided_at = :now where id = :id")
                .param("id", id)
                .param("task", task)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It was none after all; kept, so that figures of past days stay what they were. */
    void drop(UUID id, Instant now) {
        db.sql("update study.clause set dropped_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Sum> sums(String scope) {
        return db.sql("""
                select c.document_id, c.area, a.name, count(*) as clauses, count(c.task_id) as tasks,
                       count(f.ended_on) filter (where f.stage <> 'void') as done, count(c.reason) as reasons
                  from study.clause c
                  join place.area_facts a on a.code = c.area
                  left join matter.matter_facts f on f.id = c.task_id
                 where c.dropped_at is null
                   and int8range(a.code, a.last, '[]') && :scope::int8multirange
                 group by c.document_id, c.area, a.name
                 order by c.document_id desc, c.area
                 limit 100
                """)
                .param("scope", scope)
                .query((row, number) -> new Sum(
                        row.getObject("document_id", UUID.class),
                        row.getLong("area"),
                        row.getString("name"),
                        row.getInt("clauses"),
                        row.getInt("tasks"),
                        row.getInt("done"),
                        row.getInt("reasons")))
                .list();
    }
}
