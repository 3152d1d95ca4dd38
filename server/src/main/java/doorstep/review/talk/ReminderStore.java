package doorstep.review.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reminders; each statement that reads one says that the reader is one of its two. */
@Repository
class ReminderStore {
    private final JdbcClient db;
    private final JsonMapper json;

    ReminderStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** What one of the two wrote down; {@code mine}: it was the reader. */
    record ReminderLine(UUID id, Reminders.Kind kind, String words, boolean mine, Instant at) {}

    /** The whole of one; {@code mine}: the reader began it. */
    record ReminderView(UUID id, String other, boolean mine, boolean over, List<ReminderLine> lines) {}

    /** Those whose area holds the other's work where theirs: a township with its villages and the county above it. */
    List<Meeting.Member> colleagues(UUID person, LocalDate today) {
        return db.sql("""
                select distinct h.person_id as id, h.person_name as name
                  from staff.person_facts me
                  join place.area_facts a on a.code = me.area
                  join place.area_facts b on int8range(a.code, a.last, '[]') @> b.code or int8range(b.code, b.last, '[]') @> a.code
                  join staff.person_facts p on p.area = b.code
                  join staff.holder_facts h on h.person_id = p.id
                 where me.id = :me
                   and p.id <> :me
                   and :today between h.from_on and coalesce(h.to_on, 'infinity')
                 order by h.person_name, h.person_id
                """)
                .param("me", person)
                .param("today", today)
                .query((row, number) -> new Meeting.Member(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** Those that nothing came of yet first, then by who spoke last. */
    List<ReminderView> all(UUID person) {
        return db.sql("""
                select r.id, p.name as other, r.from_person = :me as mine, l.over, l.lines
                  from review.reminder r
                  join staff.person_facts p on p.id = case when r.from_person = :me then r.to_person else r.from_person end
                 cross join lateral (
                       select bool_or(n.kind = 'CAME') as over, max(n.said_at) as last,
                              jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'words', n.words, 'mine', n.said_by = :me,
                                                           'at', n.said_at) order by n.seq) as lines
                         from review.reminder_line n
                        where n.reminder_id = r.id) l
                 where r.from_person = :me or r.to_person = :me
                 order by l.over, l.last desc, r.id
                 limit 100
                """).param("me", person).query(this::view).list();
    }

    private ReminderView view(ResultSet row, int number) throws SQLException {
        return new ReminderView(
                row.getObject("id", UUID.class),
                row.getString("other"),
                row.getBoolean("mine"),
                row.getBoolean("over"),
                json.readValue(row.getString("lines"), new TypeReference<List<ReminderLine>>() {}));
    }

    /** With its first line. @return none when the id is taken */
    int open(UUID id, UUID from, UUID to, UUID line, String words, Instant now) {
        return db.sql("""
                with opened as (
                    insert into review.reminder (id, from_person, to_person, opened_at)
                    values (:id, :from, :to, :now)
                        on conflict (id) do nothing
                 returning id)
                insert into review.reminder_line (id, reminder_id, kind, words, said_by, said_at)
                select :line, id, 'SEEN', :words, :from, :now
                  from opened
                """)
                .param("id", id)
                .param("from", from)
                .param("to", to)
                .param("line", line)
                .param("words", words)
                .param("now", moment(now))
                .update();
    }

    /** Whether it is over, held until the end of the transaction; empty unless this person is one of the two. */
    Optional<Boolean> take(UUID id, UUID person) {
        return db.sql("""
                select exists (select from review.reminder_line n where n.reminder_id = r.id and n.kind = 'CAME') as over
                  from review.reminder r
                 where r.id = :id
                   and (r.from_person = :me or r.to_person = :me)
                   for update of r
                """)
                .param("id", id)
                .param("me", person)
                .query(Boolean.class)
                .optional();
    }

    /** @return none when the id is taken */
    int say(UUID id, UUID reminder, Reminders.Kind kind, String words, UUID by, Instant now) {
        return db.sql("""
                insert into review.reminder_line (id, reminder_id, kind, words, said_by, said_at)
                values (:id, :reminder, :kind, :words, :by, :now)
                    on conflict (id) do nothing
                """)
                .param("id", id)
                .param("reminder", reminder)
                .param("kind", kind.name())
                .param("words", words)
                .param("by", by)
                .param("now", moment(now))
                .update();
    }

    /** Whether this person was told something, in a meeting or by a colleague, that they have not answered. */
    boolean isSpokenTo(UUID person) {
        return db.sql("""
                select exists (select from review.opinion
                                where about = :me and handed_at is not null and replied_at is null)
                    or exists (select from review.reminder r
                                where r.to_person = :me
                                  and not exists (select from review.reminder_line n
                                                   where n.reminder_id = r.id and n.kind <> 'SEEN'))
                """).param("me", person).query(Boolean.class).single();
    }

    private static OffsetDateTime moment(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
