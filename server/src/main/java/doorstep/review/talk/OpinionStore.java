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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Opinions. Whatever is read goes through one condition: a draft is its giver's; one that was handed over is that of the person it is for and of
 * who holds the reader's post today, who gets those of an earlier secretary only while they are unfinished.
 */
@Repository
class OpinionStore {
    private static final String READ = """
            select o.id, m.id as meeting, m.held_on, b.id as about, b.name as about_name, g.name as giver_name, o.words,
                   o.about = :me as mine, o.giver = :me and o.handed_at is null as draft,
                   (o.handed_at at time zone 'Asia/Shanghai')::date as handed_on, o.stance, o.reply, o.deed,
                   (o.replied_at at time zone 'Asia/Shanghai')::date as replied_on, o.outcome,
                   (o.finished_at at time zone 'Asia/Shanghai')::date as finished_on,
                   o.handed_at is not null and n.secretary as leads
              from review.opinion o
              join review.meeting m on m.id = o.meeting_id
              join review.round r on r.id = m.round_id
              join staff.person_facts b on b.id = o.about
              join staff.person_facts g on g.id = o.giver
             cross join lateral (
                   select exists (select from staff.holder_facts h
                                   where h.post_id = r.reader_post and h.person_id = :me and h.standing = 'A'
                                     and :today between h.from_on and coalesce(h.to_on, 'infinity')) as secretary) n
             where (o.handed_at is null and o.giver = :me
                    or o.handed_at is not null
                       and (o.about = :me or n.secretary and (m.secretary = :me or o.finished_at is null)))
               and
            """;

    private final JdbcClient db;

    OpinionStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * An opinion as one of the few who may read it finds it.
     *
     * @param mine it is for the reader; {@code draft}: the reader wrote it and has not handed it over
     * @param heldOn the meeting's day
     * @param leads whether the reader is its secretary and says what came of it
     */
    record OpinionLine(
            UUID id,
            UUID meeting,
            LocalDate heldOn,
            UUID about,
            String aboutName,
            String giverName,
            String words,
            boolean mine,
            boolean draft,
            @Nullable LocalDate handedOn,
            Opinion.@Nullable Stance stance,
            @Nullable String reply,
            @Nullable String deed,
            @Nullable LocalDate repliedOn,
            @Nullable String outcome,
            @Nullable LocalDate finishedOn,
            boolean leads) {
        static OpinionLine of(ResultSet row, int number) throws SQLException {
            String stance = row.getString("stance");
            return new OpinionLine(
                    row.getObject("id", UUID.class),
                    row.getObject("meeting", UUID.class),
                    row.getObject("held_on", LocalDate.class),
                    row.getObject("about", UUID.class),
                    row.getString("about_name"),
                    row.getString("giver_name"),
                    row.getString("words"),
                    row.getBoolean("mine"),
                    row.getBoolean("draft"),
                    row.getObject("handed_on", LocalDate.class),
                    stance == null ? null : Opinion.Stance.valueOf(stance),
                    row.getString("reply"),
                    row.getString("deed"),
                    row.getObject("replied_on", LocalDate.class),
                    row.getString("outcome"),
                    row.getObject("finished_on", LocalDate.class),
                    row.getBoolean("leads"));
        }
    }

    /** Of a meeting; and what earlier meetings of the same area left unfinished. */
    List<OpinionLine> at(UUID meeting, UUID person, LocalDate today) {
        return asked(" (m.id = :meeting"
                        + " or o.handed_at is not null and o.finished_at is null"
                        + " and (m.held_on, m.opened_at, m.id) < (select t.held_on, t.opened_at, t.id from review.meeting t where t.id = :meeting)"
                        + " and r.area = (select q.area from review.meeting t"
                        + " join review.round q on q.id = t.round_id where t.id = :meeting))"
                        + " order by m.held_on, m.id, o.handed_at, o.id")
                .param("meeting", meeting)
                .param("me", person)
                .param("today", today)
                .query(OpinionLine::of)
                .list();
    }

    /** What a round leaves unfinished. */
    List<OpinionLine> unfinished(UUID round, UUID person, LocalDate today) {
        return asked(" r.id = :round and o.handed_at is not null and o.finished_at is null"
                        + " order by m.held_on, m.id, o.handed_at, o.id")
                .param("round", round)
                .param("me", person)
                .param("today", today)
                .query(OpinionLine::of)
                .list();
    }

    private JdbcClient.StatementSpec asked(String which) {
        return db.sql(READ + which);
    }

    /** Writes a draft, or one's own draft anew. @return none when the id is anything else's */
    int write(UUID id, UUID meeting, UUID giver, UUID about, String words, Instant now) {
        return db.sql("""
                insert into review.opinion as o (id, meeting_id, giver, about, words, written_at)
                values (:id, :meeting, :giver, :about, :words, :now)
                    on conflict (id) do update
                   set about = excluded.about, words = excluded.words, written_at = excluded.written_at
                 where o.giver = excluded.giver
                   and o.meeting_id = excluded.meeting_id
                   and o.handed_at is null
                """)
                .param("id", id)
                .param("meeting", meeting)
                .param("giver", giver)
                .param("about", about)
                .param("words", words)
                .param("now", moment(now))
                .update();
    }

    /** Held until the end of the transaction, with its round. */
    Optional<Opinion> take(UUID id, UUID person, LocalDate today) {
        return db.sql("""
                select o.giver, o.about, o.handed_at is not null as handed, o.replied_at is not null as replied,
                       o.finished_at is not null as finished, r.closed_at is not null as closed,
                       (m.secretary = :me or o.finished_at is null)
                       and exists (select from staff.holder_facts h
                                    where h.post_id = r.reader_post and h.person_id = :me and h.standing = 'A'
                                      and :today between h.from_on and coalesce(h.to_on, 'infinity')) as led_by
                  from review.opinion o
                  join review.meeting m on m.id = o.meeting_id
                  join review.round r on r.id = m.round_id
                 where o.id = :id
                   for update of o
                   for share of r
                """)
                .param("id", id)
                .param("me", person)
                .param("today", today)
                .query((row, number) -> new Opinion(
                        row.getObject("giver", UUID.class),
                        row.getObject("about", UUID.class),
                        row.getBoolean("handed"),
                        row.getBoolean("replied"),
                        row.getBoolean("finished"),
                        row.getBoolean("closed"),
                        row.getBoolean("led_by")))
                .optional();
    }

    void takeBack(UUID id) {
        db.sql("delete from review.opinion where id = :id").param("id", id).update();
    }

    void handOver(UUID id, Instant now) {
        db.sql("update review.opinion set handed_at = :now where id = :id")
                .param("id", id)
                .param("now", moment(now))
                .update();
    }

    void reply(UUID id, Opinion.Stance stance, String words, @Nullable String deed, Instant now) {
        db.sql("""
                update review.opinion
                   set stance = :stance, reply = :words, deed = :deed, replied_at = :now
                 where id = :id
                """)
                .param("id", id)
                .param("stance", stance.name())
                .param("words", words)
                .param("deed", deed)
                .param("now", moment(now))
                .update();
    }

    void finish(UUID id, String words, Instant now) {
        db.sql("update review.opinion set outcome = :words, finished_at = :now where id = :id")
                .param("id", id)
                .param("words", words)
                .param("now", moment(now))
                .update();
    }

    private static OffsetDateTime moment(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
