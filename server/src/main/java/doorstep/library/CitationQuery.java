package doorstep.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Paragraphs by id, wherever they are cited, and clauses by what citations call them. */
@Repository
class CitationQuery {
    private final JdbcClient db;

    CitationQuery(JdbcClient db) {
        this.db = db;
    }

    /** A paragraph as it stood on a day, or else where it stands nearest to it. */
    record Stood(
            UUID id,
            UUID document,
            UUID version,
            String title,
            String address,
            String text,
            boolean withheld,
            LocalDate from,
            @Nullable LocalDate until) {}

    List<Stood> visible(List<UUID> ids, LocalDate day, Rights rights) {
        return db.sql("""
                select p.id, d.id as document_id, d.title, p.text,
                       stands.version_id, stands.address, stands.in_force_on, stands.until_on
                  from library.paragraph p
                  join library.document d on d.id = p.document_id
                  join lateral (
                       select pl.version_id, pl.address, f.in_force_on, f.until_on
                         from library.placing pl
                         join library.version_facts f on f.id = pl.version_id
                        where pl.paragraph_id = p.id
                        order by f.in_force_on <= :day desc, abs(f.in_force_on - :day)
                        limit 1) stands on true
                 where p.id = any(:ids::uuid[])
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                """)
                .param("ids", Rights.array(ids))
                .param("day", day)
                .params(rights.parameters())
                .query((row, number) -> stood(row, false))
                .list();
    }

    /** The paragraph at an address in the version that holds on a day. */
    Optional<Stood> at(UUID document, String address, LocalDate day, Rights rights) {
        return db.sql("""
                select p.id, d.id as document_id, d.title, p.text, f.id as version_id, pl.address, f.in_force_on, f.until_on
                  from library.document d
                  join library.version_facts f on f.document_id = d.id
                  join library.placing pl on pl.version_id = f.id and pl.address = :address
                  join library.paragraph p on p.id = pl.paragraph_id
                 where d.id = :document
                   and :day >= f.in_force_on and (f.until_on is null or :day < f.until_on)
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                """)
                .param("document", document)
                .param("address", address)
                .param("day", day)
                .params(rights.parameters())
                .query((row, number) -> stood(row, false))
                .optional();
    }

    List<Stood> withheld(List<UUID> ids, Rights rights) {
        return db.sql("""
                select w.id, d.id as document_id, d.title, w.text, w.version_id, w.address, f.in_force_on, f.until_on
                  from library.withheld w
                  join library.version_facts f on f.id = w.version_id
                  join library.document d on d.id = f.document_id
                 where w.id = any(:ids::uuid[])
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and
                """ + Rights.READS_WITHHELD)
                .param("ids", Rights.array(ids))
                .params(rights.parameters())
                .query((row, number) -> stood(row, true))
                .list();
    }

    static Stood stood(ResultSet row, boolean withheld) throws SQLException {
        return new Stood(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("version_id", UUID.class),
                row.getString("title"),
                row.getString("address"),
                row.getString("text"),
                withheld,
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }

    /** One document and version that a citation may mean, and whether the clause is in it. */
    record Candidate(String citedAs, String clause, boolean excerpt, boolean holdsNow, boolean hasClause) {}

    /** What the library has under these titles, for each clause that is cited of them. */
    List<Candidate> candidates(List<Citation> citations, LocalDate day, Rights rights) {
        return db.sql("""
                select cited.title, cited.clause, v.excerpt,
                       :day >= f.in_force_on and (f.until_on is null or :day < f.until_on) as holds_now,
                       exists (select from library.placing pl
                                where pl.version_id = v.id
                                  and (pl.address = any(string_to_array(cited.called, '|'))
                                       or exists (select from unnest(string_to_array(cited.called, '|')) as called
                                                   where starts_with(pl.address, called || '第')))) as has_clause
                  from unnest(:titles::text[], :clauses::text[], :called::text[]) as cited (title, clause, called)
                  join library.document d on d.cited_as = cited.title
                  join library.version v on v.document_id = d.id
                  join library.version_facts f on f.id = v.id
                 where int8range(d.area, d.last, '[]') && :scope::int8multirange
                """)
                .param("titles", citations.stream().map(Citation::citedAs).toArray(String[]::new))
                .param("clauses", citations.stream().map(Citation::clause).toArray(String[]::new))
                .param(
                        "called",
                        citations.stream()
                                .map(one -> String.join("|", one.called()))
                                .toArray(String[]::new))
                .param("day", day)
                .params(rights.parameters())
                .query((row, number) -> new Candidate(
                        row.getString("title"),
                        row.getString("clause"),
                        row.getBoolean("excerpt"),
                        row.getBoolean("holds_now"),
                        row.getBoolean("has_clause")))
                .list();
    }
}
