package doorstep.bench;

import doorstep.matter.OwnSql;
import doorstep.process.Wire;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Search for rare, middling and very common words, and a matter's page, each beside its own statements by plain JDBC. */
final class SearchLoad {
    private static final int TURNS = 5;
    private static final int PAGES = 300;

    /** Pairs that stand in fewer than one text of ten thousand, in a hundredth and less, in a twentieth and more. */
    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>(Map.of(
            "rare", List.of("鬃鳜", "瑗畈", "煊鬃", "旮鳜", "鳜鳜", "槎鳜", "磡黢", "汊鬃"),
            "middling", List.of("祠堂", "蜂箱", "碑刻", "龙舟", "公墓", "校车", "采砂", "PVC"),
            "very common", List.of("路灯", "漏水", "小区", "物业", "门口", "号", "村里", "12345")));

    private static final List<String> ASKERS = List.of("county-clerk", "big-clerk", "small-clerk", "mid-handler");

    private SearchLoad() {}

    static void measure(CountySite site, Report report) throws Exception {
        report.line("## Search and a matter's page, one client");
        report.line("");
        Map<String, Wire> wires = new LinkedHashMap<>();
        for (String asker : ASKERS) {
            wires.put(asker, site.again(asker));
        }
        report.head("what", "its SQL p50 · p95 · p99 ms", "Doorstep p50 · p95 · p99 ms", "worst ms", "load");
        for (String how : List.of("rare", "middling", "very common")) {
            List<Question> questions = new ArrayList<>();
            for (String word : WORDS.getOrDefault(how, List.of())) {
                for (String asker : ASKERS) {
                    questions.add(new Question(asker, "NEWEST", Map.of("text", word)));
                }
            }
            List<Long> floor = new ArrayList<>();
            List<Long> ours = new ArrayList<>();
            try (Connection connection = site.connection();
                    Connection beside = site.connection()) {
                SingleConnectionDataSource terms = new SingleConnectionDataSource(beside, true);
                for (int turn = 0; turn <= TURNS; turn++) {
                    for (Question question : questions) {
                        List<Overheard> sql =
                                Overheard.in(connection, database -> question.ask(new OwnSql(database, terms), site));
                        long start = System.nanoTime();
                        Overheard.run(sql, connection);
                        long floorTook = System.nanoTime() - start;
                        long took =
                                RegistryLoad.ask(Objects.requireNonNull(wires.get(question.asker())), question.path());
                        if (turn > 0) {
                            floor.add(floorTook);
                            ours.add(took);
                        }
                    }
                }
            }
            row(report, "search, " + how + " words", floor, ours);
        }
        page(site, Objects.requireNonNull(wires.get("county-clerk")), report);
        report.line("");
    }

    private static void page(CountySite site, Wire wire, Report report) throws Exception {
        List<Long> floor = new ArrayList<>();
        List<Long> ours = new ArrayList<>();
        try (Connection connection = site.connection()) {
            for (UUID id : some(connection)) {
                List<Overheard> sql = Overheard.in(
                        connection,
                        database ->
                                new OwnSql(database).page(site.actor("county-clerk"), id, LocalDate.of(2026, 11, 23)));
                long start = System.nanoTime();
                Overheard.run(sql, connection);
                floor.add(System.nanoTime() - start);
                ours.add(RegistryLoad.ask(wire, "/api/matters/" + id));
            }
        }
        row(report, "one matter", floor.subList(PAGES / 3, PAGES), ours.subList(PAGES / 3, PAGES));
    }

    private static List<UUID> some(Connection connection) throws Exception {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id from matter.matter tablesample system (1) repeatable (3) order by md5(id::text) limit "
                                + PAGES)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static void row(Report report, String what, List<Long> floor, List<Long> ours) throws Exception {
        Load sql = new Load(0, floor.stream().sorted().toList());
        Load all = new Load(0, ours.stream().sorted().toList());
        report.row(
                what,
                Report.tails(sql),
                Report.tails(all),
                "%.0f".formatted(all.nanos().getLast() / 1e6),
                Machine.load());
    }
}
