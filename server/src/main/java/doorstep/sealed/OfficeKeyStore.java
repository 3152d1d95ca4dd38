package doorstep.sealed;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OfficeKeyStore {
    private final JdbcClient db;

    OfficeKeyStore(JdbcClient db) {
        this.db = db;
    }

    /** @return false when it is known */
    boolean add(String fingerprint, byte[] point, String name, LocalDate from) {
        return db.sql("""
                insert into sealed.office_key (fingerprint, point, name, from_on)
                values (:fingerprint, :point, :name, :from)
                on conflict do nothing
                """)
                        .param("fingerprint", fingerprint)
                        .param("point", point)
                        .param("name", name)
                        .param("from", from)
                        .update()
                == 1;
    }

    /** @return false when it was ended before */
    boolean end(String fingerprint, LocalDate to) {
        return db.sql("""
                insert into sealed.key_end (fingerprint, to_on) values (:fingerprint, :to) on conflict do nothing
                """).param("fingerprint", fingerprint).param("to", to).update() == 1;
    }

    List<Office.Key> all() {
        return db.sql("""
                select k.fingerprint, k.name, k.point, k.from_on, e.to_on
                  from sealed.office_key k
                  left join sealed.key_end e on e.fingerprint = k.fingerprint
                 order by k.fingerprint
                """)
                .query((row, number) -> new Office.Key(
                        row.getString("fingerprint"),
                        row.getString("name"),
                        Base64.getEncoder().encodeToString(row.getBytes("point")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }
}
