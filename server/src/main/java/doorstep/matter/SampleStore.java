package doorstep.matter;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Samples of answered matters and what the people said when they were asked; each method is one statement. */
@Repository
class SampleStore {
    private static final int MOST = 50;

    private final JdbcClient db;
    private final MatterListQuery lists;

    SampleStore(JdbcClient db, MatterListQuery lists) {
        this.db = db;
        this.lists = lists;
    }

    /** @param seed whatever is hard to choose in one's favour; the lot is the order of md5(seed and id) */
    record Draw(UUID id, Scope.Span span, LocalDate from, LocalDate to, int size, String seed) {}

    /** @return how many were drawn; none when there is nothing to draw from, or the id was used */
    int draw(Draw draw, UUID by, Instant now) {
        return db.sql("""
                with pool as (
                    select m.id
                      from matter.matter m
                     where m.area between :first and :last
                       and m.served_on between :from and :to
                       and m.stage <> 'void'
                       and m.kind not in ('task', 'hazard', 'promise')),
                sample as (
                    insert into matter.sample (id, area, drawn_at, drawn_by, from_on, to_on, seed, total)
                    select :id, :first, :now, :by, :from, :to, :seed, count(*) from pool having count(*) > 0
                    on conflict (id) do nothing
                    returning id)
                insert into matter.sampled (sample_id, ordinal, matter_id)
                select sample.id, drawn.ordinal, drawn.id
                  from sample
                 cross join (
                    select id, row_number() over (order by md5(:seed || id::text)) as ordinal from pool) drawn
                 where drawn.ordinal <= :size
                """)
                .param("id", draw.id())
                .param("first", draw.span().first())
                .param("last", draw.span().last())
                .param("from", draw.from())
                .param("to", draw.to())
                .param("seed", draw.seed())
                .param("size", draw.size())
                .param("by", by)
                .param("now", MatterStore.utc(now))
                .update();
    }

    /** How many of earlier lots of the same place and days could be asked, and nobody has rung them nor heard them since. */
    int unasked(Draw draw) {
        return db.sql("""
                select count(*)
                  from matter.sample s
                  join matter.sampled d on d.sample_id = s.id
                  join matter.matter m on m.id = d.matter_id
                 where s.area = :area
                   and s.id <> :id
                   and s.from_on <= :to
                   and s.to_on >= :from
                   and d.tries = 0
                   and m.stage <> 'void'
                   and (m.household_id is not null or exists (select from matter.reporter r where r.matter_id = m.id))
                   and not exists (
                        select from matter.word w
                         where w.matter_id = m.id and w.at >= s.drawn_at and w.channel <> 'RELAYED')
                """)
                .param("area", draw.span().first())
                .param("id", draw.id())
                .param("from", draw.from())
                .param("to", draw.to())
                .query(Integer.class)
                .single();
    }

    /**
     * A sample and how far it is.
     *
     * @param seed by which anybody can draw it again: the lot is the order of md5(seed and id)
     * @param total how many there were to draw from
     * @param size how many were drawn
     * @param said how many have given their word since
     */
    record Drawn(
            UUID id,
            String areaName,
            Instant drawnAt,
            LocalDate from,
            LocalDate to,
            String seed,
            int total,
            int size,
            int said) {}

    private static final String DRAWN = """
            select s.id, a.name as area_name, s.drawn_at, s.from_on, s.to_on, s.seed, s.total,
                   (select count(*) from matter.sampled d where d.sample_id = s.id) as size,
                   (select count(*) from matter.sampled d
                     where d.sample_id = s.id
                       and exists (select from matter.word w
                                    where w.matter_id = d.matter_id and w.at >= s.drawn_at and w.channel <> 'RELAYED')) as said
              from matter.sample s
              join place.area_facts a on a.code = s.area
            """;

    List<Drawn> newest(Scope areas) {
        return db.sql(DRAWN + " where s.area <@ :areas::int8multirange order by s.drawn_at desc, s.id limit " + MOST)
                .param("areas", areas.toString())
                .query((row, number) -> drawn(row))
                .list();
    }

    Optional<Drawn> find(UUID id, Scope areas) {
        return db.sql(DRAWN + " where s.id = :id and s.area <@ :areas::int8multirange")
                .param("id", id)
                .param("areas", areas.toString())
                .query((row, number) -> drawn(row))
                .optional();
    }

    private static Drawn drawn(ResultSet row) throws SQLException {
        return new Drawn(
                row.getObject("id", UUID.class),
                row.getString("area_name"),
                row.getTimestamp("drawn_at").toInstant(),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getString("seed"),
                row.getInt("total"),
                row.getInt("size"),
                row.getInt("said"));
    }

    /**
     * One that was drawn.
     *
     * @param word what the person said since the draw; absent until they did
     * @param tries how often they were rung and nobody answered
     * @param askable false when nobody who raised it is known
     */
    record Item(
            MatterListQuery.Line matter,
            int ordinal,
            @Nullable Word word,
            Word.@Nullable Channel channel,
            int tries,
            boolean askable) {}

    List<Item> items(UUID sample, Sight sight) {
        return db.sql(MatterListQuery.LINE + ITEM + MatterListQuery.LINE_FROM + ITEM_FROM + " where " + sight.sql()
                        + " order by d.ordinal")
                .param("sample", sample)
                .params(sight.parameters())
                .query((row, number) -> item(row))
                .list();
    }

    private static final String ITEM = """
            , '' as key, d.ordinal, d.tries, since.word as since_word, since.channel as since_channel,
            m.household_id is not null
                or exists (select from matter.reporter r where r.matter_id = m.id) as askable
            """;

    private static final String ITEM_FROM = """
            join matter.sampled d on d.matter_id = m.id and d.sample_id = :sample
            join matter.sample s on s.id = d.sample_id
            left join lateral (
                select w.word, w.channel
                  from matter.word w
                 where w.matter_id = m.id and w.at >= s.drawn_at and w.channel <> 'RELAYED'
                 order by w.seq desc
                 limit 1) since on true
            """;

    private Item item(ResultSet row) throws SQLException {
        String channel = row.getString("since_channel");
        return new Item(
                lists.line(row),
                row.getInt("ordinal"),
                MatterRows.word(row, "since_word"),
                channel == null ? null : Word.Channel.valueOf(channel),
                row.getInt("tries"),
                row.getBoolean("askable"));
    }

    /** @return the sample's area, when this one was drawn in it */
    Optional<Long> tried(UUID sample, UUID matter, Scope areas) {
        return db.sql("""
                update matter.sampled d set tries = d.tries + 1
                  from matter.sample s
                 where s.id = d.sample_id
                   and d.sample_id = :sample
                   and d.matter_id = :matter
                   and d.tries < 99
                   and s.area <@ :areas::int8multirange
                returning s.area
                """)
                .param("sample", sample)
                .param("matter", matter)
                .param("areas", areas.toString())
                .query(Long.class)
                .optional();
    }
}
