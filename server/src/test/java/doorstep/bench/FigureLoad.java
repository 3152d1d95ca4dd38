package doorstep.bench;

import doorstep.process.Wire;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Every indicator of a whole county and of its largest township, over its own period and over a year, and its six months; in ms. */
final class FigureLoad {
    private static final int TURNS = 3;

    private FigureLoad() {}

    static void measure(CountySite site, Report report) throws Exception {
        report.line("## Indicators, one client");
        report.line("");
        report.head("indicator", "township, its period", "county, its period", "county, a year", "county, six months");
        Wire wire = site.again("county-leader");
        LocalDate today =
                LocalDate.parse(wire.get("/api/today").json().path("day").asString());
        long county = site.number("select code from place.area where level = 'county'");
        long township = site.number(
                "select area / 1000000 * 1000000 from matter.matter group by 1 order by count(*) desc limit 1");
        for (JsonNode indicator : wire.get("/api/indicators").json()) {
            String path = "/api/indicators/" + indicator.path("key").asString();
            String ofCounty = path + "?area=" + county;
            report.row(
                    indicator.path("key").asString(),
                    took(wire, path + "?area=" + township),
                    took(wire, ofCounty),
                    took(wire, ofCounty + "&from=" + today.minusYears(1) + "&to=" + today),
                    took(wire, path + "/months?area=" + county));
        }
        report.line("");
    }

    /** The middle of three, or why there was no answer. */
    private static String took(Wire wire, String path) throws IOException {
        List<Long> took = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            long start = System.nanoTime();
            Wire.Answer answer = wire.get(path);
            took.add(System.nanoTime() - start);
            if (answer.status() != 200) {
                return answer.json().path("code").asString() + " " + millis(took.getLast());
            }
        }
        return millis(took.stream().sorted().toList().get(TURNS / 2));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.0f", nanos / 1e6);
    }
}
