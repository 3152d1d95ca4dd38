package doorstep.staff;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptStore {
    private final JdbcClient db;

    AttemptStore(JdbcClient db) {
        this.db = db;
    }

    int failures(String key, OffsetDateTime now) {
        return db.sql("select failures from staff.attempt where key = :key and until > :now")
                .param("key", key)
                .param("now", now)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void fail(String key, OffsetDateTime now, OffsetDateTime until) {
        db.sql("""
                insert into staff.attempt as a (key, failures, until)
                values (:key, 1, :until)
                on conflict (key) do update
                   set failures = case when a.until > :now then a.failures + 1 else 1 end,
                       until = excluded.until
                """).param("key", key).param("now", now).param("until", until).update();
    }

    void clear(String key) {
        db.sql("delete from staff.attempt where key = :key").param("key", key).update();
    }
}
