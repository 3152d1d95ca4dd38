package doorstep.document;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of a workbook (.xlsx) or a CSV file, line by line. The first line with two cells or more is the header; what
 * stands alone above it is a title. CSV may be UTF-8, with or without a mark, or GB18030, as Chinese offices save it.
 */
public final class Sheet {
    /** One line: its number as the office program shows it, and its cells by header. */
    public record Line(long number, Map<String, String> cells) {
        /** The cell under a header, stripped of blanks of any width; empty when there is none. */
        public String get(String header) {
            return cells.getOrDefault(header, "").strip();
        }

        /** The cell as it stands, blanks and line breaks kept. */
        public String whole(String header) {
            return cells.getOrDefault(header, "");
        }
    }

    private static final int ZIP_MAGIC = 0x504b;
    /** What a number format shows as it stands, and its colours, currencies and languages. */
    private static final Pattern NOT_A_FIELD = Pattern.compile("\\[[^\\]]*]|\"[^\"]*\"|[\\\\_*].");

    private static final Pattern DATE_FIELD = Pattern.compile("[ymdhYMDH]");

    /** With formats: without them a date is a number of days. */
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private Sheet() {}

    /** Reads every line in order, of a file that goes by its own name. */
    public static void read(Path file, Consumer<Line> line) {
        read(file, String.valueOf(file.getFileName()), line);
    }

    /**
     * Reads every line in order. A mark of secrecy found late refuses the file too: whoever reads keeps nothing until the end.
     *
     * @param name under which somebody sent it
     * @throws Problem {@code document.unreadable}, {@code document.empty}, {@code document.classified}
     */
    public static void read(Path file, String name, Consumer<Line> line) {
        if (Secrecy.marksName(name)) {
            throw new Problem(DocumentProblem.CLASSIFIED);
        }
        try {
            Header header = new Header(line);
            if (isWorkbook(file)) {
                readWorkbook(file, header);
            } else {
                readCsv(file, header);
            }
            if (header.names.isEmpty()) {
                throw new Problem(DocumentProblem.EMPTY);
            }
        } catch (IOException | ExcelReaderException | CsvParseException e) {
            throw new Problem(DocumentProblem.UNREADABLE);
        }
    }

    /** Takes rows of cells and gives lines. */
    private static final class Header {
        private final List<String> names = new ArrayList<>();
        private final Consumer<Line> line;

        Header(Consumer<Line> line) {
            this.line = line;
        }

        void take(long number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (cells.stream().anyMatch(names.isEmpty() ? Secrecy::marksTitle : Secrecy::marksCell)) {
                throw new Problem(DocumentProblem.CLASSIFIED);
            }
            if (names.isEmpty()) {
                boolean title = cells.stream().filter(cell -> !cell.isBlank()).count() < 2;
                if (!title) {
                    cells.forEach(cell -> names.add(cell.strip()));
                }
                return;
            }
            Map<String, String> byName = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                byName.put(names.get(i), i < cells.size() ? cells.get(i) : "");
            }
            line.accept(new Line(number, byName));
        }
    }

    private static boolean isWorkbook(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return (in.read() << 8 | in.read()) == ZIP_MAGIC;
        }
    }

    private static void readWorkbook(Path file, Header header) throws IOException {
        try (ReadableWorkbook workbook = open(file);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> header.take(row.getRowNum(), cells(row)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Not every program writes formats; a workbook without any has no dates either. */
    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile());
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Sheet::text).orElse(""));
        }
        return cells;
    }

    /** A number formatted as a date is a date; a whole number has no decimal point. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            LocalDateTime date = cell.asDate();
            return date.toString().replace('T', ' ');
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DATE_FIELD
                        .matcher(NOT_A_FIELD.matcher(format).replaceAll(""))
                        .find();
    }

    private static void readCsv(Path file, Header header) throws IOException {
        String text = Characters.decode(Files.readAllBytes(file)).text();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                header.take(row.getStartingLineNumber(), row.getFields());
            }
        }
    }
}
