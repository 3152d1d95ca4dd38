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

/** Notes; each method is one statement, and each that reads says whose: the writer's own, or shared where the reader works. */
@Repository
class NoteStore {
    private final JdbcClient db;

    NoteStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * What somebody writes.
     *
     * @param paragraphs what it cites
     */
    record Draft(
            UUID id,
            String title,
            String text,
            List<UUID> paragraphs,
            @Nullable UUID topic,
            @Nullable UUID question) {}

    record NoteRow(
            UUID id,
            boolean mine,
            String writer,
            String title,
            String text,
            List<UUID> paragraphs,
            @Nullable UUID topic,
            @Nullable UUID question,
            LocalDate changedOn,
            boolean shared) {}

    private static final String ROW = """
            select n.id, n.writer = :reader as mine, p.name as writer, n.title, n.text, n.paragraphs, n.topic_id, n.question_id,
                   (n.changed_at at time zone 'Asia/Shanghai')::date as changed_on, n.shared_at is not null as shared
              from study.note n
              join staff.person_facts p on p.id = n.writer
             where (n.writer = :reader
                    or n.shared_at is not null and int8range(n.area, n.last, '[]') && :scope::int8multirange)
               and
            """;

    /** @return false when the topic or the question is none of theirs, or the id is somebody else's */
    boolean write(Draft draft, Scope.Span area, UUID writer, Instant now, String scope) {
        return db.sql("""
                        insert into study.note as n
                               (id, writer, area, last, title, text, paragraphs, topic_id, question_id, changed_at)
                        select :id, :writer, :area, :last, :title, :text, :paragraphs::uuid[], :topic::uuid, :question::uuid, :now
                         where (:topic::uuid is null
                                or exists (select from study.topic t
                                            where t.id = :topic::uuid
                                              and int8range(t.area, t.last, '[]') && :scope::int8multirange))
                           and (:question::uuid is null
                                or exists (select from study.question q
                                            where q.id = :question::uuid
                                              and int8range(q.area, q.last, '[]') && :scope::int8multirange))
                        on conflict (id) do update
                           set title = excluded.title, text = excluded.text, paragraphs = excluded.paragraphs,
                               topic_id = excluded.topic_id, question_id = excluded.question_id,
                               changed_at = excluded.changed_at
                         where n.writer = excluded.writer
                        """)
                        .param("id", draft.id())
                        .param("writer", writer)
                        .param("area", area.first())
                        .param("last", area.last())
                        .param("title", draft.title())
                        .param("text", draft.text())
                        .param("paragraphs", Desk.array(draft.paragraphs()))
                        .param("topic", draft.topic())
                        .param("question", draft.question())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("scope", scope)
                        .update()
                == 1;
    }

    /** One's own and what others shared, newest first. */
    List<NoteRow> list(UUID reader, String scope) {
        return db.sql(ROW + " true order by n.changed_at desc, n.id desc limit 200")
                .param("reader", reader)
                .param("scope", scope)
                .query((row, number) -> row(row))
                .list();
    }

    /** Of one topic, or one question. */
    List<NoteRow> about(UUID topicOrQuestion, UUID reader, String scope) {
        return db.sql(ROW + " :about in (n.topic_id, n.question_id) order by n.changed_at desc, n.id desc limit 200")
                .param("about", topicOrQuestion)
                .param("reader", reader)
                .param("scope", scope)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<NoteRow> find(UUID id, UUID reader, String scope) {
        return db.sql(ROW + " n.id = :id")
                .param("id", id)
                .param("reader", reader)
                .param("scope", scope)
                .query((row, number) -> row(row))
                .optional();
    }

    private static NoteRow row(ResultSet row) throws SQLException {
        return new NoteRow(
                row.getObject("id", UUID.class),
                row.getBoolean("mine"),
                row.getString("writer"),
                row.getString("title"),
                row.getString("text"),
                List.of((UUID[]) row.getArray("paragraphs").getArray()),
                row.getObject("topic_id", UUID.class),
                row.getObject("question_id", UUID.class),
                row.getObject("changed_on", LocalDate.class),
                row.getBoolean("shared"));
    }

    /** @return where it is shown, when it is the writer's */
    Optional<Long> share(UUID id, UUID writer, @Nullable Instant at) {
        return db.sql("update study.note set shared_at = :at where id = :id and writer = :writer returning area")
                .param("id", id)
                .param("writer", writer)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}
