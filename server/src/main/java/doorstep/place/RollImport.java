package doorstep.place;

import doorstep.clock.Time;
import doorstep.document.Sheet;
import doorstep.document.Upload;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.text.PersonalNumber;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a household roll (花名册) from Excel or CSV in three moves: read it whole, check every line against the places it
 * names, then write it in one transaction. One bad line and nothing is written; every bad line is named with its reason.
 */
@Component
public class RollImport {
    /** The columns a roll may have, each under the headers that offices give it. */
    enum Column {
        TOWNSHIP("乡镇（街道）|乡镇|街道|镇|乡镇/街道"),
        VILLAGE("村（社区）|村|社区|行政村|村名|所属村|村/社区"),
        GRID("组（网格）|组|网格|村民小组|小组|组别|组/网格"),
        DOOR("门牌号|门牌|户号|户编号|住址"),
        NAME("姓名|户主姓名"),
        RELATION("与户主关系|关系|家庭关系"),
        PHONE("联系电话|电话|手机号|手机|手机号码"),
        IDENTITY("身份证号|身份证号码|证件号码|公民身份号码");

        private final String headers;

        Column(String headers) {
            this.headers = headers;
        }

        List<String> headers() {
            return List.of(headers.split("\\|"));
        }

        /** Whether a name under this column is that of the place itself: a village's own roll says its township in every line. */
        boolean names(Area place, String name) {
            return place.level().name().equals(name()) && AreaNames.same(place.name(), name);
        }

