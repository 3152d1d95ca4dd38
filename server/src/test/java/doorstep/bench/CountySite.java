package doorstep.bench;

import doorstep.database.DataFolder;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Server;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.process.Doorstep;
import doorstep.process.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A running county: each asker at their browser and as the program knows them, and the same database by plain JDBC. */
record CountySite(Doorstep doorstep, int port, Path data, Map<String, Wire> wires, Map<String, Actor> actors) {
    static CountySite of(Doorstep doorstep, int port, Path data) throws IOException {
        CountySite site = new CountySite(doorstep, port, data, new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String name : County.ASKERS) {
            Wire wire = Wire.to(port);
            wire.get("/api/session");
            wire.post("/api/session", Map.of("signIn", name, "password", "lamp-at-the-bridge"));
            site.wires.put(name, wire);
            site.actors.put(name, actor(wire.get("/api/session").json().path("me")));
        }
        return site;
    }

    private static Actor actor(JsonNode me) {
        List<Actor.Grant> grants = new ArrayList<>();
        for (JsonNode post : me.path("posts")) {
            String unit = post.path("unit").asString("");
            grants.add(new Actor.Grant(
                    UUID.fromString(post.path("post").asString()),
                    Role.valueOf(post.path("role").asString()),
                    new Scope.Span(
                            post.path("first").asLong(), post.path("last").asLong()),
                    unit.isEmpty() ? null : UUID.fromString(unit)));
        }
        return new Actor(
                Actor.Kind.STAFF,
                UUID.fromString(me.path("id").asString()),
                me.path("name").asString(),
                grants);
    }

    Connection connection() throws SQLException {
        Server server = EmbeddedPostgres.runningIn(DataFolder.at(data));
        return DriverManager.getConnection(
                server.url(), server.app().user(), server.app().password());
    }

    /** What a question to the database says that has one number for an answer. */
    long number(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Wire wire(String asker) {
        return Objects.requireNonNull(wires.get(asker));
    }

    Actor actor(String asker) {
        return Objects.requireNonNull(actors.get(asker));
    }

    /** One more connection of this asker's browser. */
    Wire again(String asker) throws IOException {
        return wire(asker).again(port);
    }
}
