package doorstep.notice;

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
import tools.jackson.databind.json.JsonMapper;

/** Reads what was done and writes it into inboxes and onto the way to gateways; each method is one statement. */
@Repository
class NewsStore {
    /** Steps of one turn; enough for a busy second, little enough to be done in one. */
    static final int BATCH = 1_000;

    private final JdbcClient db;
    private final JsonMapper json;

    NewsStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A place in the order in which transactions ended up. */
    record Mark(String xid, long seq) {
        boolean isAfter(Mark other) {
            int byXid = Long.compareUnsigned(Long.parseUnsignedLong(xid), Long.parseUnsignedLong(other.xid));
            return byXid > 0 || byXid == 0 && seq > other.seq;
        }
    }

    /** One thing that was done, and what of the matter decides whom to tell. */
    record Step(
            Mark mark,
            UUID matter,
            String act,
            String stage,
            Instant at,
            UUID actor,
            @Nullable UUID unit,
            @Nullable UUID post,
            @Nullable LocalDate dueOn,
            long area,
            @Nullable UUID heardPost,
            @Nullable String word) {
        static Step of(ResultSet row, int number) throws SQLException {
            return new Step(
                    new Mark(row.getString("xid"), row.getLong("seq")),
                    row.getObject("matter_id", UUID.class),
                    row.getString("act"),
                    row.getString("stage"),
                    row.getTimestamp("at").toInstant(),
                    row.getObject("actor", UUID.class),
                    row.getObject("unit_id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    row.getObject("due_on", LocalDate.class),
                    row.getLong("area"),
                    row.getObject("heard_post", UUID.class),
                    row.getString("word"));
        }
    }

    /** How far the steps have been read, locked for this transaction; empty while another node is reading. */
    Optional<Mark> claim() {
        return db.sql("""
                select xid::text as xid, seq from notice.cursor where consumer = 'steps' for update skip locked
                """)
                .query((row, number) -> new Mark(row.getString("xid"), row.getLong("seq")))
                .optional();
    }

    /** What comes after, of transactions that nobody can come before any more. */
    List<Step> after(Mark mark) {
        return db.sql("""
                select s.xid::text as xid, s.seq, s.matter_id, s.act, s.stage, s.at, s.actor, s.unit_id, s.post_id, s.due_on,
                       m.area, m.heard_post,
                       -- a later word in the same breath takes its place
                       case when m.word_at = s.at then m.word end as word
                  from matter.step_facts s
                  join matter.hand_facts m on m.id = s.matter_id
                 where (s.xid, s.seq) > (:xid::xid8, :seq)
                   and s.xid < pg_snapshot_xmin(pg_current_snapshot())
                 order by s.xid, s.seq
                 limit :most
                """)
                .param("most", BATCH)
                .param("xid", mark.xid())
                .param("seq", mark.seq())
                .query(Step::of)
                .list();
    }

    void move(Mark to) {
        db.sql("update notice.cursor set xid = :xid::xid8, seq = :seq where consumer = 'steps'")
                .param("xid", to.xid())
                .param("seq", to.seq())
                .update();
    }

    /** @return whether it is this node's to do today; nobody else's then */
    boolean takeRound(String name, LocalDate today) {
        return db.sql("""
                update notice.round
                   set done_on = :today
                 where done_on < :today
                   and name = (select name from notice.round
                                where name = :name and done_on < :today
                                  for update skip locked)
                """).param("name", name).param("today", today).update() == 1;
    }

    /** An open matter whose day is near or has passed. */
    record Due(
            UUID matter,
            String stage,
            long area,
            @Nullable UUID unit,
            @Nullable UUID post,
            LocalDate on,
            boolean helperOwes,
            @Nullable UUID helperUnit) {}

    List<Due> due(LocalDate from, LocalDate to) {
        return db.sql("""
                select m.id, m.stage, m.area, m.unit_id, m.post_id, m.due_on, h.unit_id as helper_unit
                  from matter.hand_facts m
                  left join lateral (
                    select unit_id from matter.helper_facts where matter_id = m.id and not answered order by due_on, id limit 1) h on true
                 where m.due_key between :from and :to
                   and not m.over
                   and not m.served
                 order by m.due_key, m.id
                """)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> {
                    UUID helper = row.getObject("helper_unit", UUID.class);
                    return new Due(
                            row.getObject("id", UUID.class),
                            row.getString("stage"),
                            row.getLong("area"),
                            row.getObject("unit_id", UUID.class),
                            row.getObject("post_id", UUID.class),
                            row.getObject("due_on", LocalDate.class),
                            helper != null,
                            helper);
                })
                .list();
    }

