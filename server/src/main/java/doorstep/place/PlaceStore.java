package doorstep.place;

import doorstep.kernel.Page;
import doorstep.kernel.Scope;
import doorstep.text.Mask;
import doorstep.text.PersonalNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaceStore {
    private final JdbcClient db;

    PlaceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Area> area(long code) {
        return db.sql("select code, last, level, name, parent, duty_phone from place.area where code = :code")
                .param("code", code)
                .query(Area::of)
                .optional();
    }

    /** The same, locked: two at once would give what they open inside it one code. */
    Optional<Area> take(long code) {
        return db.sql("""
                select code, last, level, name, parent, duty_phone
                  from place.area
                 where code = :code
                   for no key update
                """).param("code", code).query(Area::of).optional();
    }

    List<Area> inside(long parent) {
        return db.sql("""
                select code, last, level, name, parent, duty_phone
                  from place.area
                 where parent = :parent
                 order by code
                """).param("parent", parent).query(Area::of).list();
    }

    /** Down to villages; what lies in the scope, and what the scope lies in, so that every name can be said with its township. */
    List<Area> visible(Scope scope) {
        return db.sql("""
                select code, last, level, name, parent, duty_phone
                  from place.area
                 where level in ('county', 'township', 'village')
                   and int8range(code, last, '[]') && any(array(select unnest(:scope::int8multirange)))
                 order by code
                """).param("scope", scope.toString()).query(Area::of).list();
    }

    /** One area, all that lie in it and all that it lies in, for matching names of a roll. */
    List<Area> around(Area area) {
        return db.sql("""
                select code, last, level, name, parent, duty_phone
                  from place.area
                 where code between :first and :last
                    or code < :first and last >= :last
                 order by code
                """)
                .param("first", area.code())
                .param("last", area.last())
                .query(Area::of)
                .list();
    }

    /** @return whether it was added; not when the code or its name is taken */
    boolean add(Area area) {
        return db.sql("""
                insert into place.area (code, last, level, name, parent)
                values (:code, :last, :level, :name, :parent)
                on conflict do nothing
                """)
                        .param("code", area.code())
                        .param("last", area.last())
                        .param("level", area.level().stored())
                        .param("name", area.name())
                        .param("parent", area.parent())
                        .update()
                == 1;
    }

    void change(long code, String name, @Nullable String dutyPhone) {
        db.sql("update place.area set name = :name, duty_phone = :dutyPhone where code = :code")
                .param("code", code)
                .param("name", name)
                .param("dutyPhone", dutyPhone)
                .update();
    }

    /** @return its id, or that of the household that has this door already */
    UUID addHousehold(UUID id, long area, String door, String sortKey) {
        return db.sql("""
                insert into place.household (id, area, door, sort_key)
                values (:id, :area, :door, :sortKey)
                on conflict (area, door) do update set sort_key = excluded.sort_key
                returning id
                """)
                .param("id", id)
                .param("area", area)
                .param("door", door)
                .param("sortKey", sortKey)
                .query(UUID.class)
                .single();
    }

    /** Doors of one area and everything in it, in the order one walks them, with the householder's name masked. */
    List<Door> doors(Area area, Page.@Nullable Cursor after) {
        Page.Cursor.InArea from = after == null ? new Page.Cursor.InArea(0, "") : after.inArea();
        return db.sql("""
                select h.id, h.area, a.name as area_name, h.door, h.sort_key, r.name as householder
                  from place.household h
                  join place.area a on a.code = h.area
                  left join lateral (
                    select name from place.resident
                     where household_id = h.id and relation = '户主'
                     order by sort_key limit 1) r on true
                 where h.area between :first and :last
                   and (:afterId::uuid is null or (h.area, h.sort_key, h.id) > (:afterArea::bigint, :afterKey, :afterId::uuid))
                 order by h.area, h.sort_key, h.id
                 limit :limit
                """)
                .param("first", area.code())
                .param("last", area.last())
                .param("afterId", after == null ? null : after.id())
                .param("afterArea", from.area())
                .param("afterKey", from.key())
                .param("limit", Page.SIZE + 1)
                .query(Door::of)
                .list();
    }

    Optional<Household> household(UUID id) {
        record Row(Household household, Household.@Nullable Resident resident) {}
        List<Row> rows = db.sql("""
                select h.id, h.area, coalesce(v.name, '') || a.name as place, h.door,
                       r.id as resident_id, r.name, r.relation, r.phone
                  from place.household h
                  join place.area a on a.code = h.area
                  left join place.area v on v.code = a.parent and v.level = 'village'
                  left join place.resident r on r.household_id = h.id
                 where h.id = :id
                 order by r.relation <> '户主', r.sort_key
                """)
                .param("id", id)
                .query((row, number) -> {
                    Household household = new Household(
                            row.getObject("id", UUID.class),
                            row.getLong("area"),
                            row.getString("place"),
                            row.getString("door"),
                            List.of());
                    UUID resident = row.getObject("resident_id", UUID.class);
                    return new Row(household, resident == null ? null : resident(row, resident));
                })
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Household home = rows.getFirst().household();
        List<Household.Resident> residents = new ArrayList<>();
        for (Row row : rows) {
            if (row.resident() != null) {
                residents.add(row.resident());
            }
        }
        return Optional.of(new Household(home.id(), home.area(), home.place(), home.door(), List.copyOf(residents)));
    }

    private static Household.Resident resident(ResultSet row, UUID id) throws SQLException {
        return new Household.Resident(
                id, row.getString("name"), row.getString("relation"), PersonalNumber.fromStored(row.getBytes("phone")));
    }

    /** A door as lists show it. */
    record Door(
            UUID id,
            long area,
            String areaName,
            String door,
            String sortKey,
            @Nullable String householder) {
        static Door of(ResultSet row, int number) throws SQLException {
            String name = row.getString("householder");
            return new Door(
                    row.getObject("id", UUID.class),
                    row.getLong("area"),
                    row.getString("area_name"),
                    row.getString("door"),
                    row.getString("sort_key"),
                    name == null ? null : Mask.name(name));
        }

        Page.Cursor cursor() {
            return Page.Cursor.inArea(area, sortKey, id);
        }
    }
}
