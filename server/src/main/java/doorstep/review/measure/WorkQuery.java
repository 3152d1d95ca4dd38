package doorstep.review.measure;

import doorstep.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When work of other modules happened, and that it is there. */
@Repository
class WorkQuery {
    private final JdbcClient db;

    WorkQuery(JdbcClient db) {
        this.db = db;
    }

    /** The day of a piece of work within these areas; a matter's is the latest that was reached. */
    Optional<LocalDate> day(Measure.Evidence.Kind kind, UUID thing, Scope scope) {
        return db.sql("""
                select coalesce(ended_on, served_on, registered_on) from matter.matter_facts
                 where :kind = 'MATTER' and id = :thing
                union all
                select visited_on from visit.visit_facts
                 where :kind = 'VISIT' and id = :thing and area <@ :scope::int8multirange
                union all
                select held_on from study.session_facts
                 where :kind = 'SESSION' and id = :thing and int8range(area, last, '[]') && :scope::int8multirange
                union all
                select (r.opened_at at time zone 'Asia/Shanghai')::date
                  from review.round r
                  join place.area_facts a on a.code = r.area
                 where :kind = 'ROUND' and r.id = :thing and int8range(r.area, a.last, '[]') && :scope::int8multirange
                """)
                .param("kind", kind.name())
                .param("thing", thing)
                .param("scope", scope.toString())
                .query(LocalDate.class)
                .optional();
    }

    /** Whether an area, a village or wider, and perhaps a unit lie inside the area of the round a measure belongs to. */
    boolean isInside(UUID measure, long area, @Nullable UUID unit) {
        return db.sql("""
                select count(*) > 0
                  from review.item i
                  join review.self_review s on s.id = i.review_id
                  join review.round r on r.id = s.round_id
                  join place.area_facts whole on whole.code = r.area
                  join place.area_facts part on part.code between whole.code and whole.last
                 where i.id = :measure
                   and part.code = :area
                   and part.level <> 'grid'
                   and (cast(:unit as uuid) is null
                        or exists (select from staff.unit_facts u where u.id = :unit and u.area between whole.code and whole.last))
                """)
                .param("measure", measure)
                .param("area", area)
                .param("unit", unit)
                .query(Boolean.class)
                .single();
    }

    /** A place that an aim may name. */
    record AimArea(long code, String name, boolean whole) {}

    /** The area of a round and its villages. */
    List<AimArea> areas(UUID round) {
        return db.sql("""
                select part.code, part.name, part.code = whole.code as whole
                  from review.round r
                  join place.area_facts whole on whole.code = r.area
                  join place.area_facts part on part.code between whole.code and whole.last
                 where r.id = :round
                   and part.level <> 'grid'
                 order by part.code
                """)
                .param("round", round)
                .query((row, number) ->
                        new AimArea(row.getLong("code"), row.getString("name"), row.getBoolean("whole")))
                .list();
    }

    /** The units within the area of a round. */
    List<Measure.Named> units(UUID round) {
        return db.sql("""
                select u.id, u.name
                  from review.round r
                  join place.area_facts whole on whole.code = r.area
                  join staff.unit_facts u on u.area between whole.code and whole.last
                 where r.id = :round
                 order by u.area, u.sort_key
                """)
                .param("round", round)
                .query((row, number) -> new Measure.Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
