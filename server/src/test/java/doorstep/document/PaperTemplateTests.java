package doorstep.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.kernel.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates of papers: what a county may write, and what it is told when it mistypes. */
class PaperTemplateTests {
    private static final PaperTemplate.Known KNOWN =
            new PaperTemplate.Known(Set.of("姓名", "文号", "电话"), Map.of("诉求", Set.of("序号", "诉求", "意见")), Set.of("姓名"));

    private static final PaperTemplate.Values VALUES = new PaperTemplate.Values(
            Map.of("姓名", "吴桂兰", "文号", "", "电话", ""),
            Map.of(
                    "诉求",
                    List.of(Map.of("序号", "一", "诉求", "补发", "意见", "支持\n月底前补"), Map.of("序号", "二", "诉求", "公开", "意见", ""))));

    @TempDir
    Path folder;

    @Test
    void isFilledLineByLine() {
        Paper paper = fill("""
                # 说明不印
                @标题 关于{姓名}的|答复
                @文号 {文号}
                ?@附注 电话：{电话}
                @每项 诉求
                == （{序号}）{诉求}
                ?意见：{意见}
                @完
                | 受送达人 | {姓名} |
                | 签收 | {文号} |
                """);
        assertThat(paper.title()).isEqualTo("关于吴桂兰的答复");
        assertThat(paper.blocks())
                .extracting(Paper.Block::kind, Paper.Block::text, Paper.Block::beside)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Paper.Kind.TITLE, "关于吴桂兰的|答复", ""),
                        org.assertj.core.groups.Tuple.tuple(Paper.Kind.NUMBER, "＿＿＿＿", ""),
                        org.assertj.core.groups.Tuple.tuple(Paper.Kind.SUBHEADING, "（一）补发", ""),
                        org.assertj.core.groups.Tuple.tuple(Paper.Kind.TEXT, "意见：支持\n月底前补", ""),
                        org.assertj.core.groups.Tuple.tuple(Paper.Kind.SUBHEADING, "（二）公开", ""),
                        org.assertj.core.groups.Tuple.tuple(Paper.Kind.ROW, "受送达人", "吴桂兰"),
                        org.assertj.core.groups.Tuple.tuple(Paper.Kind.ROW, "签收", ""));
    }

    @Test
    void whatSomebodyWroteIsNeverTakenForASign() {
        PaperTemplate template = PaperTemplate.read("x", "@标题 {姓名}\n{姓名}", KNOWN);
        Paper paper = template.fill(new PaperTemplate.Values(Map.of("姓名", "@标题 {文号} $1 \\ = 一"), Map.of()));
        assertThat(paper.blocks()).extracting(Paper.Block::text).containsOnly("@标题 {文号} $1 \\ = 一");
    }

    @Test
    void whatCannotBeSeenIsNotPrinted() {
        Paper paper = PaperTemplate.read("x", "@标题 {姓名}", KNOWN)
                .fill(new PaperTemplate.Values(Map.of("姓名", "吴\u202e桂\u0000兰\ud842\ufe0f"), Map.of()));
        assertThat(paper.title()).isEqualTo("吴桂兰");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "document.template-field;`@标题 {姓名}\n\n{年龄}`;3;年龄",
                "document.template-field;`@标题 {姓名}\n{意见}`;2;意见",
                "document.template-line;`@标题 {姓名}\n@大标题 甲`;2;@大标题 甲",
                "document.template-line;`@标题 {姓名}\n写了一半{姓名`;2;写了一半{姓名",
                "document.template-line;`@标题 {姓名}\n@每项 证据`;2;@每项 证据",
                "document.template-line;`@标题 {姓名}\n@每项 诉求\n甲`;3;@完",
                "document.template-line;`@标题 {姓名}\n@完`;2;@完",
                "document.template-line;`@标题 {姓名}\n| 一格 |`;2;| 一格 |",
                "document.template-needs;`# 空\n{姓名}`;2;@标题",
                "document.template-needs;`@标题 函`;1;{姓名}"
            })
    void aMistakeIsToldWithFileAndLine(String code, String text, String line, String what) {
        assertThatThrownBy(() -> PaperTemplate.read("reply.zh.txt", text, KNOWN))
                .hasMessage(code)
                .satisfies(thrown -> assertThat(((Problem) thrown).sentence(Locale.CHINESE))
                        .contains("reply.zh.txt", "第 " + line + " 行", what));
    }

    @Test
    void theCountysOwnFileCountsInWhateverOfficesSaveItAs() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            Files.writeString(folder.resolve("refusal.zh.txt"), "@标题 本县自己的{姓名}", charset);
            assertThat(own().get("refusal", KNOWN).fill(VALUES).title()).isEqualTo("本县自己的吴桂兰");
        }
        Files.writeString(folder.resolve("refusal.zh.txt"), "\ufeff@标题 记事本存的{姓名}\r\n");
        assertThat(own().get("refusal", KNOWN).fill(VALUES).title()).isEqualTo("记事本存的吴桂兰");
    }

    @Test
    void aFileThatIsNotTextIsRefusedWithTheLine() throws IOException {
        Files.write(folder.resolve("refusal.zh.txt"), new byte[] {'a', '\n', 'b', '\n', (byte) 0xff, (byte) 0xff, 0});
        assertThatThrownBy(() -> own().get("refusal", KNOWN))
                .hasMessage("document.template-unreadable")
                .satisfies(thrown ->
                        assertThat(((Problem) thrown).sentence(Locale.CHINESE)).contains("refusal.zh.txt", "第 3 行"));
    }

    private PaperTemplates own() {
        return new PaperTemplates(folder.toString());
    }

    private static Paper fill(String template) {
        return PaperTemplate.read("x", template, KNOWN).fill(VALUES);
    }
}
