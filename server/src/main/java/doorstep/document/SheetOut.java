package doorstep.document;

import doorstep.clock.Time;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
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
    private static final String CUT = "……（太长，后略）";
    private static final int HEADER = 0;
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
                set(i, cell);
            }
        }
        if (row % HELD == 0) {
            flush();
        }
    }

    private void set(int column, Object cell) {
        switch (cell) {
            case String text -> text(column, text);
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            case Instant moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment, Time.ZONE));
                sheet.style(row, column).format(MOMENT).set();
            }
            default -> throw new IllegalArgumentException("no cell for " + cell.getClass());
        }
    }

    /** An inline text, not a shared one: shared texts are kept to the end. */
    private void text(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        sheet.inlineString(
                row,
                column,
                text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL - CUT.length()) + CUT : text);
        // A text cell is no formula until somebody edits it; the text format keeps it text then too.
        if (LOOKS_LIKE_FORMULA.indexOf(text.charAt(0)) >= 0) {
            sheet.style(row, column).format(TEXT).set();
        }
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
            header.bold().wrapText(true).borderStyle(BorderStyle.THIN).set();
        }
        begun.freezePane(0, HEADER + 1);
        begun.repeatRows(HEADER);
        begun.paperSize(PaperSize.A4_PAPER);
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
