package doorstep.bench;

import doorstep.kernel.Scope;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import doorstep.text.SearchTerms;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A county's matters of five years with all that stands beside them, the same from every seed: copied into the tables, whose
 * indexes are made anew afterwards.
 */
final class Million {
    private static final String[] KINDS =
            "need hotline appeal enquiry dispute hazard suggestion task promise review recheck".split(" ");
    private static final double[] KIND_UP_TO = {.46, .71, .79, .85, .90, .94, .97, .99, .997, .999, 1};
    private static final String[] CHANNELS =
            "DESK VISIT HOTLINE PHONE ONLINE FILE LETTER RECEPTION SUPERIOR".split(" ");
    private static final String[] WORDS = "SOLVED SOLVED SOLVED UNSOLVED SOLVED PARTLY UNSOLVED CANNOT_SAY".split(" ");
    private static final int YEARS = 5;
    private static final String NOTHING = "\\N";

    /** When the newest was registered: always the same, so that the kept questions always find the same. */
    private static final Instant LAST = Instant.parse("2026-11-23T04:00:00Z");

    private final County county;
    private final Random random = new Random(20261123);
    private final Tongue tongue = new Tongue(random);
    private final Lifecycles lives = Lifecycles.load();
    private final Map<String, CopyIn> copies = new LinkedHashMap<>();
    private final List<UUID> recent = new ArrayList<>();
    private final Instant now;
    private final UUID clerk;

    private Million(County county, Instant now) {
        this.county = county;
        this.now = now;
        this.clerk = County.id("county-clerk");
    }

    private static final Map<String, String> TABLES = Map.of(
            "matter",
                    "id, kind, lifecycle, title, area, channel, heard_at, heard_post, registered_at, registered_by, stage,"
                            + " unit_id, post_id, rule, first_due_on, due_on, answered_at, served_on, first_served_on, ended_at, word,"
                            + " word_channel,"
                            + " updated_at, bounced, confidential, category, lead_post",
            "wording", "id, words",
            "search", "id, terms",
            "reporter", "matter_id, name, phone",
            "reference", "system, number, matter_id, of_record, closed_on",
            "helper", "id, matter_id, unit_id, asked, asked_at",
            "link", "matter_id, relation, ref_kind, ref_id");

    /** What is told of each matter besides its row, from the row itself. */
    private static final String STEPS = """
            insert into matter.step (matter_id, act, stage, at, actor_kind, actor, unit_id, due_on)
            select m.id, act, m.stage, course.at, 'STAFF',
                   case when act in ('register', 'assign') then m.registered_by else coalesce(m.unit_id, m.registered_by) end, m.unit_id, due
              from matter.matter m
             cross join lateral (values
                   ('register', m.registered_at, m.first_due_on),
                   ('assign', m.registered_at + interval '1 day', null),
                   ('take-over', m.registered_at + interval '2 days', null),
                   ('note', m.registered_at + interval '4 days', null),
                   ('answer', m.answered_at, null),
                   ('serve', m.served_on + interval '12 hours', null),
                   ('close', m.ended_at, null)) course (act, at, due)
             where course.at is not null
               and (act = 'register' or m.unit_id is not null)
             order by m.registered_at, m.id, course.at
            """;

    private static final String SAID = """
            insert into matter.word (matter_id, word, channel, way, call_back, at, actor)
            select m.id, m.word, m.word_channel, 'code', false, m.served_on + interval '2 days', coalesce(m.unit_id, m.registered_by)
              from matter.matter m
             where m.word is not null and m.served_on is not null
             order by m.served_on
            """;

    private static final String REPLIES = """
            insert into matter.reply (matter_id, text, at, actor, served_on, way)
            select m.id, '经查，反映的情况属实。已安排人员到现场处理，本周内可以完成，请您监督。', m.answered_at, m.registered_by, m.served_on, 'DOOR'
              from matter.matter m where m.answered_at is not null
            """;

