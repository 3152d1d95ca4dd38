package doorstep.staff;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    /** How exactly idleness is known; finer would be a write for nearly every page. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private final JdbcClient db;

    SessionStore(JdbcClient db) {
        this.db = db;
    }

    /** @return where the person works, for the trail */
    long begin(byte[] token, UUID person, Instant now, Instant endsAt) {
        return db.sql("""
                with old as (delete from staff.session where person_id = :person and ends_at < :now),
                forgotten as (delete from staff.attempt where until < :now),
                new as (
                    insert into staff.session (token, person_id, seen_at, ends_at)
                    values (:token, :person, :now, :endsAt))
                select area from staff.person where id = :person
                """)
                .param("token", token)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("endsAt", endsAt.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return where the person works, for the trail; empty when this is no session of theirs any more */
    Optional<Long> end(byte[] token, UUID person) {
        return db.sql("""
                delete from staff.session s
                 using staff.person p
                 where s.token = :token and s.person_id = :person and p.id = s.person_id
                returning p.area
                """)
                .param("token", token)
                .param("person", person)
                .query(Long.class)
                .optional();
    }

    void endAll(UUID person, byte @Nullable [] but) {
        db.sql("delete from staff.session where person_id = :person and token is distinct from :but::bytea")
                .param("person", person)
                .param("but", but)
                .update();
    }

    /** A person p and what they may do on the day :today, by every post they hold or stand in for. */
    private static final String WITH_GRANTS = """
            select p.id, p.name, g.post_id, g.role, g.unit_id, g.area, g.last
              from %s
              left join lateral (
                select t.post_id, post.role, post.unit_id, post.area, a.last
                  from staff.tenure t
                  join staff.post post on post.id = t.post_id
                  join place.area_facts a on a.code = post.area
                 where t.person_id = p.id
                   and :today between t.from_on and coalesce(t.to_on, 'infinity')
                   and :today <= coalesce(post.ended_on, 'infinity')
                   -- a stand-in acts only while no holder is there
                   and (t.standing = 'A' or not exists (
                        select from staff.tenure holder
                         where holder.post_id = t.post_id
                           and holder.standing = 'A'
                           and :today between holder.from_on and coalesce(holder.to_on, 'infinity')
                           and not exists (
                               select from staff.leave l
                                where l.person_id = holder.person_id and :today between l.from_on and l.to_on)))
                 ) g on true
             where p.ended_on is null or p.ended_on >= :today
             order by g.role, g.area
            """;

    private static final String BY_TOKEN =
            """
            -- a session that lives, kept alive
            with live as (
                select token, person_id, seen_at
                  from staff.session
                 where token = :token and ends_at > :now and seen_at > :idleSince),
            seen as (
                update staff.session s
                   set seen_at = :now
                  from live
                 where s.token = live.token and live.seen_at < :seenBefore)
            """ + WITH_GRANTS.formatted("live join staff.person p on p.id = live.person_id");

    private static final String GLANCED = WITH_GRANTS.formatted("""
            (select p.* from staff.session s join staff.person p on p.id = s.person_id
                      where s.token = :token and s.ends_at > :now and s.seen_at > :idleSince) p""");

    private static final String BY_PERSON = WITH_GRANTS.formatted("(select * from staff.person where id = :person) p");

    Optional<Actor> actor(byte[] token, Instant now, LocalDate today) {
        return actor(db.sql(BY_TOKEN)
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idleSince", now.minus(Sessions.IDLE).atOffset(ZoneOffset.UTC))
                .param("seenBefore", now.minus(SEEN_EVERY).atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query(Row::of)
                .list());
    }

    /** The same without keeping it alive. */
    Optional<Actor> glance(byte[] token, Instant now, LocalDate today) {
        return actor(db.sql(GLANCED)
                .param("token", token)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idleSince", now.minus(Sessions.IDLE).atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query(Row::of)
                .list());
    }

    /** Those of these digests, in hexadecimal, whose session lives. */
    List<String> living(Set<String> tokens, Instant now) {
        return db.sql("""
                select encode(token, 'hex') as token
                  from staff.session
                 where token in (select decode(asked, 'hex') from unnest(:tokens::text[]) as asked)
                   and ends_at > :now
                   and seen_at > :idleSince
                """)
                .param("tokens", tokens.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idleSince", now.minus(Sessions.IDLE).atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString("token"))
                .list();
    }

    Optional<Actor> actor(UUID person, LocalDate today) {
        return actor(db.sql(BY_PERSON)
                .param("person", person)
                .param("today", today)
                .query(Row::of)
                .list());
    }

    private static Optional<Actor> actor(List<Row> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Actor.Grant> grants = new ArrayList<>();
        for (Row row : rows) {
            if (row.grant() != null) {
                grants.add(row.grant());
            }
        }
        Row first = rows.getFirst();
        return Optional.of(new Actor(Actor.Kind.STAFF, first.id(), first.name(), grants));
    }

    private record Row(UUID id, String name, Actor.@Nullable Grant grant) {
        static Row of(ResultSet row, int number) throws SQLException {
            UUID post = row.getObject("post_id", UUID.class);
            Actor.Grant grant = post == null
                    ? null
                    : new Actor.Grant(
                            post,
                            Role.valueOf(row.getString("role")),
                            new Scope.Span(row.getLong("area"), row.getLong("last")),
                            row.getObject("unit_id", UUID.class));
            return new Row(row.getObject("id", UUID.class), row.getString("name"), grant);
        }
    }
}
