package doorstep.database;

import doorstep.kernel.Problem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads back the settings that keep acknowledged work safe, as PostgreSQL itself reports them. */
public final class Durability {
    private static final Map<String, String> MUST_BE =
            Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on", "data_checksums", "on");

    private Durability() {}

    /** Setting by setting, and the locale, for the start's log and for tests. */
    public static Map<String, String> read(Server server) {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(server.url(), server.properties(server.app()));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings"
                        + " where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')"
                        + " union all select 'locale', datlocprovider::text || ' ' || coalesce(datlocale, datcollate)"
                        + " from pg_database where datname = current_database()")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
            return settings;
        } catch (SQLException e) {
            throw new Problem(DatabaseProblem.UNREACHABLE);
        }
    }

    /** @throws Problem {@code database.not-durable} naming the setting, {@code database.wrong-locale} */
    public static void check(Server server) {
        Map<String, String> settings = read(server);
        MUST_BE.forEach((name, value) -> {
            if (!value.equals(settings.get(name))) {
                throw new Problem(DatabaseProblem.NOT_DURABLE, name);
            }
        });
        String locale = String.valueOf(settings.get("locale"));
        boolean byCodePoint = locale.equals("b C.UTF-8") || locale.equals("b C") || locale.equals("c C");
        if (!byCodePoint) {
            throw new Problem(DatabaseProblem.WRONG_LOCALE, locale);
        }
    }
}
