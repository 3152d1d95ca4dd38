package doorstep.matter;

import doorstep.kernel.Page;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One line of a list of matters, as every list shows it; the registry has {@link RegistryQuery}. */
@Repository
class MatterListQuery {
    private final JdbcClient db;
    private final Lifecycles lifecycles;

    MatterListQuery(JdbcClient db, Lifecycles lifecycles) {
        this.db = db;
        this.lifecycles = lifecycles;
    }

    /**
     * One row of a list.
     *
     * @param elsewhere the other systems that know it, each with its number
     * @param excerpt around what was looked for, when the words have it
     */
    record Line(
            UUID id,
            String label,
            String kind,
            String title,
            String stage,
            boolean over,
            String areaName,
            @Nullable String villageName,
            Opening.Heard channel,
            LocalDate heardOn,
            Instant registeredAt,
            Instant updatedAt,
            @Nullable String unitName,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate servedOn,
            @Nullable Word word,
            Word.@Nullable Channel wordChannel,
            @Nullable Word relayed,
            @Nullable LocalDate closedOn,
            @Nullable String postName,
            @Nullable String elsewhere,
            @Nullable String excerpt,
            String key) {
        Page.Cursor cursor() {
            return new Page.Cursor(key, id);
        }
    }

    static final String LINE = """
            -- one line of a list
            select m.id, m.number, m.kind, m.title, m.stage, m.lifecycle, m.channel, m.registered_at, m.updated_at,
                   (m.heard_at at time zone 'Asia/Shanghai')::date as heard_on,
                   (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on,
                   m.due_on, m.served_on, m.word, m.word_channel, m.relayed,
                   (m.ended_at at time zone 'Asia/Shanghai')::date as closed_on,
                   a.name as area_name, v.name as village_name, t.name as township_name, u.name as unit_name,
                   p.name as post_name,
                   (select string_agg(e.system || ' ' || e.number, '、' order by e.of_record desc, e.system, e.number)
                      from matter.reference e where e.matter_id = m.id) as elsewhere
            """;

    static final String LINE_FROM = """
              from matter.matter m
              join place.area_facts a on a.code = m.area
              left join place.area_facts v on v.code = a.parent and v.level = 'village'
              left join place.area_facts t on t.code = m.area / 1000000 * 1000000
              left join staff.unit_facts u on u.id = m.unit_id
              left join staff.post_facts p on p.id = m.post_id
            """;

    List<Matters.AtHome> atHome(UUID household, List<UUID> posts) {
        String which = " where m.household_id = :household"
                + " and (m.heard_post = any(:posts::uuid[]) or m.post_id = any(:posts::uuid[]))"
                + " order by m.heard_at desc, m.number desc limit 100";
        return db.sql(LINE + ", '' as key" + LINE_FROM + which)
                .param("household", household)
                .param("posts", Sight.array(posts))
                .query((row, number) -> {
                    Line line = line(row);
                    return new Matters.AtHome(
                            line.id(),
                            line.label(),
                            line.kind(),
                            line.title(),
                            line.stage(),
                            line.over(),
                            line.heardOn(),
                            line.dueOn(),
                            line.word());
                })
                .list();
    }

    Line line(ResultSet row) throws SQLException {
        return line(row, null);
    }

    Line line(ResultSet row, @Nullable String excerpt) throws SQLException {
        Lifecycle life = lifecycles.get(row.getString("kind"), row.getInt("lifecycle"));
        String stage = row.getString("stage");
        return new Line(
                row.getObject("id", UUID.class),
                MatterRows.label(row),
                life.kind(),
                MatterRows.title(row),
                stage,
                life.isOver(stage),
                row.getString("area_name"),
                row.getString("village_name"),
                Opening.Heard.valueOf(row.getString("channel")),
                row.getObject("heard_on", LocalDate.class),
                row.getTimestamp("registered_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("unit_name"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                MatterRows.word(row, "word"),
                MatterRows.channel(row),
                MatterRows.word(row, "relayed"),
                row.getObject("closed_on", LocalDate.class),
                row.getString("post_name"),
                row.getString("elsewhere"),
                excerpt,
                row.getString("key"));
    }
}
