package doorstep.bench;

import doorstep.matter.OwnSql;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;

/** Reading pages over HTTP, and their own statement by plain JDBC, in turn. */
final class Reading {
    private static final int TURNS = 5;
    private static final int TIMES = 100;
    private static final int FIRST_TIMES = 300;
    private static final String SOUGHT = "路灯";

    private Reading() {}

    /** A page and what it asks. */
    private record Page(String name, String path, Consumer<OwnSql> question) {}

    static void measure(Site site, Report report) throws Exception {
        report.line("## Reading, %,d matters, one client".formatted(Seed.MATTERS));
        report.line("");
        report.head("page", "its SQL p50 · p95 · p99 ms", "Doorstep p50 · p95 · p99 ms");
        for (Page page : pages(site)) {
            try (Connection connection = site.connection()) {
                List<Overheard> sql =
                        Overheard.in(connection, database -> page.question().accept(new OwnSql(database)));
                Load.Clients floor = () -> replaying(site, sql);
                Load.Clients ours = () -> site.reading(page.path());
                Load.times(FIRST_TIMES, floor);
                Load.times(FIRST_TIMES, ours);
                List<Load> floors = new ArrayList<>();
                List<Load> answers = new ArrayList<>();
                for (int turn = 0; turn < TURNS; turn++) {
                    floors.add(Load.times(TIMES, floor));
                    answers.add(Load.times(TIMES, ours));
                }
                report.row(page.name(), Report.tails(Load.joined(floors)), Report.tails(Load.joined(answers)));
            }
        }
        report.line("");
    }

    private static List<Page> pages(Site site) throws Exception {
        UUID one = matter(site);
        LocalDate today = LocalDate.of(2026, 11, 23);
        String sought = URLEncoder.encode(SOUGHT, StandardCharsets.UTF_8);
        List<Page> pages = new ArrayList<>();
        for (String sort : List.of("NEWEST", "DUE")) {
            pages.add(new Page(
                    "registry, %s first".formatted(sort.toLowerCase(Locale.ROOT)),
                    "/api/matters?sort=" + sort,
                    own -> own.list(site.clerk(), sort, null)));
        }
        pages.add(new Page(
                "registry, searched for " + SOUGHT,
                "/api/matters?text=" + sought,
                own -> own.list(site.clerk(), "NEWEST", SOUGHT)));
        pages.add(new Page("one matter", "/api/matters/" + one, own -> own.page(site.clerk(), one, today)));
        return pages;
    }

    /** One that went all its way. */
    private static UUID matter(Site site) throws Exception {
        try (Connection connection = site.connection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select id from matter.matter where ended_at is not null limit 1")) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private static Load.Client replaying(Site site, List<Overheard> sql) throws Exception {
        Connection connection = site.connection();
        return new Load.Client() {
            @Override
            public void once() throws Exception {
                Overheard.run(sql, connection);
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
