package doorstep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Registering matters over HTTP, and the floor under it, in turn: whatever else the machine does falls on both. */
final class Creation {
    private static final int[] CLIENTS = {1, 8, 32};
    private static final int TURNS = 5;
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private Creation() {}

    static void measure(Site site, int matters, Report report) throws Exception {
        report.line("## Registering a matter");
        report.line("");
        report.line("""
                The floor is the same six rows (matter, wording, search terms, reporter, step, trail entry) by six prepared INSERTs over
                JDBC, one commit each, into the same tables, %,d matters in them. %d turns of %d s each, after %d s of warming up.
                """.formatted(matters, TURNS, TURN.toSeconds(), WARM_UP.toSeconds()));
        report.head(
                "clients",
                "floor / s",
                "Doorstep / s",
                "ratio (lowest–highest)",
                "floor p50 · p95 · p99 ms",
                "Doorstep p50 · p95 · p99 ms");
        Load.of(8, WARM_UP, site::registering);
        for (int clients : CLIENTS) {
            List<Load> floorTurns = new ArrayList<>();
            List<Load> ours = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                Load floor = Load.of(clients, TURN, () -> floor(site));
                Load our = Load.of(clients, TURN, site::registering);
                floorTurns.add(floor);
                ours.add(our);
                ratios.add(our.perSecond() / floor.perSecond());
            }
            List<Double> sorted = ratios.stream().sorted().toList();
            Load floor = Load.joined(floorTurns);
            Load our = Load.joined(ours);
            report.row(
                    "" + clients,
                    "%.0f".formatted(floor.perSecond()),
                    "%.0f".formatted(our.perSecond()),
                    String.format(
                            Locale.ROOT, "%.2f (%.2f–%.2f)", Load.median(ratios), sorted.getFirst(), sorted.getLast()),
                    Report.tails(floor),
                    Report.tails(our));
        }
        report.line("");
    }

    private static Load.Client floor(Site site) throws Exception {
        return new Floor(
                site.connection(), site.office().village(), site.clerk().id(), Site.TITLE, Site.WORDS);
    }
}
