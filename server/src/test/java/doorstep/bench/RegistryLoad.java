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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
        List<Question> questions = Questions.kept();
        report.line("## The registry, %,d questions".formatted(questions.size()));
        report.line("");
        pages(site, questions);
        List<Took> ours = new ArrayList<>();
        List<Took> floor = new ArrayList<>();
        for (Question question : questions) {
            floor.add(floor(site, question));
            ours.add(best(site, question));
        }
        List<Took> crowd = crowd(site, questions);
        report.head("questions", "p50 · p95 · p99 ms", "worst ms");
        row(report, "their SQL, one client", floor);
        row(report, "Doorstep, one client", ours);
        row(report, "Doorstep, eight clients", crowd);
        row(report, "counts, one client", counts(site, questions));
        report.line("");
        List<Took> worst = ours.stream()
                .sorted(Comparator.comparingLong(Took::nanos).reversed())
                .limit(WORST)
                .toList();
        worst.stream()
                .limit(15)
                .forEach(took -> report.line("%.0f ms  %s".formatted(took.nanos() / 1e6, took.question())));
        for (Took took : worst.subList(0, Integer.getInteger("bench.plans", 0))) {
            report.line(took.question().toString());
            report.line(heard(site, took.question()));
        }
        if (!Files.exists(Questions.WORST)) {
            Files.write(
                    Questions.WORST,
                    worst.stream().map(took -> took.question().toString()).toList());
        }
    }

    private static void pages(CountySite site, List<Question> questions) throws IOException {
        for (Question question : questions) {
            ask(site.wire(question.asker()), question.path());
        }
    }

    /** The middle of a few. */
    private static Took best(CountySite site, Question question) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            times.add(ask(site.wire(question.asker()), question.path()));
        }
        Collections.sort(times);
        return new Took(question, times.get(TURNS / 2));
    }

    private static Took floor(CountySite site, Question question) throws Exception {
        try (Connection connection = site.connection();
                Connection beside = site.connection()) {
            SingleConnectionDataSource terms = new SingleConnectionDataSource(beside, true);
            List<Overheard> sql = Overheard.in(connection, database -> question.ask(new OwnSql(database, terms), site));
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < TURNS; i++) {
                long start = System.nanoTime();
                Overheard.run(sql, connection);
                times.add(System.nanoTime() - start);
            }
            Collections.sort(times);
            return new Took(question, times.get(TURNS / 2));
        }
    }

    private static String heard(CountySite site, Question question) throws Exception {
        try (Connection connection = site.connection();
                Connection beside = site.connection()) {
            SingleConnectionDataSource terms = new SingleConnectionDataSource(beside, true);
            return Overheard.in(connection, database -> question.ask(new OwnSql(database, terms), site))
                    .getLast()
                    .plan(connection);
        }
    }

    private static List<Took> counts(CountySite site, List<Question> questions) throws IOException {
        List<Took> all = new ArrayList<>();
        for (Question question : questions) {
            all.add(new Took(question, ask(site.wire(question.asker()), question.countPath())));
        }
        return all;
    }

    private static List<Took> crowd(CountySite site, List<Question> questions) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            List<Future<List<Took>>> done = new ArrayList<>();
            for (int client = 0; client < MANY; client++) {
                List<Question> own = new ArrayList<>(questions);
                Collections.shuffle(own, new Random(client));
                done.add(threads.submit(alone(site, own.subList(0, own.size() / 2))));
            }
            List<Took> all = new ArrayList<>();
            for (Future<List<Took>> one : done) {
                all.addAll(one.get());
            }
            return all;
        }
    }

    private static Callable<List<Took>> alone(CountySite site, List<Question> questions) {
        return () -> {
            Map<String, Wire> wires = new HashMap<>();
            List<Took> all = new ArrayList<>();
            for (Question question : questions) {
                all.add(new Took(
                        question,
                        ask(wires.computeIfAbsent(question.asker(), asker -> again(site, asker)), question.path())));
            }
            return all;
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

    static void row(Report report, String what, List<Took> took) {
        Load load = new Load(0, took.stream().map(Took::nanos).sorted().toList());
        report.row(what, Report.tails(load), "%.0f".formatted(load.nanos().getLast() / 1e6));
    }
}
