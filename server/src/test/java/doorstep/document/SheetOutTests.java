package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks written, read back. */
class SheetOutTests {
    private static final List<SheetOut.Column> TWO =
            List.of(new SheetOut.Column("编号", 8), new SheetOut.Column("诉求", 30));

    @TempDir
    Path folder;

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        Path file = write(out -> {
            out.line(List.of(1, "路灯不亮"));
            out.line(Arrays.asList(null, "𠮷桂兰与买买提·吐尔逊 <&\"'> 第一行\n第二行"));
        });
        List<Sheet.Line> lines = new ArrayList<>();
        Sheet.read(file, lines::add);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("编号")).isEqualTo("1");
        assertThat(lines.getLast().get("编号")).isEmpty();
        assertThat(lines.getLast().get("诉求")).isEqualTo("𠮷桂兰与买买提·吐尔逊 <&\"'> 第一行\n第二行");
    }

    @Test
    void aDayIsADayAndAMomentIsTheMomentInChina() throws IOException {
        Path file = write(out -> out.line(List.of(LocalDate.of(2026, 3, 1), Instant.parse("2026-03-01T16:30:00Z"))));
        List<Sheet.Line> lines = new ArrayList<>();
        Sheet.read(file, lines::add);
        assertThat(CellTime.parse(lines.getFirst().get("编号")))
                .hasValue(LocalDate.of(2026, 3, 1).atStartOfDay());
        assertThat(CellTime.parse(lines.getFirst().get("诉求")))
                .hasValue(LocalDate.of(2026, 3, 2).atTime(0, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+86 138", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\",\"y\")", "00012", "1e5"})
    void textIsTextWhateverItBeginsWith(String text) throws IOException {
        Path file = write(out -> out.line(List.of(1, text)));
        Row row = rows(file, 0).get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).getFormula()).isNull();
        assertThat(row.getCell(1).getText()).isEqualTo(text);
    }

    @Test
    void aNumberIsANumber() throws IOException {
        Path file = write(out -> out.line(List.of(42L, new BigDecimal("0.5"))));
        assertThat(rows(file, 0).get(1))
                .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.NUMBER));
    }

    @Test
    void aTextLongerThanACellSaysThatItIsCut() throws IOException {
        Path file = write(out -> out.line(List.of(1, "字".repeat(40_000))));
        assertThat(rows(file, 0).get(1).getCellText(1)).hasSize(32_767).endsWith("后略）");
    }

    @Test
    void goesOnInASecondSheetWhereTheFirstEnds() throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetOut.write(
                    out,
                    "信访登记",
                    TWO,
                    3,
                    sheet -> IntStream.rangeClosed(1, 5).forEach(number -> sheet.line(List.of(number, "事项" + number))));
        }
        assertThat(rows(file, 0)).hasSize(3);
        assertThat(rows(file, 1)).hasSize(3);
        assertThat(rows(file, 2)).hasSize(2);
        assertThat(rows(file, 2).getFirst().getCellText(1)).isEqualTo("诉求");
        assertThat(rows(file, 2).getLast().getCellText(1)).isEqualTo("事项5");
    }

    @Test
    void aLongTextMakesItsRowHigh() throws IOException {
        Path file = write(out -> {
            out.line(List.of(1, "路灯不亮"));
            out.line(List.of(2, "路灯坏了三天没有人来修。".repeat(6)));
            out.line(List.of(3, "一行\n两行\n三行"));
        });
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(IntStream.rangeClosed(1, 3)
                            .mapToObj(row -> sheet.getRow(row).getHeightInPoints()))
                    .containsExactly(15f, 45f, 45f);
            assertThat(sheet.getRow(2).getCell(1).getCellStyle().getWrapText()).isTrue();
        }
    }

    @Test
    void anEmptyLedgerIsAHeader() throws IOException {
        assertThat(rows(write(out -> {}), 0)).hasSize(1);
    }

    @Test
    void aNameThatAnOfficeProgramWouldRefuseIsMadeGood() throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetOut.write(out, "隐患[1/2]:<&>" + "长".repeat(40), TWO, sheet -> sheet.line(List.of(1, "x")));
        }
        assertThat(rows(file, 0)).hasSize(2);
    }

    @Test
    void whatBreaksOffInTheMiddleIsNoWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> SheetOut.write(out, "信访登记", TWO, sheet -> {
                    IntStream.range(0, 1000).forEach(number -> sheet.line(List.of(number, "事项")));
                    throw new IllegalStateException("the database has gone");
                }))
                .hasMessage("the database has gone");
        Path half = Files.write(folder.resolve("half.xlsx"), out.toByteArray());
        assertThatThrownBy(() -> Sheet.read(half, line -> {})).hasMessage("document.unreadable");
    }

    @Test
    void keepsNothingOfWhatItHasWritten() throws IOException {
        // A shared text would be kept to the end, and a hundred thousand different ones show.
        Path file = write(out -> IntStream.range(0, 1000).forEach(number -> out.line(List.of(number, "事项" + number))));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String shared = new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(shared).doesNotContain("<t>");
        }
    }

    private Path write(Consumer<SheetOut> lines) throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetOut.write(out, "信访登记", TWO, lines);
        }
        return file;
    }

    private static List<Row> rows(Path file, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getSheet(sheet).orElseThrow().read();
        }
    }
}
