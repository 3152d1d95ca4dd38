package doorstep.database;

import static doorstep.database.OwnGround.ask;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** What a database holds, to be held against what another holds. */
final class Tables {
    private Tables() {}

    static Catalog catalog(Server server) throws SQLException {
        try (Connection owner = DriverManager.getConnection(server.url(), server.properties(server.owner()))) {
            return Catalog.of(owner);
        }
    }

    /** Table by table the number of rows and a digest over all of them, every column but transactions' numbers. */
    static Map<String, String> digests(Server server) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        for (Catalog.Table table : catalog(server).tables().values()) {
            String columns = String.join(", ", table.columns());
            digests.put(
                    table.name(), String.valueOf(ask(server, server.owner(), """
                    select count(*) || ' rows ' || coalesce(md5(string_agg(r, chr(10) order by r)), '')
                      from (select row(%s)::text as r from %s) rows
                    """.formatted(columns, table.name()))));
        }
        return digests;
    }

    /** Where each sequence goes on. */
    static Map<String, String> next(Server server) throws SQLException {
        Map<String, String> next = new TreeMap<>();
        for (String sequence : catalog(server).sequences().keySet()) {
            next.put(sequence, String.valueOf(ask(server, server.owner(), "select nextval('" + sequence + "')")));
        }
        return next;
    }
}
