package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.matter.kind.Lifecycles;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Asks the database just what the pages ask it, for whoever wants to see the statements. */
public final class OwnSql {
    private final JdbcClient db;
    private final Lifecycles lifecycles = Lifecycles.load();

    public OwnSql(DataSource database) {
        db = JdbcClient.create(database);
    }

    /** The registry's first page in one of its orders, of what is found by a text when there is one. */
    public void list(Actor actor, String sort, @Nullable String text) {
        MatterListQuery.Filter filter = new MatterListQuery.Filter(
                MatterListQuery.Sort.valueOf(sort), null, null, null, null, null, text, LocalDate.EPOCH);
        new MatterListQuery(db, lifecycles).list(Sight.of(actor), filter, null);
    }

    /** One matter's page, when this person may see it. */
    public boolean page(Actor actor, UUID id, LocalDate today) {
        return new MatterQuery(db, JsonMapper.shared(), lifecycles)
                .whole(id, Sight.of(actor), actor.id(), today)
                .isPresent();
    }
}
