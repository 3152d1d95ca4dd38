package doorstep.review.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import doorstep.cast.Browser;
import doorstep.cast.DoorstepTest;
import doorstep.database.Server;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A figure that takes longer than it may. */
@DoorstepTest
class TooMuchToCountTests {
    @LocalServerPort
    int port;

    @Autowired
    Server server;

    @Test
    void saysSoAndDoesNotTalkOfTheDatabase() throws Exception {
        Browser leader = new Browser(port).as("suyan");
        try (Connection owner = connected(server.owner());
                Connection facts = connected(server.facts());
                Statement lock = owner.createStatement();
                ExecutorService one = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            lock.execute("lock table matter.step");
            Future<Browser.Answer> answer =
                    one.submit(() -> leader.get("/api/indicators/days-to-first-act?area=" + Hamlet.TOWNSHIP));
            await().until(() -> isTakenFrom(facts));
            owner.rollback();
            assertThat(answer.get().status()).isEqualTo(422);
            assertThat(answer.get().code()).isEqualTo("indicator.takes-too-long");
        }
    }

    private Connection connected(Server.Login login) throws SQLException {
        return DriverManager.getConnection(server.url(), login.user(), login.password());
    }

    /** As PostgreSQL takes it from whoever took too long; none yet when nobody waits. */
    private static boolean isTakenFrom(Connection facts) throws SQLException {
        try (Statement statement = facts.createStatement();
                ResultSet taken = statement.executeQuery("""
                        select pg_cancel_backend(pid)
                          from pg_stat_activity
                         where usename = current_user and pid <> pg_backend_pid() and wait_event_type = 'Lock'
                        """)) {
            return taken.next();
        }
    }
}
