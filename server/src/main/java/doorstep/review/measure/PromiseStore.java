package doorstep.review.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds as their readers release them. */
@Repository
class PromiseStore {
    private final JdbcClient db;

    PromiseStore(JdbcClient db) {
        this.db = db;
    }

    record Round(
            String name, boolean aboutPersons, @Nullable Instant releasedAt) {}

    /** Only for the holder of the post that reads it. */
    Optional<Round> round(UUID id, MeasureQuery.Reader reader) {
        return db.sql("""
                select name, subject = 'PERSON' as about_persons, released_at
                  from review.round
                 where id = :id
                   and reader_post = any(:posts::uuid[])
                """)
                .param("id", id)
                .param("posts", reader.array())
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject("released_at", OffsetDateTime.class);
                    return new Round(
                            row.getString("name"), row.getBoolean("about_persons"), at == null ? null : at.toInstant());
                })
                .optional();
    }

    /** What it promises now, as it would be released. */
    List<Promises.PromiseLine> lines(UUID round) {
        return db.sql("""
                select i.standard, i.due_on
                  from review.item i
                  join review.self_review s on s.id = i.review_id
                 where s.round_id = :round
                   and i.kind = 'MEASURE'
                   and i.accepted
                   and not i.withheld
                   and i.dropped_at is null
                   and i.standard <> ''
                 order by i.due_on, i.place, i.id
                """)
                .param("round", round)
                .query((row, number) ->
                        new Promises.PromiseLine(row.getString("standard"), row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void release(UUID round, @Nullable Instant at, @Nullable UUID by) {
        db.sql("update review.round set released_at = :at, released_by = :by where id = :id")
                .param("id", round)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
