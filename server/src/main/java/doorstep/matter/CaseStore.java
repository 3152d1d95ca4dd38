package doorstep.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What stands beside a matter: requests, helpers, other matters, other systems; each method is one statement. */
@Repository
class CaseStore {
    private final JdbcClient db;
    private final JsonMapper json;

    CaseStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<String> requests(UUID matter) {
        return db.sql("select text from matter.request where matter_id = :matter order by ordinal")
                .param("matter", matter)
                .query((row, number) -> row.getString("text"))
                .list();
    }

    /** Puts these in the place of those before. */
    void setRequests(UUID matter, List<String> requests) {
        db.sql("""
                with gone as (
                    delete from matter.request where matter_id = :matter and ordinal > cardinality(:requests::text[]))
                insert into matter.request (matter_id, ordinal, text)
                select :matter, ordinal, text
                  from unnest(:requests::text[]) with ordinality as asked (text, ordinal)
                on conflict (matter_id, ordinal) do update set text = excluded.text
                """)
                .param("matter", matter)
                .param("requests", requests.toArray(String[]::new))
                .update();
    }

    /**
     * Whether this unit answered what is to be reviewed, or (for the first review) is not above the one that did: the next higher body
     * reviews (信访工作条例第三十五条).
     */
    boolean hasAnsweredWhatIsReviewed(Matter review, UUID unit) {
        return db.sql("""
                with recursive reviewed (id, step) as (
                    select l.ref_id::uuid, 1
                      from matter.link l
                     where l.matter_id = :review and l.relation = 'review-of' and l.ref_kind = 'matter'
                    union all
                    select l.ref_id::uuid, r.step + 1
                      from reviewed r
                      join matter.link l on l.matter_id = r.id and l.relation = 'review-of' and l.ref_kind = 'matter'
                     where r.step < 3)
                select exists (
                    select from reviewed r
                      join matter.matter m on m.id = r.id
                      join staff.unit_facts first on first.id = m.unit_id
                      join place.area_facts below on below.code = first.area
                      join staff.unit_facts next on next.id = :unit
                      join place.area_facts above on above.code = next.area
                     where first.id = next.id
                        or r.step = 1 and :first
                           and not (above.code <= below.code and above.last >= below.last and above.code <> below.code))
                """)
                .param("review", review.id())
                .param("unit", unit)
                .param("first", review.life().kind().equals(Opening.REVIEW))
                .query(Boolean.class)
                .single();
    }

