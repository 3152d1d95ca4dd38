package doorstep.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The questions that are kept: a thousand drawn, half of them with hits, and the worst that were found. */
final class Questions {
    static final Path KEPT = Path.of("src/test/resources/bench/registry-questions.txt");
    static final Path WORST = Path.of("src/test/resources/bench/registry-worst.txt");
    private static final int DRAWN = 1000;
    private static final int HUNTED = 2000;
    private static final List<String> SORTS = List.of("NEWEST", "DUE", "UPDATED", "NUMBER");
    private static final String TRAITS = """
            select m.kind, m.stage, m.category, coalesce(m.word, 'NONE') as word, m.unit_id::text as unit, m.post_id::text as post, m.channel,
                   r.system, (m.area / 1000000 * 1000000)::text as township, m.area::text as area,
                   left((m.heard_at)::text, 7) || '-01' as heard, left(m.due_on::text, 7) || '-01' as due,
                   left(m.ended_at::text, 7) || '-01' as closed, substr(m.title, 1 + (m.number % 6)::int, 2) as said,
                   (m.ended_at is null)::text as open
              from matter.matter m tablesample system (1) repeatable (7)
              left join matter.reference r on r.matter_id = m.id
            """;

    private Questions() {}

    static List<Question> kept() throws IOException {
        return read(KEPT);
    }

    static List<Question> worst() throws IOException {
        return read(WORST);
    }

    private static List<Question> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Question::read).toList();
    }

    /** Two thousand more, drawn in the same way, among which the worst are looked for. */
    static List<Question> hunted(CountySite site) throws SQLException {
        Random random = new Random(8);
        List<Map<String, String>> traits = traits(site);
        List<Question> hunted = new ArrayList<>();
        while (hunted.size() < HUNTED) {
            hunted.add(drawn(random, traits));
        }
        return hunted;
    }

    /** Draws the thousand: values as often as they come, from one matter, or from several, which together fit nothing. */
    static void draw(CountySite site) throws Exception {
        Random random = new Random(7);
        List<Map<String, String>> traits = traits(site);
        List<String> hits = new ArrayList<>();
        List<String> misses = new ArrayList<>();
        while (hits.size() < DRAWN / 2 || misses.size() < DRAWN / 2) {
            Question question = drawn(random, traits);
            boolean hit = !site.wire(question.asker())
                    .get(question.path())
                    .json()
                    .path("items")
                    .isEmpty();
            List<String> kind = hit ? hits : misses;
            if (kind.size() < DRAWN / 2) {
                kind.add(question.toString());
            }
        }
        hits.addAll(misses);
        Files.createDirectories(KEPT.getParent());
        Files.write(KEPT, hits);
    }

    private static Question drawn(Random random, List<Map<String, String>> traits) {
        Map<String, String> filter = new TreeMap<>();
        boolean mixed = random.nextBoolean();
        Map<String, String> one = traits.get(random.nextInt(traits.size()));
        for (int i = random.nextInt(6); i > 0; i--) {
            Map<String, String> from = mixed ? traits.get(random.nextInt(traits.size())) : one;
            say(filter, from, random);
        }
        String sort = SORTS.get(random.nextInt(SORTS.size()));
        return new Question(County.ASKERS.get(random.nextInt(County.ASKERS.size())), sort, filter);
    }

    private static void say(Map<String, String> filter, Map<String, String> from, Random random) {
        switch (random.nextInt(13)) {
            case 0 -> put(filter, "kind", from.get("kind"));
            case 1 -> put(filter, "stage", from.get("stage"));
            case 2 -> put(filter, "word", from.get("word"));
            case 3 -> put(filter, "unit", from.get("unit"));
            case 4 -> put(filter, "post", from.get("post"));
            case 5 -> put(filter, "channel", from.get("channel"));
            case 6 -> put(filter, "system", from.get("system"));
            case 7 -> put(filter, "open", from.get("open"));
            case 8 -> range(filter, "heard", from.get("heard"), random);
            case 9 -> range(filter, "due", from.get("due"), random);
            case 10 -> range(filter, "closed", from.get("closed"), random);
            case 11 -> put(filter, "category", from.get("category"));
            default -> {
                switch (random.nextInt(3)) {
                    case 0 -> put(filter, "text", from.get("said"));
                    case 1 ->
                        put(
                                filter,
                                "due",
                                List.of("OVERDUE", "SOON", "ON_TIME", "NONE").get(random.nextInt(4)));
                    default ->
                        put(
                                filter,
                                "table",
                                List.of("OVERDUE", "BOUNCED", "UNSOLVED", "CLOSED_THERE", "CLOSED_HERE")
                                        .get(random.nextInt(5)));
                }
            }
        }
    }

    private static void range(Map<String, String> filter, String name, @Nullable String from, Random random) {
        if (from != null) {
            filter.put(name + "From", from);
            filter.remove(name + "To");
            if (random.nextBoolean()) {
                filter.put(
                        name + "To",
                        java.time.LocalDate.parse(from)
                                .plusMonths(random.nextInt(1, 13))
                                .toString());
            }
        }
    }

    private static void put(Map<String, String> filter, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filter.put(name, value);
        }
    }

    private static List<Map<String, String>> traits(CountySite site) throws SQLException {
        List<Map<String, String>> all = new ArrayList<>();
        try (Connection connection = site.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TRAITS)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Map<String, String> one = new TreeMap<>();
                for (int i = 1; i <= columns; i++) {
                    put(one, rows.getMetaData().getColumnLabel(i), rows.getString(i));
                }
                all.add(one);
            }
        }
        return all;
    }
}
