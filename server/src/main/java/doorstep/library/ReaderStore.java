package doorstep.library;

import doorstep.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may read what a document withholds; each method is one statement. */
@Repository
class ReaderStore {
    private final JdbcClient db;

    ReaderStore(JdbcClient db) {
        this.db = db;
    }

    /** A post, or everybody with a role inside an area. */
    record Reader(
            UUID id,
            @Nullable UUID post,
            @Nullable String postName,
            @Nullable Role role,
            @Nullable Long area,
            @Nullable String areaName) {}

    /** Nothing to somebody who is none of them. */
    List<Reader> readers(UUID document, Rights rights) {
        return db.sql("""
                select given.id, given.post_id, p.name as post_name, given.role, given.area, a.name as area_name
                  from library.reader given
                  join library.document d on d.id = given.document_id
                  left join staff.post_facts p on p.id = given.post_id
                  left join place.area_facts a on a.code = given.area
                 where given.document_id = :document
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and
                """ + Rights.READS_WITHHELD + " order by given.id")
                .param("document", document)
                .params(rights.parameters())
                .query((row, number) -> new Reader(
                        row.getObject("id", UUID.class),
                        row.getObject("post_id", UUID.class),
                        row.getString("post_name"),
                        row.getString("role") == null ? null : Role.valueOf(row.getString("role")),
                        row.getObject("area", Long.class),
                        row.getString("area_name")))
                .list();
    }

    /** @return false for a post outside the document's area */
    boolean addPost(UUID id, UUID document, UUID post) {
        return !db.sql("""
                        with fits as (
                            select d.id, p.id as post_id
                              from library.document d
                              join staff.post_facts p
                                on p.area between d.area and d.last
                                or p.area in (select a.code from place.area_facts a where a.last >= d.last and a.code <= d.area)
                             where d.id = :document and p.id = :post),
                        added as (
                            insert into library.reader (id, document_id, post_id)
                            select :id, id, post_id from fits
                            on conflict do nothing)
                        select post_id from fits
                        """)
                .param("id", id)
                .param("document", document)
                .param("post", post)
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    /** @return false for an area outside the document's */
    boolean addRole(UUID id, UUID document, Role role, long area) {
        return !db.sql("""
                        with fits as (
                            select d.id, a.code, a.last
                              from library.document d
                              join place.area_facts a on a.code between d.area and d.last
                             where d.id = :document and a.code = :area),
                        added as (
                            insert into library.reader (id, document_id, role, area, last)
                            select :id, id, :role, code, last from fits
                            on conflict do nothing)
                        select code from fits
                        """)
                .param("id", id)
                .param("document", document)
                .param("role", role.name())
                .param("area", area)
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Where a reader stands; absent for who may not read there. */
    Optional<Given> given(UUID reader, Rights rights) {
        return db.sql("""
                select d.id, d.area, (select count(*) from library.reader other where other.document_id = d.id) as readers
                  from library.reader given
                  join library.document d on d.id = given.document_id
                 where given.id = :reader
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and
                """ + Rights.READS_WITHHELD)
                .param("reader", reader)
                .params(rights.parameters())
                .query((row, number) ->
                        new Given(row.getObject("id", UUID.class), row.getLong("area"), row.getInt("readers")))
                .optional();
    }

    record Given(UUID document, long area, int readers) {}

    void remove(UUID reader) {
        db.sql("delete from library.reader where id = :reader")
                .param("reader", reader)
                .update();
    }

    /** Where a document is; absent for who may not read what it withholds. */
    Optional<Long> area(UUID document, Rights rights) {
        return db.sql("""
                select d.area
                  from library.document d
                 where d.id = :document
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and
                """ + Rights.READS_WITHHELD)
                .param("document", document)
                .params(rights.parameters())
                .query(Long.class)
                .optional();
    }
}
