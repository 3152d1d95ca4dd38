package doorstep.bench;

import doorstep.process.Doorstep;
import doorstep.process.Folders;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Measures the real program beside plain SQL and prints the tables of {@code docs/figures.md}. */
public final class Bench {
    private static final int STARTS = 3;
    private static final int SIGN_INS = 100;

    private final Report report = new Report();
    private final List<String> memory = new ArrayList<>();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        new Bench().measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        starts();
        Path data = Folders.next();
        int port = Doorstep.freePort();
        try (Doorstep doorstep = Doorstep.serving(data, port).answering(port)) {
            Site site = Site.of(doorstep, port, data);
            memory("after the start, one office settled", site);
            try (Connection connection = site.superuser()) {
                Seed.sow(connection, site.township(), site.clerk().id().toString());
            }
            Creation.measure(site, Seed.MATTERS, report);
            Reading.measure(site, report);
            signIn(site);
            memory("after all of the above", site);
        }
        Folders.delete(data);
        report.line("## Memory, MiB");
        report.line("");
        report.head("when", "Java, resident", "PostgreSQL, together");
        memory.forEach(report::line);
        report.line("");
        weights();
    }

    /** From the command to the first answer in which the database took part. */
    private void starts() throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Path data = Folders.next();
            first.add(secondsToAnswer(data));
            second.add(secondsToAnswer(data));
            Folders.delete(data);
        }
        report.line("## From the command to the first answer, s");
        report.line("");
        report.head("folder", "median of %d".formatted(STARTS), "longest");
        report.row("empty: unpacks and makes the database", tenths(Load.median(first)), tenths(longest(first)));
        report.row("used before", tenths(Load.median(second)), tenths(longest(second)));
        report.line("");
    }

    private static double secondsToAnswer(Path data) {
        int port = Doorstep.freePort();
        long start = System.nanoTime();
        try (Doorstep doorstep = Doorstep.serving(data, port)) {
            doorstep.answering(port);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double longest(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static String tenths(double value) {
        return "%.1f".formatted(value);
    }

    /** Nearly all of it is the password's hash, and is meant to be. */
    private void signIn(Site site) throws Exception {
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(10);
        String kept = encoder.encode("lamp-at-the-bridge");
        Load.Clients hash = () -> new Load.Client() {
            @Override
            public void once() {
                if (!encoder.matches("lamp-at-the-bridge", kept)) {
                    throw new IllegalStateException("not the same");
                }
            }

            @Override
            public void close() {}
        };
        report.line("## Signing in, one client");
        report.line("");
        report.head("what", "p50 · p95 · p99 ms");
        Load.times(SIGN_INS, hash);
        report.row("bcrypt (cost 10) alone", Report.tails(Load.times(SIGN_INS, hash)));
        Load.times(SIGN_INS, site::signingIn);
        report.row("signing in", Report.tails(Load.times(SIGN_INS, site::signingIn)));
        report.line("");
    }

    private void memory(String when, Site site) throws Exception {
        memory.add("| %s | %d | %d |"
                .formatted(
                        when,
                        Machine.resident(site.doorstep().process()),
                        Machine.together(Folders.postmaster(site.data()))));
    }

    private void weights() throws Exception {
        report.line("## Script and style of a first page, KiB as packed by gzip");
        report.line("");
        report.head("page", "KiB");
        for (Map.Entry<String, Long> page : Weight.ofPages().entrySet()) {
            report.row("`" + page.getKey() + ".vue`", tenths(page.getValue() / 1024.0));
        }
    }
}
