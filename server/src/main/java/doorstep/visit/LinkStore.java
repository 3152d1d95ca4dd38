package doorstep.visit;

import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {
    private final JdbcClient db;

    LinkStore(JdbcClient db) {
        this.db = db;
    }

    /** Homes of an area, and how many of them some post looks after. */
    record Coverage(long area, String areaName, int homes, int linked) {}

    Optional<Role> roleOf(UUID post, Scope scope) {
        return db.sql("select role from staff.post_facts where id = :post and area <@ :scope::int8multirange")
                .param("post", post)
                .param("scope", scope.toString())
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .optional();
    }

    int linkArea(UUID post, Scope.Span area, LocalDate from) {
        return db.sql("""
                insert into visit.link (id, household_id, post_id, from_on)
                select uuidv7(), h.id, :post, :from
                  from place.household_facts h
                 where h.area between :first and :last
                   and not exists (
                       select from visit.link l
                        where l.household_id = h.id and coalesce(l.to_on, 'infinity') >= :from)
                """)
                .param("post", post)
                .param("from", from)
                .param("first", area.first())
                .param("last", area.last())
                .update();
    }

    /** @return the area of the home; empty when this post has no such link in the scope */
    Optional<Long> end(UUID post, UUID household, LocalDate on, Scope scope) {
        return db.sql("""
                update visit.link l
                   set to_on = greatest(:on, l.from_on)
                  from place.household_facts h
                 where l.post_id = :post
                   and l.household_id = :household
                   and l.to_on is null
                   and h.id = l.household_id
                   and h.area <@ :scope::int8multirange
                returning h.area
                """)
                .param("post", post)
                .param("household", household)
                .param("on", on)
                .param("scope", scope.toString())
                .query(Long.class)
                .optional();
    }

    /** Grid by grid: homes there are, homes somebody looks after. Nobody's name. */
    List<Coverage> coverage(Scope.Span area, LocalDate today) {
        return db.sql("""
                select h.area, coalesce(v.name, '') || a.name as area_name, count(*) as homes,
                       count(*) filter (where exists (
                           select from visit.link l
                            where l.household_id = h.id
                              and :today between l.from_on and coalesce(l.to_on, 'infinity'))) as linked
                  from place.household_facts h
                  join place.area_facts a on a.code = h.area
                  left join place.area_facts v on v.code = a.parent and v.level = 'village'
                 where h.area between :first and :last
                 group by h.area, v.name, a.name
                 order by h.area
                """)
                .param("today", today)
                .param("first", area.first())
                .param("last", area.last())
                .query((row, number) -> new Coverage(
                        row.getLong("area"), row.getString("area_name"), row.getInt("homes"), row.getInt("linked")))
                .list();
    }
}
