package doorstep.database;

import doorstep.kernel.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/**
 * A PostgreSQL and one database on it, and how each of our roles signs in.
 *
 * @param url JDBC, without user and password
 * @param owner owns the schemas and migrates them
 * @param app what the screens and commands work as: owns nothing
 * @param facts reads {@code …_facts} views, nothing else
 */
public record Server(String url, Login owner, Login app, Login facts) {
    public record Login(String user, String password) {
        /** The name as SQL takes it, whatever it holds. */
        String quoted() {
            return '"' + user.replace("\"", "\"\"") + '"';
        }

        @Override
        public String toString() {
            return user;
        }
    }

    /** Our own PostgreSQL on a loopback port. */
    static Server embedded(int port, String database, Secret secret) {
        return new Server(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                login("doorstep_owner", secret),
                login("doorstep_app", secret),
                login("doorstep_facts", secret));
    }

    /**
     * A PostgreSQL that somebody else runs. The login given becomes the owner; the other two are made beside it, named after the
     * database, with passwords that follow from the owner's.
     *
     * @param url {@code postgresql://user:password@host:port/database} with or without {@code jdbc:} before it
     * @throws Problem {@code database.bad-url}
     */
    public static Server outside(String url) {
        try {
            URI uri = new URI(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
            String[] login = Objects.requireNonNull(uri.getRawUserInfo()).split(":", 2);
            String user = decoded(login[0]);
            String password = decoded(login[1]);
            String database = uri.getPath().substring(1);
            if (!"postgresql".equals(uri.getScheme()) || database.isEmpty()) {
                throw new IllegalArgumentException(url);
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String port = uri.getPort() == -1 ? "" : ":" + uri.getPort();
            Secret secret = new Secret(password);
            return new Server(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    new Login(user, password),
                    login(database + "_app", secret),
                    login(database + "_facts", secret));
        } catch (URISyntaxException | RuntimeException e) {
            throw new Problem(DatabaseProblem.BAD_URL);
        }
    }

    /**
     * Makes the two guest roles beside the owner on a PostgreSQL that somebody else runs.
     *
     * @throws Problem {@code database.unreachable}, {@code database.too-old}, {@code database.no-role-right} when the owner may
     *     not make roles
     */
    public void prepare() {
        try (Connection connection = DriverManager.getConnection(url, properties(owner))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < Build.current().postgresMajor()) {
                throw new Problem(
                        DatabaseProblem.TOO_OLD, version, Build.current().postgresMajor());
            }
            Roles.makeGuests(connection, this);
        } catch (SQLException e) {
            boolean refused = "42501".equals(e.getSQLState());
            throw new Problem(refused ? DatabaseProblem.NO_ROLE_RIGHT : DatabaseProblem.UNREACHABLE);
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static Login login(String user, Secret secret) {
        return new Login(user, secret.passwordFor(user));
    }

    Properties properties(Login login) {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        return properties;
    }
}
