package doorstep.place;

import doorstep.audit.ThingNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of areas, and doors: where, never who lives there. */
@Repository
class PlaceNamesQuery implements ThingNames {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CODE = Pattern.compile("\\d{15}");

    private final JdbcClient db;

    PlaceNamesQuery(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, String> of(Set<String> ids) {
        Map<String, String> names = new HashMap<>();
        db.sql("""
                with homes as (
                    select id::text as id, area, door from place.household where id = any(:ids::uuid[]))
                select coalesce(h.id, a.code::text) as id,
                       coalesce(v.name, '') || a.name || coalesce(' ' || h.door, '') as name
                  from place.area a
                  left join homes h on h.area = a.code
                  left join place.area v on v.code = a.parent and v.level = 'village'
                 where a.code in (select area from homes)
                union all
                select a.code::text, coalesce(v.name, '') || a.name
                  from place.area a
                  left join place.area v on v.code = a.parent and v.level = 'village'
                 where a.code = any(:codes::bigint[])
                """)
                .param("ids", literal(ids, ID))
                .param("codes", literal(ids, CODE))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    private static String literal(Set<String> ids, Pattern which) {
        return ids.stream().filter(id -> which.matcher(id).matches()).collect(Collectors.joining(",", "{", "}"));
    }
}
