package doorstep.review.measure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposals to take a signed measure up again; each is made once. */
@Repository
class ProposalStore {
    private final JdbcClient db;

    ProposalStore(JdbcClient db) {
        this.db = db;
    }

    /** A problem of a later round that may be alike. */
    record Later(UUID signOff, UUID problem, String words) {}

    /**
     * Accepted problems that came up in a later round after a sign-off: of the same person where rounds are over persons; else from
     * whoever holds a post of the same unit or, where a post belongs to none, of the same area. Withheld ones never.
     */
    List<Later> later() {
        return db.sql("""
                select f.id as sign_off, p.id as problem, p.words
                  from review.sign_off f
                  join review.item m on m.id = f.measure_id
                  join review.self_review s on s.id = m.review_id
                  join review.round r on r.id = s.round_id
                  join review.round r2 on r2.subject = r.subject and r2.opened_at > r.opened_at
                  join review.self_review s2 on s2.round_id = r2.id and s2.imported_at > f.signed_at
                  join review.item p on p.review_id = s2.id
                 where case when r.subject = 'PERSON' then s2.author = s.author
                            else exists (
                                 select from staff.holder_facts h
                                   join staff.post_facts b on b.id = h.post_id
                                   join staff.post_facts b2
                                     on case when b.unit_id is null then b2.unit_id is null and b2.area = b.area
                                             else b2.unit_id = b.unit_id end
                                   join staff.holder_facts h2 on h2.post_id = b2.id
                                  where h.person_id = s.author and h.standing = 'A'
                                    and (s.imported_at at time zone 'Asia/Shanghai')::date
                                        between h.from_on and coalesce(h.to_on, 'infinity')
                                    and h2.person_id = s2.author and h2.standing = 'A'
                                    and (s2.imported_at at time zone 'Asia/Shanghai')::date
                                        between h2.from_on and coalesce(h2.to_on, 'infinity')) end
                   and p.kind = 'PROBLEM'
                   and p.accepted
                   and not p.withheld
                   and p.dropped_at is null
                   and not exists (
                       select from review.proposal q where q.sign_off_id = f.id and q.problem_id = p.id)
                 order by f.id, p.id
                """)
                .query((row, number) -> new Later(
                        row.getObject("sign_off", UUID.class),
                        row.getObject("problem", UUID.class),
                        row.getString("words")))
                .list();
    }

    void fellBack(UUID id, UUID signOff, Figures.Piece piece, Instant now) {
        db.sql("""
                insert into review.proposal (id, sign_off_id, why, numerator, denominator, no_word, from_on, to_on, proposed_at)
                values (:id, :signOff, 'FELL_BACK', :numerator, :denominator, :noWord, :from, :to, :now)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("signOff", signOff)
                .param("numerator", piece.figure().numerator())
                .param("denominator", piece.figure().denominator())
                .param("noWord", piece.figure().noWord())
                .param("from", piece.from())
                .param("to", piece.to())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void alike(UUID id, UUID signOff, UUID problem, String shared, Instant now) {
        db.sql("""
                insert into review.proposal (id, sign_off_id, why, problem_id, shared, proposed_at)
                values (:id, :signOff, 'LIKE_PROBLEM', :problem, :shared, :now)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("signOff", signOff)
                .param("problem", problem)
                .param("shared", shared)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
