package doorstep.matter;

import doorstep.matter.kind.Lifecycles;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeadlineQuery {
    private final JdbcClient db;
    private final Lifecycles lifecycles;

    HeadlineQuery(JdbcClient db, Lifecycles lifecycles) {
        this.db = db;
        this.lifecycles = lifecycles;
    }

    List<Headlines.Headline> of(List<UUID> ids, Sight sight) {
        return db.sql("""
                select m.id, m.number, m.kind, m.title, m.stage, m.lifecycle,
                       (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on, t.name as township_name
                  from matter.matter m
                  left join place.area_facts t on t.code = m.area / 1000000 * 1000000
                 where m.id = any(:ids::uuid[])
                   and\s""" + sight.sql())
                .param("ids", Sight.array(ids))
                .params(sight.parameters())
                .query((row, number) -> Headlines.Headline.of(row, lifecycles))
                .list();
    }
}
