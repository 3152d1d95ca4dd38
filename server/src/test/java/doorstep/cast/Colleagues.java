package doorstep.cast;

import doorstep.demo.Township;
import doorstep.kernel.Actor;
import doorstep.staff.Sessions;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settled cast as who they are and where they live, for tests that go through the modules' doors. */
public final class Colleagues {
    private final Township.Settled settled;
    private final Sessions sessions;
    private final JdbcClient db;

    Colleagues(Township.Settled settled, Sessions sessions, JdbcClient db) {
        this.settled = settled;
        this.sessions = sessions;
        this.db = db;
    }

    /** With the rights of the day the clock shows. */
    public Actor as(String signIn) {
        return sessions.actor(person(signIn)).orElseThrow();
    }

    public UUID person(String signIn) {
        return Objects.requireNonNull(settled.people().get(signIn), signIn);
    }

    public UUID post(String signIn) {
        return Objects.requireNonNull(settled.posts().get(signIn), signIn);
    }

    /** @param township nine digits */
    public UUID unit(long township, String name) {
        String key = township * 1_000_000L + " " + name;
        return Objects.requireNonNull(settled.units().get(key), key);
    }

    /** The code of a village or, with its grid, of a grid. */
    public long area(String village, String... grid) {
        long code = db.sql("select code from place.area where level = 'village' and name = :name")
                .param("name", village)
                .query(Long.class)
                .single();
        return grid.length == 0
                ? code
                : db.sql("select code from place.area where parent = :village and name = :name")
                        .param("village", code)
                        .param("name", grid[0])
                        .query(Long.class)
                        .single();
    }

    public UUID home(String village, String grid, String door) {
        return db.sql("select id from place.household where area = :area and door = :door")
                .param("area", area(village, grid))
                .param("door", door)
                .query(UUID.class)
                .single();
    }
}
