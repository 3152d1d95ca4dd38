package doorstep.sealed;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnvelopeStore {
    private static final int AT_ONCE = 16;
    private static final long LOCK = 0x7365616c6564L;

    private final JdbcClient db;

    EnvelopeStore(JdbcClient db) {
        this.db = db;
    }

    /** A place, by what it is told from others. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Place(UUID id, byte[] salt) {}

    List<Place> places() {
        return db.sql("select id, substring(body from 5 for 32) as salt from sealed.envelope order by id")
                .query((row, number) -> new Place(row.getObject("id", UUID.class), row.getBytes("salt")))
                .list();
    }

    /** One at a time makes places, until its transaction ends. */
    void lock() {
        db.sql("select pg_advisory_xact_lock(:key)")
                .param("key", LOCK)
                .query((row, number) -> LOCK)
                .single();
    }

    /** @return false when somebody else was quicker */
    boolean replace(Place place, byte[] envelope) {
        return db.sql("""
                update sealed.envelope
                   set body = :envelope
                 where id = :id and substring(body from 5 for 32) = :salt
                """)
                        .param("envelope", envelope)
                        .param("id", place.id())
                        .param("salt", place.salt())
                        .update()
                == 1;
    }

    void put(UUID id, byte[] envelope) {
        db.sql("update sealed.envelope set body = :envelope where id = :id")
                .param("envelope", envelope)
                .param("id", id)
                .update();
    }

    void add(List<UUID> ids, List<byte[]> envelopes) {
        db.sql("""
                insert into sealed.envelope (id, body)
                select id, body from unnest(:ids::uuid[], :bodies::bytea[]) as made (id, body)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("bodies", envelopes.toArray(byte[][]::new))
                .update();
    }

    List<UUID> withDigests(Set<String> digests) {
        return db.sql("select id from sealed.envelope where encode(sha256(body), 'hex') = any(:digests::text[])")
                .param("digests", digests.toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    int count() {
        return db.sql("select count(*) from sealed.envelope")
                .query(Integer.class)
                .single();
    }

    /** All of them, a few at a time; within a transaction. */
    void each(Consumer<byte[]> reader) {
        db.sql("select body from sealed.envelope order by id")
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    reader.accept(row.getBytes("body"));
                });
    }
}
