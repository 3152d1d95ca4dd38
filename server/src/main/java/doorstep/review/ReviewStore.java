package doorstep.review;

import doorstep.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Self-reviews and their items, changed by their author and by nobody else. */
@Repository
class ReviewStore {
    private final JdbcClient db;
    private final JsonMapper json;

    ReviewStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A self-review taken to be changed by its author.
     *
     * @param begun measures that something was done for or said of, or that came of a session: they stay
     * @param apart measures that stand nowhere in the text, and their words
     */
    record Taken(
            String words,
            List<Passages.Range> passages,
            int version,
            long area,
            List<UUID> begun,
            Map<UUID, String> apart) {}

    /** @return how many were kept: none without such an open round in the actor's areas; it is not closed meanwhile */
    int add(UUID id, UUID round, Actor actor, String title, Passages text, Instant now) {
        return db.sql("""
                insert into review.self_review (id, round_id, author, title, words, open_text, passages, version, imported_at)
                select :id, r.id, :me, :title, :words, :open, :passages::jsonb, 1, :now
                  from review.round r
                  join place.area_facts a on a.code = r.area
                 where r.id = :round
                   and r.closed_at is null
                   and int8range(r.area, a.last, '[]') && :scope::int8multirange
                   for share of r
                """)
                .param("id", id)
                .param("round", round)
                .param("me", actor.id())
                .param("title", title)
                .param("words", text.words())
                .param("open", text.open())
                .param("passages", json.writeValueAsString(text.ranges()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("scope", actor.scope().toString())
                .update();
    }

    /** Takes the author's own, counts its version on, and holds it until the end of the transaction. */
    Optional<Taken> take(UUID id, UUID author) {
        return db.sql("""
                update review.self_review s
                   set version = s.version + 1
                  from review.round r
                 where s.id = :id
                   and s.author = :author
                   and r.id = s.round_id
                returning s.words, s.passages, s.version - 1 as version, r.area,
                          (select coalesce(jsonb_agg(i.id), '[]')
                             from review.item i
                            where i.review_id = s.id
                              and i.dropped_at is null
                              and (exists (select from review.note n where n.measure_id = i.id)
                                or exists (select from review.evidence e where e.measure_id = i.id)
                                or exists (select from review.sign_off o where o.measure_id = i.id)
                                or exists (select from review.origin o where o.measure_id = i.id and o.kind = 'LINE'))) as begun,
                          (select coalesce(jsonb_object_agg(i.id, i.words), '{}')
                             from review.item i
                            where i.review_id = s.id and i.from_at is null) as apart
                """)
                .param("id", id)
                .param("author", author)
                .query((row, number) -> new Taken(
                        row.getString("words"),
                        json.readValue(row.getString("passages"), new TypeReference<List<Passages.Range>>() {}),
                        row.getInt("version"),
                        row.getLong("area"),
                        json.readValue(row.getString("begun"), new TypeReference<List<UUID>>() {}),
                        json.readValue(row.getString("apart"), new TypeReference<Map<UUID, String>>() {})))
                .optional();
    }

    /** How many of these posts and units lie within the area. */
    int known(List<UUID> posts, List<UUID> units, long area) {
        return db.sql("""
                with here as (select code, last from place.area_facts where code = :area)
                select (select count(*) from staff.post_facts p, here where p.id = any(:posts::uuid[]) and p.area between code and last)
                     + (select count(*) from staff.unit_facts u, here where u.id = any(:units::uuid[]) and u.area between code and last)
                """)
                .param("area", area)
                .param("posts", array(posts))
                .param("units", array(units))
                .query(Integer.class)
                .single();
    }

    /**
     * Puts these items in the place of all there were. What is not among them is dropped and stays for the history; what an item says
     * is kept from when until when.
     *
     * @return how many were kept: fewer when an id is another review's
     */
    int arrange(UUID review, List<ItemRow> items, Instant now) {
        return db.sql("""
                with given as (
                    select g.*, to_jsonb(g) - 'place' as said
                      from jsonb_to_recordset(:items::jsonb) as g (
                        id uuid, place int, kind text, dimension text, "from" int, "to" int, words text, accepted boolean,
                        withheld boolean, cause text, example text, standard text, steps text, "leadPost" uuid, unit uuid,
                        "ownerPost" uuid, "startsOn" date, "dueOn" date, answers uuid[])),
                gone as (
                    update review.item
                       set dropped_at = :now
                     where review_id = :review
                       and dropped_at is null
                       and id not in (select id from given)),
                numbered as (
                    select g.id, coalesce(i.number,
                               case when g.accepted and g.kind = 'MEASURE' and not g.withheld
                                    then (select coalesce(max(number), 0) from review.item where review_id = :review)
                                       + row_number() over (partition by i.number is null and g.accepted and g.kind = 'MEASURE'
                                                                         and not g.withheld
                                                            order by g.place) end) as number
                      from given g
                      left join review.item i on i.id = g.id),
                kept as (
                    insert into review.item as i (
                        id, review_id, place, kind, dimension, from_at, to_at, words, accepted, withheld, cause, example,
                        standard, steps, lead_post, unit_id, owner_post, starts_on, due_on, number)
                    select g.id, :review, place, kind, dimension, "from", "to", words, accepted, withheld, cause, example,
                           standard, steps, "leadPost", unit, "ownerPost", "startsOn", "dueOn", n.number
                      from given g
                      join numbered n using (id)
                        on conflict (id) do update
                       set (place, kind, dimension, from_at, to_at, words, accepted, withheld, cause, example,
                            standard, steps, lead_post, unit_id, owner_post, starts_on, due_on, number, dropped_at)
                         = (excluded.place, excluded.kind, excluded.dimension, excluded.from_at, excluded.to_at,
                            excluded.words, excluded.accepted, excluded.withheld, excluded.cause, excluded.example,
                            excluded.standard, excluded.steps, excluded.lead_post, excluded.unit_id, excluded.owner_post,
                            excluded.starts_on, excluded.due_on, excluded.number, null)
                     where i.review_id = :review
                 returning id),
                ended as (
                    update review.item_state s
                       set until = :now
                     where s.review_id = :review
                       and s.until is null
                       and not exists (select from given g where g.id = s.item_id and g.said = s.said)),
                begun as (
                    insert into review.item_state (item_id, review_id, since, withheld, said)
                    select k.id, :review, :now, g.withheld, g.said
                      from kept k
                      join given g using (id)
                     where not exists (
                           select from review.item_state s
                            where s.item_id = g.id and s.until is null and s.said = g.said))
                select count(*) from kept
                """)
                .param("review", review)
                .param("items", json.writeValueAsString(items))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** An item as it is written, in this order, with the words that stand there. */
    record ItemRow(
            UUID id,
            int place,
            Item.Kind kind,
            @Nullable String dimension,
            @Nullable Integer from,
            @Nullable Integer to,
            String words,
            boolean accepted,
            boolean withheld,
            @Nullable String cause,
            @Nullable String example,
            @Nullable String standard,
            @Nullable String steps,
            @Nullable UUID leadPost,
            @Nullable UUID unit,
            @Nullable UUID ownerPost,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            List<UUID> answers) {
        static ItemRow of(Item item, int place, String words, boolean withheld) {
            return new ItemRow(
                    item.id(),
                    place,
                    item.kind(),
                    item.dimension(),
                    item.from(),
                    item.to(),
                    words,
                    item.accepted(),
                    withheld,
                    item.cause(),
                    item.example(),
                    item.standard(),
                    item.steps(),
                    item.leadPost(),
                    item.unit(),
                    item.ownerPost(),
                    item.startsOn(),
                    item.dueOn(),
                    item.answers().stream().distinct().sorted().toList());
        }
    }

    /** A measure and a problem it answers. */
    record Answer(UUID measure, UUID problem) {}

    void answers(UUID review, List<Answer> answers) {
        db.sql("""
                with given as (
                    select * from jsonb_to_recordset(:answers::jsonb) as g (measure uuid, problem uuid)),
                gone as (
                    delete from review.answer a
                     using review.item i
                     where i.id = a.measure_id
                       and i.review_id = :review
                       and not exists (select from given g where g.measure = a.measure_id and g.problem = a.problem_id))
                insert into review.answer (measure_id, problem_id)
                select measure, problem
                  from given
                    on conflict do nothing
                """)
                .param("review", review)
                .param("answers", json.writeValueAsString(answers))
                .update();
    }

    /** A PostgreSQL array literal. */
    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