        String in(Sheet.Line line) {
            return headers().stream()
                    .map(line::get)
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    private static final int MOST_LINES = 300_000;
    private static final int MOST_SHOWN = 200;
    private static final String HOUSEHOLDER = "户主";

    private final PlaceStore store;
    private final RollStore rolls;
    private final Places places;
    private final Time time;

    RollImport(PlaceStore store, RollStore rolls, Places places, Time time) {
        this.store = store;
        this.rolls = rolls;
        this.places = places;
        this.time = time;
    }

    /**
     * What a roll did or would do.
     *
     * @param known people who are here already
     * @param changed those of them for whom the roll has another telephone number; the old one is kept unless it is asked
     *     otherwise
     * @param changedLines their lines in the file
     */
    public record Report(
            int lines,
            int households,
            int residents,
            int known,
            int changed,
            List<Long> changedLines,
            boolean committed,
            int wrong,
            List<BadLine> badLines) {}

    /** One line that stands in the way: its number in the file and why. */
    public record BadLine(long line, String code, String reason) {}

    /** One good line. */
    record Entry(
            long line,
            long area,
            String door,
            String name,
            String relation,
            @Nullable PersonalNumber phone,
            @Nullable PersonalNumber identity) {
        String household() {
            return area + " " + door;
        }
    }

    /** The same from an upload. */
    @Transactional
    Report take(Actor actor, Locale language, Area area, MultipartFile upload, boolean commit, boolean update) {
        return Upload.read(upload, file -> take(actor, language, area, file, Upload.name(upload), commit, update));
    }

    /** The same of a file under its own name, numbers that are here already kept. */
    @Transactional
    public Report take(Actor actor, Locale language, Area area, Path file, boolean commit) {
        return take(actor, language, area, file, String.valueOf(file.getFileName()), commit, false);
    }

    /**
     * Takes a roll of the area's villages and grids.
     *
     * @param name under which somebody sent the file
     * @param commit false to be told only
     * @param update whether another telephone number takes the place of the one that is here
     * @throws Problem when the file cannot be read at all or lacks a column; bad lines are in the report
     */
    @Transactional
    public Report take(
            Actor actor, Locale language, Area area, Path file, String name, boolean commit, boolean update) {
        List<Entry> entries = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        int lines = read(file, name, language, area, entries, bad);
        RollDifference news = RollDifference.of(
                entries,
                rolls.households(area),
                rolls.residents(area),
                time.now().toEpochMilli());
        if (!bad.isEmpty() || !commit) {
            return report(news, lines, false, bad);
        }
        rolls.add(news.households(), news.residents());
        Map<String, Object> counts = new HashMap<>(Map.of(
                "households",
                news.households().size(),
                "residents",
                news.residents().size()));
        if (update && !news.phones().isEmpty()) {
            rolls.updatePhones(news.phones());
            counts.put(
                    "phones",
                    news.phones().stream()
                            .map(RollDifference.NewPhone::resident)
                            .toList());
        }
        places.recordImport(actor, "place.import-roll", area.code(), counts);
        return report(news, lines, true, bad);
    }

    private int read(Path file, String name, Locale language, Area area, List<Entry> entries, List<BadLine> bad) {
        AreaNames names = new AreaNames(store.around(area));
        Set<String> seen = new HashSet<>();
        int[] lines = {0};
        Sheet.read(file, name, line -> {
            if (lines[0]++ == 0) {
                mustHave(line, Column.DOOR);
                mustHave(line, Column.NAME);
            }
            if (lines[0] > MOST_LINES) {
                throw new Problem(PlaceProblem.ROLL_TOO_LONG, MOST_LINES);
            }
            try {
                Entry entry = entry(line, area, names);
                if (!seen.add(entry.household() + " " + entry.name())) {
                    throw new Problem(PlaceProblem.ROLL_TWICE);
                }
                entries.add(entry);
            } catch (Problem e) {
                bad.add(new BadLine(line.number(), e.code().code(), e.sentence(language)));
            }
        });
        return lines[0];
    }

    private static Report report(RollDifference news, int lines, boolean committed, List<BadLine> bad) {
        return new Report(
                lines,
                news.households().size(),
                news.residents().size(),
                news.known(),
                news.phones().size(),
                news.phones().stream()
                        .limit(MOST_SHOWN)
                        .map(RollDifference.NewPhone::line)
                        .toList(),
                committed,
                bad.size(),
                List.copyOf(bad.subList(0, Math.min(MOST_SHOWN, bad.size()))));
    }

    private static void mustHave(Sheet.Line line, Column column) {
        if (column.headers().stream().noneMatch(line.cells()::containsKey)) {
            throw new Problem(PlaceProblem.ROLL_COLUMN_MISSING, column.headers().getFirst());
        }
    }

    private static Entry entry(Sheet.Line line, Area base, AreaNames names) {
        Area at = base;
        for (Column column : List.of(Column.TOWNSHIP, Column.VILLAGE, Column.GRID)) {
            String name = column.in(line);
            if (!name.isEmpty()) {
                at = names.above(at).anyMatch(place -> column.names(place, name))
                        ? at
                        : names.inside(at, name).orElseThrow(() -> new Problem(PlaceProblem.ROLL_UNKNOWN_PLACE, name));
            }
        }
        String door = Column.DOOR.in(line);
        if (door.isEmpty() || door.length() > 60) {
            throw new Problem(PlaceProblem.ROLL_NO_DOOR);
        }
        String name = Column.NAME.in(line);
        if (name.isEmpty() || name.length() > 60) {
            throw new Problem(PlaceProblem.ROLL_NO_NAME);
        }
        String relation = Column.RELATION.in(line);
        return new Entry(
                line.number(),
                at.code(),
                door,
                name,
                relation.isEmpty() || relation.equals("本人") ? HOUSEHOLDER : relation,
                number(Column.PHONE.in(line), PersonalNumber::phone, PlaceProblem.ROLL_BAD_PHONE),
                number(Column.IDENTITY.in(line), PersonalNumber::identity, PlaceProblem.ROLL_BAD_IDENTITY));
    }

    private static @Nullable PersonalNumber number(
            String written, Function<String, PersonalNumber> read, PlaceProblem otherwise) {
        try {
            return written.isEmpty() ? null : read.apply(written);
        } catch (Problem e) {
            throw new Problem(otherwise);
        }
    }
}
