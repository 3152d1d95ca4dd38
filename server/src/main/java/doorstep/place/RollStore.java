package doorstep.place;

import doorstep.text.PersonalNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a roll reads and writes, in bulk. */
@Repository
class RollStore {
    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    RollStore(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    record NewHousehold(UUID id, long area, String door, String sortKey) {}

    record NewResident(
            UUID id,
            UUID household,
            String name,
            String sortKey,
            String relation,
            @Nullable PersonalNumber phone,
            @Nullable PersonalNumber identity) {}

    /** Households of an area by "code door". */
    Map<String, UUID> households(Area area) {
        Map<String, UUID> homes = new HashMap<>();
        db.sql("select id, area, door from place.household where area between :first and :last")
                .param("first", area.code())
                .param("last", area.last())
                .query(row -> {
                    homes.put(row.getLong("area") + " " + row.getString("door"), row.getObject("id", UUID.class));
                });
        return homes;
    }

    /** Somebody who is here, and the number they have. */
    record Known(UUID id, @Nullable PersonalNumber phone) {}

    /** Residents of an area by "household name". */
    Map<String, Known> residents(Area area) {
        Map<String, Known> people = new HashMap<>();
        db.sql("""
                select r.id, r.household_id, r.name, r.phone
                  from place.resident r
                  join place.household h on h.id = r.household_id
                 where h.area between :first and :last
                """).param("first", area.code()).param("last", area.last()).query(row -> {
            people.put(
                    row.getString("household_id") + " " + row.getString("name"),
                    new Known(row.getObject("id", UUID.class), PersonalNumber.fromStored(row.getBytes("phone"))));
        });
        return people;
    }

    void add(List<NewHousehold> households, List<NewResident> residents) {
        batches.batchUpdate(
                "insert into place.household (id, area, door, sort_key) values (?, ?, ?, ?)",
                households,
                BATCH,
                (insert, household) -> {
                    insert.setObject(1, household.id());
                    insert.setLong(2, household.area());
                    insert.setString(3, household.door());
                    insert.setString(4, household.sortKey());
                });
        batches.batchUpdate("""
                insert into place.resident (id, household_id, name, sort_key, relation, phone, identity)
                values (?, ?, ?, ?, ?, ?, ?)
                """, residents, BATCH, (insert, resident) -> {
            insert.setObject(1, resident.id());
            insert.setObject(2, resident.household());
            insert.setString(3, resident.name());
            insert.setString(4, resident.sortKey());
            insert.setString(5, resident.relation());
            insert.setBytes(6, stored(resident.phone()));
            insert.setBytes(7, stored(resident.identity()));
        });
    }

    void updatePhones(List<RollDifference.NewPhone> phones) {
        batches.batchUpdate("update place.resident set phone = ? where id = ?", phones, BATCH, (update, one) -> {
            update.setBytes(1, one.phone().stored());
            update.setObject(2, one.resident());
        });
    }

    private static byte @Nullable [] stored(@Nullable PersonalNumber number) {
        return number == null ? null : number.stored();
    }
}
