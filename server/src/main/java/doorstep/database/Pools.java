package doorstep.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connections, few and reused: more than the cores can use only makes everyone slower. */
public final class Pools {
    /** Whoever waits longer is told so instead. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration FACTS_TIMEOUT = Duration.ofSeconds(10);

    private Pools() {}

    /** For screens and commands. */
    public static HikariDataSource app(Server server) {
        return app(server, 2 * java.lang.Runtime.getRuntime().availableProcessors() + 2);
    }

    public static HikariDataSource app(Server server, int size) {
        return new HikariDataSource(pool("app", server, server.app(), size));
    }

    /** For imports, which hold a connection long. */
    public static HikariDataSource imports(Server server) {
        return new HikariDataSource(pool("imports", server, server.app(), 2));
    }

    /** For figures: reads views only, and not for long. */
    public static HikariDataSource facts(Server server) {
        HikariConfig config = pool("facts", server, server.facts(), 2);
        config.setMinimumIdle(0);
        // Few at once, and each may take its time: the next waits as long as one may take.
        config.setConnectionTimeout(FACTS_TIMEOUT.toMillis());
        config.setReadOnly(true);
        config.setConnectionInitSql("set statement_timeout = " + FACTS_TIMEOUT.toMillis());
        return new HikariDataSource(config);
    }

    private static HikariConfig pool(String name, Server server, Server.Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(server.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "doorstep-" + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }
}
