package doorstep.matter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that bodies outside answer with; only digests of them are kept. Each method is one statement. */
@Repository
class OutsideStore {
    private final JdbcClient db;

    OutsideStore(JdbcClient db) {
        this.db = db;
    }

    /** Takes the place of an earlier link. @return false unless the helper is outside and has not answered */
    boolean give(UUID matter, UUID helper, byte[] digest, LocalDate until) {
        return db.sql("""
                update matter.helper set link_digest = :digest, link_until = :until
                 where id = :helper and matter_id = :matter and outside is not null and answered_at is null
                """)
                        .param("helper", helper)
                        .param("matter", matter)
                        .param("digest", digest)
                        .param("until", until)
                        .update()
                == 1;
    }

    /** What a link opens, until its day and until it is answered. */
    record Open(
            UUID matter,
            UUID helper,
            String body,
            String asked,
            @Nullable LocalDate dueOn,
            LocalDate until,
            @Nullable String unitName,
            @Nullable String dutyPhone) {}

    Optional<Open> open(byte[] digest, LocalDate today) {
        return db.sql("""
                select h.matter_id, h.id, h.outside, h.asked, h.due_on, h.link_until, u.name as unit_name,
                       coalesce(u.duty_phone, t.duty_phone) as duty_phone
                  from matter.helper h
                  join matter.matter m on m.id = h.matter_id
                  left join staff.unit_facts u on u.id = m.unit_id
                  left join place.area_facts t on t.code = m.area / 1000000 * 1000000
                 where h.link_digest = :digest
                   and h.answered_at is null
                   and h.link_until >= :today
                   and m.ended_at is null
                """)
                .param("digest", digest)
                .param("today", today)
                .query((row, number) -> new Open(
                        row.getObject("matter_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("outside"),
                        row.getString("asked"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("link_until", LocalDate.class),
                        row.getString("unit_name"),
                        row.getString("duty_phone")))
                .optional();
    }
}
