package doorstep.bench;

import doorstep.process.Doorstep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * Measures the registry, search, import and export over a million matters: {@code make million}. The data folder is kept when
 * one is named, so that a second run need not sow again.
 */
public final class MillionBench {
    private static final int MATTERS = 1_000_000;

    private MillionBench() {}

    public static void main(String[] arguments) throws Exception {
        measure(arguments);
        System.exit(0);
    }

    private static void measure(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int matters = arguments.length > 1 ? Integer.parseInt(arguments[1]) : MATTERS;
        boolean sown = Files.exists(data);
        int port = Doorstep.freePort();
        Report report = new Report();
        try (Doorstep doorstep = Doorstep.serving(data, port).answering(port)) {
            if (!sown) {
                sow(doorstep, port, data, matters);
            }
            if (arguments.length > 2) {
                return;
            }
            CountySite site = CountySite.of(doorstep, port, data);
            if (!Files.exists(Questions.KEPT)) {
                Questions.draw(site);
            }
            RegistryLoad.measure(site, report);
        }
    }

    private static void sow(Doorstep doorstep, int port, Path data, int matters) throws Exception {
        Site site = Site.of(doorstep, port, data);
        long county = site.township() / 1_000_000_000L * 1_000_000_000L;
        long start = System.nanoTime();
        try (Connection connection = site.superuser()) {
            Million.sow(connection, site::superuser, County.settle(connection, county), matters);
        }
        System.out.printf("sown in %d s%n", (System.nanoTime() - start) / 1_000_000_000L);
    }
}
