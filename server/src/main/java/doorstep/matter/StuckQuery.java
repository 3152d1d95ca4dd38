package doorstep.matter;

import doorstep.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where work is stuck and on what: units and stages, never persons. */
@Repository
class StuckQuery {
    private static final int MOST = 30;

    private final JdbcClient db;

    StuckQuery(JdbcClient db) {
        this.db = db;
    }

    List<Leading.Stuck> stuck(Scope areas, LocalDate today) {
        return db.sql("""
                select m.unit_id, u.name as unit_name, m.kind, m.stage, count(*) as overdue,
                       count(*) filter (where m.bounced > 1) as bounced, min(m.due_on) as oldest
                  from matter.matter m
                  left join staff.unit_facts u on u.id = m.unit_id
                 where m.ended_at is null
                   and m.kind <> 'promise'
                   and m.served_on is null
                   and coalesce(m.due_on, '-infinity'::date) < :today
                   and m.due_on is not null
                   and m.area <@ :areas::int8multirange
                 group by m.unit_id, u.name, m.kind, m.stage
                 order by count(*) desc, min(m.due_on), m.kind, m.stage, m.unit_id
                 limit :most
                """)
                .param("most", MOST)
                .param("areas", areas.toString())
                .param("today", today)
                .query((row, number) -> new Leading.Stuck(
                        row.getObject("unit_id", UUID.class),
                        row.getString("unit_name"),
                        row.getString("kind"),
                        row.getString("stage"),
                        row.getInt("overdue"),
                        row.getInt("bounced"),
                        row.getObject("oldest", LocalDate.class)))
                .list();
    }
}
