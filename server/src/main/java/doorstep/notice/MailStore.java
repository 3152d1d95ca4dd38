package doorstep.notice;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Digests on their way; each method is one statement. */
@Repository
class MailStore {
    private final JdbcClient db;

    MailStore(JdbcClient db) {
        this.db = db;
    }

    /** One for everybody whose hour has come, once a day; none while there is nothing to send them by. */
    int prepare(LocalDate day, int hour, Instant now) {
        return db.sql("""
                insert into notice.mail (person_id, day, next_at, made_at)
                select person_id, :day, :now, :now
                  from notice.habit
                 where mail_to is not null
                   and digest_hour <= :hour
                   and exists (select from notice.mail_server)
                on conflict (person_id, day) do nothing
                """)
                .param("day", day)
                .param("hour", hour)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * One that this node sends now.
     *
     * @param tries this one included; whoever settles it says the number, so that a node that was taken for dead changes nothing
     * @param since when the last one before it went
     */
    record Claimed(UUID id, UUID person, int tries, Instant since) {
        static Claimed of(ResultSet row, int number) throws SQLException {
            return new Claimed(
                    row.getObject("id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getInt("tries"),
                    row.getTimestamp("since").toInstant());
        }
    }

    /** @param until when another node may take it, should this one not settle it */
    Optional<Claimed> claim(Instant now, Instant until, Instant oldest) {
        return db.sql("""
                update notice.mail m
                   set state = 'SENDING', tries = tries + 1, next_at = :until
                 where m.id = (select id from notice.mail
                                where next_at <= :now and state in ('WAITING', 'SENDING')
                                order by next_at
                                limit 1
                                  for update skip locked)
                   and m.next_at <= :now
                returning id, person_id, tries,
                          coalesce((select max(s.made_at) from notice.mail s
                                     where s.person_id = m.person_id and s.state in ('SENT', 'UNSURE') and s.id <> m.id),
                                   :oldest) as since
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("oldest", oldest.atOffset(ZoneOffset.UTC))
                .query(Claimed::of)
                .optional();
    }

    /** Just before the server is asked to take it. @return whether it is still this node's to send */
    boolean ending(UUID id, int tries) {
        return db.sql("update notice.mail set state = 'ENDING' where id = :id and tries = :tries and state = 'SENDING'")
                        .param("id", id)
                        .param("tries", tries)
                        .update()
                == 1;
    }

    void settle(Claimed mail, String state, @Nullable String reason, @Nullable Instant next, @Nullable Instant sentAt) {
        db.sql("""
                update notice.mail
                   set state = :state, reason = :reason, next_at = coalesce(:next::timestamptz, next_at), sent_at = :sentAt
                 where id = :id and tries = :tries and state in ('SENDING', 'ENDING')
                """)
                .param("id", mail.id())
                .param("tries", mail.tries())
                .param("state", state)
                .param("reason", reason)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .param("sentAt", sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Later, without that being a try: quiet hours, or nothing set up yet. */
    void postpone(Claimed mail, Instant to) {
        db.sql("""
                update notice.mail
                   set state = 'WAITING', tries = tries - 1, next_at = :to
                 where id = :id and tries = :tries and state = 'SENDING'
                """)
                .param("id", mail.id())
                .param("tries", mail.tries())
                .param("to", to.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A node ended at the last dot: whether these arrived nobody knows, and they are not sent again by themselves. */
    int unsure(Instant now) {
        return db.sql("""
                update notice.mail set state = 'UNSURE', reason = :reason where state = 'ENDING' and next_at <= :now
                """)
                .param("reason", Trouble.STOPPED_AT_THE_END.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that did not go out, or of which nobody knows. */
    record Unsent(UUID id, String person, LocalDate day, boolean unsure, int tries, Trouble.@Nullable Seen why) {}

    List<Unsent> failures(Scope scope) {
        return db.sql("""
                select m.id, p.name, m.day, m.state, m.tries, m.reason
                  from notice.mail m
                  join staff.person_facts p on p.id = m.person_id and p.area <@ :scope::int8multirange
                 where m.state in ('FAILED', 'UNSURE')
                 order by m.made_at desc, m.id
                 limit 200
                """)
                .param("scope", scope.toString())
                .query((row, number) -> new Unsent(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getString("state").equals("UNSURE"),
                        row.getInt("tries"),
                        Trouble.Seen.fromStored(row.getString("reason"))))
                .list();
    }

    /** @return where the person works; empty when there is no such failure of somebody in the scope */
    Optional<Long> again(UUID id, Scope scope, Instant now) {
        return db.sql("""
                update notice.mail m
                   set state = 'WAITING', tries = 0, next_at = :now
                  from staff.person_facts p
                 where m.id = :id
                   and m.state in ('FAILED', 'UNSURE')
                   and p.id = m.person_id
                   and p.area <@ :scope::int8multirange
                returning p.area
                """)
                .param("id", id)
                .param("scope", scope.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}
