package doorstep.review;

import doorstep.kernel.Actor;
import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoundStore {
    private static final String ROUND = """
            select r.id, r.name, r.subject, r.dimensions, a.name as area_name, p.name as reader_name,
                   (r.opened_at at time zone 'Asia/Shanghai')::date as opened_on, s.id as mine,
                   r.reader_post = any(:posts::uuid[]) as reads,
                   exists (select from staff.holder_facts h
                            where h.post_id = r.reader_post and h.person_id = :me and h.standing = 'A'
                              and :today between h.from_on and coalesce(h.to_on, 'infinity')) as secretary,
                   (r.closed_at at time zone 'Asia/Shanghai')::date as closed_on
              from review.round r
              join place.area_facts a on a.code = r.area
              join staff.post_facts p on p.id = r.reader_post
              left join review.self_review s on s.round_id = r.id and s.author = :me
             where int8range(r.area, a.last, '[]') && :scope::int8multirange
               and
            """;

    private final JdbcClient db;

    RoundStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A round in a list.
     *
     * @param mine the reader's own self-review in it
     * @param reads whether they hold the post that reads it, or stand in for who does; {@code secretary}: they hold it
     * @param closedOn since when nobody hands in to it any more
     */
    record RoundLine(
            UUID id,
            String name,
            Round.Subject subject,
            List<String> dimensions,
            String areaName,
            String readerName,
            LocalDate openedOn,
            @Nullable UUID mine,
            boolean reads,
            boolean secretary,
            @Nullable LocalDate closedOn) {
        static RoundLine of(ResultSet row, int number) throws SQLException {
            return new RoundLine(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Round.Subject.valueOf(row.getString("subject")),
                    Arrays.asList((String[]) row.getArray("dimensions").getArray()),
                    row.getString("area_name"),
                    row.getString("reader_name"),
                    row.getObject("opened_on", LocalDate.class),
                    row.getObject("mine", UUID.class),
                    row.getBoolean("reads"),
                    row.getBoolean("secretary"),
                    row.getObject("closed_on", LocalDate.class));
        }
    }

    /** @return how many rounds were opened: none when the reader's post is not in the scope */
    int open(Round round, UUID by, Instant now, Scope scope) {
        return db.sql("""
                insert into review.round (id, name, subject, area, dimensions, reader_post, opened_by, opened_at)
                select :id, :name, :subject, :area, :dimensions, p.id, :by, :now
                  from staff.post_facts p
                 where p.id = :reader
                   and p.area <@ :scope::int8multirange
                on conflict (id) do nothing
                """)
                .param("id", round.id())
                .param("name", round.name().strip())
                .param("subject", round.subject().name())
                .param("area", round.area())
                .param("dimensions", round.dimensions().toArray(String[]::new))
                .param("reader", round.reader())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("scope", scope.toString())
                .update();
    }

    /** Rounds that ask somebody of this actor's areas, newest first. */
    List<RoundLine> rounds(Actor actor, LocalDate today) {
        return asked(" true order by r.opened_at desc, r.id limit 50", actor, today)
                .query(RoundLine::of)
                .list();
    }

    Optional<RoundLine> round(UUID id, Actor actor, LocalDate today) {
        return asked(" r.id = :id", actor, today)
                .param("id", id)
                .query(RoundLine::of)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String which, Actor actor, LocalDate today) {
        return db.sql(ROUND + which)
                .param("me", actor.id())
                .param(
                        "posts",
                        ReviewStore.array(
                                actor.grants().stream().map(Actor.Grant::post).toList()))
                .param("today", today)
                .param("scope", actor.scope().toString());
    }

    /** Closes one that is open. @return its area */
    Optional<Long> close(UUID id, UUID by, Instant now) {
        return db.sql("""
                update review.round
                   set closed_at = :now, closed_by = :by
                 where id = :id
                   and closed_at is null
                returning area
                """)
                .param("id", id)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }
}
