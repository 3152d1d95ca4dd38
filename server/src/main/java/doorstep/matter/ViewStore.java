package doorstep.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved views: one's own, and those shared with a unit. */
@Repository
class ViewStore {
    private final JdbcClient db;

    ViewStore(JdbcClient db) {
        this.db = db;
    }

    /** One's own first, then what others of the units share. */
    List<Views.Saved> of(UUID person, List<UUID> units) {
        return db.sql("""
                select v.id, v.name, v.query, v.unit_id, v.person_id = :person as mine
                  from matter.view v
                 where v.person_id = :person or v.unit_id = any(:units::uuid[])
                 order by mine desc, v.saved_at, v.id
                """)
                .param("person", person)
                .param("units", Sight.array(units))
                .query((row, number) -> new Views.Saved(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("mine"),
                        row.getObject("unit_id", UUID.class) != null))
                .list();
    }

    /**
     * Keeps one under its name; the same name again takes the place of what was there.
     *
     * @param most how many one person may have
     * @return false when there are as many already
     */
    boolean save(UUID id, UUID person, @Nullable UUID unit, String name, String query, int most, Instant now) {
        return db.sql("""
                insert into matter.view (id, person_id, unit_id, name, query, saved_at)
                select :id, :person, :unit::uuid, :name, :query, :now
                 where (select count(*) from matter.view where person_id = :person and name <> :name) < :most
                on conflict (person_id, name) do update
                   set unit_id = excluded.unit_id, query = excluded.query, saved_at = excluded.saved_at
                """)
                        .param("id", id)
                        .param("person", person)
                        .param("unit", unit)
                        .param("name", name)
                        .param("query", query)
                        .param("most", most)
                        .param("now", MatterStore.utc(now))
                        .update()
                > 0;
    }

    /** @return false when it is not theirs, or not there */
    boolean drop(UUID id, UUID person) {
        return db.sql("delete from matter.view where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person)
                        .update()
                > 0;
    }
}
