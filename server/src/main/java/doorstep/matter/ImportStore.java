package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Scope;
import doorstep.matter.kind.Lifecycle;
import doorstep.text.PersonalNumber;
import doorstep.text.SearchTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an import reads and writes. */
@Repository
class ImportStore {
    /** Rows that are held at once while all of a source is read. */
    private static final int HELD = 500;

    private final JdbcClient db;
    private final JsonMapper json;

    ImportStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * One line as it is written.
     *
     * @param reply empty when the file has none
     * @param same the matter whose text it repeats
     */
    record Imported(
            UUID id,
            Lifecycle life,
            String title,
            String words,
            long area,
            Instant heard,
            String reporter,
            @Nullable PersonalNumber phone,
            boolean recordsThere,
            String source,
            String number,
            Matter.Due due,
            String reply,
            @Nullable LocalDate repliedOn,
            @Nullable UUID same,
            Actor actor,
            Instant now) {
        String stage() {
            if (reply.isBlank()) {
                return life.start();
            }
            return repliedOn == null ? "answered" : "served";
        }
    }

    Optional<ImportColumns> columns(String source) {
        return db.sql("select columns::text from matter.source where name = :source")
                .param("source", source)
                .query(String.class)
                .optional()
                .map(text -> new ImportColumns(json.readValue(text, new TypeReference<Map<String, String>>() {})));
    }

    /** Those that were used in these areas: a county's systems are not everybody's to know. */
    Map<String, Map<String, String>> sources(Scope areas) {
        Map<String, Map<String, String>> sources = new LinkedHashMap<>();
        db.sql("""
                select name, columns::text
                  from matter.source
                 where exists (select from unnest(areas) area where area <@ :areas::int8multirange)
                 order by name
                 limit 200
                """).param("areas", areas.toString()).query(row -> {
            sources.put(row.getString("name"), json.readValue(row.getString("columns"), new TypeReference<>() {}));
        });
        return sources;
    }

    void saveColumns(String source, ImportColumns columns, long area) {
        db.sql("""
                insert into matter.source as s (name, columns, areas)
                values (:source, :columns::jsonb, array[:area::bigint])
                on conflict (name) do update
                   set columns = excluded.columns,
                       areas = case when :area = any(s.areas) then s.areas else s.areas || excluded.areas end
                """)
                .param("area", area)
                .param("source", source)
                .param("columns", json.writeValueAsString(columns.headers()))
                .update();
    }

    /** Numbers of a source that are here, each with where its matter belongs. */
    Map<String, Long> numbers(String source) {
        Map<String, Long> numbers = new HashMap<>();
        db.sql("""
                select r.number, m.area
                  from matter.reference r
                  join matter.matter m on m.id = r.matter_id
                 where r.system = :source
                """).param("source", source).withFetchSize(HELD).query(row -> {
            numbers.put(row.getString("number"), row.getLong("area"));
        });
        return numbers;
    }

    /** Texts of a source that are here, each with the first matter of it. */
    Map<UUID, UUID> texts(String source) {
        Map<UUID, UUID> texts = new HashMap<>();
        db.sql("""
                select m.id, m.title, w.words
                  from matter.reference r
                  join matter.matter m on m.id = r.matter_id
                  join matter.wording w on w.id = m.id
                 where r.system = :source
                 order by m.number
                """).withFetchSize(HELD).param("source", source).query(row -> {
            texts.putIfAbsent(
                    MatterImport.fingerprint(MatterImport.letters(row.getString("title"), row.getString("words"))),
                    row.getObject("id", UUID.class));
        });
        return texts;
    }

    /** Villages of an area, by name. */
    Map<String, Long> villages(long area) {
        Map<String, Long> villages = new LinkedHashMap<>();
        db.sql("""
                select v.name, v.code
                  from place.area_facts v
                  join place.area_facts a on v.code between a.code and a.last
                 where a.code = :area and v.level = 'village'
                 order by length(v.name) desc, v.code
                """).param("area", area).query(row -> {
            villages.put(row.getString("name"), row.getLong("code"));
        });
        return villages;
    }

    void insert(Imported line) {
        db.sql("""
                with new as (
                    insert into matter.matter (
                           id, kind, lifecycle, title, area, channel, heard_at, registered_at, registered_by,
                           stage, rule, clock_from, first_due_on, due_on, answered_at, served_on, updated_at)
                    values (:id, :kind, :lifecycle, :title, :area, 'FILE', :heard, :now, :actor,
                           :stage, :rule, :clockFrom::timestamptz, :due, :due, :repliedOn::timestamptz, :repliedOn, :now)
                    returning id),
                worded as (insert into matter.wording (id, words) select id, :words from new),
                searchable as (insert into matter.search (id, terms) select id, :terms from new),
                raised as (
                    insert into matter.reporter (matter_id, name, phone)
                    select id, :reporter, :phone::bytea from new where :reporter <> '' or :phone::bytea is not null),
                known as (
                    insert into matter.reference (system, number, matter_id, of_record, due_on, closed_on)
                    select :source, :number, id, :there, case when :there then :due::date end,
                           case when :there then :repliedOn::date end
                      from new),
                same as (
                    insert into matter.link (matter_id, relation, ref_kind, ref_id)
                    select id, 'same-text', 'matter', :same from new where :same::text is not null),
                answered as (
                    insert into matter.reply (matter_id, text, at, actor, served_on, way)
                    select id, :reply, :now, :actor, :repliedOn, 'file' from new where :reply <> '')
                insert into matter.step (matter_id, act, stage, at, actor_kind, actor, due_on)
                select id, 'import', :stage, :now, :actorKind, :actor, :due from new
                """)
                .param("id", line.id())
                .param("kind", line.life().kind())
                .param("lifecycle", line.life().version())
                .param("title", line.title())
                .param("words", line.words())
                .param("terms", SearchTerms.of(line.title() + "\n" + line.words(), line.area() / Scope.TOWNSHIP))
                .param("area", line.area())
                .param("heard", MatterStore.utc(line.heard()))
                .param("now", MatterStore.utc(line.now()))
                .param("actor", line.actor().id())
                .param("actorKind", line.actor().kind().name())
                .param("stage", line.stage())
                .param("rule", line.due().rule())
                .param("clockFrom", MatterStore.utcOrNull(line.due().from()))
                .param("due", line.due().on())
                .param("reporter", line.reporter())
                .param("phone", line.phone() == null ? null : line.phone().stored())
                .param("there", line.recordsThere())
                .param("source", line.source())
                .param("number", line.number())
                .param("same", line.same() == null ? null : line.same().toString())
                .param("reply", line.reply())
                .param("repliedOn", line.repliedOn())
                .update();
    }
}
