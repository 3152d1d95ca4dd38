package doorstep.portal;

import doorstep.kernel.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CardStore {
    private final JdbcClient db;

    CardStore(JdbcClient db) {
        this.db = db;
    }

    record Card(
            UUID id,
            PaperSecret secret,
            long area,
            @Nullable UUID household,
            boolean bound,
            UUID printedBy,
            Instant printedAt) {
        static Card of(ResultSet row, int number) throws SQLException {
            return new Card(
                    row.getObject("id", UUID.class),
                    new PaperSecret(row.getString("secret")),
                    row.getLong("area"),
                    row.getObject("household_id", UUID.class),
                    row.getBoolean("bound"),
                    row.getObject("printed_by", UUID.class),
                    row.getTimestamp("printed_at").toInstant());
        }
    }

    void add(UUID id, String code, PaperSecret secret, long area, UUID printedBy, Instant now, boolean bound) {
        db.sql("""
                insert into portal.card (id, code, secret, area, printed_at, printed_by, bound_at)
                values (:id, :code, :secret, :area, :now, :printedBy, case when :bound then :now::timestamptz end)
                """)
                .param("id", id)
                .param("code", code)
                .param("secret", secret.kept())
                .param("area", area)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("printedBy", printedBy)
                .param("bound", bound)
                .update();
    }

    void addMatter(UUID card, UUID matter) {
        db.sql("""
                insert into portal.card_matter (card_id, matter_id)
                values (:card, :matter)
                on conflict do nothing
                """).param("card", card).param("matter", matter).update();
    }

    Optional<Card> find(String code) {
        return db.sql("""
                select id, secret, area, household_id, bound_at is not null as bound, printed_by, printed_at
                  from portal.card
                 where code = :code
                """).param("code", code).query(Card::of).optional();
    }

    /** The same, locked: two officers cannot bind one card to two homes. */
    Optional<Card> take(String code) {
        return db.sql("""
                select id, secret, area, household_id, bound_at is not null as bound, printed_by, printed_at
                  from portal.card
                 where code = :code
                   for update
                """).param("code", code).query(Card::of).optional();
    }

    /** @return false for a home outside the scope, or none */
    boolean bind(UUID card, UUID household, Instant now, Scope scope) {
        return db.sql("""
                update portal.card
                   set household_id = :household, bound_at = :now
                 where id = :card
                   and exists (select from place.household_facts h
                                where h.id = :household and h.area <@ :scope::int8multirange)
                """)
                        .param("card", card)
                        .param("household", household)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("scope", scope.toString())
                        .update()
                == 1;
    }

    List<UUID> matters(UUID card) {
        return db.sql("select matter_id from portal.card_matter where card_id = :card")
                .param("card", card)
                .query((row, number) -> row.getObject("matter_id", UUID.class))
                .list();
    }
}
