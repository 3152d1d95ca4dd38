package doorstep.visit;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VisitStore {
    private final JdbcClient db;

    VisitStore(JdbcClient db) {
        this.db = db;
    }

    /** A visit as it stands, with where and by which post it was made. */
    record Kept(Visit visit, long area, UUID post, boolean voided) {
        static Kept of(ResultSet row, int number) throws SQLException {
            Visit visit = new Visit(
                    row.getObject("id", UUID.class),
                    row.getObject("household_id", UUID.class),
                    row.getTimestamp("visited_at").toInstant(),
                    Visit.SpokeTo.valueOf(row.getString("spoke_to")),
                    Visit.Way.valueOf(row.getString("way")),
                    row.getString("said"),
                    List.of(),
                    List.of(),
                    List.of());
            return new Kept(visit, row.getLong("area"), row.getObject("post_id", UUID.class), row.getBoolean("voided"));
        }
    }

    Optional<Long> areaOf(UUID household, Scope scope) {
        return db.sql("""
                select area
                  from place.household_facts
                 where id = :household
                   and area <@ :scope::int8multirange
                """)
                .param("household", household)
                .param("scope", scope.toString())
                .query(Long.class)
                .optional();
    }

    /** @return whether it is new */
    boolean insert(Visit visit, long area, UUID post, UUID officer, Instant now) {
        return db.sql("""
                insert into visit.visit (id, household_id, area, post_id, officer, visited_at, recorded_at, spoke_to, way, said)
                values (:id, :household, :area, :post, :officer, :visitedAt, :now, :spokeTo, :way, :said)
                on conflict (id) do nothing
                """)
                        .param("id", visit.id())
                        .param("household", visit.household())
                        .param("area", area)
                        .param("post", post)
                        .param("officer", officer)
                        .param("visitedAt", visit.visitedAt().atOffset(ZoneOffset.UTC))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("spokeTo", visit.spokeTo().name())
                        .param("way", visit.way().name())
                        .param("said", visit.said().strip())
                        .update()
                == 1;
    }

    /** Whether a visit kept under this id is this officer's and says the same; empty when there is none. */
    Optional<Boolean> isSame(Visit visit, UUID officer) {
        return db.sql("""
                select household_id = :household and visited_at = :visitedAt and spoke_to = :spokeTo and way = :way
                       and said = :said as same
                  from visit.visit
                 where id = :id and officer = :officer
                """)
                .param("id", visit.id())
                .param("officer", officer)
                .param("household", visit.household())
                .param("visitedAt", visit.visitedAt().atOffset(ZoneOffset.UTC))
                .param("spokeTo", visit.spokeTo().name())
                .param("way", visit.way().name())
                .param("said", visit.said().strip())
                .query(Boolean.class)
                .optional();
    }

    Optional<Kept> kept(UUID id, List<UUID> posts) {
        return db.sql("""
                select id, household_id, area, post_id, visited_at, spoke_to, way, said, voided_at is not null as voided
                  from visit.visit
                 where id = :id
                   and post_id = any(:posts::uuid[])
                   for update
                """)
                .param("id", id)
                .param("posts", HomesQuery.array(posts))
                .query(Kept::of)
                .optional();
    }

    /** @return false when it was taken back before */
    boolean voidEntry(UUID id, String reason, Instant now) {
        return db.sql("""
                update visit.visit
                   set voided_at = :now, void_reason = :reason
                 where id = :id and voided_at is null
                """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
