package doorstep.bench;

import doorstep.process.Doorstep;
import doorstep.process.Office;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

/**
 * Measures the registry, search, a matter's page, indicators, creation, export and import over a million matters: {@code make million}. The data
 * folder is kept, so that a second run need not sow again; its third argument names parts, for whoever needs but one.
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
        String only = arguments.length > 2 ? arguments[2] : "registry search figures creation out in";
        boolean sown = Files.exists(data);
        int port = Doorstep.freePort();
        Report report = new Report();
        long village;
        try (Doorstep doorstep = Doorstep.serving(data, port).answering(port)) {
            if (!sown) {
                sow(doorstep, port, data, matters);
            }
            CountySite site = CountySite.of(doorstep, port, data);
            village = site.number("select code from place.area where name = '渡口村'");
            if (only.contains("registry")) {
                if (!Files.exists(Questions.KEPT)) {
                    Questions.draw(site);
                }
                RegistryLoad.measure(site, report);
            }
            if (only.contains("search")) {
                SearchLoad.measure(site, report);
            }
            if (only.contains("figures")) {
                FigureLoad.measure(site, report);
            }
            if (only.contains("creation")) {
                Creation.measure(Site.of(doorstep, port, data, Office.settled(port, village)), matters, report);
            }
        }
        if (only.contains("out")) {
            Carrying.out(data, report);
        }
        if (only.contains("in ") || only.endsWith("in")) {
            Carrying.in(data, village, report);
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
