package doorstep.bench;

import doorstep.text.SearchTerms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.LongStream;

/** The floor under a registration: the same six rows into the same tables by prepared statements, one commit each time. */
final class Floor implements Load.Client {
    private static final String MATTER = """
            insert into matter.matter (
                   id, kind, lifecycle, title, area, household_id, channel, heard_at, heard_post,
                   registered_at, registered_by, stage, post_id, rule, first_due_on, due_on, updated_at)
            values (?, 'need', 1, ?, ?, null, 'DESK', ?, null, ?, ?, 'registered', null, null, null, null, ?)
            returning number
            """;
    private static final String WORDING = "insert into matter.wording (id, words) values (?, ?)";
    private static final String SEARCH = "insert into matter.search (id, terms) values (?, ?)";
    private static final String REPORTER = "insert into matter.reporter (matter_id, name, phone) values (?, ?, ?)";
    private static final String STEP = """
            insert into matter.step (matter_id, act, stage, at, actor_kind, actor, post_id, due_on)
            values (?, 'register', 'registered', ?, 'STAFF', ?, null, null)
            """;
    private static final String ENTRY = """
            insert into audit.entry (at, actor_kind, actor, actor_name, act, ref_kind, ref_id, area, details)
            values (?, 'STAFF', ?, '陈雨', 'matter.register', 'matter', ?, ?, ?::jsonb)
            """;

    private final Connection connection;
    private final long area;
    private final UUID clerk;
    private final String words;
    private final Object[] terms;
    private final PreparedStatement matter;
    private final PreparedStatement wording;
    private final PreparedStatement search;
    private final PreparedStatement reporter;
    private final PreparedStatement step;
    private final PreparedStatement entry;

    Floor(Connection connection, long area, UUID clerk, String title, String words) throws SQLException {
        this.connection = connection;
        this.area = area;
        this.clerk = clerk;
        this.words = words;
        terms = LongStream.of(SearchTerms.of(title + "\n" + words)).boxed().toArray();
        connection.setAutoCommit(false);
        matter = connection.prepareStatement(MATTER);
        wording = connection.prepareStatement(WORDING);
        search = connection.prepareStatement(SEARCH);
        reporter = connection.prepareStatement(REPORTER);
        step = connection.prepareStatement(STEP);
        entry = connection.prepareStatement(ENTRY);
        matter.setString(2, title);
    }

    @Override
    public void once() throws SQLException {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        matter.setObject(1, id);
        matter.setLong(3, area);
        matter.setObject(4, now);
        matter.setObject(5, now);
        matter.setObject(6, clerk);
        matter.setObject(7, now);
        matter.executeQuery().close();
        wording.setObject(1, id);
        wording.setString(2, words);
        wording.executeUpdate();
        search.setObject(1, id);
        search.setArray(2, connection.createArrayOf("int8", terms));
        search.executeUpdate();
        reporter.setObject(1, id);
        reporter.setString(2, "吴桂兰");
        reporter.setBytes(3, "\0".concat("19900001234").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        reporter.executeUpdate();
        step.setObject(1, id);
        step.setObject(2, now);
        step.setObject(3, clerk);
        step.executeUpdate();
        entry.setObject(1, now);
        entry.setObject(2, clerk);
        entry.setString(3, id.toString());
        entry.setLong(4, area);
        entry.setString(5, "{\"kind\":\"need\",\"heard\":\"" + now + "\"}");
        entry.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