    /** Fills the tables; the connection is a superuser's. */
    static void sow(Connection connection, Connections more, County county, int matters) throws Exception {
        List<String> indexes = indexes(connection);
        try (Statement statement = connection.createStatement()) {
            for (String index : indexes) {
                statement.execute("drop index matter." + index.replaceFirst("(?s)^CREATE INDEX (\\w+) .*", "$1"));
            }
        }
        new Million(county, LAST).copy(more, matters);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set maintenance_work_mem = '512MB'");
            statement.execute(STEPS);
            statement.execute(REPLIES);
            statement.execute(SAID);
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("reset session_replication_role");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Opens one more connection as superuser. */
    interface Connections {
        Connection open() throws SQLException;
    }

    private static List<String> indexes(Connection connection) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select indexdef from pg_indexes i
                         where schemaname = 'matter' and indexdef not like 'CREATE UNIQUE%'
                        """)) {
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        return indexes;
    }

    private void copy(Connections more, int matters) throws SQLException {
        List<Connection> open = new ArrayList<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            Connection connection = more.open();
            open.add(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
            }
            copies.put(
                    table.getKey(),
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy matter." + table.getKey() + " (" + table.getValue() + ") from stdin"));
        }
        for (int i = 0; i < matters; i++) {
            one(i, matters);
        }
        for (CopyIn copy : copies.values()) {
            copy.endCopy();
        }
        for (Connection connection : open) {
            connection.close();
        }
    }

    private void one(int number, int of) throws SQLException {
        Instant registered =
                now.minus((long) ((1 - Math.pow((number + 1.0) / of, 0.8)) * YEARS * 365 * 86_400), ChronoUnit.SECONDS);
        UUID id = id(registered);
        long township = county.townships().get(tongue.zipf(County.TOWNSHIPS));
        List<Long> places = county.placesIn(township);
        long area = places.get(tongue.zipf(places.size()));
        String kind = kind();
        Lifecycle life = lives.newest(kind);
        long age = ChronoUnit.DAYS.between(registered, now);
        boolean open = random.nextInt(1000) < (age < 30 ? 700 : age < 90 ? 250 : 15);
        List<String> stages = life.stages().keySet().stream()
                .filter(stage -> life.ends().contains(stage) != open)
                .toList();
        String stage = stages.get(tongue.zipf(stages.size()));
        Tongue.Said said = tongue.say();
        String channel = kind.equals("hotline") ? "HOTLINE" : CHANNELS[tongue.zipf(CHANNELS.length)];
        Instant heard =
                registered.minus(channel.equals("FILE") ? random.nextInt(400) : random.nextInt(3), ChronoUnit.DAYS);
        boolean assigned = !stage.equals(life.start());
        List<County.Unit> units = county.unitsIn(random.nextInt(4) == 0 ? county.code() : township);
        County.Unit unit = units.get(tongue.zipf(units.size()));
        Instant ended = registered.plus(random.nextInt(1, 60), ChronoUnit.DAYS);
        boolean over = !open;
        ended = ended.isAfter(now) ? now : ended;
        Instant updated = over ? ended : registered.plus(random.nextInt((int) Math.min(20, age + 1)), ChronoUnit.DAYS);
        String due = random.nextInt(5) == 0 ? NOTHING : day(heard.plus(random.nextInt(10, 61), ChronoUnit.DAYS));
        String answered = over && random.nextInt(10) > 0 ? ended.toString() : NOTHING;
        String word = over && random.nextInt(100) < 55 ? WORDS[random.nextInt(WORDS.length)] : NOTHING;
        row(
                "matter",
                id,
                kind,
                life.version(),
                said.title(),
                area,
                channel,
                heard,
                channel.equals("VISIT") ? County.id("officerOFFICER" + township) : NOTHING,
                registered,
                clerk,
                stage,
                assigned ? unit.id() : NOTHING,
                assigned && random.nextInt(5) < 3 ? unit.posts().get(tongue.zipf(3)) : NOTHING,
                NOTHING,
                due,
                due,
                answered,
                answered.equals(NOTHING) ? NOTHING : day(ended),
                answered.equals(NOTHING) ? NOTHING : day(ended),
                over ? ended : NOTHING,
                word,
                word.equals(NOTHING) ? NOTHING : "CALL_BACK",
                updated.isAfter(now) ? now : updated,
                random.nextInt(100) == 0 ? 2 : 0,
                random.nextInt(50) == 0,
                random.nextInt(3) == 0 ? NOTHING : County.CATEGORIES.get(tongue.zipf(County.CATEGORIES.size())),
                random.nextInt(300) == 0 ? unit.posts().getFirst() : NOTHING);
        row("wording", id, said.words());
        row("search", id, terms(SearchTerms.of(said.title() + "\n" + said.words(), township / Scope.TOWNSHIP)));
        beside(id, kind, registered, township, over, number);
    }

    private void beside(UUID id, String kind, Instant registered, long township, boolean over, int number)
            throws SQLException {
        if (random.nextInt(7) > 0) {
            row("reporter", id, tongue.name(), NOTHING);
        }
        boolean hotline = kind.equals("hotline");
        if (hotline || kind.equals("appeal") && random.nextBoolean()) {
            row(
                    "reference",
                    hotline ? "12345" : "国家信访",
                    (hotline ? "GD" : "XF") + day(registered).replace("-", "") + "%07d".formatted(number),
                    id,
                    true,
                    over && random.nextInt(30) > 0 ? day(registered) : NOTHING);
        }
        if (random.nextInt(25) == 0) {
            List<County.Unit> units = county.unitsIn(township);
            row(
                    "helper",
                    id(registered),
                    id,
                    units.get(tongue.zipf(units.size())).id(),
                    "请到现场一起看。",
                    registered);
        }
        if (random.nextInt(33) == 0 && !recent.isEmpty()) {
            row("link", id, "repeat-of", "matter", recent.get(random.nextInt(recent.size())));
        }
        if (recent.size() < 5000) {
            recent.add(id);
        } else {
            recent.set(number % 5000, id);
        }
    }

    private UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private String kind() {
        double at = random.nextDouble();
        int i = 0;
        while (KIND_UP_TO[i] < at) {
            i++;
        }
        return KINDS[i];
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String terms(long[] terms) {
        StringBuilder text = new StringBuilder("{");
        for (long term : terms) {
            text.append(text.length() > 1 ? "," : "").append(term);
        }
        return text.append('}').toString();
    }

    private void row(String table, Object... values) throws SQLException {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value);
        }
        byte[] bytes = line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        Objects.requireNonNull(copies.get(table)).writeToCopy(bytes, 0, bytes.length);
    }
}
