package doorstep.library;

import doorstep.kernel.Page;
import doorstep.text.SearchTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What everybody who sees a document may read of it; nothing here touches what is withheld. */
@Repository
class LibraryQuery {
    private static final int MOST_HITS = 50;

    private final JdbcClient db;

    LibraryQuery(JdbcClient db) {
        this.db = db;
    }

    /**
     * A document in a list, with the version that holds today, or else the one nearest to it.
     *
     * @param since the day from which that version holds, or held
     */
    record Line(
            UUID id,
            NewVersion.Kind kind,
            String title,
            String areaName,
            String number,
            String source,
            boolean excerpt,
            Standing standing,
            LocalDate since) {
        Page.Cursor cursor() {
            return new Page.Cursor(since.toString(), id);
        }
    }

    /** Newest in force first. */
    List<Line> list(
            Rights rights,
            NewVersion.@Nullable Kind kind,
            @Nullable String text,
            LocalDate today,
            Page.@Nullable Cursor after) {
        Map<String, Object> parameters = new LinkedHashMap<>(rights.parameters());
        parameters.put("today", today);
        StringBuilder where = new StringBuilder();
        if (kind != null) {
            where.append(" and d.kind = :kind");
            parameters.put("kind", kind.name());
        }
        if (text != null && !text.isBlank()) {
            where.append(" and strpos(lower(normalize(d.title || ' ' || v.number, NFKC)), :needle) > 0");
            parameters.put("needle", SearchTerms.normal(text).strip());
        }
        if (after != null) {
            where.append(" and (v.in_force_on, d.id) < (:afterKey::date, :afterId)");
            parameters.put("afterKey", after.key());
            parameters.put("afterId", after.id());
        }
        try {
            return list(where, parameters, today);
        } catch (DataIntegrityViolationException e) {
            throw after == null ? e : Page.Cursor.bad();
        }
    }

    private List<Line> list(CharSequence where, Map<String, Object> parameters, LocalDate today) {
        return db.sql("""
                select d.id, d.kind, d.title, a.name as area_name, v.number, v.source, v.excerpt, v.in_force_on, f.until_on
                  from library.document d
                  join place.area_facts a on a.code = d.area
                  join lateral (
                       select * from library.version
                        where document_id = d.id
                        order by in_force_on <= :today desc, abs(in_force_on - :today)
                        limit 1) v on true
                  join library.version_facts f on f.id = v.id
                 where int8range(d.area, d.last, '[]') && :scope::int8multirange
                   and true
                """ + where + " order by v.in_force_on desc, d.id desc limit " + (Page.SIZE + 1))
                .params(parameters)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        NewVersion.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("area_name"),
                        row.getString("number"),
                        row.getString("source"),
                        row.getBoolean("excerpt"),
                        standing(row, today),
                        row.getObject("in_force_on", LocalDate.class)))
                .list();
    }

    Map<UUID, String> titles(List<UUID> documents, Rights rights) {
        Map<UUID, String> titles = new LinkedHashMap<>();
        db.sql("""
                select d.id, d.title
                  from library.document d
                 where d.id = any(:documents::uuid[])
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                """)
                .param("documents", Rights.array(documents))
                .params(rights.parameters())
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), row.getString("title"));
                });
        return titles;
    }

    /** One version among its document's. */
    record Version(
            UUID document,
            NewVersion.Kind kind,
            String title,
            long area,
            String areaName,
            UUID id,
            String number,
            String source,
            boolean excerpt,
            LocalDate inForceOn,
            @Nullable LocalDate until,
            Standing standing) {}

    /** All versions of a document, newest first; none for who may not see it. */
    List<Version> versions(UUID document, Rights rights, LocalDate today) {
        return db.sql("""
                select d.id as document_id, d.kind, d.title, d.area, a.name as area_name,
                       v.id, v.number, v.source, v.excerpt, v.in_force_on, f.until_on
                  from library.document d
                  join place.area_facts a on a.code = d.area
                  join library.version v on v.document_id = d.id
                  join library.version_facts f on f.id = v.id
                 where d.id = :document
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                 order by v.in_force_on desc
                """)
                .param("document", document)
                .params(rights.parameters())
                .query((row, number) -> new Version(
                        row.getObject("document_id", UUID.class),
                        NewVersion.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getLong("area"),
                        row.getString("area_name"),
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("source"),
                        row.getBoolean("excerpt"),
                        row.getObject("in_force_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        standing(row, today)))
                .list();
    }

    /**
     * A paragraph where it stands in a version; a gap has neither id nor text.
     *
     * @param level 1 to 3 for a heading
     * @param glued whether it goes on in the line before
     */
    record Paragraph(
            UUID version,
            int position,
            @Nullable UUID id,
            String address,
            int level,
            boolean glued,
            @Nullable String text) {}

    /** The paragraphs of these versions of a document that was found to be seen, in order. */
    List<Paragraph> paragraphs(List<UUID> versions) {
        return db.sql("""
                select pl.version_id, pl.position, p.id, pl.address, pl.level, pl.glued, p.text
                  from library.placing pl
                  left join library.paragraph p on p.id = pl.paragraph_id
                 where pl.version_id = any(:versions::uuid[])
                 order by pl.version_id, pl.position
                """)
                .param("versions", Rights.array(versions))
                .query((row, number) -> new Paragraph(
                        row.getObject("version_id", UUID.class),
                        row.getInt("position"),
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        row.getInt("level"),
                        row.getBoolean("glued"),
                        row.getString("text")))
                .list();
    }

    /** A paragraph that was found. */
    record Hit(UUID id, UUID document, String title, String address, String brief, Standing standing) {}

    /** Paragraphs that say this, those of newer documents first. */
    List<Hit> search(String text, Rights rights, LocalDate today) {
        long[] sought = SearchTerms.sought(text);
        if (sought.length == 0) {
            return List.of();
        }
        String needle = SearchTerms.normal(text).strip();
        return db.sql("""
                select p.id, d.id as document_id, d.title, p.text, stands.address, stands.in_force_on, stands.until_on
                  from library.paragraph p
                  join library.document d on d.id = p.document_id
                  join lateral (
                       select pl.address, f.in_force_on, f.until_on
                         from library.placing pl
                         join library.version_facts f on f.id = pl.version_id
                        where pl.paragraph_id = p.id
                        order by f.in_force_on <= :today desc, abs(f.in_force_on - :today)
                        limit 1) stands on true
                 where p.id in (select s.id from library.search s where s.terms @> :terms)
                   and strpos(lower(normalize(p.text, NFKC)), :needle) > 0
                   and int8range(d.area, d.last, '[]') && :scope::int8multirange
                 order by p.id desc
                 limit :most
                """)
                .param("terms", sought)
                .param("needle", needle)
                .param("today", today)
                .param("most", MOST_HITS)
                .params(rights.parameters())
                .query((row, number) -> hit(row, needle, today))
                .list();
    }

    static Hit hit(ResultSet row, String needle, LocalDate today) throws SQLException {
        return new Hit(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("title"),
                row.getString("address"),
                Brief.around(row.getString("text"), needle),
                standing(row, today));
    }

    private static Standing standing(ResultSet row, LocalDate day) throws SQLException {
        return Standing.on(
                day, row.getObject("in_force_on", LocalDate.class), row.getObject("until_on", LocalDate.class));
    }
}
