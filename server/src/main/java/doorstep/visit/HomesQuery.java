package doorstep.visit;

import doorstep.kernel.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an officer sees of the homes linked to their post. */
@Repository
class HomesQuery {
    private final JdbcClient db;

    HomesQuery(JdbcClient db) {
        this.db = db;
    }

    /** One linked home in a list. */
    record Home(
            UUID household,
            String place,
            String door,
            long area,
            String sortKey,
            @Nullable LocalDate enteredOn) {
        static Home of(ResultSet row, int number) throws SQLException {
            return new Home(
                    row.getObject("id", UUID.class),
                    row.getString("place"),
                    row.getString("door"),
                    row.getLong("area"),
                    row.getString("sort_key"),
                    row.getObject("entered_on", LocalDate.class));
        }

        Page.Cursor cursor() {
            return Page.Cursor.inArea(area, sortKey, household);
        }
    }

    /** One visit in a home's story. */
    record VisitLine(
            UUID id,
            Instant visitedAt,
            Instant recordedAt,
            Visit.SpokeTo spokeTo,
            Visit.Way way,
            String said,
            String officer,
            @Nullable String voidReason) {
        static VisitLine of(ResultSet row, int number) throws SQLException {
            return new VisitLine(
                    row.getObject("id", UUID.class),
                    row.getTimestamp("visited_at").toInstant(),
                    row.getTimestamp("recorded_at").toInstant(),
                    Visit.SpokeTo.valueOf(row.getString("spoke_to")),
                    Visit.Way.valueOf(row.getString("way")),
                    row.getString("said"),
                    row.getString("officer"),
                    row.getString("void_reason"));
        }
    }

    /** A visit with where it was, for a list over many homes. */
    record VisitRow(VisitLine visit, UUID household, String place, String door) {
        static VisitRow of(ResultSet row, int number) throws SQLException {
            return new VisitRow(
                    VisitLine.of(row, number),
                    row.getObject("household_id", UUID.class),
                    row.getString("place"),
                    row.getString("door"));
        }

        Page.Cursor cursor() {
            return new Page.Cursor(visit.visitedAt().toString(), visit.id());
        }
    }

    boolean isLinked(UUID household, List<UUID> posts, LocalDate today) {
        return db.sql("""
                select exists (
                    select from visit.link
                     where household_id = :household
                       and post_id = any(:posts::uuid[])
                       and :today between from_on and coalesce(to_on, 'infinity'))
                """)
                .param("household", household)
                .param("posts", array(posts))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    int count(UUID post, LocalDate today) {
        return db.sql("""
                select count(*)
                  from visit.link
                 where post_id = :post
                   and :today between from_on and coalesce(to_on, 'infinity')
                """)
                .param("post", post)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    List<Home> homes(List<UUID> posts, LocalDate today, Page.@Nullable Cursor after) {
        Page.Cursor.InArea from = after == null ? new Page.Cursor.InArea(0, "") : after.inArea();
        return db.sql("""
                select distinct h.id, coalesce(v.name, '') || a.name as place, h.door, h.area, h.sort_key,
                       (select max(f.visited_on) from visit.visit_facts f where f.household_id = h.id and f.entered) as entered_on
                  from visit.link l
                  join place.household_facts h on h.id = l.household_id
                  join place.area_facts a on a.code = h.area
                  left join place.area_facts v on v.code = a.parent and v.level = 'village'
                 where l.post_id = any(:posts::uuid[])
                   and :today between l.from_on and coalesce(l.to_on, 'infinity')
                   and (:afterId::uuid is null or (h.area, h.sort_key, h.id) > (:afterArea::bigint, :afterKey, :afterId::uuid))
                 order by h.area, h.sort_key, h.id
                 limit :limit
                """)
                .param("posts", array(posts))
                .param("today", today)
                .param("afterId", after == null ? null : after.id())
                .param("afterArea", from.area())
                .param("afterKey", from.key())
                .param("limit", Page.SIZE + 1)
                .query(Home::of)
                .list();
    }

    /** Linked homes, longest unentered first; those named come whatever their place. */
    List<Visits.QuietHome> quietest(List<UUID> posts, Collection<UUID> named, LocalDate today, int most) {
        return db.sql("""
                select id, place, door, entered_on
                  from (select h.id, coalesce(v.name, '') || a.name as place, h.door, max(f.visited_on) as entered_on,
                               row_number() over (order by max(f.visited_on) nulls first, h.area, h.sort_key, h.id) as place_in_line
                          from visit.link l
                          join place.household_facts h on h.id = l.household_id
                          join place.area_facts a on a.code = h.area
                          left join place.area_facts v on v.code = a.parent and v.level = 'village'
                          left join visit.visit_facts f on f.household_id = h.id and f.entered
                         where l.post_id = any(:posts::uuid[])
                           and :today between l.from_on and coalesce(l.to_on, 'infinity')
                         group by h.id, h.area, h.door, h.sort_key, v.name, a.name) homes
                 where place_in_line <= :most
                    or id = any(:named::uuid[])
                 order by place_in_line
                """)
                .param("posts", array(posts))
                .param("named", array(named))
                .param("today", today)
                .param("most", most)
                .query((row, number) -> new Visits.QuietHome(
                        row.getObject("id", UUID.class),
                        row.getString("place"),
                        row.getString("door"),
                        row.getObject("entered_on", LocalDate.class)))
                .list();
    }

    /** What the reader's posts were told in this home, newest first. */
    List<VisitLine> visits(UUID household, List<UUID> posts) {
        return db.sql("""
                select v.id, v.visited_at, v.recorded_at, v.spoke_to, v.way, v.said, p.name as officer, v.void_reason
                  from visit.visit v
                  join staff.person_facts p on p.id = v.officer
                 where v.household_id = :household
                   and v.post_id = any(:posts::uuid[])
                 order by v.visited_at desc, v.id desc
                 limit 100
                """)
                .param("household", household)
                .param("posts", array(posts))
                .query(VisitLine::of)
                .list();
    }

    /** The reader's own visits over all homes, newest first. */
    List<VisitRow> mine(List<UUID> posts, Page.@Nullable Cursor after) {
        return db.sql("""
                select v.id, v.visited_at, v.recorded_at, v.spoke_to, v.way, v.said, p.name as officer, v.void_reason,
                       v.household_id, coalesce(village.name, '') || a.name as place, h.door
                  from visit.visit v
                  join staff.person_facts p on p.id = v.officer
                  join place.household_facts h on h.id = v.household_id
                  join place.area_facts a on a.code = v.area
                  left join place.area_facts village on village.code = a.parent and village.level = 'village'
                 where v.post_id = any(:posts::uuid[])
                   and (:after::timestamptz is null or (v.visited_at, v.id) < (:after::timestamptz, :afterId::uuid))
                 order by v.visited_at desc, v.id desc
                 limit :most
                """)
                .param("posts", array(posts))
                .param("after", after == null ? null : after.key())
                .param("afterId", after == null ? null : after.id())
                .param("most", Page.SIZE + 1)
                .query(VisitRow::of)
                .list();
    }

    /** A PostgreSQL array literal. */
    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
