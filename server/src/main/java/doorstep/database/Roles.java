package doorstep.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The three roles of a {@link Server}: made when missing, their passwords set to what follows from the secret. */
final class Roles {
    /** Several nodes may start at once; PostgreSQL lets only one of them touch a role at a time and refuses the others. */
    private static final long LOCK = 0x646f6f7273746570L;

    private Roles() {}

    /** All three, by a superuser of our own PostgreSQL. */
    static void make(Connection superuser, Server server) throws SQLException {
        make(superuser, server.owner());
        makeGuests(superuser, server);
    }

    /** The two that own nothing, by whoever may make roles. */
    static void makeGuests(Connection connection, Server server) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
        }
        make(connection, server.app());
        make(connection, server.facts());
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void make(Connection connection, Server.Login login) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select from pg_roles where rolname = ?");
                Statement statement = connection.createStatement()) {
            find.setString(1, login.user());
            boolean made = find.executeQuery().next();
            // The password is base64 and holds no quote.
            statement.execute("%s role %s login password '%s'"
                    .formatted(made ? "alter" : "create", login.quoted(), login.password()));
        }
    }
}
