package doorstep.matter;

import doorstep.kernel.Page;
import doorstep.kernel.Scope;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import doorstep.text.SearchTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of matters; the text of each query is built from what was asked, so that an absent filter costs nothing. */
@Repository
class MatterListQuery {
    private final JdbcClient db;
    private final Lifecycles lifecycles;

    MatterListQuery(JdbcClient db, Lifecycles lifecycles) {
        this.db = db;
        this.lifecycles = lifecycles;
    }

    /** One row of a list. */
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
            String key) {
        Page.Cursor cursor() {
            return new Page.Cursor(key, id);
        }
    }

    /** The orders a list can have; each walks an index of its own. */
    enum Sort {
        NEWEST("m.registered_at", "desc", "timestamptz"),
        DUE("coalesce(m.due_on, '-infinity'::date)", "asc", "date"),
        UPDATED("m.updated_at", "desc", "timestamptz"),
        NUMBER("m.number", "desc", "bigint");

        private final String key;
        private final String direction;
        private final String type;

        Sort(String key, String direction, String type) {
            this.key = key;
            this.direction = direction;
            this.type = type;
        }
    }

    /**
     * What a list is asked for; everything optional.
     *
     * @param open true for what is still waited for, false for what is over
     */
    record Filter(
            Sort sort,
            @Nullable Boolean open,
            @Nullable String kind,
            Scope.@Nullable Span area,
            @Nullable UUID unit,
            @Nullable Table table,
            @Nullable String text,
            LocalDate today) {}

    /** Lists that somebody has to go through (专门清单), each a condition on {@code matter.matter m}. */
    enum Table {
        /** 那边已办结、这边没有. */
        CLOSED_THERE(
                "m.ended_at is null and exists (select from matter.reference e where e.matter_id = m.id and e.of_record"
                        + " and e.closed_on is not null)"),
        /** 这边已办结、那边没有. */
        CLOSED_HERE(
                "m.ended_at is not null and exists (select from matter.reference e where e.matter_id = m.id and e.of_record"
                        + " and e.closed_on is null)"),
        /** 退过两次以上. */
        BOUNCED("m.bounced > 1 and m.ended_at is null"),
        /** 有领导包案的. */
        LED("m.lead_post is not null and m.ended_at is null"),
        /** 过了日子的. */
        OVERDUE("m.ended_at is null and m.served_on is null and m.due_on < :today"),
        /** 本人说没解决的. */
        UNSOLVED("m.word in ('UNSOLVED', 'PARTLY')");

        private final String which;

        Table(String which) {
            this.which = which;
        }
    }

    static final String LINE = """
            -- one line of a list
            select m.id, m.number, m.kind, m.title, m.stage, m.lifecycle, m.channel, m.registered_at, m.updated_at,
                   (m.heard_at at time zone 'Asia/Shanghai')::date as heard_on,
                   (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on,
                   m.due_on, m.served_on, m.word, m.word_channel, m.relayed,
                   a.name as area_name, v.name as village_name, t.name as township_name, u.name as unit_name
            """;

    static final String LINE_FROM = """
              from matter.matter m
              join place.area_facts a on a.code = m.area
              left join place.area_facts v on v.code = a.parent and v.level = 'village'
              left join place.area_facts t on t.code = m.area / 1000000 * 1000000
              left join staff.unit_facts u on u.id = m.unit_id
            """;

    List<Line> list(Sight sight, Filter filter, Page.@Nullable Cursor after) {
        Sort sort = filter.sort();
        Map<String, Object> parameters = new LinkedHashMap<>(sight.parameters());
        StringBuilder where = new StringBuilder(" where ").append(sight.sql());
        if (sort == Sort.DUE || Boolean.TRUE.equals(filter.open())) {
            where.append(" and m.ended_at is null");
        } else if (Boolean.FALSE.equals(filter.open())) {
            where.append(" and m.ended_at is not null");
        }
        if (filter.kind() != null) {
            where.append(" and m.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.area() != null) {
            where.append(" and m.area between :areaFirst and :areaLast");
            parameters.put("areaFirst", filter.area().first());
            parameters.put("areaLast", filter.area().last());
        }
        if (filter.unit() != null) {
            where.append(" and m.unit_id = :unit");
            parameters.put("unit", filter.unit());
        }
        Table table = filter.table();
        if (table != null) {
            where.append(" and ").append(table.which);
            parameters.put("today", filter.today());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            long[] sought = SearchTerms.sought(filter.text());
            if (sought.length == 0) {
                return List.of();
            }
            where.append(" and ")
                    .append(sight.searchable())
                    .append(" and m.id in (select s.id from matter.search s where s.terms @> :terms)")
                    .append(" and m.stage <> 'void'")
                    .append(" and strpos(lower(normalize(m.title || ' ' || m.words, NFKC)), :needle) > 0");
            parameters.put("terms", sought);
            parameters.put("needle", SearchTerms.normal(filter.text()).strip());
        }
        if (after != null) {
            where.append(" and (%s, m.id) %s (:afterKey::%s, :afterId)"
                    .formatted(sort.key, sort.direction.equals("asc") ? ">" : "<", sort.type));
            parameters.put("afterKey", after.key());
            parameters.put("afterId", after.id());
        }
        String order =
                " order by %s %s, m.id %s limit %d".formatted(sort.key, sort.direction, sort.direction, Page.SIZE + 1);
        try {
            return db.sql(LINE + ", (" + sort.key + ")::text as key" + LINE_FROM + where + order)
                    .params(parameters)
                    .query((row, number) -> line(row))
                    .list();
        } catch (DataIntegrityViolationException e) {
            throw after == null ? e : Page.Cursor.bad();
        }
    }

    List<Matters.AtHome> atHome(UUID household, List<UUID> posts) {
        String which = " where m.household_id = :household"
                + " and (m.heard_post = any(:posts::uuid[]) or m.post_id = any(:posts::uuid[]))"
                + " order by m.heard_at desc limit 100";
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
                row.getString("key"));
    }
}
