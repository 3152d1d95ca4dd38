package doorstep.audit;

import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
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

    /** Newest first, below {@code before}; only entries that concern an area of the scope. */
    List<Entry> page(Scope scope, long before, @Nullable String act) {
        return db.sql("""
                select seq, at, actor_kind, actor_name, act, ref_kind, ref_id, area, details::text
                  from audit.entry
                 where seq < :before
                   and area <@ :scope::int8multirange
                   and (:act::text is null or act = :act)
                 order by seq desc
                 limit :page
                """)
                .param("before", before)
                .param("scope", scope.toString())
                .param("act", act)
                .param("page", PAGE)
                .query(Entry::of)
                .list();
    }

    /** One line of the trail as auditors read it. */
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
