package doorstep.matter;

import doorstep.text.PersonalNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is asked of one matter beside its page, each in one statement. */
@Repository
class LookupQuery {
    private final JdbcClient db;

    LookupQuery(JdbcClient db) {
        this.db = db;
    }

    Optional<Long> area(UUID id, Sight sight) {
        return db.sql("select m.area from matter.matter m where m.id = :id and " + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(Long.class)
                .optional();
    }

    /** Whether a reply of one that this person may see has reached somebody. */
    Optional<Boolean> isAnswered(UUID id, Sight sight) {
        return db.sql("""
                select exists (select from matter.reply y where y.matter_id = m.id and y.served_on is not null)
                  from matter.matter m
                 where m.id = :id and\s""" + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query(Boolean.class)
                .optional();
    }

    /** The titles of those of these matters that this person may see, by id. */
    Map<String, String> titles(List<UUID> ids, Sight sight) {
        Map<String, String> titles = new HashMap<>();
        db.sql("select m.id, m.stage, m.title from matter.matter m where m.id = any(:ids::uuid[]) and " + sight.sql())
                .param("ids", Sight.array(ids))
                .params(sight.parameters())
                .query(row -> {
                    titles.put(row.getString("id"), MatterRows.title(row));
                });
        return titles;
    }

    /** Whether a matter is of this home or of none, when this person may see it. */
    Optional<Boolean> isOf(UUID id, UUID household, Sight sight) {
        return db.sql("select coalesce(m.household_id = :household, true) from matter.matter m where m.id = :id and "
                        + sight.sql())
                .param("id", id)
                .param("household", household)
                .params(sight.parameters())
                .query(Boolean.class)
                .optional();
    }

    /** Who raised it, whole, and the matter's area, when this person may see the matter. */
    Optional<WhoRaised> reporter(UUID id, Sight sight) {
        return db.sql("""
                select m.area, m.confidential or m.concerned is not null as hidden, r.name, r.phone
                  from matter.matter m
                  join matter.reporter r on r.matter_id = m.id
                 where m.id = :id
                   and m.stage <> 'void'
                   and\s""" + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query((row, number) -> new WhoRaised(
                        row.getLong("area"),
                        row.getBoolean("hidden"),
                        new Opening.Reporter(row.getString("name"), PersonalNumber.fromStored(row.getBytes("phone")))))
                .optional();
    }

    /** What a matter that is known to be seen is about, and who raised it. */
    Opening.Subject subject(UUID id) {
        return db.sql("""
                select m.title, r.name, r.phone
                  from matter.matter m
                  left join matter.reporter r on r.matter_id = m.id
                 where m.id = :id
                """)
                .param("id", id)
                .query((row, number) -> {
                    String name = row.getString("name");
                    PersonalNumber phone = PersonalNumber.fromStored(row.getBytes("phone"));
                    return new Opening.Subject(
                            row.getString("title"), name == null ? null : new Opening.Reporter(name, phone));
                })
                .single();
    }

    /** @param hidden from all but the desk: they asked for it, or a unit is concerned */
    record WhoRaised(long area, boolean hidden, Opening.Reporter reporter) {}
}
