package doorstep.library;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paragraphs that hold given pieces of text, among what somebody may read. */
@Repository
class CopiedQuery {
    private final JdbcClient db;

    CopiedQuery(JdbcClient db) {
        this.db = db;
    }

    List<CitationQuery.Stood> visible(List<String> windows, LocalDate day, Rights rights) {
        return db.sql("""
                select p.id, d.id as document_id, d.title, p.text,
                       stands.version_id, stands.address, stands.in_force_on, stands.until_on
                  from (select distinct s.id
                          from unnest(:windows::text[], :terms::text[]) as piece (said, terms)
                          join library.search s on s.terms @> piece.terms::int8[]
                          join library.paragraph p on p.id = s.id
                         where strpos(lower(normalize(p.text, NFKC)), piece.said) > 0) as same
                  join library.paragraph p on p.id = same.id
                  join library.document d on d.id = p.document_id
                  join lateral (
                       select pl.version_id, pl.address, f.in_force_on, f.until_on
                         from library.placing pl
                         join library.version_facts f on f.id = pl.version_id
                        where pl.paragraph_id = p.id
                        order by f.in_force_on <= :day desc, abs(f.in_force_on - :day)
                        limit 1) stands on true
                 where int8range(d.area, d.last, '[]') && :scope::int8multirange
                 limit 50
                """)
                .param("windows", windows.toArray(String[]::new))
                .param("terms", windows.stream().map(LibraryStore::terms).toArray(String[]::new))
                .param("day", day)
                .params(rights.parameters())
                .query((row, number) -> CitationQuery.stood(row, false))
                .list();
    }

    List<CitationQuery.Stood> withheld(List<String> windows, Rights rights) {
        return db.sql("""
                select w.id, d.id as document_id, d.title, w.text, w.version_id, w.address, f.in_force_on, f.until_on
                  from (select distinct s.id
                          from unnest(:windows::text[], :terms::text[]) as piece (said, terms)
                          join library.withheld_search s on s.terms @> piece.terms::int8[]
                          join library.withheld w on w.id = s.id
                         where strpos(lower(normalize(w.text, NFKC)), piece.said) > 0) as same
                  join library.withheld w on w.id = same.id
                  join library.version_facts f on f.id = w.version_id
                  join library.document d on d.id = f.document_id
                 where int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and
                """ + Rights.READS_WITHHELD + " limit 50")
                .param("windows", windows.toArray(String[]::new))
                .param("terms", windows.stream().map(LibraryStore::terms).toArray(String[]::new))
                .params(rights.parameters())
                .query((row, number) -> CitationQuery.stood(row, true))
                .list();
    }
}
