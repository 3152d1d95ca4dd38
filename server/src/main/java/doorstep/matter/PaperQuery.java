package doorstep.matter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a paper says and the page of a matter does not: the name in full, and which government signs. */
@Repository
class PaperQuery {
    private final JdbcClient db;

    PaperQuery(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param reporter in full, as are the representatives of a group
     * @param county the unit is the county's own, and signs itself
     * @param township where the matter is
     * @param supervisor of which place whoever supervises it is
     */
    record Beside(
            @Nullable String reporter,
            List<String> representatives,
            boolean county,
            @Nullable String township,
            @Nullable String supervisor) {}

    /** Of a matter that is known to be seen. */
    Beside beside(UUID matter) {
        return db.sql("""
                select r.name as reporter,
                       array(select o.name
                               from matter.companion o
                              where o.matter_id = m.id and o.role = 'REPRESENTATIVE' and m.stage <> 'void'
                              order by o.ordinal) as representatives,
                       coalesce(ua.level = 'county', false) as county, t.name as township,
                       (select sa.name
                          from matter.step s
                          join staff.holder_facts f on f.person_id = s.actor
                          join staff.post_facts p on p.id = f.post_id and p.role in ('SUPERVISOR', 'LEADER')
                          join place.area_facts sa on sa.code = p.area and m.area between sa.code and sa.last
                         where s.matter_id = m.id
                           and s.act = 'supervise'
                           and (s.at at time zone 'Asia/Shanghai')::date
                               between f.from_on and coalesce(f.to_on, 'infinity')
                         order by s.seq desc, sa.code
                         limit 1) as supervisor
                  from matter.matter m
                  left join matter.reporter r on r.matter_id = m.id
                  left join place.area_facts t on t.code = m.area / 1000000 * 1000000
                  left join staff.unit_facts u on u.id = m.unit_id
                  left join place.area_facts ua on ua.code = u.area
                 where m.id = :matter
                """)
                .param("matter", matter)
                .query((row, number) -> new Beside(
                        row.getString("reporter"),
                        List.of((String[]) row.getArray("representatives").getArray()),
                        row.getBoolean("county"),
                        row.getString("township"),
                        row.getString("supervisor")))
                .single();
    }
}
