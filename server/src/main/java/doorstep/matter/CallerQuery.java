package doorstep.matter;

import doorstep.kernel.Scope;
import doorstep.text.PersonalNumber;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters by the number of whoever raised them; nothing but {@link Callers} asks. */
@Repository
class CallerQuery {
    private static final String RAISED = """
             join matter.reporter r on r.matter_id = m.id
            where r.phone = :phone
              and m.stage <> 'void'
              and m.area <@ :areas::int8multirange
            order by m.registered_at desc, m.id desc
            limit 10
            """;

    private final JdbcClient db;
    private final MatterListQuery lists;

    CallerQuery(JdbcClient db, MatterListQuery lists) {
        this.db = db;
        this.lists = lists;
    }

    /** As far as this person may know. */
    boolean isRegistered(UUID intake, Sight sight) {
        return db.sql("select 1 from matter.matter m where m.id = :intake and " + sight.sql())
                .param("intake", intake)
                .params(sight.parameters())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @param desks areas where this person takes matters in; elsewhere they may not learn who raised what */
    List<MatterListQuery.Line> from(PersonalNumber phone, Scope desks) {
        return db.sql(MatterListQuery.LINE + ", '' as key" + MatterListQuery.LINE_FROM + RAISED)
                .param("phone", phone.stored())
                .param("areas", desks.toString())
                .query((row, number) -> lists.line(row))
                .list();
    }
}
