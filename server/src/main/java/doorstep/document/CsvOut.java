package doorstep.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.clock.Time;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file written line by line, in UTF-8 with the mark that office programs need to see it. The last line says that it is the
 * last, since a CSV that was cut off looks like a short one.
 */
public final class CsvOut {
    private static final String MARK = "\uFEFF";
    /** As sheets show it, to the minute, in China. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

    private static final String LOOKS_LIKE_FORMULA = "=+-@\t\r";

    private final CsvWriter csv;
    private final int columns;

    private CsvOut(CsvWriter csv, int columns) {
        this.csv = csv;
        this.columns = columns;
    }

    /**
     * Writes a whole file and leaves the stream open.
     *
     * @param end what the last line says
     * @throws IOException whoever reads has gone, or the disk is full
     */
    public static void write(
            OutputStream out, List<String> headers, Consumer<CsvOut> lines, java.util.function.Supplier<String> end)
            throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(MARK);
        // Not closed by try: what breaks off has no last line.
        CsvWriter csv = CsvWriter.builder().build(writer);
        try {
            csv.writeRecord(headers);
            lines.accept(new CsvOut(csv, headers.size()));
            csv.writeRecord(end.get());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    /** Appends one line; a text that an office program would take for a formula stays text. */
    public void line(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException(cells.size() + " cells under " + columns + " headers");
        }
        csv.writeRecord(cells.stream().map(CsvOut::text).toList());
    }

    private static String text(@Nullable Object cell) {
        String text = cell == null ? "" : cell instanceof Instant moment ? MOMENT.format(moment) : cell.toString();
        boolean formula = cell instanceof String && !text.isEmpty() && LOOKS_LIKE_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
