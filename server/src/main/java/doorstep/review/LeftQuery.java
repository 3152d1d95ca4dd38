package doorstep.review;

import doorstep.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rounds leave open: each author's own, and for who reads a round all that was not withheld. */
@Repository
class LeftQuery {
    private final JdbcClient db;

    LeftQuery(JdbcClient db) {
        this.db = db;
    }

    /** A problem that no measure answers, or a measure that nobody signed off; {@code review} is the text it stands in. */
    record LeftItem(UUID id, Item.Kind kind, UUID review, UUID round, String roundName, String words) {
        static LeftItem of(ResultSet row, int number) throws SQLException {
            return new LeftItem(
                    row.getObject("id", UUID.class),
                    Item.Kind.valueOf(row.getString("kind")),
                    row.getObject("review", UUID.class),
                    row.getObject("round", UUID.class),
                    row.getString("round_name"),
                    row.getString("words"));
        }
    }

    /** Of a round, and of closed rounds of the same place and subject that were opened before it, the latest first. */
    List<LeftItem> of(UUID round, Actor actor) {
        return db.sql("""
                select i.id, i.kind, s.id as review, r.id as round, r.name as round_name, i.words
                  from review.round t
                  join review.round r on r.id = t.id
                       or r.area = t.area and r.subject = t.subject and r.closed_at is not null
                          and (r.opened_at, r.id) < (t.opened_at, t.id)
                  join review.self_review s on s.round_id = r.id
                  join review.item i on i.review_id = s.id
                 where t.id = :round
                   and i.accepted
                   and i.dropped_at is null
                   and (s.author = :me or not i.withheld and r.reader_post = any(:posts::uuid[]))
                   and case i.kind
                       when 'PROBLEM' then not exists (
                            select from review.answer a
                              join review.item m on m.id = a.measure_id
                             where a.problem_id = i.id and m.accepted and m.dropped_at is null and (s.author = :me or not m.withheld))
                       else not exists (
                            select from review.sign_off f
                             where f.measure_id = i.id
                               and not exists (select from review.proposal q where q.sign_off_id = f.id and q.taken_up)
                               and not exists (select from review.sign_off n
                                                where n.measure_id = i.id and (n.signed_at, n.id) > (f.signed_at, f.id)))
                       end
                 order by r.opened_at desc, r.id, s.imported_at, i.place, i.id
                 limit 300
                """)
                .param("round", round)
                .param("me", actor.id())
                .param(
                        "posts",
                        ReviewStore.array(
                                actor.grants().stream().map(Actor.Grant::post).toList()))
                .query(LeftItem::of)
                .list();
    }
}
