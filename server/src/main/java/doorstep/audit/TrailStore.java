package doorstep.audit;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TrailStore {
    private static final int PAGE = 100;

    private final JdbcClient db;
    private final JsonMapper json;

    TrailStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void append(Instant at, Actor actor, String act, Ref ref, @Nullable Long area, Map<String, ?> details) {
        db.sql("""
                insert into audit.entry (at, actor_kind, actor, actor_name, act, ref_kind, ref_id, area, details)
                values (:at, :actorKind, :actor, :actorName, :act, :refKind, :refId, :area, :details::jsonb)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actorKind", actor.kind().name())
                .param("actor", actor.id())
                .param("actorName", actor.name())
                .param("act", act)
                .param("refKind", ref.kind())
                .param("refId", ref.id())
                .param("area", area)
                .param("details", details.isEmpty() ? "{}" : json.writeValueAsString(details))
                .update();
    }

    /** What somebody looks for; absent means any. Days are whole days in China, the last one included. */
    record Asked(
            @Nullable Long before,
            @Nullable String act,
            @Nullable String who,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind,
            @Nullable String thing) {
        static final Asked ANYTHING = new Asked(null, null, null, null, null, null, null);
    }

    /** Newest first; only entries that concern an area of the scope. */
    List<Entry> page(Scope scope, Asked asked) {
        Map<String, Object> given = new LinkedHashMap<>();
        List<String> which = new ArrayList<>(List.of("true"));
        put(asked.before(), "seq < :before", "before", which, given);
        put(asked.act(), "act = :act", "act", which, given);
        put(asked.who(), "actor_name = :who", "who", which, given);
        put(asked.kind(), "ref_kind = :kind", "kind", which, given);
        put(asked.thing(), "ref_id = :thing", "thing", which, given);
        put(asked.from() == null ? null : start(asked.from()), "at >= :first", "first", which, given);
        put(asked.to() == null ? null : start(asked.to().plusDays(1)), "at < :end", "end", which, given);
        return db.sql("""
                select seq, at, actor_kind, actor_name, act, ref_kind, ref_id, area, details::text
                  from audit.entry
                 where area <@ :scope::int8multirange
                   and\s""" + String.join(" and ", which) + " order by seq desc limit " + PAGE)
                .param("scope", scope.toString())
                .params(given)
                .query(Entry::of)
                .list();
    }

    private static void put(
            @Nullable Object value, String condition, String name, List<String> which, Map<String, Object> given) {
        if (value != null) {
            which.add(condition);
            given.put(name, value);
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Time.ZONE).toOffsetDateTime();
    }

    /** One line of the trail as it is kept. */
    record Entry(
            long seq,
            Instant at,
            String actorKind,
            String actorName,
            String act,
            String refKind,
            String refId,
            @Nullable Long area,
            String details) {
        static Entry of(ResultSet row, int number) throws SQLException {
            return new Entry(
                    row.getLong("seq"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor_kind"),
                    row.getString("actor_name"),
                    row.getString("act"),
                    row.getString("ref_kind"),
                    row.getString("ref_id"),
                    row.getObject("area", Long.class),
                    row.getString("details"));
        }
    }
}
