package doorstep.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Measures that came of study, put behind the items of a self-review that was taken. */
@Repository
class TakingStore {
    private final JdbcClient db;

    TakingStore(JdbcClient db) {
        this.db = db;
    }

    /** @return none when the id is taken, or the problem is none of this self-review */
    int add(UUID review, UUID id, String words, Taking taking, Instant now) {
        return db.sql("""
                with made as (
                    insert into review.item (id, review_id, place, kind, dimension, words, accepted, withheld, number)
                    select :id, :review, last.place + 1, 'MEASURE', case when not p.withheld then p.dimension end, :words, true, false, last.number + 1
                      from (select coalesce(max(place), -1) as place, coalesce(max(number), 0) as number
                              from review.item where review_id = :review) last
                      left join review.item p
                        on p.id = :problem::uuid and p.review_id = :review and p.kind = 'PROBLEM' and p.dropped_at is null
                     where :problem::uuid is null or p.id is not null
                        on conflict (id) do nothing
                 returning id, kind, dimension, words),
                stands as (
                    insert into review.item_state (item_id, review_id, since, withheld, said)
                    select id, :review, :now, false,
                           jsonb_build_object('id', id, 'kind', kind, 'dimension', dimension, 'from', null, 'to', null,
                               'words', words, 'accepted', true, 'withheld', false, 'cause', null, 'example', null,
                               'standard', null, 'steps', null, 'leadPost', null, 'unit', null, 'ownerPost', null,
                               'startsOn', null, 'dueOn', null, 'answers', to_jsonb(array_remove(array[:problem::uuid], null)))
                      from made),
                answers as (
                    insert into review.answer (measure_id, problem_id)
                    select id, :problem::uuid from made where :problem::uuid is not null)
                select count(*) from made
                """)
                .param("review", review)
                .param("id", id)
                .param("words", words)
                .param("problem", taking.problem())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
