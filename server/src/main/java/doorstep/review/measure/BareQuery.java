package doorstep.review.measure;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accepted problems that no accepted measure answers, in the rounds that somebody reads. */
@Repository
class BareQuery {
    private final JdbcClient db;

    BareQuery(JdbcClient db) {
        this.db = db;
    }

    List<MeasureLists.MeasureLine> problems(MeasureQuery.Reader reader) {
        return db.sql("""
                select s.id as review, r.name as round, i.words
                  from review.round r
                  join review.self_review s on s.round_id = r.id
                  join review.item i on i.review_id = s.id
                 where r.reader_post = any(:posts::uuid[])
                   and i.kind = 'PROBLEM'
                   and i.accepted
                   and not i.withheld
                   and i.dropped_at is null
                   and not exists (
                       select from review.answer a
                         join review.item m on m.id = a.measure_id
                        where a.problem_id = i.id and m.accepted and not m.withheld and m.dropped_at is null)
                 order by s.imported_at, i.place, i.id
                 limit 200
                """)
                .param("posts", reader.array())
                .query((row, number) -> new MeasureLists.MeasureLine(
                        null,
                        row.getObject("review", UUID.class),
                        null,
                        row.getString("round"),
                        List.of(row.getString("words")),
                        null,
                        null,
                        null,
                        false,
                        List.of(Block.NO_MEASURE)))
                .list();
    }
}
