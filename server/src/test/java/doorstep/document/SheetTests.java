package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV as offices save it. */
class SheetTests {
    private static final String ROLL = "村,门牌号,姓名\n渡口村,12号,吴桂兰\n渡口村,13号,单晓红\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "GB2312"})
    void readsWhateverEncodingAnOfficeSavesIn(String charset) throws IOException {
        List<Sheet.Line> lines = read(ROLL.getBytes(Charset.forName(charset)));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("姓名")).isEqualTo("吴桂兰");
        assertThat(lines.getLast().cells()).containsOnlyKeys("村", "门牌号", "姓名");
    }

    @Test
    void readsUtf8WithAMark() throws IOException {
        assertThat(read("\uFEFF" + ROLL).getFirst().get("村")).isEqualTo("渡口村");
    }

    @Test
    void readsCharactersThatOnlyGb18030Has() throws IOException {
        byte[] bytes = "村,姓名\n渡口村,㐂𠮷\n".getBytes(Charset.forName("GB18030"));
        assertThat(read(bytes).getFirst().get("姓名")).isEqualTo("㐂𠮷");
    }

    @Test
    void keepsLineBreaksAndQuotesInsideACell() throws IOException {
        List<Sheet.Line> lines = read("编号,原话\r\n1,\"第一行\n第二行说\"\"不行\"\",真的\"\r\n2,好\r\n");
        assertThat(lines.getFirst().whole("原话")).isEqualTo("第一行\n第二行说\"不行\",真的");
        assertThat(lines).extracting(Sheet.Line::number).containsExactly(2L, 4L);
    }

    @Test
    void skipsATitleAboveTheHeaderAndBlankLines() throws IOException {
        List<Sheet.Line> lines = read("渡口村花名册,,\n\n" + ROLL + ",,\n");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().get("门牌号")).isEqualTo("12号");
        assertThat(lines.getFirst().number())
                .as("as the office program shows it")
                .isEqualTo(4);
    }

    @Test
    void aTitleNeedNotHaveAsManyCellsAsTheTable() throws IOException {
        assertThat(read("渡口村花名册\n" + ROLL)).hasSize(2);
    }

    @Test
    void aLineMayBeShorterOrLongerThanTheHeader() throws IOException {
        List<Sheet.Line> lines = read("村,门牌号,姓名\n渡口村,12号\n渡口村,13号,单晓红,多出来的\n");
        assertThat(lines.getFirst().cells()).containsOnlyKeys("村", "门牌号", "姓名");
        assertThat(lines.getFirst().get("姓名")).isEmpty();
        assertThat(lines.getLast().get("姓名")).isEqualTo("单晓红");
    }

    @Test
    void stripsBlanksOfAnyWidthUnlessTheWholeCellIsAsked() throws IOException {
        Sheet.Line line = read(" 村 ,原话\n渡口村,\" 　灯坏了\t\n\"\n").getFirst();
        assertThat(line.get("村")).isEqualTo("渡口村");
        assertThat(line.get("原话")).isEqualTo("灯坏了");
        assertThat(line.whole("原话")).isEqualTo(" 　灯坏了\t\n");
        assertThat(line.get("没有这一列")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "只有一列\n一\n二\n", ",,\n"})
    void refusesAFileWithoutAHeader(String text) {
        assertThatThrownBy(() -> read(text)).hasMessage("document.empty");
    }

    @Test
    void refusesAnOldBinaryWorkbookWhateverItIsCalled() {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0};
        assertThatThrownBy(() -> read(ole)).hasMessage("document.unreadable");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() {
        assertThatThrownBy(() -> read("PK\3\4 and nothing else".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("document.unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"秘密", "机密★10年", "绝密 ★", "秘密☆", "　机密★", "机　密★10年", "绝 密", "密级：秘密", "密级:机密", "密级　绝密", "保密级别：机密"})
    void refusesAFileThatIsMarkedAsSecret(String mark) {
        assertThatThrownBy(() -> read(mark + ",,\n" + ROLL)).hasMessage("document.classified");
        assertThatThrownBy(() -> read("渡口村花名册,," + mark + "\n" + ROLL)).hasMessage("document.classified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"个人秘密不外传的承诺书", "商业秘密保护", "保密员名单", "内部资料", "秘密花园小区花名册"})
    void aTitleThatSpeaksOfSecretsIsNoMark(String title) throws IOException {
        assertThat(read(title + ",,\n" + ROLL)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"渡口村花名册（机密）", "渡口村花名册【秘密】", "秘密★1年　渡口村花名册", "渡口村花名册 绝密", "机密、渡口村花名册"})
    void aMarkInATitleRefusesTheFile(String title) {
        assertThatThrownBy(() -> read(title + "\n" + ROLL)).hasMessage("document.classified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密", "秘密★1年", "绝 密", "（秘密）", "密级：机密", "机密级", "秘密☆长期"})
    void aCellThatIsNothingButAMarkRefusesTheFile(String mark) {
        assertThatThrownBy(() -> read(ROLL + "渡口村,14号," + mark + "\n")).hasMessage("document.classified");
        assertThatThrownBy(() -> read(ROLL + "渡口村,14号,单晓红,," + mark + "\n"))
                .as("beside the table")
                .hasMessage("document.classified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密花名册.xlsx", "花名册（秘密）.csv", "绝密-1.csv", "花名册机 密.csv"})
    void aNameWithAMarkRefusesTheFile(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("roll.csv"), ROLL);
        assertThatThrownBy(() -> Sheet.read(file, name, line -> {})).hasMessage("document.classified");
        Path named = Files.writeString(folder.resolve(name), ROLL);
        assertThatThrownBy(() -> Sheet.read(named, line -> {})).hasMessage("document.classified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"秘密花园小区门口的灯坏了", "保密", "他说这是秘密，不能讲", "商业秘密", "工作中要保守秘密。"})
    void aResidentMaySpeakOfSecrets(String words) throws IOException {
        assertThat(read("编号,原话\n1," + words + "\n")).hasSize(1);
    }

    private List<Sheet.Line> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Sheet.Line> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("roll.csv"), bytes);
        List<Sheet.Line> lines = new ArrayList<>();
        Sheet.read(file, lines::add);
        return lines;
    }
}
