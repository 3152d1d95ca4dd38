package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What matters are called (标题), for whoever points at them from elsewhere: only those that this person may see now. */
@Component
public class Headlines {
    private final HeadlineQuery query;

    Headlines(HeadlineQuery query) {
        this.query = query;
    }

    public record Headline(UUID id, String label, String kind, String title, String stage, boolean over) {
        static Headline of(ResultSet row, Lifecycles lifecycles) throws SQLException {
            Lifecycle life = lifecycles.get(row.getString("kind"), row.getInt("lifecycle"));
            return new Headline(
                    row.getObject("id", UUID.class),
                    MatterRows.label(row),
                    life.kind(),
                    MatterRows.title(row),
                    row.getString("stage"),
                    life.isOver(row.getString("stage")));
        }
    }

    /** Those of these matters that the actor may see, in no order. */
    public List<Headline> of(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : query.of(List.copyOf(ids), Sight.of(actor));
    }
}