    /** Whether another document of the same township has this number. */
    boolean isNumberUsed(Matter matter, String document) {
        return db.sql("""
                select exists (
                    select from matter.step s
                      join matter.matter m on m.id = s.matter_id
                     where s.said ->> 'document' = :document
                       and s.act in ('accept', 'decline', 'seal')
                       and m.area / 1000000 = :area / 1000000
                       and s.matter_id <> :matter)
                """)
                .param("document", document)
                .param("area", matter.area())
                .param("matter", matter.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether the reporter has the name of who would handle it: somebody at the post, else anybody of the unit. */
    boolean isReporterAt(UUID matter, UUID unit, @Nullable UUID post, LocalDate today) {
        return db.sql("""
                select exists (
                    select from matter.reporter r
                      join staff.holder_facts f on f.person_name = r.name
                      join staff.post_facts p on p.id = f.post_id
                     where r.matter_id = :matter
                       and p.unit_id = :unit
                       and (:post::uuid is null or p.id = :post::uuid)
                       and :today between f.from_on and coalesce(f.to_on, 'infinity'))
                """)
                .param("matter", matter)
                .param("unit", unit)
                .param("post", post)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    void concern(UUID matter, UUID unit, String summary, String title) {
        db.sql("""
                with summed as (
                    update matter.wording set summary = :summary where id = :matter)
                update matter.matter
                   set concerned = :unit, title = :title
                 where id = :matter
                """)
                .param("matter", matter)
                .param("unit", unit)
                .param("summary", summary)
                .param("title", title)
                .update();
    }

    void lead(UUID matter, UUID post) {
        db.sql("update matter.matter set lead_post = :post where id = :matter")
                .param("matter", matter)
                .param("post", post)
                .update();
    }

    void moveThere(UUID matter, LocalDate to) {
        db.sql("update matter.reference set due_on = :to where matter_id = :matter and of_record")
                .param("matter", matter)
                .param("to", to)
                .update();
    }

    void closeThere(UUID matter, LocalDate on) {
        db.sql("update matter.reference set closed_on = :on where matter_id = :matter and of_record")
                .param("matter", matter)
                .param("on", on)
                .update();
    }

    /** @return false when this number of this system is known already */
    boolean refer(UUID matter, String system, String number, boolean ofRecord, @Nullable LocalDate dueOn) {
        return db.sql("""
                insert into matter.reference (system, number, matter_id, of_record, due_on)
                values (:system, :number, :matter, :ofRecord, :dueOn)
                on conflict (system, number) do nothing
                """)
                        .param("system", system)
                        .param("number", number)
                        .param("matter", matter)
                        .param("ofRecord", ofRecord)
                        .param("dueOn", dueOn)
                        .update()
                == 1;
    }

    void addCompanions(UUID matter, List<Opening.Companion> companions) {
        db.sql("""
                insert into matter.companion (matter_id, ordinal, role, name, phone)
                select :matter, ordinal, role, name, phone
                  from unnest(:roles::text[], :names::text[], :phones::bytea[]) with ordinality
                       as other (role, name, phone, ordinal)
                """)
                .param("matter", matter)
                .param(
                        "roles",
                        companions.stream().map(one -> one.role().name()).toArray(String[]::new))
                .param("names", companions.stream().map(Opening.Companion::name).toArray(String[]::new))
                .param(
                        "phones",
                        companions.stream()
                                .map(one ->
                                        one.phone() == null ? null : one.phone().stored())
                                .toArray(byte[][]::new))
                .update();
    }

    /** @return false for a category that is not offered */
    boolean file(UUID matter, String category) {
        return db.sql("""
                update matter.matter set category = :category
                 where id = :matter
                   and exists (select from matter.category where code = :category and not retired)
                """).param("matter", matter).param("category", category).update() == 1;
    }

    void link(UUID matter, Relation relation, UUID to) {
        db.sql("""
                insert into matter.link (matter_id, relation, ref_kind, ref_id)
                values (:matter, :relation, 'matter', :to)
                on conflict do nothing
                """)
                .param("matter", matter)
                .param("relation", relation.stored())
                .param("to", to.toString())
                .update();
    }

    void unlink(UUID matter, Relation relation) {
        db.sql("delete from matter.link where matter_id = :matter and relation = :relation")
                .param("matter", matter)
                .param("relation", relation.stored())
                .update();
    }

    /** Whether the review of its review has been served (信访工作条例第三十六条). */
    boolean isRechecked(UUID matter) {
        return db.sql("""
                select exists (
                    select from matter.link review
                      join matter.link recheck on recheck.ref_kind = 'matter' and recheck.ref_id = review.matter_id::text
                       and recheck.relation = 'review-of'
                      join matter.matter m on m.id = recheck.matter_id
                     where review.ref_kind = 'matter'
                       and review.ref_id = :matter
                       and review.relation = 'review-of'
                       and m.served_on is not null)
                """)
                .param("matter", matter.toString())
                .query(Boolean.class)
                .single();
    }

    /** What a void entry says, as JSON; from now on only digests of it are here. */
    String takeOut(UUID matter, String salt) {
        return db.sql("select matter.take_out(:matter, :salt)::text as whole")
                .param("matter", matter)
                .param("salt", salt)
                .query((row, number) -> row.getString("whole"))
                .single();
    }

    /** The newest reply that reached the person. */
    Optional<Opinion.Said> lastServed(UUID matter) {
        return db.sql("""
                select text, coalesce(opinions, '[]') as opinions
                  from matter.reply
                 where matter_id = :matter and served_on is not null
                 order by seq desc
                 limit 1
                """)
                .param("matter", matter)
                .query((row, number) -> new Opinion.Said(
                        row.getString("text"),
                        json.readValue(row.getString("opinions"), new TypeReference<List<Opinion>>() {})))
                .optional();
    }

    void addHelper(UUID matter, HelpAsked helper, Instant now) {
        db.sql("""
                insert into matter.helper (id, matter_id, unit_id, outside, asked, asked_at, due_on)
                values (:id, :matter, :unit, :outside, :asked, :now, :dueOn)
                on conflict (id) do nothing
                """)
                .param("id", helper.id())
                .param("matter", matter)
                .param("unit", helper.unit())
                .param("outside", helper.outside())
                .param("asked", helper.asked())
                .param("now", MatterStore.utc(now))
                .param("dueOn", helper.dueOn())
                .update();
    }

    /** @return the helping unit, or nothing for one outside; empty when there is no such helper or it has answered */
    Optional<Optional<UUID>> answerHelp(UUID matter, UUID helper, String answer, UUID by, Instant now) {
        return db.sql("""
                update matter.helper
                   set answer = :answer, answered_at = :now, answered_by = :by
                 where id = :helper and matter_id = :matter and answered_at is null
                returning unit_id
                """)
                .param("helper", helper)
                .param("matter", matter)
                .param("answer", answer)
                .param("by", by)
                .param("now", MatterStore.utc(now))
                .query((row, number) -> Optional.ofNullable(row.getObject("unit_id", UUID.class)))
                .optional();
    }
}
