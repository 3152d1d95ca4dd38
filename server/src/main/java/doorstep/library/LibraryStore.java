package doorstep.library;

import doorstep.kernel.Actor;
import doorstep.kernel.Scope;
import doorstep.text.SearchTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes documents and versions; each method is one statement. */
@Repository
class LibraryStore {
    /** Stands for a gap among the ids of paragraphs. */
    static final UUID GAP = new UUID(0, 0);

    private final JdbcClient db;

    LibraryStore(JdbcClient db) {
        this.db = db;
    }

    /** A paragraph of the text as it is kept. */
    record Row(UUID id, String text) {}

    /** A withheld piece behind the gap at a position. */
    record Hidden(UUID id, int position, int nth, Outline.Placed placed) {}

    /** A document as its keeper finds it. */
    record Kept(UUID id, boolean withholds) {}

    /** The document of this title, made if there is none; nothing outside the keeper's scope. */
    Optional<Kept> document(UUID id, NewVersion version, Scope keeper) {
        return db.sql("""
                insert into library.document (id, kind, title, cited_as, area, last)
                select :id, :kind, :title, :citedAs, a.code, a.last
                  from place.area_facts a
                 where a.code = :area and a.code <@ :scope::int8multirange
                on conflict (area, title) do update set kind = excluded.kind
                returning id, exists (select from library.reader r where r.document_id = document.id) as withholds
                """)
                .param("id", id)
                .param("kind", version.kind().name())
                .param("title", version.title())
                .param("citedAs", version.citedAs())
                .param("area", version.area())
                .param("scope", keeper.toString())
                .query((row, number) -> new Kept(row.getObject("id", UUID.class), row.getBoolean("withholds")))
                .optional();
    }

    /** Every paragraph that any version of the document has had, oldest first. */
    List<Row> paragraphs(UUID document) {
        return db.sql("select id, text from library.paragraph where document_id = :document order by id")
                .param("document", document)
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("text")))
                .list();
    }

    /** @return false when a version of that day is here */
    boolean addVersion(UUID id, UUID document, NewVersion version, Actor actor, Instant now) {
        return db.sql("""
                        insert into library.version
                               (id, document_id, number, source, excerpt, in_force_on, taken_at, taken_by)
                        values (:id, :document, :number, :source, :excerpt, :inForceOn, :now, :actor)
                        on conflict (document_id, in_force_on) do nothing
                        """)
                        .param("id", id)
                        .param("document", document)
                        .param("number", version.number())
                        .param("source", version.source())
                        .param("excerpt", version.excerpt())
                        .param("inForceOn", version.inForceOn())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("actor", actor.id())
                        .update()
                == 1;
    }

    void addParagraphs(UUID document, List<Row> rows) {
        db.sql("""
                with added as (
                    insert into library.paragraph (id, document_id, text)
                    select id, :document, text from unnest(:ids::uuid[], :texts::text[]) as one (id, text)
                    returning id)
                insert into library.search (id, terms)
                select one.id, one.terms::int8[]
                  from unnest(:ids::uuid[], :terms::text[]) as one (id, terms)
                  join added on added.id = one.id
                """)
                .param("document", document)
                .params(texts(rows, Row::id, Row::text))
                .update();
    }

    /** @param ids the paragraph of each visible piece; a gap has none */
    void place(UUID version, List<Outline.Placed> placed, List<UUID> ids) {
        db.sql("""
                insert into library.placing (version_id, position, paragraph_id, address, level, glued)
                select :version, position, paragraph, address, level, glued
                  from unnest(:paragraphs::uuid[], :addresses::text[], :levels::smallint[], :glued::boolean[])
                       with ordinality as one (paragraph, address, level, glued, position)
                """)
                .param("version", version)
                .param(
                        "paragraphs",
                        ids.stream()
                                .map(id -> id.equals(GAP) ? null : id.toString())
                                .toArray(String[]::new))
                .param("addresses", column(placed, one -> one.withheld() ? "" : one.address()))
                .param("levels", column(placed, one -> String.valueOf(one.withheld() ? 0 : one.level())))
                .param("glued", column(placed, one -> String.valueOf(one.piece().glued())))
                .update();
    }

    void withhold(UUID version, List<Hidden> hidden) {
        db.sql("""
                with added as (
                    insert into library.withheld (id, version_id, position, nth, address, level, glued, text)
                    select id, :version, position, nth, address, level, glued, text
                      from unnest(:ids::uuid[], :positions::int[], :nths::int[], :addresses::text[],
                                  :levels::smallint[], :glued::boolean[], :texts::text[])
                           as one (id, position, nth, address, level, glued, text)
                    returning id)
                insert into library.withheld_search (id, terms)
                select one.id, one.terms::int8[]
                  from unnest(:ids::uuid[], :terms::text[]) as one (id, terms)
                  join added on added.id = one.id
                """)
                .param("version", version)
                .params(texts(hidden, Hidden::id, one -> one.placed().piece().text()))
                .param("positions", column(hidden, one -> String.valueOf(one.position())))
                .param("nths", column(hidden, one -> String.valueOf(one.nth())))
                .param("addresses", column(hidden, one -> one.placed().address()))
                .param(
                        "levels",
                        column(hidden, one -> String.valueOf(one.placed().level())))
                .param(
                        "glued",
                        column(
                                hidden,
                                one -> String.valueOf(one.placed().piece().glued())))
                .update();
    }

    /** @return the document and its area, when the keeper may say so */
    Optional<Repealed> repeal(UUID version, LocalDate on, Scope keeper) {
        return db.sql("""
                update library.version v
                   set repealed_on = :on
                  from library.document d
                 where v.id = :version and d.id = v.document_id and d.area <@ :scope::int8multirange
                returning d.id, d.area
                """)
                .param("version", version)
                .param("on", on)
                .param("scope", keeper.toString())
                .query((row, number) -> new Repealed(row.getObject("id", UUID.class), row.getLong("area")))
                .optional();
    }

    record Repealed(UUID document, long area) {}

    private static <T> Map<String, Object> texts(List<T> rows, Function<T, UUID> id, Function<T, String> text) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("ids", column(rows, row -> id.apply(row).toString()));
        columns.put("texts", column(rows, text));
        columns.put("terms", column(rows, row -> terms(text.apply(row))));
        return columns;
    }

    /** A PostgreSQL array literal. */
    static String terms(String text) {
        return Arrays.toString(SearchTerms.of(text)).replace('[', '{').replace(']', '}');
    }

    private static <T> String[] column(List<T> rows, Function<T, String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }
}
