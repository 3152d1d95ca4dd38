package doorstep.place;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a county's townships and villages from the official division codes (统计用区划代码), as the package china-division
 * publishes them: {@code areas.csv}, {@code streets.csv} and {@code villages.csv}, each plain or gzipped.
 */
@Component
public class DivisionImport {
    private static final long COUNTY = Area.Level.COUNTY.width();
    private static final long TOWNSHIP = Area.Level.TOWNSHIP.width();
    private static final long VILLAGE = Area.Level.VILLAGE.width();

    private final PlaceStore store;
    private final Places places;

    DivisionImport(PlaceStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    /** How many areas were read, and how many of them are new. */
    public record Report(String county, int townships, int villages, int added) {}

    /**
     * Takes one county. Areas that are here already stay as they are.
     *
     * @param county its six digits
     * @throws Problem {@code place.division-file-missing}, {@code place.no-such-county}
     */
    @Transactional
    public Report take(Actor actor, Path folder, String county) {
        List<Area> areas = new ArrayList<>();
        read(folder, "areas.csv", line -> {
            if (line.getField("code").equals(county)) {
                areas.add(Area.of(code(line) * COUNTY, Area.Level.COUNTY, line.getField("name"), 0L));
            }
        });
        if (areas.isEmpty()) {
            throw new Problem(PlaceProblem.NO_SUCH_COUNTY, county);
        }
        Area root = areas.getFirst();
        read(folder, "streets.csv", line -> {
            if (line.getField("areaCode").equals(county)) {
                areas.add(Area.of(code(line) * TOWNSHIP, Area.Level.TOWNSHIP, line.getField("name"), root.code()));
            }
        });
        int townships = areas.size() - 1;
        read(folder, "villages.csv", line -> {
            if (line.getField("areaCode").equals(county)) {
                long township = Long.parseLong(line.getField("streetCode")) * TOWNSHIP;
                areas.add(Area.of(code(line) * VILLAGE, Area.Level.VILLAGE, line.getField("name"), township));
            }
        });
        int added = 0;
        for (Area area : areas) {
            added += store.add(area) ? 1 : 0;
        }
        places.recordImport(
                actor, "place.import-divisions", root.code(), Map.of("areas", areas.size(), "added", added));
        return new Report(root.name(), townships, areas.size() - townships - 1, added);
    }

    private static long code(NamedCsvRecord line) {
        return Long.parseLong(line.getField("code"));
    }

    private static void read(Path folder, String name, Consumer<NamedCsvRecord> line) {
        try (Reader in = open(folder, name);
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            csv.forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(Path folder, String name) throws IOException {
        Path plain = folder.resolve(name);
        Path packed = folder.resolve(name + ".gz");
        if (Files.exists(plain)) {
            return Files.newBufferedReader(plain);
        }
        if (!Files.exists(packed)) {
            throw new Problem(PlaceProblem.DIVISION_FILE_MISSING, plain);
        }
        InputStream in = new GZIPInputStream(Files.newInputStream(packed));
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
