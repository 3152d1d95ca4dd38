package doorstep.staff;

import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Units and posts. */
@Repository
class PostStore {
    private final JdbcClient db;
    private final JsonMapper json;

    PostStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    record NewPost(
            UUID id,
            String name,
            String sortKey,
            Role role,
            long area,
            @Nullable UUID unit) {}

    record Unit(
            UUID id,
            String name,
            long area,
            String areaName,
            @Nullable String dutyPhone) {
        static Unit of(ResultSet row, int number) throws SQLException {
            return new Unit(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    row.getLong("area"),
                    row.getString("area_name"),
                    row.getString("duty_phone"));
        }
    }

    /** Who has a post from when to when, and until when they are on leave if they are. */
    record Holder(
            UUID tenure,
            UUID person,
            String name,
            Standing standing,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate onLeaveUntil) {}

    record Post(
            UUID id,
            String name,
            Role role,
            long area,
            String areaName,
            @Nullable UUID unit,
            @Nullable String unitName,
            List<Holder> holders) {}

    /** @return whether the name was free in this area */
    boolean addUnit(UUID id, String name, String sortKey, long area, @Nullable String dutyPhone) {
        return db.sql("""
                insert into staff.unit (id, name, sort_key, area, duty_phone)
                values (:id, :name, :sortKey, :area, :dutyPhone)
                on conflict (area, name) do nothing
                """)
                        .param("id", id)
                        .param("name", name)
                        .param("sortKey", sortKey)
                        .param("area", area)
                        .param("dutyPhone", dutyPhone)
                        .update()
                == 1;
    }

    /** @return the area, when the unit lies in the scope; a name that is taken there breaks the table's rule */
    Optional<Long> changeUnit(UUID id, String name, String sortKey, @Nullable String dutyPhone, Scope scope) {
        return db.sql("""
                update staff.unit
                   set name = :name, sort_key = :sortKey, duty_phone = :dutyPhone
                 where id = :id
                   and area <@ :scope::int8multirange
                returning area
                """)
                .param("id", id)
                .param("name", name)
                .param("sortKey", sortKey)
                .param("dutyPhone", dutyPhone)
                .param("scope", scope.toString())
                .query(Long.class)
                .optional();
    }

    /** Units whose area lies in the scope, or that the scope lies in: a village clerk can send matters to the township's units. */
    List<Unit> units(Scope scope) {
        return db.sql("""
                select u.id, u.name, u.area, a.name as area_name, u.duty_phone
                  from staff.unit u
                  join place.area_facts a on a.code = u.area
                 where int8range(a.code, a.last, '[]') && any(array(select unnest(:scope::int8multirange)))
                 order by u.area, u.sort_key, u.id
                """).param("scope", scope.toString()).query(Unit::of).list();
    }

    Optional<Unit> unit(UUID id, Scope scope) {
        return db.sql("""
                select u.id, u.name, u.area, a.name as area_name, u.duty_phone
                  from staff.unit u
                  join place.area_facts a on a.code = u.area
                 where u.id = :id
                   and int8range(a.code, a.last, '[]') && any(array(select unnest(:scope::int8multirange)))
                """)
                .param("id", id)
                .param("scope", scope.toString())
                .query(Unit::of)
                .optional();
    }

    void add(NewPost post) {
        db.sql("""
                insert into staff.post (id, name, sort_key, role, area, unit_id)
                values (:id, :name, :sortKey, :role, :area, :unit)
                """)
                .param("id", post.id())
                .param("name", post.name())
                .param("sortKey", post.sortKey())
                .param("role", post.role().name())
                .param("area", post.area())
                .param("unit", post.unit())
                .update();
    }

    Optional<Post> post(UUID id, Scope scope, LocalDate today) {
        return posts("p.id = :id and p.area <@ :scope::int8multirange", today, scope, id).stream()
                .findFirst();
    }

    /** Every post of the scope with who holds it, or will. */
    List<Post> posts(Scope scope, LocalDate today) {
        return posts("p.area <@ :scope::int8multirange", today, scope, null);
    }

    /** The posts of a unit, for whoever gives a matter to one of them. */
    List<Post> ofUnit(UUID unit, LocalDate today) {
        return posts("p.unit_id = :id", today, Scope.NOTHING, unit);
    }

    private List<Post> posts(String which, LocalDate today, Scope scope, @Nullable UUID id) {
        return db.sql("""
                select p.id, p.name, p.role, p.area, a.name as area_name, p.unit_id, u.name as unit_name,
                       coalesce((
                           select jsonb_agg(jsonb_build_object(
                                      'tenure', t.id, 'person', t.person_id, 'name', h.name, 'standing', t.standing,
                                      'from', t.from_on, 'to', t.to_on,
                                      'onLeaveUntil', (select max(l.to_on) from staff.leave l
                                                        where l.person_id = t.person_id
                                                          and :today between l.from_on and l.to_on))
                                  order by t.standing, t.from_on, t.id)
                             from staff.tenure t
                             join staff.person h on h.id = t.person_id
                            where t.post_id = p.id
                              and (t.to_on is null or t.to_on >= :today)), '[]') as holders
                  from staff.post p
                  join place.area_facts a on a.code = p.area
                  left join staff.unit u on u.id = p.unit_id
                 where (p.ended_on is null or p.ended_on >= :today)
                   and\s""" + which + " order by p.area, p.sort_key, p.id limit 1000")
                .param("today", today)
                .param("scope", scope.toString())
                .param("id", id)
                .query((row, number) -> new Post(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getLong("area"),
                        row.getString("area_name"),
                        row.getObject("unit_id", UUID.class),
                        row.getString("unit_name"),
                        json.readValue(row.getString("holders"), new TypeReference<List<Holder>>() {})))
                .list();
    }

    /** Until the transaction ends, so that two who give the post away at once come one after the other. */
    void lock(UUID post) {
        db.sql("select id from staff.post where id = :post for update")
                .param("post", post)
                .query(UUID.class)
                .optional();
    }

    /** The day before today becomes its last: it is gone at once. */
    void end(UUID post, LocalDate last) {
        db.sql("update staff.post set ended_on = :last where id = :post")
                .param("post", post)
                .param("last", last)
                .update();
    }
}