    /**
     * Puts news into the inbox of every post it is for, once: the post that has the matter when somebody holds it, else every
     * handler's of the unit; of a role the posts nearest around the place. Whoever did it is not told what they did.
     */
    void tell(List<Told> news, LocalDate today) {
        db.sql("""
                with told as (
                    select * from jsonb_to_recordset(:news::jsonb) as n (
                           kind text, audience text, matter uuid, stage text, area bigint, unit uuid, post uuid, hearer uuid,
                           named uuid, "waitsOn" text, "dueOn" date, origin text, at timestamptz, actor uuid)),
                held as (
                    select p.id, p.role, p.area, p.unit_id, a.last
                      from staff.post_facts p
                      join place.area_facts a on a.code = p.area
                     where exists (
                           select from staff.holder_facts f
                            where f.post_id = p.id and :today between f.from_on and coalesce(f.to_on, 'infinity'))),
                found as (
                    select n.*, p.id as to_post, n.origin as once
                      from told n
                      join held p on p.role = 'HANDLER' and p.unit_id = n.unit
                     where n.audience = 'UNIT'
                       and (p.id = n.post or n.post is null or not exists (select from held h where h.id = n.post))
                    union
                    select n.*, p.id, case when n.kind = 'HELP_ASKED' then h.id::text else n.origin end
                      from told n
                      join held p on p.role = 'HANDLER'
                      join matter.helper_facts h on h.matter_id = n.matter and h.unit_id = p.unit_id and not h.answered
                     where n.audience = 'HELPER'
                    union
                    select n.*, p.id, n.origin
                      from told n
                      join held p on p.id = case n.audience when 'HOLDER' then n.post when 'HEARER' then n.hearer end
                    union
                    select n.*, p.id, n.origin
                      from told n
                      join held p on n.area between p.area and p.last
                       and p.role = case when n.audience = 'UNIT' and n.unit is null then 'CLERK' else n.audience end
                     where p.area = (select max(q.area) from held q where q.role = p.role and n.area between q.area and q.last))
                insert into notice.notice (post_id, kind, matter_id, stage, unit_id, waits_on, due_on, origin, at)
                select to_post, kind, matter, stage, named, "waitsOn", "dueOn", once, at
                  from found n
                 where not exists (
                       select from staff.holder_facts f
                        where f.post_id = n.to_post
                          and f.person_id = n.actor
                          and f.standing = 'A'
                          and :today between f.from_on and coalesce(f.to_on, 'infinity'))
                 order by n.at, length(once), once, to_post
                on conflict (post_id, kind, origin) do nothing
                """)
                .param("news", json.writeValueAsString(news))
                .param("today", today)
                .update();
    }

    /**
     * The same news for every webhook around the place that asked for its kind, once each.
     *
     * @param working when the next working hours begin, for those that want no others
     */
    void deliver(List<Told> news, Instant now, Instant working) {
        db.sql("""
                insert into notice.delivery (hook_id, kind, audience, matter_id, stage, unit_id, due_on, at, origin, next_at)
                select h.id, n.kind, string_agg(distinct n.audience, ','), n.matter, n.stage, n.unit, n."dueOn", n.at, n.origin,
                       case when h.always then :now::timestamptz else :working::timestamptz end
                  from jsonb_to_recordset(:news::jsonb) as n (
                       kind text, audience text, matter uuid, stage text, area bigint, unit uuid, "dueOn" date, origin text,
                       at timestamptz)
                  join notice.hook h on n.kind = any(h.events) and h.ended_at is null
                  join place.area_facts a on a.code = h.area and n.area between a.code and a.last
                 group by h.id, n.kind, n.matter, n.stage, n.unit, n."dueOn", n.at, n.origin
                on conflict (hook_id, kind, origin) do nothing
                """)
                .param("news", json.writeValueAsString(news))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("working", working.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notices that were read, or have lain long enough; mails and deliveries that are over. */
    void forget(Instant readBefore, Instant anyBefore) {
        db.sql("""
                with gone as (
                    delete from notice.notice where at < :anyBefore or read_at < :readBefore),
                mails as (
                    delete from notice.mail where made_at < :anyBefore)
                delete from notice.delivery
                 where (state = 'SENT' and at < :readBefore) or at < :anyBefore
                """)
                .param("readBefore", readBefore.atOffset(ZoneOffset.UTC))
                .param("anyBefore", anyBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
