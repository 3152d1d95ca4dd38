package doorstep.database;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings a database to this jar's schema: one history over all modules, then the facts views made anew, then the rights of the
 * two guest roles. Safe to run from several nodes at once: one after the other.
 */
public final class Migrations {
    /** Every module's folder; versions are one row of numbers across all of them. */
    private static final String FOLDERS = "classpath:db/migration";

    private static final String FACTS = "classpath:db/facts/*.sql";

    private static final long LOCK = 0x6d69677261746573L;

    private final Server server;

    public Migrations(Server server) {
        this.server = server;
    }

    /** @throws Problem {@code database.newer-schema} before anything is touched, {@code database.migration-failed} */
    public void run() {
        run("latest");
    }

    /** Up to one version only, for a backup that was written by an older release. */
    void run(String target) {
        try (Connection owner = connect()) {
            waitForOthers(owner);
            Flyway flyway = flyway(target);
            refuseNewer(flyway);
            flyway.migrate();
            owner.setAutoCommit(false);
            if (target.equals("latest")) {
                makeFacts(owner);
            }
            grant(owner);
            owner.commit();
        } catch (FlywayException | SQLException e) {
            throw DiskFull.or(e, new Problem(DatabaseProblem.MIGRATION_FAILED, String.valueOf(e.getMessage())));
        }
    }

    /** Takes everything back, for a restore that failed into a database that had none of it. */
    void undo() {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            for (String schema : ours()) {
                statement.execute("drop schema if exists " + schema + " cascade");
            }
            statement.execute("drop table if exists public.flyway_schema_history");
        } catch (SQLException e) {
            throw new Problem(DatabaseProblem.UNREACHABLE);
        }
    }

    /** The schemas that migrations make: their folders' names. */
    private List<String> ours() {
        return Arrays.stream(flyway("latest").info().all())
                .map(migration -> migration.getScript().split("/", 2)[0])
                .distinct()
                .toList();
    }

    /** Several nodes may start at once; the lock ends with the connection. */
    private static void waitForOthers(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
        }
    }

    /** Whether the database stands where this jar would bring it. */
    public boolean isCurrent() {
        Flyway flyway = flyway("latest");
        return flyway.info().pending().length == 0
                && Arrays.stream(flyway.info().applied())
                        .allMatch(migration -> migration.getState().isResolved());
    }

    /** Whether anything was ever migrated here, or stands where migrations would put theirs. */
    boolean isStarted() {
        if (flyway("latest").info().applied().length > 0) {
            return true;
        }
        try (Connection owner = connect();
                PreparedStatement find = owner.prepareStatement("select from pg_namespace where nspname = any(?)")) {
            find.setArray(1, owner.createArrayOf("text", ours().toArray()));
            return find.executeQuery().next();
        } catch (SQLException e) {
            throw new Problem(DatabaseProblem.UNREACHABLE);
        }
    }

    /** The version the database stands at. */
    String current() {
        return String.valueOf(
                Objects.requireNonNull(flyway("latest").info().current()).getVersion());
    }

    boolean knows(String version) {
        return Arrays.stream(flyway("latest").info().all())
                .anyMatch(migration -> version.equals(String.valueOf(migration.getVersion())));
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(server.url(), server.owner().user(), server.owner().password())
                .locations(FOLDERS)
                .target(target)
                .load();
    }

    private static void refuseNewer(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().applied()) {
            if (!migration.getState().isResolved()) {
                throw new Problem(DatabaseProblem.NEWER_SCHEMA, String.valueOf(migration.getVersion()));
            }
        }
    }

    /** Drops and makes every facts view together: no view of an older release can linger or stand in a migration's way. */
    private static void makeFacts(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String view : views(statement)) {
                statement.execute("drop view if exists " + view + " cascade");
            }
            for (String sql : factFiles()) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> views(Statement statement) throws SQLException {
        List<String> views = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select schemaname || '.' || viewname from pg_views"
                + " where viewname like '%\\_facts' and viewowner = current_user")) {
            while (rows.next()) {
                views.add(rows.getString(1));
            }
        }
        return views;
    }

    private static List<String> factFiles() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FACTS);
            List<Resource> sorted = new ArrayList<>(List.of(files));
            sorted.sort(Comparator.comparing(file -> String.valueOf(file.getFilename())));
            List<String> sql = new ArrayList<>();
            for (Resource file : sorted) {
                sql.add(file.getContentAsString(StandardCharsets.UTF_8));
            }
            return sql;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What each role may do, said whole after every migration so that a new table cannot be forgotten. */
    private void grant(Connection owner) throws SQLException {
        String app = server.app().quoted();
        String facts = server.facts().quoted();
        try (Statement statement = owner.createStatement()) {
            for (String schema : schemas(statement)) {
                statement.execute("grant usage on schema %s to %s, %s".formatted(schema, app, facts));
                statement.execute(
                        "grant select, insert, update, delete on all tables in schema %s to %s".formatted(schema, app));
                statement.execute("grant usage on all sequences in schema %s to %s".formatted(schema, app));
                statement.execute("grant execute on all functions in schema %s to %s".formatted(schema, app));
            }
            for (String view : views(statement)) {
                statement.execute("grant select on %s to %s".formatted(view, facts));
            }
            // History only grows: tables whose comment says so keep what they have been given.
            for (String table : appendOnly(statement)) {
                statement.execute("revoke update, delete on %s from %s".formatted(table, app));
            }
        }
    }

    private static List<String> schemas(Statement statement) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select nspname from pg_namespace"
                + " where nspowner = (select oid from pg_roles where rolname = current_user)")) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    private static List<String> appendOnly(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select oid::regclass::text from pg_class"
                + " where relkind = 'r' and obj_description(oid, 'pg_class') like 'append-only%'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(), server.properties(server.owner()));
    }
}
