package doorstep.matter;

import doorstep.clock.Time;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import doorstep.text.Mask;
import doorstep.text.PersonalNumber;
import doorstep.text.SearchTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lines of ledgers, page after page in the order they were registered; each page is one statement and holds nothing after it. */
@Repository
class LedgerQuery {
    /** Rows of a page. */
    static final int PAGE = 500;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Lifecycles lifecycles;

    LedgerQuery(JdbcClient db, JsonMapper json, Lifecycles lifecycles) {
        this.db = db;
        this.json = json;
        this.lifecycles = lifecycles;
    }

    /** Names of residents are masked; where they asked not to be named they are not there at all. */
    record Row(
            UUID id,
            String label,
            Lifecycle life,
            String title,
            String words,
            String stage,
            Opening.Heard channel,
            Instant registeredAt,
            LocalDate registeredOn,
            LocalDate heardOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate endedOn,
            @Nullable Word word,
            boolean confidential,
            @Nullable String reporter,
            @Nullable String phone,
            int people,
            @Nullable String representatives,
            boolean repeated,
            String place,
            @Nullable String unit,
            @Nullable String holder,
            @Nullable String lead,
            @Nullable String registrar,
            @Nullable String category,
            @Nullable String numbers,
            List<String> requests,
            @Nullable String reply,
            @Nullable String instruction,
            @Nullable LocalDate receivedOn,
            @Nullable String receiver,
            Map<String, Map<String, String>> said,
            Map<String, LocalDate> done) {}

    /** Where a page begins: after this row. */
    record After(Instant registeredAt, UUID id) {}

    private static final String ROWS = """
            select m.id, m.number, m.kind, m.lifecycle, m.title, wording.words, m.stage, m.channel, m.registered_at,
                   (m.registered_at at time zone 'Asia/Shanghai')::date as registered_on,
                   (m.heard_at at time zone 'Asia/Shanghai')::date as heard_on,
                   m.due_on, m.served_on, (m.ended_at at time zone 'Asia/Shanghai')::date as ended_on,
                   m.word, m.confidential, r.name as reporter, r.phone,
                   a.name as area_name, v.name as village_name, t.name as township_name, u.name as unit_name,
                   rp.name as registrar,
                   (select string_agg(f.person_name, '、' order by f.person_id) from staff.holder_facts f
                     where f.post_id = m.post_id and f.standing = 'A'
                       and :today between f.from_on and coalesce(f.to_on, 'infinity')) as holder,
                   (select string_agg(f.person_name, '、' order by f.person_id) from staff.holder_facts f
                     where f.post_id = m.lead_post and f.standing = 'A'
                       and :today between f.from_on and coalesce(f.to_on, 'infinity')) as lead,
                   (select count(*) from matter.companion c where c.matter_id = m.id and c.role <> 'AGENT') as companions,
                   (select string_agg(c.name, '、' order by c.ordinal) from matter.companion c
                     where c.matter_id = m.id and c.role = 'REPRESENTATIVE') as representatives,
                   exists (select from matter.link l where l.matter_id = m.id and l.relation = 'repeat-of') as repeated,
                   (select coalesce(wider.name || ' / ', '') || c.name
                      from matter.category c
                      left join matter.category wider on wider.code = c.parent
                     where c.code = m.category) as category,
                   (select string_agg(f.system || ' ' || f.number, '；' order by f.system, f.number) from matter.reference f
                     where f.matter_id = m.id) as numbers,
                   (select jsonb_agg(q.text order by q.ordinal) from matter.request q where q.matter_id = m.id) as requests,
                   (select y.text from matter.reply y
                     where y.matter_id = m.id and y.served_on is not null order by y.seq desc limit 1) as reply,
                   (select s.note from matter.step s
                     where s.matter_id = m.id and s.act = 'assign' order by s.seq desc limit 1) as instruction,
                   reception.held_on as received_on,
                   (select f.person_name from staff.holder_facts f
                     where f.post_id = reception.leader_post and f.standing = 'A'
                       and reception.held_on between f.from_on and coalesce(f.to_on, 'infinity')
                     order by f.person_id limit 1) as receiver,
                   -- Of acts done twice the last counts: an object keeps the last value of a key.
                   (select jsonb_object_agg(s.act, s.said order by s.seq) from matter.step s
                     where s.matter_id = m.id and s.said is not null) as said,
                   (select jsonb_object_agg(s.act, (s.at at time zone 'Asia/Shanghai')::date order by s.seq)
                      from matter.step s where s.matter_id = m.id) as done
              from matter.matter m
              join matter.wording on wording.id = m.id
              join place.area_facts a on a.code = m.area
              left join place.area_facts v on v.code = a.parent and v.level = 'village'
              left join place.area_facts t on t.code = m.area / 1000000 * 1000000
              left join staff.unit_facts u on u.id = m.unit_id
              left join staff.person_facts rp on rp.id = m.registered_by
              left join matter.reporter r on r.matter_id = m.id
              left join matter.link told on told.matter_id = m.id and told.relation = 'from' and told.ref_kind = 'reception'
              left join matter.reception reception on reception.id = told.ref_id::uuid
             where m.stage <> 'void'
               and m.registered_at >= :from and m.registered_at < :until
            """;

