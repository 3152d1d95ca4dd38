package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.document.CsvOut;
import doorstep.document.SheetOut;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Words;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The registry as a file (导出): what a filter shows, with the columns that were chosen. Read in one moment's picture, through a
 * cursor, onto the disk; recorded; and only then sent. So a slow reader holds no connection, a failure is one sentence and not
 * half a file, and what is cut off on the way is shorter than it said it would be.
 */
@Component
class RegistryExport {
    /** At once and per node: each holds a connection while it reads, and there are few. */
    private static final int MOST_AT_ONCE = 2;

    private final RegistryQuery registry;
    private final Trail trail;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate recording;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    RegistryExport(RegistryQuery registry, Trail trail, PlatformTransactionManager transactions) {
        this.registry = registry;
        this.trail = trail;
        recording = new TransactionTemplate(transactions);
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    enum Format {
        XLSX,
        CSV
    }

    /**
     * What is wanted.
     *
     * @param area where the export belongs in the trail
     */
    record Wanted(Format format, List<RegistryColumn> columns, RegistrySql asked, long area, Locale language) {}

    /** A finished file, gone when it is closed. */
    record Made(Path file, long lines) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** @throws Problem {@code matter.export-busy} */
    Made make(Actor actor, Wanted wanted) throws IOException {
        if (!turns.tryAcquire()) {
            throw new Problem(MatterProblem.EXPORT_BUSY);
        }
        Path file = Files.createTempFile("doorstep-export", null);
        try {
            long lines = written(actor, wanted, file);
            recording.executeWithoutResult(status -> record(actor, wanted, lines));
            return new Made(file, lines);
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(file);
            throw e;
        } finally {
            turns.release();
        }
    }

    private long written(Actor actor, Wanted wanted, Path file) throws IOException {
        AtomicLong lines = new AtomicLong();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (wanted.format() == Format.XLSX) {
                SheetOut.write(
                        out,
                        Words.say(wanted.language(), "matter.export.sheet"),
                        wanted.columns().stream()
                                .map(column -> column.header(wanted.language()))
                                .toList(),
                        sheet -> read(actor, wanted, lines, sheet::line));
            } else {
                CsvOut.write(
                        out,
                        wanted.columns().stream()
                                .map(column -> column.header(wanted.language()).header())
                                .toList(),
                        csv -> read(actor, wanted, lines, csv::line),
                        () -> Words.say(wanted.language(), "matter.export.end", lines.get()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return lines.get();
    }

    private void read(Actor actor, Wanted wanted, AtomicLong lines, Consumer<List<Object>> taker) {
        oneMoment.executeWithoutResult(status -> registry.all(wanted.asked(), line -> {
            lines.incrementAndGet();
            taker.accept(cells(line, actor, wanted));
        }));
    }

    private static List<Object> cells(RegistryLine line, Actor actor, Wanted wanted) {
        return wanted.columns().stream()
                .map(column -> column.cell(line, actor, wanted.language()))
                .collect(Collectors.toCollection(java.util.ArrayList::new));
    }

    /** Which columns and how many lines; not what was looked for, which may be somebody's name. */
    private void record(Actor actor, Wanted wanted, long lines) {
        trail.record(
                actor,
                "matter.export",
                Ref.of("area", wanted.area()),
                wanted.area(),
                Map.of(
                        "lines",
                        lines,
                        "format",
                        wanted.format().name(),
                        "columns",
                        wanted.columns().stream().map(RegistryColumn::name).collect(Collectors.joining(" "))));
    }
}
