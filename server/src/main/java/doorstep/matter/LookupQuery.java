package doorstep.matter;

import doorstep.text.PersonalNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of one matter beside its page, each in one statement. */
@Repository
class LookupQuery {
    private final JdbcClient db;
    private final JsonMapper json;

    LookupQuery(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
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

    /** Who raised it and who came along, whole, and the matter's area, when this person may see the matter. */
    Optional<WhoRaised> raisedBy(UUID id, Sight sight) {
        return db.sql("""
                select m.area, m.confidential or m.concerned is not null as hidden, r.name, r.phone,
                       (select jsonb_agg(jsonb_build_object(
                                   'role', o.role, 'name', o.name, 'phone', encode(o.phone, 'hex'))
                               order by o.ordinal)
                          from matter.companion o where o.matter_id = m.id) as companions
                  from matter.matter m
                  left join matter.reporter r on r.matter_id = m.id
                 where m.id = :id
                   and m.stage <> 'void'
                   and (r.name is not null or exists (select from matter.companion o where o.matter_id = m.id))
                   and\s""" + sight.sql())
                .param("id", id)
                .params(sight.parameters())
                .query((row, number) ->
                        new WhoRaised(row.getLong("area"), row.getBoolean("hidden"), reporter(row), companions(row)))
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
                .query((row, number) -> new Opening.Subject(row.getString("title"), reporter(row)))
                .single();
    }

    /** The matter that another system knows by this number, when this person may see it. */
    Optional<UUID> numbered(String system, String number, Sight sight) {
        return db.sql("""
                select m.id
                  from matter.reference f
                  join matter.matter m on m.id = f.matter_id
                 where f.system = :system
                   and f.number = :number
                   and\s""" + sight.sql())
                .param("system", system)
                .param("number", number)
                .params(sight.parameters())
                .query(UUID.class)
                .optional();
    }

    private static Opening.@Nullable Reporter reporter(ResultSet row) throws SQLException {
        String name = row.getString("name");
        return name == null ? null : new Opening.Reporter(name, PersonalNumber.fromStored(row.getBytes("phone")));
    }

    private List<Opening.Companion> companions(ResultSet row) throws SQLException {
        String text = row.getString("companions");
        return text == null
                ? List.of()
                : json.readValue(text, new TypeReference<List<Kept>>() {}).stream()
                        .map(one -> new Opening.Companion(
                                one.role(),
                                one.name(),
                                one.phone() == null
                                        ? null
                                        : PersonalNumber.fromStored(
                                                HexFormat.of().parseHex(one.phone()))))
                        .toList();
    }

    private record Kept(
            Opening.Companion.Role role,
            String name,
            @Nullable String phone) {}

    /**
     * @param hidden from all but the desk: they asked for it, or a unit is concerned
     * @param reporter absent when only those are named who came along
     */
    record WhoRaised(
            long area, boolean hidden, Opening.@Nullable Reporter reporter, List<Opening.Companion> companions) {}
}
