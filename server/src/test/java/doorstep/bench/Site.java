package doorstep.bench;

import doorstep.database.DataFolder;
import doorstep.database.EmbeddedPostgres;
import doorstep.database.Server;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.process.Doorstep;
import doorstep.process.Office;
import doorstep.process.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A running office: its clerk over HTTP, and the same database by plain JDBC. */
record Site(Doorstep doorstep, int port, Path data, Office office, Actor clerk) {
    static final String TITLE = "路灯坏了";
    static final String WORDS = "桥头的灯坏了快一个月，孙女下晚自习要从那里过。跟村里说过两回，说报上去了，报到哪里去了也不晓得。";

    static Site of(Doorstep doorstep, int port, Path data) throws Exception {
        return of(doorstep, port, data, Office.settle(doorstep, port));
    }

    static Site of(Doorstep doorstep, int port, Path data, Office office) throws IOException {
        try (Wire wire = office.connect(port)) {
            JsonNode me = wire.get("/api/session").json().path("me");
            JsonNode post = me.path("posts").path(0);
            Actor.Grant grant = new Actor.Grant(
                    UUID.fromString(post.path("post").asString()),
                    Role.CLERK,
                    new Scope.Span(
                            post.path("first").asLong(), post.path("last").asLong()),
                    null);
            UUID id = UUID.fromString(me.path("id").asString());
            Actor clerk = new Actor(Actor.Kind.STAFF, id, me.path("name").asString(), List.of(grant));
            return new Site(doorstep, port, data, office, clerk);
        }
    }

    long township() {
        return clerk.grants().getFirst().area().first();
    }

    private Server server() {
        return EmbeddedPostgres.runningIn(DataFolder.at(data));
    }

    /** As the program itself is signed in. */
    Connection connection() throws SQLException {
        Server.Login login = server().app();
        return DriverManager.getConnection(server().url(), login.user(), login.password());
    }

    Connection superuser() throws SQLException {
        String password = DataFolder.at(data).secret().passwordFor("doorstep_super");
        return DriverManager.getConnection(server().url(), "doorstep_super", password);
    }

    /** Registers matters. */
    Load.Client registering() throws Exception {
        return wired(wire -> wire.post("/api/matters", office.matter(UUID.randomUUID(), WORDS)));
    }

    Load.Client reading(String path) throws Exception {
        return wired(wire -> wire.get(path));
    }

    /** Signs in, as on the first page of the day. */
    Load.Client signingIn() throws Exception {
        Map<String, String> body = Map.of("signIn", Office.SIGN_IN, "password", Office.PASSWORD);
        Wire wire = Wire.to(port);
        wire.get("/api/session");
        return wired(wire, one -> one.post("/api/session", body));
    }

    /** One question and its answer. */
    private interface Question {
        Wire.Answer ask(Wire wire) throws Exception;
    }

    private Load.Client wired(Question question) throws Exception {
        return wired(office.connect(port), question);
    }

    private static Load.Client wired(Wire wire, Question question) {
        return new Load.Client() {
            @Override
            public void once() throws Exception {
                Wire.Answer answer = question.ask(wire);
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.text());
                }
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }
}
