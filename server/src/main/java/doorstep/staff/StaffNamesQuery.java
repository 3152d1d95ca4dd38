package doorstep.staff;

import doorstep.audit.ThingNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Names of people, posts and units, also of those that are no more. */
@Repository
class StaffNamesQuery implements ThingNames {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient db;

    StaffNamesQuery(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, String> of(Set<String> ids) {
        Map<String, String> names = new HashMap<>();
        db.sql("""
                select id, name from staff.person where id = any(:ids::uuid[])
                union all
                select id, name from staff.post where id = any(:ids::uuid[])
                union all
                select id, name from staff.unit where id = any(:ids::uuid[])
                """)
                .param(
                        "ids",
                        ids.stream().filter(id -> ID.matcher(id).matches()).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }
}
