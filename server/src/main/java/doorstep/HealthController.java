package doorstep;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For balancers and for whoever waits for the start: answers when the database does. */
@RestController
class HealthController {
    private final JdbcClient db;

    HealthController(JdbcClient db) {
        this.db = db;
    }

    record Health(String status) {}

    @GetMapping("/api/health")
    Health health() {
        db.sql("select 1").query(Integer.class).single();
        return new Health("ok");
    }
}
