package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.database.DataFolder;
import doorstep.database.Durability;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Holds what was acknowledged against what is there: each exactly once, with all that belongs to it, equal to the byte. */
final class Ledger {
    private static final String MISSING_OR_TWICE = """
            select id
              from unnest(?::uuid[]) as acknowledged(id)
             where (select count(*) from matter.matter m where m.id = acknowledged.id) <> 1
                or (select count(*) from matter.wording w where w.id = acknowledged.id) <> 1
                or (select count(*) from matter.search s where s.id = acknowledged.id) <> 1
                or (select count(*) from matter.reporter r where r.matter_id = acknowledged.id) <> 1
                or (select count(*) from matter.step s where s.matter_id = acknowledged.id) <> 1
                or (select count(*) from audit.entry e
                     where e.ref_kind = 'matter' and e.ref_id = acknowledged.id::text) <> 1
            """;

    private Ledger() {}

    static void check(Office office, int port, Path data, Map<UUID, String> acknowledged)
            throws IOException, SQLException {
        Server server = EmbeddedPostgres.runningIn(DataFolder.at(data));
        assertThat(Durability.read(server))
                .containsEntry("fsync", "on")
                .containsEntry("full_page_writes", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("data_checksums", "on");
        assertThat(missingOrTwice(server, acknowledged))
                .as("of %s acknowledged", acknowledged.size())
                .isEmpty();
        List<String> changed = new ArrayList<>();
        try (Wire clerk = office.connect(port)) {
            for (Map.Entry<UUID, String> one : acknowledged.entrySet()) {
                Wire.Answer answer = clerk.get("/api/matters/" + one.getKey());
                if (!one.getValue().equals(answer.json().path("words").asString())) {
                    changed.add(one.getValue() + "\n" + answer.text());
                }
            }
        }
        assertThat(changed).as("not as acknowledged").isEmpty();
    }

    private static List<String> missingOrTwice(Server server, Map<UUID, String> acknowledged) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        server.url(), server.app().user(), server.app().password());
                PreparedStatement find = connection.prepareStatement(MISSING_OR_TWICE)) {
            find.setArray(
                    1, connection.createArrayOf("uuid", acknowledged.keySet().toArray()));
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    wrong.add(rows.getString(1));
                }
            }
        }
        return wrong;
    }
}
