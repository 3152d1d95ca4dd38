package doorstep.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The three roles of a {@link Server}: made when missing, their passwords set to what follows from the secret. */
final class Roles {
    private Roles() {}

    /** All three, by a superuser of our own PostgreSQL. */
    static void make(Connection superuser, Server server) throws SQLException {
        make(superuser, server.owner());
        makeGuests(superuser, server);
    }

    /** The two that own nothing, by whoever may make roles. */
    static void makeGuests(Connection connection, Server server) throws SQLException {
        make(connection, server.app());
        make(connection, server.facts());
    }

    private static void make(Connection connection, Server.Login login) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select from pg_roles where rolname = ?");
                Statement statement = connection.createStatement()) {
            find.setString(1, login.user());
            boolean made = find.executeQuery().next();
            // Neither name nor password can hold a quote: the name is checked below, the password is base64.
            if (!login.user().matches("[a-z_][a-z0-9_]*")) {
                throw new SQLException("not a role name we make: " + login.user());
            }
            statement.execute("%s role %s login password '%s' nosuperuser nocreatedb nocreaterole"
                    .formatted(made ? "alter" : "create", login.user(), login.password()));
        }
    }
}
