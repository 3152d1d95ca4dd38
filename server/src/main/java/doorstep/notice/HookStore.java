package doorstep.notice;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks as administrators see them; each method is one statement. */
@Repository
class HookStore {
    private final JdbcClient db;

    HookStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * One webhook, without its secret.
     *
     * @param always also outside working hours
     * @param failingSince nothing got through since then
     * @param why what kept the newest from getting through, while they fail
     * @param pausedAt nothing is sent until it is taken up again
     */
    record Hook(
            UUID id,
            long area,
            String name,
            String url,
            List<News> events,
            boolean always,
            @Nullable Instant failingSince,
            Trouble.@Nullable Seen why,
            @Nullable Instant pausedAt) {
        static Hook of(ResultSet row, int number) throws SQLException {
            return new Hook(
                    row.getObject("id", UUID.class),
                    row.getLong("area"),
                    row.getString("name"),
                    row.getString("url"),
                    Arrays.stream((String[]) row.getArray("events").getArray())
                            .map(News::valueOf)
                            .toList(),
                    row.getBoolean("always"),
                    instant(row, "failing_since"),
                    Trouble.Seen.fromStored(row.getString("why")),
                    instant(row, "paused_at"));
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    List<Hook> all(Scope scope) {
        return db.sql("""
                select h.id, h.area, h.name, h.url, h.events, h.always, h.failing_since, h.paused_at,
                       case when h.failing_since is not null then
                            (select d.reason from notice.delivery d
                              where d.hook_id = h.id and d.reason is not null
                              order by d.at desc, d.id
                              limit 1) end as why
                  from notice.hook h
                 where h.area <@ :scope::int8multirange
                   and h.ended_at is null
                 order by h.made_at, h.id
                """).param("scope", scope.toString()).query(Hook::of).list();
    }

    /** @return false for an area that is none, or not of the scope */
    boolean add(Hook hook, byte[] secret, Scope scope, Instant now) {
        return db.sql("""
                insert into notice.hook (id, area, name, url, events, secret, always, made_at)
                select :id, a.code, :name, :url, :events::text[], :secret, :always, :now
                  from place.area_facts a
                 where a.code = :area
                   and a.code <@ :scope::int8multirange
                """)
                        .param("id", hook.id())
                        .param("area", hook.area())
                        .param("name", hook.name())
                        .param("url", hook.url())
                        .param("events", names(hook.events()))
                        .param("secret", secret)
                        .param("always", hook.always())
                        .param("scope", scope.toString())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What can be done to one: each answers its area, or nothing when there is none in the scope. */
    Optional<Long> end(UUID id, Scope scope, Instant now) {
        return changed("update notice.hook set ended_at = :now", id, scope, now, null);
    }

    Optional<Long> pause(UUID id, Scope scope, Instant now) {
        return changed("update notice.hook set paused_at = :now", id, scope, now, null);
    }

    Optional<Long> takeUp(UUID id, Scope scope) {
        return changed("update notice.hook set paused_at = null, failing_since = null", id, scope, null, null);
    }

    Optional<Long> newSecret(UUID id, Scope scope, byte[] secret) {
        return changed("update notice.hook set secret = :secret", id, scope, null, secret);
    }

    private Optional<Long> changed(String what, UUID id, Scope scope, @Nullable Instant now, byte @Nullable [] secret) {
        JdbcClient.StatementSpec statement = db.sql(
                        what + " where id = :id and area <@ :scope::int8multirange and ended_at is null returning area")
                .param("id", id)
                .param("scope", scope.toString());
        if (now != null) {
            statement.param("now", now.atOffset(ZoneOffset.UTC));
        }
        if (secret != null) {
            statement.param("secret", secret);
        }
        return statement.query(Long.class).optional();
    }

    /** A message that says nothing has happened, for trying it out. */
    void addTest(UUID hook, UUID delivery, Instant now) {
        db.sql("""
                insert into notice.delivery (id, hook_id, kind, at, origin, next_at)
                values (:delivery, :hook, 'TEST', :now, :delivery::text, :now)
                """)
                .param("delivery", delivery)
                .param("hook", hook)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The area of a webhook of the scope. */
    Optional<Long> area(UUID id, Scope scope) {
        return db.sql("""
                select area from notice.hook where id = :id and area <@ :scope::int8multirange and ended_at is null
                """)
                .param("id", id)
                .param("scope", scope.toString())
                .query(Long.class)
                .optional();
    }

    /** One that did not get through. */
    record Undelivered(
            UUID id,
            UUID hook,
            String hookName,
            String kind,
            @Nullable UUID matter,
            @Nullable LocalDate dueOn,
            Instant at,
            int tries,
            Trouble.@Nullable Seen why) {}

    List<Undelivered> failures(Scope scope) {
        return db.sql("""
                select d.id, d.hook_id, h.name, d.kind, d.matter_id, d.due_on, d.at, d.tries, d.reason
                  from notice.delivery d
                  join notice.hook h on h.id = d.hook_id
                 where d.state = 'FAILED'
                   and h.ended_at is null
                   and h.area <@ :scope::int8multirange
                 order by d.at desc, d.id
                 limit 200
                """)
                .param("scope", scope.toString())
                .query((row, number) -> new Undelivered(
                        row.getObject("id", UUID.class),
                        row.getObject("hook_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("matter_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getTimestamp("at").toInstant(),
                        row.getInt("tries"),
                        Trouble.Seen.fromStored(row.getString("reason"))))
                .list();
    }

    Optional<Long> again(UUID delivery, Scope scope, Instant now) {
        return db.sql("""
                update notice.delivery d
                   set state = 'WAITING', tries = 0, next_at = :now
                  from notice.hook h
                 where d.id = :delivery
                   and d.state = 'FAILED'
                   and h.id = d.hook_id
                   and h.ended_at is null
                   and h.area <@ :scope::int8multirange
                returning h.area
                """)
                .param("delivery", delivery)
                .param("scope", scope.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    static String[] names(Collection<News> events) {
        return events.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
