package doorstep.notice;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailServerStore {
    private final JdbcClient db;
    private final NoticeKey key;

    MailServerStore(JdbcClient db, NoticeKey key) {
        this.db = db;
        this.key = key;
    }

    Optional<MailServer> get() {
        return db.sql("select host, port, security, account, password, sender, site from notice.mail_server")
                .query((row, number) -> new MailServer(
                        row.getString("host"),
                        row.getInt("port"),
                        MailServer.Security.valueOf(row.getString("security")),
                        row.getString("account"),
                        unlocked(row.getBytes("password")),
                        row.getString("sender"),
                        row.getString("site")))
                .optional();
    }

    private @Nullable String unlocked(byte @Nullable [] locked) {
        return locked == null ? null : key.unlock(locked).orElse(null);
    }

    /** @param password absent to keep the one that is there, while there is an account */
    void save(MailServer server, @Nullable String password) {
        db.sql("""
                insert into notice.mail_server as m (host, port, security, account, password, sender, site)
                values (:host, :port, :security, :account, :password, :sender, :site)
                on conflict (one) do update
                   set host = excluded.host, port = excluded.port, security = excluded.security, account = excluded.account,
                       password = case when excluded.account is null then null else coalesce(excluded.password, m.password) end,
                       sender = excluded.sender, site = excluded.site
                """)
                .param("host", server.host())
                .param("port", server.port())
                .param("security", server.security().name())
                .param("account", server.account())
                .param("password", password == null ? null : key.lock(password))
                .param("sender", server.sender())
                .param("site", server.site())
                .update();
    }
}
