package doorstep.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables and sequences of our schemas, as PostgreSQL lists them.
 *
 * @param sequences the last number each gave; 0 for none yet
 */
record Catalog(Map<String, Table> tables, Map<String, Set<String>> references, Map<String, Long> sequences) {
    /**
     * One table.
     *
     * @param columns without those of type {@code xid8}: a transaction's number means nothing in another cluster, and what is
     *     restored gets the restoring transaction's
     */
    record Table(String name, List<String> columns, String key) {
        String copyOut() {
            String order = key.isEmpty() ? "" : " order by " + key;
            return "copy (select %s from %s%s) to stdout".formatted(String.join(", ", columns), name, order);
        }

        String copyIn() {
            return "copy %s (%s) from stdin".formatted(name, String.join(", ", columns));
        }
    }

    static Catalog of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Map<String, Table> tables = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery("""
                    select c.oid::regclass::text as name,
                           string_agg(quote_ident(a.attname), ' ' order by a.attnum) as columns,
                           coalesce((select string_agg(quote_ident(k.attname), ', ' order by array_position(i.indkey::int2[], k.attnum))
                              from pg_index i
                              join pg_attribute k on k.attrelid = c.oid and k.attnum = any(i.indkey)
                             where i.indrelid = c.oid and i.indisprimary), '') as key
                      from pg_class c
                      join pg_namespace n on n.oid = c.relnamespace
                      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                     where c.relkind = 'r'
                       and n.nspname not in ('pg_catalog', 'information_schema', 'public')
                       and n.nspname not like 'pg\\_%'
                       and a.atttypid <> 'xid8'::regtype
                     group by c.oid
                     order by 1
                    """)) {
                while (rows.next()) {
                    tables.put(
                            rows.getString("name"),
                            new Table(
                                    rows.getString("name"),
                                    List.of(rows.getString("columns").split(" ", -1)),
                                    rows.getString("key")));
                }
            }
            Map<String, Set<String>> references = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery("""
                    select conrelid::regclass::text as child, confrelid::regclass::text as parent
                      from pg_constraint
                     where contype = 'f' and conrelid <> confrelid
                    """)) {
                while (rows.next()) {
                    references
                            .computeIfAbsent(rows.getString("child"), child -> new LinkedHashSet<>())
                            .add(rows.getString("parent"));
                }
            }
            Map<String, Long> sequences = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery("""
                    select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name,
                           coalesce(last_value, 0) as last_value
                      from pg_sequences
                     order by 1
                    """)) {
                while (rows.next()) {
                    sequences.put(rows.getString("name"), rows.getLong("last_value"));
                }
            }
            return new Catalog(tables, references, sequences);
        }
    }

    /** Parents before children, so that they can be filled in this order. */
    List<Table> inOrder() {
        List<Table> ordered = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        while (placed.size() < tables.size()) {
            Set<String> next = tables.keySet().stream()
                    .filter(name -> !placed.contains(name))
                    .filter(name -> placed.containsAll(references.getOrDefault(name, Set.of())))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (next.isEmpty()) {
                throw new IllegalStateException("foreign keys in a circle");
            }
            next.forEach(name -> ordered.add(tables.get(name)));
            placed.addAll(next);
        }
        return ordered;
    }
}
