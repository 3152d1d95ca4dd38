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

/** Questions and what was answered; each method is one statement. */
@Repository
class QuestionStore {
    private final JdbcClient db;

    QuestionStore(JdbcClient db) {
        this.db = db;
    }

    record QuestionRow(
            UUID id,
            long area,
            String text,
            Question.From from,
            String fromId,
            @Nullable UUID topic,
            List<UUID> paragraphs,
            String askedBy,
            LocalDate askedOn,
            @Nullable LocalDate endedOn,
            @Nullable String done,
            @Nullable UUID matter) {}

    record Answer(UUID id, String text, List<UUID> paragraphs, String givenBy, LocalDate givenOn) {}

    private static final String ROW = """
            select q.id, q.area, q.text, q.from_kind, q.from_id, q.topic_id, q.paragraphs, p.name as asked_by,
                   (q.asked_at at time zone 'Asia/Shanghai')::date as asked_on, q.ended_on, q.done, q.matter_id
              from study.question q
              join staff.person_facts p on p.id = q.asked_by
             where int8range(q.area, q.last, '[]') && :scope::int8multirange
               and
            """;

    /** @return false when the topic is none of theirs, or the id is taken */
    boolean add(Question question, Scope.Span area, UUID asker, Instant now, String scope) {
        return db.sql("""
                        insert into study.question
                               (id, area, last, text, from_kind, from_id, topic_id, paragraphs, asked_by, asked_at)
                        select :id, :area, :last, :text, :fromKind, :fromId, :topic::uuid, :paragraphs::uuid[], :asker, :now
                         where :topic::uuid is null
                            or exists (select from study.topic t
                                        where t.id = :topic::uuid
                                          and int8range(t.area, t.last, '[]') && :scope::int8multirange)
                        on conflict (id) do nothing
                        """)
                        .param("id", question.id())
                        .param("area", area.first())
                        .param("last", area.last())
                        .param("text", question.text())
                        .param("fromKind", question.from().name())
                        .param("fromId", question.fromId())
                        .param("topic", question.topic())
                        .param("paragraphs", Desk.array(question.paragraphs()))
                        .param("asker", asker)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("scope", scope)
                        .update()
                == 1;
    }

    /** Open ones first, the longest asked first among them. */
    List<QuestionRow> list(String scope, @Nullable UUID topic) {
        return db.sql(ROW + (topic == null ? " true" : " q.topic_id = :topic")
                        + " order by q.ended_on is not null, q.asked_at, q.id limit 200")
                .param("scope", scope)
                .param("topic", topic)
                .query((row, number) -> row(row))
                .list();
    }

    /** Those that started from one of these; from a paragraph those that are about it. */
    List<QuestionRow> begunFrom(Question.From from, List<String> refs, String scope) {
        boolean read = from == Question.From.PARAGRAPH;
        return db.sql(ROW
                        + (read
                                ? " q.paragraphs && :refs::uuid[]"
                                : " q.from_kind = :from and q.from_id = any(:refs::text[])")
                        + " order by q.asked_at desc, q.id desc limit 200")
                .param("scope", scope)
                .param("from", from.name())
                .param("refs", refs.toArray(String[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    Optional<QuestionRow> find(UUID id, String scope) {
        return db.sql(ROW + " q.id = :id")
                .param("scope", scope)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    private static QuestionRow row(ResultSet row) throws SQLException {
        return new QuestionRow(
                row.getObject("id", UUID.class),
                row.getLong("area"),
                row.getString("text"),
                Question.From.valueOf(row.getString("from_kind")),
                row.getString("from_id"),
                row.getObject("topic_id", UUID.class),
                List.of((UUID[]) row.getArray("paragraphs").getArray()),
                row.getString("asked_by"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("done"),
                row.getObject("matter_id", UUID.class));
    }

    List<Answer> answers(UUID question) {
        return db.sql("""
                select a.id, a.text, a.paragraphs, p.name as given_by,
                       (a.given_at at time zone 'Asia/Shanghai')::date as given_on
                  from study.answer a
                  join staff.person_facts p on p.id = a.given_by
                 where a.question_id = :question
                 order by a.given_at, a.id
                """)
                .param("question", question)
                .query((row, number) -> new Answer(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        List.of((UUID[]) row.getArray("paragraphs").getArray()),
                        row.getString("given_by"),
                        row.getObject("given_on", LocalDate.class)))
                .list();
    }

    void answer(UUID id, UUID question, String text, List<UUID> paragraphs, UUID giver, Instant now) {
        db.sql("""
                insert into study.answer (id, question_id, text, paragraphs, given_by, given_at)
                values (:id, :question, :text, :paragraphs::uuid[], :giver, :now)
                """)
                .param("id", id)
                .param("question", question)
                .param("text", text)
                .param("paragraphs", Desk.array(paragraphs))
                .param("giver", giver)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether it was open */
    boolean end(UUID id, LocalDate on, String done, @Nullable UUID matter) {
        return db.sql("""
                        update study.question set ended_on = :on, done = :done, matter_id = :matter
                         where id = :id and ended_on is null
                        """)
                        .param("id", id)
                        .param("on", on)
                        .param("done", done)
                        .param("matter", matter)
                        .update()
                == 1;
    }
}
