package doorstep.matter;

import doorstep.document.Sheet;
import doorstep.document.Upload;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.place.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Matters from a table of another system or an older ledger: looked through first, then taken. */
@RestController
@RequestMapping("/api/matter-imports")
class MatterImportController {
    private static final int PATIENCE_SECONDS = 5;
    private static final int SHOWN = 3;
    private static final int MOST_REASONS = 100;
    private static final int LONGEST_SOURCE = 40;

    private final MatterImport imports;
    private final Places places;
    private final Semaphore turn = new Semaphore(1);

    MatterImportController(MatterImport imports, Places places) {
        this.imports = imports;
        this.places = places;
    }

    /** @param columns headers by meaning, as they were the last time */
    record Source(String name, Map<String, String> columns) {}

    /** Systems that tables came from before. */
    @GetMapping("/sources")
    List<Source> sources(Actor actor) {
        actor.must(Role.CLERK);
        return imports.sources(actor).entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
    }

    /**
     * The head of a table.
     *
     * @param lines the first few, by header
     * @param guess what the headers probably mean
     */
    record Head(List<String> headers, List<Map<String, String>> lines, Map<String, String> guess) {}

    @PostMapping(path = "/heads", consumes = "multipart/form-data")
    Head head(Actor actor, @RequestPart MultipartFile file) {
        actor.must(Role.CLERK);
        List<Map<String, String>> lines = new ArrayList<>();
        Upload.read(file, path -> {
            Sheet.read(path, Upload.name(file), line -> {
                if (lines.size() < SHOWN) {
                    lines.add(line.cells());
                }
            });
            return lines;
        });
        List<String> headers =
                lines.isEmpty() ? List.of() : List.copyOf(lines.getFirst().keySet());
        return new Head(headers, lines, ImportColumns.guess(headers));
    }

    /**
     * What to do with a table.
     *
     * @param source the system's name; its numbers are known by it
     * @param columns headers by meaning
     * @param area where all of it belongs
     * @param keep absent or false to look only
     */
    record Table(String source, Map<String, String> columns, long area, boolean keep) {}

    record BadLine(long line, String code, String reason) {}

    /** @param badLines the first hundred that were not taken */
    record Taken(
            int lines,
            int added,
            int answered,
            int known,
            int reposts,
            int skipped,
            List<BadLine> badLines,
            boolean kept) {}

    @PostMapping(consumes = "multipart/form-data")
    Taken take(Actor actor, Locale language, @RequestPart Table about, @RequestPart MultipartFile file) {
        actor.must(Role.CLERK);
        long area = places.area(about.area, actor.scope(Role.CLERK)).code();
        String source = about.source.strip();
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw new Problem(MatterProblem.SOURCE_WRONG, LONGEST_SOURCE);
        }
        ImportColumns columns = ImportColumns.of(about.columns);
        MatterImport.Report report = Upload.read(
                file,
                path -> inTurn(() -> about.keep
                        ? imports.take(actor, path, source, columns, area, lines -> {})
                        : imports.look(actor, path, source, columns, area)));
        return new Taken(
                report.lines(),
                report.added(),
                report.answered(),
                report.known(),
                report.reposts(),
                report.skipped().size(),
                report.skipped().stream()
                        .limit(MOST_REASONS)
                        .map(one -> new BadLine(
                                one.line(), one.why().code().code(), one.why().sentence(language)))
                        .toList(),
                about.keep);
    }

    private MatterImport.Report inTurn(Supplier<MatterImport.Report> reading) {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(MatterProblem.IMPORT_BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(MatterProblem.IMPORT_BUSY);
        }
        try {
            return reading.get();
        } finally {
            turn.release();
        }
    }
}
