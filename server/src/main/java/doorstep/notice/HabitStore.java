package doorstep.notice;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HabitStore {
    private final JdbcClient db;

    HabitStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Habits.Habit> of(UUID person) {
        return db.sql("select mail_to, digest_hour, quiet_from, quiet_to from notice.habit where person_id = :person")
                .param("person", person)
                .query((row, number) -> new Habits.Habit(
                        row.getString("mail_to"),
                        row.getObject("digest_hour", Integer.class),
                        row.getInt("quiet_from"),
                        row.getInt("quiet_to")))
                .optional();
    }

    /** @return where the person works, for the trail */
    long save(UUID person, Habits.Habit habit) {
        return db.sql("""
                with saved as (
                    insert into notice.habit (person_id, mail_to, digest_hour, quiet_from, quiet_to)
                    values (:person, :mailTo, :hour, :quietFrom, :quietTo)
                    on conflict (person_id) do update
                       set mail_to = excluded.mail_to, digest_hour = excluded.digest_hour,
                           quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to)
                select area from staff.person_facts where id = :person
                """)
                .param("person", person)
                .param("mailTo", habit.mailTo())
                .param("hour", habit.digestHour())
                .param("quietFrom", habit.quietFrom())
                .param("quietTo", habit.quietTo())
                .query(Long.class)
                .single();
    }
}
