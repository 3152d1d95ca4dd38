package doorstep.document;

import doorstep.clock.Time;
import doorstep.kernel.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook (.xlsx) written line by line (台账、导出), however many there are: what is written is let go. Where a sheet ends, at
 * 1,048,576 rows, the next one goes on under the same header.
 *
 * <p>Text is a text cell and never a formula, whatever it begins with; numbers and days are numbers and days.
 */
public final class SheetOut {
    /** One column: its header and how wide it is, in Chinese characters. */
    public record Column(String header, int width) {}

    private static final int LONGEST_CELL = 32_767;
    private static final String CUT = Words.say(Locale.CHINESE, "document.cut");
    private static final int HEADER = 0;
    /** More columns than these are printed on A3. */
    private static final int MOST_ON_A4 = 12;

    /** What is in a row's form is kept to the end: only as many lines have one as somebody may print. */
    private static final int MOST_PRINTED = 10_000;

    /** Of a line of text, in points. */
    private static final double LINE = 15;

    /** From here on characters are as wide as they are high (ISO/IEC 10646). */
    private static final int WIDE = 0x2E80;

    /** Lines kept before they go out. */
    private static final int HELD = 200;

    /** Where a code begins in a page's header, and what the library leaves unescaped there. */
    private static final Pattern NOT_IN_A_HEADER = Pattern.compile("[&<>\"']");

    private static final String LOOKS_LIKE_FORMULA = "=+-@\t\r";
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Workbook workbook;
    private final String name;
    private final List<Column> columns;
    private final int mostRows;
    private int sheets;
    private int row = HEADER;
    private Worksheet sheet;

    private SheetOut(Workbook workbook, String name, List<Column> columns, int mostRows) {
        this.workbook = workbook;
        this.name = name;
        this.columns = columns;
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    /**
     * Writes a whole workbook and leaves the stream open.
     *
     * @param name of the sheet, also at the head of each printed page
     * @param lines calls {@link #line} for each line; what it throws leaves a file that no program opens, so that nobody takes
     *     half for the whole
     * @throws IOException whoever reads has gone, or the disk is full
     */
    public static void write(OutputStream out, String name, List<Column> columns, Consumer<SheetOut> lines)
            throws IOException {
        write(out, name, columns, Worksheet.MAX_ROWS, lines);
    }

    static void write(OutputStream out, String name, List<Column> columns, int mostRows, Consumer<SheetOut> lines)
            throws IOException {
        // Not closed by try: closing is what makes the file whole.
        Workbook workbook = new Workbook(out, "Doorstep", "1.0");
        SheetOut sheet = new SheetOut(workbook, name, columns, mostRows);
        try {
            lines.accept(sheet);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sheet.sheet.finish();
        workbook.finish();
    }

    /**
     * Appends one line.
     *
     * @param cells as many as there are columns: text, a whole or decimal number, a {@link LocalDate}, an {@link Instant}
     *     (shown in China's time), or nothing
     */
    public void line(List<? extends @Nullable Object> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + columns.size() + " headers");
        }
        if (row + 1 == mostRows) {
            goOn();
        }
        row++;
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null) {
                value(i, cell);
            }
            form(i, cell);
        }
        if (isPrinted()) {
            sheet.rowHeight(row, height(cells));
        }
        if (row % HELD == 0) {
            flush();
        }
    }

    private void value(int column, Object cell) {
        switch (cell) {
            // An inline text, not a shared one: shared texts are kept to the end.
            case String text when !text.isEmpty() -> sheet.inlineString(row, column, cut(text));
            case String empty -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            case Instant moment -> sheet.value(row, column, LocalDateTime.ofInstant(moment, Time.ZONE));
            default -> throw new IllegalArgumentException("no cell for " + cell.getClass());
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL - CUT.length()) + CUT : text;
    }

    private void form(int column, @Nullable Object cell) {
        String format = format(cell);
        boolean wraps = cell instanceof String text && height(column, text) > 1;
        if (format != null || wraps || isPrinted()) {
            // From the top: a program that leaves the row as low as it was shows the beginning, not the end.
            StyleSetter style = sheet.style(row, column).wrapText(wraps).verticalAlignment("top");
            if (format != null) {
                style.format(format);
            }
            if (isPrinted()) {
                style.borderStyle(BorderStyle.THIN);
            }
            style.set();
        }
    }

    /** A text cell is no formula until somebody edits it; the text format keeps it text then too. */
    private static @Nullable String format(@Nullable Object cell) {
        return switch (cell) {
            case String text when !text.isEmpty() && LOOKS_LIKE_FORMULA.indexOf(text.charAt(0)) >= 0 -> TEXT;
            case LocalDate day -> DAY;
            case Instant moment -> MOMENT;
            case null, default -> null;
        };
    }

    private boolean isPrinted() {
        return sheets == 1 && row <= MOST_PRINTED;
    }

    /** Of the line that is written, in points. */
    private double height(List<? extends @Nullable Object> cells) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof String text) {
                lines = Math.max(lines, height(i, text));
            }
        }
        return Math.min(Worksheet.MAX_ROW_HEIGHT, lines * LINE);
    }

    /** How many lines a text takes in its column: a Chinese character is as wide as two others. */
    private int height(int column, String text) {
        int room = 2 * columns.get(column).width();
        return text.lines()
                .mapToInt(line -> {
                    int halves = line.codePoints().map(c -> c < WIDE ? 1 : 2).sum();
                    return Math.max(1, Math.ceilDiv(halves, room));
                })
                .sum();
    }

    private void goOn() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row = HEADER;
        sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet(sheets == 1 ? name : name + sheets);
        for (int i = 0; i < columns.size(); i++) {
            begun.width(i, 2 * columns.get(i).width() + 1);
            begun.inlineString(HEADER, i, columns.get(i).header());
            StyleSetter header = begun.style(HEADER, i);
            header.bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
        begun.freezePane(0, HEADER + 1);
        begun.repeatRows(HEADER);
        begun.paperSize(columns.size() > MOST_ON_A4 ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        begun.pageOrientation("landscape");
        begun.setFitToPage(true);
        begun.fitToHeight((short) 0);
        begun.header(NOT_IN_A_HEADER.matcher(name).replaceAll(" "), Position.CENTER);
        begun.footer("&P / &N", Position.CENTER);
        return begun;
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
