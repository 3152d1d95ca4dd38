package doorstep.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A made-up county: twenty-four townships of very different size, their villages, groups, units and posts, and who asks. */
record County(long code, List<Long> townships, Map<Long, List<Long>> places, Map<Long, List<Unit>> units) {
    static final int TOWNSHIPS = 24;
    private static final int VILLAGES = 20;
    private static final int GRIDS = 6;
    private static final int UNITS = 8;
    private static final int COUNTY_UNITS = 20;
    private static final int POSTS = 3;
    private static final String PASSWORD = "lamp-at-the-bridge";

    /** A unit and its posts. */
    record Unit(UUID id, List<UUID> posts) {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Inside the county that is there already. */
    static County settle(Connection connection, long county) throws SQLException {
        County made = new County(county, new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int t = 0; t < TOWNSHIPS; t++) {
            made.township(connection, t);
        }
        made.unitsOf(connection, county, "县第%d局", COUNTY_UNITS);
        made.people(connection);
        for (String category : CATEGORIES) {
            run(connection, "insert into matter.category (code, name) values (?, ?)", category, "类" + category);
        }
        return made;
    }

    /** What matters are about, by code. */
    static final List<String> CATEGORIES =
            IntStream.rangeClosed(1, 40).mapToObj("C%02d"::formatted).toList();

    private void township(Connection connection, int number) throws SQLException {
        long township = code + (201 + number) * 1_000_000L;
        townships.add(township);
        area(connection, township, 999_999, "township", "第" + (number + 1) + "乡镇", code);
        List<Long> inside = new ArrayList<>();
        for (int v = 1; v <= VILLAGES; v++) {
            long village = township + (200 + v) * 1000L;
            area(connection, village, 999, "village", "第" + v + "村", township);
            inside.add(village);
            for (int g = 1; g <= GRIDS; g++) {
                area(connection, village + g, 0, "grid", g + "组", village);
                inside.add(village + g);
            }
        }
        places.put(township, inside);
        unitsOf(connection, township, "镇第%d办", UNITS);
    }

    private static void area(Connection connection, long code, long width, String level, String name, long parent)
            throws SQLException {
        run(
                connection,
                "insert into place.area (code, last, level, name, parent) values (?, ?, ?, ?, ?)",
                code,
                code + width,
                level,
                name,
                parent);
    }

    private void unitsOf(Connection connection, long area, String name, int count) throws SQLException {
        List<Unit> made = new ArrayList<>();
        for (int u = 1; u <= count; u++) {
            Unit unit = new Unit(id("unit" + area + "/" + u), new ArrayList<>());
            run(
                    connection,
                    "insert into staff.unit (id, name, sort_key, area) values (?, ?, ?, ?)",
                    unit.id(),
                    name.formatted(u),
                    "%02d".formatted(u),
                    area);
            for (int p = 1; p <= POSTS; p++) {
                UUID post = id("post" + area + "/" + u + "/" + p);
                post(connection, post, "承办岗" + p, "HANDLER", area, unit.id());
                unit.posts().add(post);
            }
            made.add(unit);
        }
        units.put(area, made);
    }

    private static void post(Connection connection, UUID id, String name, String role, long area, @Nullable UUID unit)
            throws SQLException {
        run(
                connection,
                "insert into staff.post (id, name, sort_key, role, area, unit_id) values (?, ?, ?, ?, ?, ?)",
                id,
                name,
                name,
                role,
                area,
                unit);
    }

    /** Who asks, by sign-in name: wide and narrow sights, large and small. */
    static final List<String> ASKERS = List.of(
            "county-clerk",
            "county-leader",
            "big-clerk",
            "mid-clerk",
            "small-clerk",
            "two-supervisor",
            "big-handler",
            "mid-handler",
            "small-handler",
            "officer");

    List<Unit> unitsIn(long area) {
        return Objects.requireNonNull(units.get(area));
    }

    List<Long> placesIn(long township) {
        return Objects.requireNonNull(places.get(township));
    }

    private void people(Connection connection) throws SQLException {
        String hash = new BCryptPasswordEncoder(10).encode(PASSWORD);
        for (String name : ASKERS) {
            run(
                    connection,
                    "insert into staff.person (id, name, sort_key, area, sign_in, password) values (?, ?, ?, ?, ?, ?)",
                    id(name),
                    name,
                    name,
                    code,
                    name,
                    hash);
        }
        seat(connection, "county-clerk", "CLERK", code);
        seat(connection, "county-leader", "LEADER", code);
        seat(connection, "big-clerk", "CLERK", townships.getFirst());
        seat(connection, "mid-clerk", "CLERK", townships.get(4));
        seat(connection, "small-clerk", "CLERK", townships.getLast());
        seat(connection, "two-supervisor", "SUPERVISOR", townships.get(1));
        seat(connection, "two-supervisor", "SUPERVISOR", townships.get(7));
        hold(connection, "big-handler", unitsIn(code).getFirst().posts().getFirst());
        hold(connection, "mid-handler", unitsIn(townships.get(2)).get(1).posts().getFirst());
        hold(
                connection,
                "small-handler",
                unitsIn(townships.getLast()).getLast().posts().getLast());
        seat(connection, "officer", "OFFICER", townships.getFirst());
    }

    private static void seat(Connection connection, String who, String role, long area) throws SQLException {
        UUID post = id(who + role + area);
        post(connection, post, role, role, area, null);
        hold(connection, who, post);
    }

    private static void hold(Connection connection, String who, UUID post) throws SQLException {
        run(
                connection,
                "insert into staff.tenure (id, post_id, person_id, standing, from_on) values (?, ?, ?, 'A', ?)",
                UUID.randomUUID(),
                post,
                id(who),
                LocalDate.of(2020, 1, 1));
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
