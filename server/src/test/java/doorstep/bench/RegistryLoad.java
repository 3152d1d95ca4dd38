package doorstep.bench;

import doorstep.matter.OwnSql;
import doorstep.process.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The kept questions of the registry, one client and eight, each beside its own statement by plain JDBC. */
final class RegistryLoad {
    private static final int TURNS = 3;
    private static final int WORST = 50;
    private static final int MANY = 8;

    private RegistryLoad() {}

    /** How long a question took. */
    record Took(Question question, long nanos) {}

    static void measure(CountySite site, Report report) throws Exception {
        List<Question> kept = Questions.kept();
        report.line("## The registry, %,d questions and the %d worst found".formatted(kept.size(), WORST));
        report.line("");
        pages(site, kept);
        if (!Files.exists(Questions.WORST)) {
            Files.write(
                    Questions.WORST,
                    worst(site, Questions.hunted(site)).stream()
                            .map(Question::toString)
                            .toList());
        }
        report.head("what", "p50 · p95 · p99 ms", "worst ms", "the worst combination", "load");
        for (String some : List.of("the thousand", "the worst")) {
            List<Question> questions = some.endsWith("worst") ? Questions.worst() : kept;
            List<Took> floor = new ArrayList<>();
            List<Took> ours = new ArrayList<>();
            List<Took> work = new ArrayList<>();
            Map<String, Wire> wires = new HashMap<>();
            for (Question question : questions) {
                floor.add(floor(site, question, work));
                ours.add(middle(wires.computeIfAbsent(question.asker(), asker -> again(site, asker)), question));
            }
            row(report, some + ", their SQL, one client, on the processor", work);
            row(report, some + ", their SQL, one client", floor);
            row(report, some + ", Doorstep, one client", ours);
            row(report, some + ", their SQL, eight clients", crowd(questions, client -> ownFloor(site)));
            row(report, some + ", Doorstep, eight clients", crowd(questions, client -> atTheirBrowsers(site)));
            row(report, some + ", counts, one client", counts(site, questions));
        }
        report.line("");
    }

    /** Asked once each, the longest. */
    private static List<Question> worst(CountySite site, List<Question> questions) throws IOException {
        List<Took> all = new ArrayList<>();
        for (Question question : questions) {
            ask(site.wire(question.asker()), question.path());
            all.add(new Took(question, ask(site.wire(question.asker()), question.path())));
        }
        return all.stream()
                .sorted(Comparator.comparingLong(Took::nanos).reversed())
                .limit(WORST)
                .map(Took::question)
                .toList();
    }

    private static void pages(CountySite site, List<Question> questions) throws IOException {
        for (Question question : questions) {
            ask(site.wire(question.asker()), question.path());
        }
    }

    /** The middle of a few. */
    private static Took middle(Wire wire, Question question) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            times.add(ask(wire, question.path()));
        }
        Collections.sort(times);
        return new Took(question, times.get(TURNS / 2));
    }

    /** @param work gets the same without the time that others had the processor */
    private static Took floor(CountySite site, Question question, List<Took> work) throws Exception {
        try (Connection connection = site.connection();
                Connection beside = site.connection()) {
            SingleConnectionDataSource terms = new SingleConnectionDataSource(beside, true);
            List<Overheard> sql = Overheard.in(connection, database -> question.ask(new OwnSql(database, terms), site));
            List<Long> times = new ArrayList<>();
            List<Long> worked = new ArrayList<>();
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            for (int i = 0; i < TURNS; i++) {
                long before = Machine.worked(process);
                long start = System.nanoTime();
                Overheard.run(sql, connection);
                times.add(System.nanoTime() - start);
                worked.add(Machine.worked(process) - before);
            }
            Collections.sort(times);
            Collections.sort(worked);
            work.add(new Took(question, worked.get(TURNS / 2)));
            return new Took(question, times.get(TURNS / 2));
        }
    }

    /** At connections of their own: those that waited while others were measured have been closed. */
    private static List<Took> counts(CountySite site, List<Question> questions) throws IOException {
        Map<String, Wire> wires = new HashMap<>();
        List<Took> all = new ArrayList<>();
        for (Question question : questions) {
            Wire wire = wires.computeIfAbsent(question.asker(), asker -> again(site, asker));
            all.add(new Took(question, ask(wire, question.countPath())));
        }
        return all;
    }

    /** One client of several, with connections of its own. */
    private interface One {
        long ask(Question question) throws Exception;
    }

    /** Makes the client of a number. */
    private interface Clients {
        One client(int number) throws Exception;
    }

    private static List<Took> crowd(List<Question> questions, Clients clients) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            List<Future<List<Took>>> done = new ArrayList<>();
            for (int client = 0; client < MANY; client++) {
                List<Question> own = new ArrayList<>(questions);
                Collections.shuffle(own, new Random(client));
                One one = clients.client(client);
                done.add(threads.submit(() -> alone(one, own.subList(0, own.size() / 2))));
            }
            List<Took> all = new ArrayList<>();
            for (Future<List<Took>> one : done) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static List<Took> alone(One one, List<Question> questions) throws Exception {
        List<Took> all = new ArrayList<>();
        for (Question question : questions) {
            all.add(new Took(question, one.ask(question)));
        }
        return all;
    }

    private static One atTheirBrowsers(CountySite site) {
        Map<String, Wire> wires = new HashMap<>();
        return question -> ask(wires.computeIfAbsent(question.asker(), asker -> again(site, asker)), question.path());
    }

    private static One ownFloor(CountySite site) throws Exception {
        Connection connection = site.connection();
        SingleConnectionDataSource terms = new SingleConnectionDataSource(site.connection(), true);
        return question -> {
            List<Overheard> sql = Overheard.in(connection, database -> question.ask(new OwnSql(database, terms), site));
            long start = System.nanoTime();
            Overheard.run(sql, connection);
            return System.nanoTime() - start;
        };
    }

    private static Wire again(CountySite site, String asker) {
        try {
            return site.again(asker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long ask(Wire wire, String path) throws IOException {
        long start = System.nanoTime();
        Wire.Answer answer = wire.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " " + answer.text());
        }
        return System.nanoTime() - start;
    }

    static void row(Report report, String what, List<Took> took) throws IOException {
        Load load = new Load(0, took.stream().map(Took::nanos).sorted().toList());
        Took worst = Collections.max(took, Comparator.comparingLong(Took::nanos));
        report.row(
                what,
                Report.tails(load),
                "%.0f".formatted(worst.nanos() / 1e6),
                "`" + worst.question().spoken() + "`",
                Machine.load());
    }
}
