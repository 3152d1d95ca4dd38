package doorstep.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Group sessions and their lines; each method is one statement. */
@Repository
class GroupSessionStore {
    private final JdbcClient db;
    private final JsonMapper json;

    GroupSessionStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What stood on the agenda or was agreed, and what became of it. */
    record Line(
            UUID id,
            boolean agreed,
            String text,
            @Nullable UUID question,
            @Nullable UUID task,
            @Nullable UUID measure) {}

    record Held(UUID id, LocalDate heldOn, GroupSession session, List<Line> lines) {}

    /** A line as somebody makes something of it. */
    record Taken(UUID id, UUID topic, long area, String text, boolean became) {}

    boolean add(UUID id, UUID topic, GroupSession session, List<UUID> lineIds, UUID writer, Instant now) {
        return db.sql("""
                        with held as (
                            insert into study.session (id, topic_id, held_on, place, host, recorder, content, discussion,
                                                       present, written_by, written_at)
                            values (:id, :topic, :heldOn, :place, :host, :recorder, :content, :discussion,
                                    :present::text[], :writer, :now)
                            on conflict (id) do nothing
                            returning id),
                        away as (
                            insert into study.absence (session_id, name, why)
                            select held.id, one.name, one.why
                              from held, unnest(:names::text[], :whys::text[]) as one (name, why)
                            on conflict do nothing),
                        lined as (
                            insert into study.line (id, session_id, nth, agreed, text)
                            select one.id, held.id, one.nth, one.agreed, one.text
                              from held, unnest(:lineIds::uuid[], :agreed::boolean[], :texts::text[])
                                         with ordinality as one (id, agreed, text, nth))
                        select count(*) from held
                        """)
                        .param("id", id)
                        .param("topic", topic)
                        .param("heldOn", session.heldOn())
                        .param("place", session.place())
                        .param("host", session.host())
                        .param("recorder", session.recorder())
                        .param("content", session.content())
                        .param("discussion", session.discussion())
                        .param("present", session.present().toArray(String[]::new))
                        .param("writer", writer)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param(
                                "names",
                                session.absent().stream()
                                        .map(GroupSession.Absent::name)
                                        .toArray(String[]::new))
                        .param(
                                "whys",
                                session.absent().stream()
                                        .map(GroupSession.Absent::why)
                                        .toArray(String[]::new))
                        .param("lineIds", Desk.array(lineIds))
                        .param(
                                "agreed",
                                session.lines().stream()
                                        .map(line -> String.valueOf(line.agreed()))
                                        .toArray(String[]::new))
                        .param(
                                "texts",
                                session.lines().stream()
                                        .map(GroupSession.Said::text)
                                        .toArray(String[]::new))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Newest first; of a topic that was found to be seen. */
    List<Held> of(UUID topic) {
        return db.sql("""
                select s.id, s.held_on, s.place, s.host, s.recorder, s.content, s.discussion, s.present,
                       coalesce((select jsonb_agg(jsonb_build_object('name', b.name, 'why', b.why) order by b.name)
                                   from study.absence b where b.session_id = s.id), '[]') as absent,
                       coalesce((select jsonb_agg(jsonb_build_object(
                                        'id', l.id, 'agreed', l.agreed, 'text', l.text, 'question', l.question_id,
                                        'task', l.task_id, 'measure', l.measure_id) order by l.nth)
                                   from study.line l where l.session_id = s.id), '[]') as lines
                  from study.session s
                 where s.topic_id = :topic
                 order by s.held_on desc, s.id desc
                """)
                .param("topic", topic)
                .query((row, number) -> {
                    List<Line> lines = json.readValue(row.getString("lines"), new TypeReference<List<Line>>() {});
                    return new Held(
                            row.getObject("id", UUID.class),
                            row.getObject("held_on", LocalDate.class),
                            new GroupSession(
                                    row.getObject("held_on", LocalDate.class),
                                    row.getString("place"),
                                    row.getString("host"),
                                    row.getString("recorder"),
                                    row.getString("content"),
                                    row.getString("discussion"),
                                    List.of((String[]) row.getArray("present").getArray()),
                                    json.readValue(
                                            row.getString("absent"), new TypeReference<List<GroupSession.Absent>>() {}),
                                    List.of()),
                            lines);
                })
                .list();
    }

    /** Locks a line of an area that somebody works in. */
    Optional<Taken> take(UUID line, String scope) {
        return db.sql("""
                select l.id, s.topic_id, t.area, l.text,
                       coalesce(l.question_id, l.task_id, l.measure_id) is not null as became
                  from study.line l
                  join study.session s on s.id = l.session_id
                  join study.topic t on t.id = s.topic_id
                 where l.id = :line and int8range(t.area, t.last, '[]') && :scope::int8multirange
                   for update of l
                """)
                .param("line", line)
                .param("scope", scope)
                .query((row, number) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getObject("topic_id", UUID.class),
                        row.getLong("area"),
                        row.getString("text"),
                        row.getBoolean("became")))
                .optional();
    }

    void became(UUID line, @Nullable UUID question, @Nullable UUID task, @Nullable UUID measure) {
        db.sql("update study.line set question_id = :question, task_id = :task, measure_id = :measure where id = :line")
                .param("line", line)
                .param("question", question)
                .param("task", task)
                .param("measure", measure)
                .update();
    }
}
