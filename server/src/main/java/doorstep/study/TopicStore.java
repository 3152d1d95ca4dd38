package doorstep.study;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Topics in sequence; each method is one statement. */
@Repository
class TopicStore {
    private final JdbcClient db;

    TopicStore(JdbcClient db) {
        this.db = db;
    }

    /** @param nth 专题一, 专题二 … of its area */
    record Topic(
            UUID id,
            long area,
            String areaName,
            int nth,
            String title,
            LocalDate openedOn,
            @Nullable LocalDate closedOn) {}

    /** The next of an area. */
    void open(UUID id, Scope.Span area, String title, LocalDate on) {
        db.sql("""
                insert into study.topic (id, area, last, title, opened_on)
                values (:id, :area, :last, :title, :on)
                """)
                .param("id", id)
                .param("area", area.first())
                .param("last", area.last())
                .param("title", title)
                .param("on", on)
                .update();
    }

    /** @return the area, when it was open and is the closer's */
    Optional<Long> close(UUID id, LocalDate on, Scope scope) {
        return db.sql("""
                update study.topic set closed_on = :on
                 where id = :id and closed_on is null and area <@ :scope::int8multirange
                returning area
                """)
                .param("id", id)
                .param("on", on)
                .param("scope", scope.toString())
                .query(Long.class)
                .optional();
    }

    List<Topic> list(String scope) {
        return db.sql("""
                select t.id, t.area, a.name, t.title,
                       (select count(*) from study.topic one where one.area = t.area and one.seq <= t.seq) as nth,
                       t.opened_on, t.closed_on
                  from study.topic t
                  join place.area_facts a on a.code = t.area
                 where int8range(t.area, t.last, '[]') && :scope::int8multirange
                 order by t.seq desc
                 limit 200
                """)
                .param("scope", scope)
                .query((row, number) -> topic(row))
                .list();
    }

    Optional<Topic> find(UUID id, String scope) {
        return db.sql("""
                select t.id, t.area, a.name, t.title,
                       (select count(*) from study.topic one where one.area = t.area and one.seq <= t.seq) as nth,
                       t.opened_on, t.closed_on
                  from study.topic t
                  join place.area_facts a on a.code = t.area
                 where t.id = :id and int8range(t.area, t.last, '[]') && :scope::int8multirange
                """)
                .param("id", id)
                .param("scope", scope)
                .query((row, number) -> topic(row))
                .optional();
    }

    private static Topic topic(ResultSet row) throws SQLException {
        return new Topic(
                row.getObject("id", UUID.class),
                row.getLong("area"),
                row.getString("name"),
                row.getInt("nth"),
                row.getString("title"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    /** Something an earlier topic left, and what has come of it since. */
    record Left(String kind, UUID id, int nth, String text, boolean done) {}

    /** What earlier topics of the area had not finished on the day this one opened: questions and what was agreed. */
    List<Left> left(Topic topic) {
        return db.sql("""
                select 'QUESTION' as kind, q.id, q.text, t.id as topic,
                       (select count(*) from study.topic one where one.area = t.area and one.seq <= t.seq) as nth,
                       q.ended_on is not null as done
                  from study.question q
                  join study.topic t on t.id = q.topic_id
                 where t.area = :area and t.seq < (select seq from study.topic where id = :id) and (q.ended_on is null or q.ended_on >= :opened)
                union all
                select 'AGREED', l.id, l.text, t.id,
                       (select count(*) from study.topic one where one.area = t.area and one.seq <= t.seq),
                       coalesce(f.ended_on, q.ended_on) is not null
                  from study.line l
                  join study.session s on s.id = l.session_id
                  join study.topic t on t.id = s.topic_id
                  left join matter.matter_facts f on f.id = l.task_id
                  left join study.question q on q.id = l.question_id
                 where t.area = :area and t.seq < (select seq from study.topic where id = :id) and l.agreed and l.measure_id is null
                   and coalesce(f.ended_on, q.ended_on, :opened) >= :opened
                 order by 5, 2
                 limit 200
                """)
                .param("area", topic.area())
                .param("id", topic.id())
                .param("opened", topic.openedOn())
                .query((row, number) -> new Left(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getInt("nth"),
                        row.getString("text"),
                        row.getBoolean("done")))
                .list();
    }
}
