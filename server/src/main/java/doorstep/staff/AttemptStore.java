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

    /** @return the number of this guess; beyond {@code allowed} neither it nor the day it ends grows */
    int count(String key, int allowed, OffsetDateTime now, OffsetDateTime until) {
        return db.sql("""
                insert into staff.attempt as a (key, guesses, until)
                values (:key, 1, :until)
                on conflict (key) do update
                   set guesses = case when a.until > :now then least(a.guesses, :allowed) + 1 else 1 end,
                       until = case when a.until > :now and a.guesses >= :allowed then a.until else excluded.until end
                returning guesses
                """)
                .param("key", key)
                .param("allowed", allowed)
                .param("now", now)
                .param("until", until)
                .query(Integer.class)
                .single();
    }

    void takeBack(String key) {
        db.sql("update staff.attempt set guesses = guesses - 1 where key = :key and guesses > 0")
                .param("key", key)
                .update();
    }

    void clear(String key) {
        db.sql("delete from staff.attempt where key = :key").param("key", key).update();
    }
}
