package doorstep.matter;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reception days and what was told on them; each method is one statement. */
@Repository
class ReceptionStore {
    private static final int MOST = 100;
    /** A county of twenty townships with a day each week, for nine months. */
    private static final int MOST_DAYS = 1_000;

    private static final int MOST_TOLD = 200;

    private final JdbcClient db;
    private final MatterListQuery lists;

    ReceptionStore(JdbcClient db, MatterListQuery lists) {
        this.db = db;
        this.lists = lists;
    }

    /** @param told how many matters were registered from it */
    record Planned(
            Reception reception,
            String areaName,
            String leaderPostName,
            @Nullable String leader,
            @Nullable String cancelled,
            int told) {}

    /** @return false unless the post is a leader's over the area */
    boolean plan(Reception reception, Instant now) {
        return db.sql("""
                insert into matter.reception (id, area, leader_post, form, held_on, hours, place, topic, planned_at)
                select :id, :area, p.id, :form, :heldOn, :hours, :place, :topic, :now
                  from staff.post_facts p
                  join place.area_facts a on a.code = p.area
                 where p.id = :leaderPost and p.role = 'LEADER' and :area between a.code and a.last
                on conflict (id) do update set planned_at = matter.reception.planned_at
                 where matter.reception.area = excluded.area and matter.reception.held_on = excluded.held_on
                """)
                        .param("id", reception.id())
                        .param("area", reception.area())
                        .param("form", reception.form().name())
                        .param("heldOn", reception.heldOn())
                        .param("hours", reception.hours())
                        .param("place", reception.place())
                        .param("topic", reception.topic())
                        .param("leaderPost", reception.leaderPost())
                        .param("now", MatterStore.utc(now))
                        .update()
                == 1;
    }

    /** @return the area, when it was not cancelled before and its day is not over */
    Optional<Long> cancel(UUID id, Scope areas, String reason, LocalDate today) {
        return db.sql("""
                update matter.reception set cancelled = :reason
                 where id = :id and area <@ :areas::int8multirange and cancelled is null and held_on >= :today
                returning area
                """)
                .param("id", id)
                .param("areas", areas.toString())
                .param("reason", reason)
                .param("today", today)
                .query(Long.class)
                .optional();
    }

    /**
     * In the order they are held; of very many the latest.
     *
     * @param leaderPosts only theirs; empty for all
     */
    List<Planned> between(Scope areas, List<UUID> leaderPosts, LocalDate first, LocalDate last) {
        return db.sql(PLANNED + """
                 where r.area <@ :areas::int8multirange
                   and r.held_on between :first and :last
                   and (cardinality(:posts::uuid[]) = 0 or r.leader_post = any(:posts::uuid[]))
                 order by r.held_on desc, r.planned_at desc, r.id desc
                 limit :most
                """)
                .param("most", MOST_DAYS)
                .param("areas", areas.toString())
                .param("posts", Sight.array(leaderPosts))
                .param("first", first)
                .param("last", last)
                .query((row, number) -> planned(row))
                .list()
                .reversed();
    }

    Optional<Planned> find(UUID id, Scope areas) {
        return db.sql(PLANNED + " where r.id = :id and r.area <@ :areas::int8multirange")
                .param("id", id)
                .param("areas", areas.toString())
                .query((row, number) -> planned(row))
                .optional();
    }

    /** What was registered from one, in the order it was told. */
    List<MatterListQuery.Line> told(UUID reception, Sight sight) {
        return db.sql(MatterListQuery.LINE + ", '' as key" + MatterListQuery.LINE_FROM
                        + " join matter.link l on l.matter_id = m.id and l.relation = 'from'"
                        + " and l.ref_kind = 'reception' and l.ref_id = :reception"
                        + " where " + sight.sql() + " order by m.heard_at, m.number limit " + MOST_TOLD)
                .param("reception", reception.toString())
                .params(sight.parameters())
                .query((row, number) -> lists.line(row))
                .list();
    }

    /** A leader's post, and who holds it that day. */
    record Leader(UUID post, String name, @Nullable String holder, long area, String areaName) {}

    /** The leaders of these areas. */
    List<Leader> leaders(Scope areas, LocalDate today) {
        return db.sql("""
                select p.id, p.name, p.area, a.name as area_name,
                       (select string_agg(f.person_name, '、' order by f.person_id)
                          from staff.holder_facts f
                         where f.post_id = p.id and f.standing = 'A'
                           and :today between f.from_on and coalesce(f.to_on, 'infinity')) as holder
                  from staff.post_facts p
                  join place.area_facts a on a.code = p.area
                 where p.role = 'LEADER'
                   and int8range(a.code, a.last, '[]') && :areas::int8multirange
                 order by p.area, p.name, p.id
                 limit :most
                """)
                .param("most", MOST)
                .param("areas", areas.toString())
                .param("today", today)
                .query((row, number) -> new Leader(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("holder"),
                        row.getLong("area"),
                        row.getString("area_name")))
                .list();
    }

    private static final String PLANNED = """
            select r.id, r.area, r.leader_post, r.form, r.held_on, r.hours, r.place, r.topic, r.cancelled,
                   a.name as area_name, p.name as post_name,
                   (select string_agg(f.person_name, '、' order by f.person_id)
                      from staff.holder_facts f
                     where f.post_id = r.leader_post and f.standing = 'A'
                       and r.held_on between f.from_on and coalesce(f.to_on, 'infinity')) as leader,
                   (select count(*) from matter.link l
                     where l.ref_kind = 'reception' and l.ref_id = r.id::text and l.relation = 'from') as told
              from matter.reception r
              join place.area_facts a on a.code = r.area
              join staff.post_facts p on p.id = r.leader_post
            """;

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                new Reception(
                        row.getObject("id", UUID.class),
                        row.getLong("area"),
                        row.getObject("leader_post", UUID.class),
                        Reception.Form.valueOf(row.getString("form")),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("hours"),
                        row.getString("place"),
                        row.getString("topic")),
                row.getString("area_name"),
                row.getString("post_name"),
                row.getString("leader"),
                row.getString("cancelled"),
                row.getInt("told"));
    }
}
