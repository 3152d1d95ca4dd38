package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks (.xlsx). */
class SheetWorkbookTests {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2019, 7, 3, 10, 5, 4);

    @TempDir
    Path folder;

    @Test
    void readsLinesByHeader() {
        List<Sheet.Line> lines = read(new Workbook()
                .row("渡口村花名册")
                .blankRow()
                .row("村", "门牌号", "姓名")
                .row("渡口村", "12号", " 吴桂兰\n")
                .row("渡口村", "13号", "<单>&\"晓红\""));
        assertThat(lines).extracting(Sheet.Line::number).containsExactly(4L, 5L);
        assertThat(lines.getFirst().whole("姓名")).isEqualTo(" 吴桂兰\n");
        assertThat(lines.getLast().get("姓名")).isEqualTo("<单>&\"晓红\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy\\-mm\\-dd\\ hh:mm:ss",
                "yyyy/m/d h:mm:ss",
                "yyyy\"年\"m\"月\"d\"日\" h:mm:ss",
                "[$-804]yyyy/m/d h:mm:ss;@",
                "m/d/yy h:mm"
            })
    void readsADateInWhateverFormatItIsShown(String format) {
        String cell = cell(Workbook.date(MOMENT, format));
        assertThat(CellTime.parse(cell)).isEqualTo(Optional.of(MOMENT));
    }

    @Test
    void readsEverySecondOfADayExactly() {
        for (int second = 0; second < 86_400; second += 977) {
            LocalDateTime moment = MOMENT.toLocalDate().atStartOfDay().plusSeconds(second);
            assertThat(CellTime.parse(cell(Workbook.date(moment, "yyyy-mm-dd hh:mm:ss"))))
                    .isEqualTo(Optional.of(moment));
        }
    }

    @Test
    void readsADayAsMidnight() {
        assertThat(cell(Workbook.date(LocalDateTime.of(2019, 7, 3, 0, 0), "yyyy-mm-dd")))
                .isEqualTo("2019-07-03 00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "#,##0_);[Red]\\(#,##0\\)", "[DBNum2]0", "0\"号day\"", "\\y0", "[$¥-804]#,##0", "General"})
    void aNumberInAnyOtherFormatIsANumber(String format) {
        assertThat(cell(new Workbook.Formatted("43649", format))).isEqualTo("43649");
    }

    @Test
    void aWholeNumberHasNoPoint() {
        assertThat(cell(188006)).isEqualTo("188006");
        assertThat(cell(12.50)).isEqualTo("12.5");
        assertThat(cell(new Workbook.Formatted("1.3812345678E10", "0"))).isEqualTo("13812345678");
        assertThat(cell(true)).isEqualToIgnoringCase("true");
    }

    @Test
    void aLineHasEveryHeaderThoughItsLastCellsAreEmpty() {
        List<Sheet.Line> lines =
                read(new Workbook().row("编号", "原话", "答复").row(1, "灯坏了").row(2, null, "修好了"));
        assertThat(lines.getFirst().cells()).containsOnlyKeys("编号", "原话", "答复");
        assertThat(lines.getFirst().get("答复")).isEmpty();
        assertThat(lines.getLast().get("原话")).isEmpty();
        assertThat(lines.getLast().get("答复")).isEqualTo("修好了");
    }

    @Test
    void refusesAWorkbookThatIsMarkedAsSecret() {
        Workbook marked =
                new Workbook().row(null, null, "机密★10年").row("村", "姓名").row("渡口村", "吴桂兰");
        assertThatThrownBy(() -> read(marked)).hasMessage("document.classified");
    }

    @Test
    void refusesAWorkbookThatIsCutShort() throws IOException {
        Path whole = new Workbook().row("村", "姓名").row("渡口村", "吴桂兰").write(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Sheet.read(half, line -> {})).hasMessage("document.unreadable");
    }

    @Test
    void readsNothingFromOutsideTheFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "not yours");
        Path file = new Workbook().row("村", "姓名").row("渡口村", "MARK").write(folder.resolve("plain.xlsx"));
        Path hostile = folder.resolve("hostile.xlsx");
        rewrite(
                file,
                hostile,
                text -> text.replace(
                                "standalone=\"yes\"?>",
                                "standalone=\"yes\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"" + secret.toUri() + "\">]>")
                        .replace("MARK", "&f;"));
        List<Sheet.Line> lines = new ArrayList<>();
        try {
            Sheet.read(hostile, lines::add);
        } catch (RuntimeException e) {
            assertThat(e).hasMessage("document.unreadable");
        }
        assertThat(lines.toString()).doesNotContain("not yours");
    }

    private interface Change {
        String of(String text);
    }

    private static void rewrite(Path from, Path to, Change change) throws IOException {
        try (ZipFile zip = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    boolean sheet = entry.getName().endsWith("sheet1.xml");
                    out.write((sheet ? change.of(text) : text).getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
    }

    private String cell(Object cell) {
        return read(new Workbook().row("编号", "格").row(1, cell)).getFirst().get("格");
    }

    private List<Sheet.Line> read(Workbook workbook) {
        List<Sheet.Line> lines = new ArrayList<>();
        Sheet.read(workbook.write(folder.resolve("roll.xlsx")), lines::add);
        return lines;
    }
}
