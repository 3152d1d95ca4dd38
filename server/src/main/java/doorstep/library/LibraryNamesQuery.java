package doorstep.library;

import doorstep.audit.ThingNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Titles of documents, for whoever reads the trail. */
@Repository
class LibraryNamesQuery implements ThingNames {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient db;

    LibraryNamesQuery(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, String> of(Set<String> ids) {
        Map<String, String> names = new HashMap<>();
        db.sql("select id, title from library.document where id = any(:ids::uuid[])")
                .param(
                        "ids",
                        ids.stream().filter(id -> ID.matcher(id).matches()).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("title"));
                });
        return names;
    }
}
