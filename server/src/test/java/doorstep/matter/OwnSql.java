package doorstep.matter;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Scope;
import doorstep.matter.kind.Lifecycles;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Asks the database just what the pages ask it, for whoever wants to see the statements. */
public final class OwnSql {
    private final DataSource database;
    private final JdbcClient db;
    private final Lifecycles lifecycles = Lifecycles.load();
    private final TermShares terms;

    public OwnSql(DataSource database) {
        this(database, database);
    }

    /** @param beside where it is asked how common words are */
    public OwnSql(DataSource database, DataSource beside) {
        this.database = database;
        db = JdbcClient.create(database);
        terms = new TermShares(new TermStore(JdbcClient.create(beside)), new TransactionTemplate(), Time.system());
    }

    /** The first page of a filter, each of its parts by name. */
    public void page(Actor actor, Map<String, Object> filter, String sort, LocalDate today) {
        Object span = filter.get("span");
        Filters filters = new Filters(filter, (Scope.Span) span);
        new RegistryQuery(database, new MatterListQuery(db, lifecycles), terms)
                .page(filters.asked(actor, today), RegistrySort.valueOf(sort), null);
    }

    /** The registry's first page in one of its orders, of what is found by a text when there is one. */
    public void list(Actor actor, String sort, @Nullable String text) {
        Filters filter = text == null ? Filters.all() : Filters.all().text(text);
        MatterListQuery lines = new MatterListQuery(db, lifecycles);
        new RegistryQuery(database, lines, terms).page(filter.asked(actor), RegistrySort.valueOf(sort), null);
    }

    /** What a part of a filter is. */
    public static Class<?> filterType(String name) {
        return Arrays.stream(RegistryFilter.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getType)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** One matter's page, when this person may see it. */
    public boolean page(Actor actor, UUID id, LocalDate today) {
        return new MatterQuery(db, JsonMapper.shared(), lifecycles)
                .whole(id, Sight.of(actor), actor.id(), today)
                .isPresent();
    }
}
