package doorstep;

import com.zaxxer.hikari.HikariDataSource;
import doorstep.database.Pools;
import doorstep.database.Server;
import doorstep.notice.NoticeKey;
import doorstep.sealed.DecoyMark;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** All modules together, on a {@link Server} that whoever starts this has made ready. */
// No users but our own: the default one with its generated password must not exist.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
class Application {
    /** For screens and commands; an import holds its connections long and has a small pool of its own. */
    @Bean
    @Primary
    HikariDataSource appDataSource(Server server, @Value("${doorstep.pool:app}") String pool) {
        return pool.equals("imports") ? Pools.imports(server) : Pools.app(server);
    }

    /** Follows from the database's secret, which is in no table and no backup. */
    @Bean
    DecoyMark decoyMark(Server server) {
        return DecoyMark.of(server.app().password());
    }

    /** Likewise. */
    @Bean
    NoticeKey noticeKey(Server server) {
        return NoticeKey.of(server.app().password());
    }

    /** For figures. */
    @Bean(defaultCandidate = false)
    @Lazy
    HikariDataSource factsDataSource(Server server) {
        return Pools.facts(server);
    }
}
