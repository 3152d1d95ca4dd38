package doorstep.library;

import doorstep.text.SearchTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The only place where withheld text is read. Every statement ends with {@link Rights#READS_WITHHELD}: for somebody without the
 * right the database never selects it.
 */
@Repository
class WithheldQuery {
    private static final int MOST_HITS = 50;

    private final JdbcClient db;

    WithheldQuery(JdbcClient db) {
        this.db = db;
    }

    /** A piece behind the gap at a position. */
    record Piece(UUID version, int position, LibraryQuery.Paragraph paragraph) {}

    List<Piece> pieces(List<UUID> versions, Rights rights) {
        return db.sql("""
                select w.version_id, w.position, w.id, w.address, w.level, w.glued, w.text
                  from library.withheld w
                  join library.version v on v.id = w.version_id
                  join library.document d on d.id = v.document_id
                 where w.version_id = any(:versions::uuid[])
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and
                """ + Rights.READS_WITHHELD + " order by w.version_id, w.position, w.nth")
                .param("versions", Rights.array(versions))
                .params(rights.parameters())
                .query((row, number) -> new Piece(
                        row.getObject("version_id", UUID.class),
                        row.getInt("position"),
                        new LibraryQuery.Paragraph(
                                row.getObject("version_id", UUID.class),
                                row.getInt("position"),
                                row.getObject("id", UUID.class),
                                row.getString("address"),
                                row.getInt("level"),
                                row.getBoolean("glued"),
                                row.getString("text"))))
                .list();
    }

    List<LibraryQuery.Hit> search(String text, Rights rights, LocalDate today) {
        long[] sought = SearchTerms.sought(text);
        if (sought.length == 0) {
            return List.of();
        }
        String needle = SearchTerms.normal(text).strip();
        return db.sql("""
                select w.id, d.id as document_id, d.title, w.text, w.address, f.in_force_on, f.until_on
                  from library.withheld w
                  join library.version_facts f on f.id = w.version_id
                  join library.document d on d.id = f.document_id
                 where w.id in (select s.id from library.withheld_search s where s.terms @> :terms)
                   and strpos(lower(normalize(w.text, NFKC)), :needle) > 0
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and
                """ + Rights.READS_WITHHELD + " order by w.id desc limit " + MOST_HITS)
                .param("terms", sought)
                .param("needle", needle)
                .params(rights.parameters())
                .query((row, number) -> LibraryQuery.hit(row, needle, today))
                .list();
    }
}
