package doorstep.review.talk;

import doorstep.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Meetings, for their secretary, for those whose post lies inside the round's area (a wider post does not make a member), and for whoever was
 * told something there, wherever they work by now.
 */
@Repository
class MeetingStore {
    private static final String MEETING = """
            select m.id, m.kind, m.held_on, r.id as round, r.name as round_name, r.closed_at is not null as closed, n.secretary,
                   (select coalesce(jsonb_agg(jsonb_build_object('id', w.person_id, 'name', w.person_name)
                                              order by w.person_name, w.person_id), '[]')
                      from (select distinct h.person_id, h.person_name
                              from staff.holder_facts h
                              join staff.post_facts p on p.id = h.post_id
                             where :whole
                               and h.person_id <> :me
                               and p.area between a.code and a.last
                               and :today between h.from_on and coalesce(h.to_on, 'infinity')) w) as members,
                   exists (select from review.opinion o
                            where o.meeting_id = m.id and o.about = :me and o.handed_at is not null and o.replied_at is null) as waits
              from review.meeting m
              join review.round r on r.id = m.round_id
              join place.area_facts a on a.code = r.area
             cross join lateral (
                   select exists (select from staff.holder_facts h
                                   where h.post_id = r.reader_post and h.person_id = :me and h.standing = 'A'
                                     and :today between h.from_on and coalesce(h.to_on, 'infinity')) as secretary) n
             where (n.secretary
                    or exists (select from review.opinion o
                                where o.meeting_id = m.id and o.about = :me and o.handed_at is not null)
                    or exists (select from staff.holder_facts h
                                 join staff.post_facts p on p.id = h.post_id
                                where h.person_id = :me
                                  and p.area between a.code and a.last
                                  and :today between h.from_on and coalesce(h.to_on, 'infinity')))
               and
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    MeetingStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A meeting in a list; {@code waits}: something said to this person in it has no reply yet. */
    record MeetingLine(UUID id, String roundName, Meeting.Kind kind, LocalDate heldOn, boolean waits) {
        static MeetingLine of(ResultSet row, int number) throws SQLException {
            return new MeetingLine(
                    row.getObject("id", UUID.class),
                    row.getString("round_name"),
                    Meeting.Kind.valueOf(row.getString("kind")),
                    row.getObject("held_on", LocalDate.class),
                    row.getBoolean("waits"));
        }
    }

    /** A round as its secretary finds it. */
    record Led(long area, boolean closed) {}

    /** Held until the end of the transaction, so that nobody closes it meanwhile; empty unless this person holds its reader's post. */
    Optional<Led> round(UUID round, UUID person, LocalDate today) {
        return db.sql("""
                select r.area, r.closed_at is not null as closed
                  from review.round r
                 where r.id = :round
                   and exists (select from staff.holder_facts h
                                where h.post_id = r.reader_post and h.person_id = :me and h.standing = 'A'
                                  and :today between h.from_on and coalesce(h.to_on, 'infinity'))
                   for share of r
                """)
                .param("round", round)
                .param("me", person)
                .param("today", today)
                .query((row, number) -> new Led(row.getLong("area"), row.getBoolean("closed")))
                .optional();
    }

    /** @return none when the id is taken */
    int open(UUID id, UUID round, Meeting.Kind kind, LocalDate heldOn, UUID secretary, Instant now) {
        return db.sql("""
                insert into review.meeting (id, round_id, kind, held_on, secretary, opened_at)
                values (:id, :round, :kind, :heldOn, :secretary, :now)
                    on conflict (id) do nothing
                """)
                .param("id", id)
                .param("round", round)
                .param("kind", kind.name())
                .param("heldOn", heldOn)
                .param("secretary", secretary)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<MeetingLine> all(Actor actor, LocalDate today) {
        return asked(" true order by m.held_on desc, m.id desc limit 50", false, actor, today)
                .query(MeetingLine::of)
                .list();
    }

    Optional<Meeting> one(UUID id, Actor actor, LocalDate today) {
        return asked(" m.id = :id", true, actor, today)
                .param("id", id)
                .query((row, number) -> new Meeting(
                        row.getObject("id", UUID.class),
                        row.getObject("round", UUID.class),
                        row.getString("round_name"),
                        Meeting.Kind.valueOf(row.getString("kind")),
                        row.getObject("held_on", LocalDate.class),
                        row.getBoolean("secretary"),
                        row.getBoolean("closed"),
                        json.readValue(row.getString("members"), new TypeReference<List<Meeting.Member>>() {})))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String which, boolean whole, Actor actor, LocalDate today) {
        return db.sql(MEETING + which)
                .param("me", actor.id())
                .param("today", today)
                .param("whole", whole);
    }
}
