package doorstep.matter;

import doorstep.kernel.Scope;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds matters that say something alike (疑似重复、办过的同类事): by the pairs of characters they share with a text, rare ones
 * weighing more. Only among the newest of a township that the asker may see, so that the work has an end whatever is typed.
 */
@Repository
class AlikeQuery {
    private static final int NEWEST = 3000;
    private static final int MOST = 8;

    private final JdbcClient db;
    private final Lifecycles lifecycles;

    AlikeQuery(JdbcClient db, Lifecycles lifecycles) {
        this.db = db;
        this.lifecycles = lifecycles;
    }

    /**
     * One that is alike.
     *
     * @param likeness from 0 to 1: how much of the weight of the text's pairs it shares
     * @param words their beginning
     * @param reply what was answered, when it was served
     */
    record Found(
            UUID id,
            String label,
            String kind,
            String title,
            String stage,
            boolean over,
            String place,
            LocalDate heardOn,
            @Nullable UUID unit,
            @Nullable String unitName,
            @Nullable String category,
            @Nullable String categoryName,
            @Nullable Word word,
            double likeness,
            String words,
            @Nullable String reply) {}

    /** The newest of a township that this person may see. */
    UUID[] candidates(Sight sight, Scope.Span township) {
        return db.sql("""
                select m.id
                  from matter.matter m
                 where m.area between :first and :last
                   and m.kind <> 'promise'
                   and m.stage <> 'void'
                   and\s""" + sight.sql() + " order by m.registered_at desc, m.id desc limit " + NEWEST)
                .param("first", township.first())
                .param("last", township.last())
                .params(sight.parameters())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .toArray(UUID[]::new);
    }

    List<Found> find(UUID[] candidates, long[] terms) {
        return db.sql("""
                with candidate as (
                    select id, terms from matter.search where id = any(:candidates::uuid[])),
                hit as (
                    select c.id, t.term
                      from candidate c
                     cross join lateral unnest(c.terms) as t (term)
                     where t.term = any(:terms::int8[])),
                weight as (
                    select asked.term, ln(1 + (select count(*) from candidate)::float8 / (1 + count(hit.id))) as w
                      from unnest(:terms::int8[]) as asked (term)
                      left join hit on hit.term = asked.term
                     group by asked.term),
                score as (
                    select hit.id, sum(w) / (select sum(w) from weight) as likeness
                      from hit
                      join weight using (term)
                     group by hit.id
                     order by 2 desc, 1 desc
                     limit :most)
                select m.id, m.number, m.kind, m.lifecycle, m.title, m.stage, m.unit_id, m.category, c.name as category_name, m.word, score.likeness, left(said.words, 600) as words,
                       (m.heard_at at time zone 'Asia/Shanghai')::date as heard_on,
                       (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on,
                       a.name as area_name, v.name as village_name, t.name as township_name, u.name as unit_name,
                       (select y.text from matter.reply y
                         where y.matter_id = m.id and y.served_on is not null
                         order by y.seq desc limit 1) as reply
                  from score
                  join matter.matter m on m.id = score.id
                  join matter.wording said on said.id = m.id
                  join place.area_facts a on a.code = m.area
                  left join place.area_facts v on v.code = a.parent and v.level = 'village'
                  left join place.area_facts t on t.code = m.area / 1000000 * 1000000
                  left join staff.unit_facts u on u.id = m.unit_id
                  left join matter.category c on c.code = m.category and not c.retired
                 order by score.likeness desc, m.id desc
                """)
                .param("candidates", candidates)
                .param("most", MOST)
                .param("terms", terms)
                .query(this::found)
                .list();
    }

    private Found found(ResultSet row, int number) throws SQLException {
        Lifecycle life = lifecycles.get(row.getString("kind"), row.getInt("lifecycle"));
        String village = row.getString("village_name");
        return new Found(
                row.getObject("id", UUID.class),
                MatterRows.label(row),
                life.kind(),
                MatterRows.title(row),
                row.getString("stage"),
                life.isOver(row.getString("stage")),
                village == null ? row.getString("area_name") : village + row.getString("area_name"),
                row.getObject("heard_on", LocalDate.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                row.getString("category_name") == null ? null : row.getString("category"),
                row.getString("category_name"),
                MatterRows.word(row, "word"),
                row.getDouble("likeness"),
                row.getString("words"),
                row.getString("reply"));
    }
}
