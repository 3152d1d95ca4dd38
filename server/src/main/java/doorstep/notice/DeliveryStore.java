package doorstep.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages on their way to webhooks; each method is one statement. */
@Repository
class DeliveryStore {
    private final JdbcClient db;
    private final NoticeKey key;

    DeliveryStore(JdbcClient db, NoticeKey key) {
        this.db = db;
        this.key = key;
    }

    /**
     * One that this node brings now, with all that is said of it.
     *
     * @param secret absent where it was locked with another key
     * @param tries this one included; whoever settles it says the number, so that a node that was taken for dead changes nothing
     */
    record Claimed(
            UUID id,
            UUID hook,
            String url,
            @Nullable String secret,
            int tries,
            String kind,
            @Nullable String audience,
            @Nullable UUID matter,
            @Nullable String stage,
            @Nullable UUID unit,
            @Nullable String unitName,
            @Nullable LocalDate dueOn,
            Instant at,
            @Nullable String site) {
        static Claimed of(ResultSet row, NoticeKey key) throws SQLException {
            return new Claimed(
                    row.getObject("id", UUID.class),
                    row.getObject("hook_id", UUID.class),
                    row.getString("url"),
                    key.unlock(row.getBytes("secret")).orElse(null),
                    row.getInt("tries"),
                    row.getString("kind"),
                    row.getString("audience"),
                    row.getObject("matter_id", UUID.class),
                    row.getString("stage"),
                    row.getObject("unit_id", UUID.class),
                    row.getString("unit_name"),
                    row.getObject("due_on", LocalDate.class),
                    row.getTimestamp("at").toInstant(),
                    row.getString("site"));
        }
    }

    /**
     * The next one of each webhook that has none under way, on whichever node: whoever never answers holds up only themselves.
     *
     * @param until when another node may take it, should this one not settle it
     */
    List<Claimed> claim(Instant now, Instant until, int most) {
        return db.sql("""
                update notice.delivery d
                   set state = 'SENDING', tries = d.tries + 1, next_at = :until
                  from notice.hook hook
                 where hook.id = d.hook_id
                   -- looked at again once the row is ours: another node may have been faster
                   and d.next_at <= :now
                   and d.id in (
                       select (select w.id from notice.delivery w
                                where w.hook_id = h.id and w.state in ('WAITING', 'SENDING') and w.next_at <= :now
                                order by w.next_at, w.id
                                limit 1)
                         from notice.hook h
                        where h.ended_at is null
                          and h.paused_at is null
                          and exists (select from notice.delivery w
                                       where w.hook_id = h.id and w.state in ('WAITING', 'SENDING') and w.next_at <= :now)
                          and not exists (select from notice.delivery s
                                           where s.hook_id = h.id and s.state = 'SENDING' and s.next_at > :now)
                        limit :most
                          for update of h skip locked)
                returning d.id, d.hook_id, hook.url, hook.secret, d.tries, d.kind, d.audience, d.matter_id, d.stage, d.unit_id,
                          (select u.name from staff.unit_facts u where u.id = d.unit_id) as unit_name, d.due_on, d.at,
                          (select site from notice.mail_server) as site
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> Claimed.of(row, key))
                .list();
    }

    void sent(Claimed delivery, Instant now) {
        db.sql("""
                with settled as (
                    update notice.delivery
                       set state = 'SENT', reason = null, sent_at = :now
                     where id = :id and tries = :tries and state = 'SENDING')
                update notice.hook set failing_since = null where id = :hook and failing_since is not null
                """)
                .param("id", delivery.id())
                .param("hook", delivery.hook())
                .param("tries", delivery.tries())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * It did not get through.
     *
     * @param next when to try again; absent when that was the last time
     * @param failingBefore a webhook through which nothing got since then is paused
     */
    void failed(Claimed delivery, String reason, @Nullable Instant next, Instant now, Instant failingBefore) {
        db.sql("""
                with settled as (
                    update notice.delivery
                       set state = case when :next::timestamptz is null then 'FAILED' else 'WAITING' end,
                           reason = :reason, next_at = coalesce(:next::timestamptz, next_at)
                     where id = :id and tries = :tries and state = 'SENDING')
                update notice.hook
                   set failing_since = coalesce(failing_since, :now),
                       paused_at = case when failing_since < :failingBefore then coalesce(paused_at, :now) else paused_at end
                 where id = :hook
                """)
                .param("id", delivery.id())
                .param("hook", delivery.hook())
                .param("tries", delivery.tries())
                .param("reason", reason)
                .param("next", next == null ? null : next.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("failingBefore", failingBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What waited behind a pause for longer than news lasts. */
    void giveUpOld(Instant before) {
        db.sql("""
                update notice.delivery set state = 'FAILED', reason = :reason
                 where state = 'WAITING' and at < :before and tries = 0
                """)
                .param("reason", Trouble.TOO_OLD.name())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