    /**
     * Up to {@link #PAGE} rows.
     *
     * @param which a condition on {@code matter.matter m}
     */
    List<Row> rows(Sight sight, String which, LocalDate from, LocalDate to, LocalDate today, @Nullable After after) {
        String next = after == null ? "" : " and (m.registered_at, m.id) > (:afterAt, :afterId)";
        JdbcClient.StatementSpec statement = db.sql(ROWS + " and " + which + " and " + sight.sql() + " and "
                        + sight.searchable() + next + " order by m.registered_at, m.id limit " + PAGE)
                .param("from", MatterStore.utc(from.atStartOfDay(Time.ZONE).toInstant()))
                .param(
                        "until",
                        MatterStore.utc(to.plusDays(1).atStartOfDay(Time.ZONE).toInstant()))
                .param("today", today)
                .params(sight.parameters());
        if (after != null) {
            statement = statement
                    .param("afterAt", MatterStore.utc(after.registeredAt()))
                    .param("afterId", after.id());
        }
        return statement.query((row, number) -> row(row)).list();
    }

    private Row row(ResultSet row) throws SQLException {
        String village = row.getString("village_name");
        String reporter = row.getString("reporter");
        String representatives = row.getString("representatives");
        PersonalNumber phone = PersonalNumber.fromStored(row.getBytes("phone"));
        boolean confidential = row.getBoolean("confidential");
        return new Row(
                row.getObject("id", UUID.class),
                MatterRows.label(row),
                lifecycles.get(row.getString("kind"), row.getInt("lifecycle")),
                plain(row, "title"),
                plain(row, "words"),
                row.getString("stage"),
                Opening.Heard.valueOf(row.getString("channel")),
                row.getTimestamp("registered_at").toInstant(),
                row.getObject("registered_on", LocalDate.class),
                row.getObject("heard_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("served_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                MatterRows.word(row, "word"),
                confidential,
                confidential || reporter == null ? null : Mask.name(reporter),
                confidential || phone == null ? null : phone.masked(),
                1 + row.getInt("companions"),
                confidential || representatives == null ? null : masked(representatives),
                row.getBoolean("repeated"),
                (village == null ? "" : village) + row.getString("area_name"),
                row.getString("unit_name"),
                row.getString("holder"),
                row.getString("lead"),
                row.getString("registrar"),
                row.getString("category"),
                row.getString("numbers"),
                read(row, "requests", new TypeReference<List<String>>() {}, List.of()),
                row.getString("reply") == null ? null : plain(row, "reply"),
                row.getString("instruction") == null ? null : plain(row, "instruction"),
                row.getObject("received_on", LocalDate.class),
                row.getString("receiver"),
                read(row, "said", new TypeReference<Map<String, Map<String, String>>>() {}, Map.of()),
                read(row, "done", new TypeReference<Map<String, LocalDate>>() {}, Map.of()));
    }

    /** Free text, with nobody's number in it: what is masked in one column is not told in the next. */
    private static String plain(ResultSet row, String column) throws SQLException {
        return SearchTerms.withoutNumbers(row.getString(column));
    }

    /** Names between 、, each masked. */
    static String masked(String names) {
        return String.join(
                "、", List.of(names.split("、")).stream().map(Mask::name).toList());
    }

    private <T> T read(ResultSet row, String column, TypeReference<T> type, T none) throws SQLException {
        String text = row.getString(column);
        return text == null ? none : json.readValue(text, type);
    }
}
