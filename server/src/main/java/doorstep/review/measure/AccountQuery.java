package doorstep.review.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account needs besides its measures. */
@Repository
class AccountQuery {
    private final JdbcClient db;

    AccountQuery(JdbcClient db) {
        this.db = db;
    }

    /** The round's name, for whoever reads it or handed in to it. */
    Optional<String> name(UUID round, MeasureQuery.Reader reader) {
        return db.sql("""
                select r.name
                  from review.round r
                 where r.id = :round
                   and (r.reader_post = any(:posts::uuid[])
                        or exists (select from review.self_review s where s.round_id = r.id and s.author = :me))
                """)
                .param("round", round)
                .param("posts", reader.array())
                .param("me", reader.person())
                .query(String.class)
                .optional();
    }

    /** Accepted problems that no accepted measure answered then, as far as this reader sees measures. */
    List<String> unanswered(UUID round, MeasureQuery.Reader reader, Instant at) {
        return db.sql("""
                select p.said ->> 'words' as words
                  from review.round r
                  join review.self_review s on s.round_id = r.id
                  join review.item_state p on p.review_id = s.id
                 where r.id = :round
                   and (s.author = :me or (r.reader_post = any(:posts::uuid[]) and not p.withheld))
                   and p.since <= :at
                   and (p.until is null or p.until > :at)
                   and p.said ->> 'kind' = 'PROBLEM'
                   and (p.said ->> 'accepted')::boolean
                   and not exists (
                       select from review.item_state m
                        where m.review_id = s.id
                          and (s.author = :me or not m.withheld)
                          and m.since <= :at
                          and (m.until is null or m.until > :at)
                          and m.said ->> 'kind' = 'MEASURE'
                          and (m.said ->> 'accepted')::boolean
                          and m.said -> 'answers' @> to_jsonb(p.item_id::text))
                 order by s.imported_at, s.id, (p.said ->> 'from')::int, p.item_id
                """)
                .param("round", round)
                .param("me", reader.person())
                .param("posts", reader.array())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString("words"))
                .list();
    }
}
