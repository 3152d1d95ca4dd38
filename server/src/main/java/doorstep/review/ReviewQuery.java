package doorstep.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Self-reviews. Whoever asks sees their own, and those of rounds that name a post of theirs as the reader; nobody else sees any. */
@Repository
class ReviewQuery {
    private final JdbcClient db;
    private final JsonMapper json;

    ReviewQuery(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A self-review in a list. */
    record Line(UUID id, String title, String round, String author, boolean mine, LocalDate importedOn) {
        static Line of(ResultSet row, int number) throws SQLException {
            return new Line(
                    row.getObject("id", UUID.class),
                    row.getString("title"),
                    row.getString("round"),
                    row.getString("author"),
                    row.getBoolean("mine"),
                    row.getObject("imported_on", LocalDate.class));
        }
    }

    /** An item as stored, with its words and whether it names an indicator; without places where they would be those of a text the reader does not get. */
    public record Shown(
            UUID id,
            Item.Kind kind,
            @Nullable String dimension,
            @Nullable Integer from,
            @Nullable Integer to,
            String words,
            boolean accepted,
            @Nullable String cause,
            @Nullable String example,
            List<UUID> answers,
            @Nullable String standard,
            @Nullable String steps,
            @Nullable UUID leadPost,
            @Nullable UUID unit,
            @Nullable UUID ownerPost,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate dueOn,
            boolean aimed) {
        Item item() {
            return new Item(
                    id, kind, dimension, from, to, accepted, cause, example, answers, standard, steps, leadPost, unit,
                    ownerPost, startsOn, dueOn);
        }
    }

    /** The whole of one. */
    record Whole(
            UUID id,
            String title,
            String round,
            String author,
            boolean mine,
            boolean restricted,
            int version,
            List<String> dimensions,
            String text,
            List<Shown> items) {}

    /** A post or a unit that can be named. */
    record Choice(UUID id, String name, boolean unit) {}

    List<Line> all(UUID me, List<UUID> posts) {
        return db.sql("""
                select s.id, s.title, r.name as round, p.name as author, s.author = :me as mine,
                       (s.imported_at at time zone 'Asia/Shanghai')::date as imported_on
                  from review.self_review s
                  join review.round r on r.id = s.round_id
                  join staff.person_facts p on p.id = s.author
                 where (s.author = :me or r.reader_post = any(:posts::uuid[]))
                 order by s.imported_at desc, s.id
                 limit 100
                """)
                .param("me", me)
                .param("posts", ReviewStore.array(posts))
                .query(Line::of)
                .list();
    }

    Optional<Whole> whole(UUID id, UUID me, List<UUID> posts) {
        return db.sql("""
                select s.id, s.title, r.name as round, p.name as author, s.author = :me as mine, s.passages <> '[]' as restricted, s.version,
                       to_jsonb(r.dimensions) as dimensions,
                       case when s.author = :me then s.words else s.open_text end as text,
                       coalesce((select jsonb_agg(jsonb_build_object(
                                  'id', i.id, 'kind', i.kind, 'dimension', i.dimension,
                                  'from', case when s.author = :me or s.passages = '[]' then i.from_at end,
                                  'to', case when s.author = :me or s.passages = '[]' then i.to_at end,
                                  'words', i.words, 'accepted', i.accepted, 'cause', i.cause, 'example', i.example,
                                  'answers', (select coalesce(jsonb_agg(a.problem_id order by q.place), '[]')
                                                from review.answer a
                                                join review.item q on q.id = a.problem_id
                                               where a.measure_id = i.id and (s.author = :me or not q.withheld)),
                                  'standard', i.standard, 'steps', i.steps, 'leadPost', i.lead_post, 'unit', i.unit_id,
                                  'ownerPost', i.owner_post, 'startsOn', i.starts_on, 'dueOn', i.due_on,
                                  'aimed', exists (select from review.aim g where g.measure_id = i.id)) order by i.place)
                                   from review.item i
                                  where i.review_id = s.id and i.dropped_at is null and (s.author = :me or not i.withheld)), '[]') as items
                  from review.self_review s
                  join review.round r on r.id = s.round_id
                  join staff.person_facts p on p.id = s.author
                 where s.id = :id
                   and (s.author = :me or r.reader_post = any(:posts::uuid[]))
                """)
                .param("id", id)
                .param("me", me)
                .param("posts", ReviewStore.array(posts))
                .query((row, number) -> new Whole(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("round"),
                        row.getString("author"),
                        row.getBoolean("mine"),
                        row.getBoolean("restricted"),
                        row.getInt("version"),
                        json.readValue(row.getString("dimensions"), new TypeReference<List<String>>() {}),
                        row.getString("text"),
                        json.readValue(row.getString("items"), new TypeReference<List<Shown>>() {})))
                .optional();
    }

    /** Whether this person may read a problem. */
    boolean isRead(UUID problem, UUID me, List<UUID> posts) {
        return db.sql("""
                select exists (
                       select from review.item i
                         join review.self_review s on s.id = i.review_id
                         join review.round r on r.id = s.round_id
                        where i.id = :problem and i.kind = 'PROBLEM' and i.dropped_at is null
                          and (s.author = :me or (not i.withheld and r.reader_post = any(:posts::uuid[]))))
                """)
                .param("problem", problem)
                .param("me", me)
                .param("posts", ReviewStore.array(posts))
                .query(Boolean.class)
                .single();
    }

    /** The posts and units that the author of this review may name. */
    List<Choice> choices(UUID review, UUID author) {
        return db.sql("""
                with here as (
                    select a.code, a.last
                      from review.self_review s
                      join review.round r on r.id = s.round_id
                      join place.area_facts a on a.code = r.area
                     where s.id = :review and s.author = :author)
                select p.id, p.name, false as unit, 1 as kind from staff.post_facts p, here where p.area between code and last
                union all
                select u.id, u.name, true, 2 from staff.unit_facts u, here where u.area between code and last
                 order by kind, name
                """)
                .param("review", review)
                .param("author", author)
                .query((row, number) ->
                        new Choice(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("unit")))
                .list();
    }
}
