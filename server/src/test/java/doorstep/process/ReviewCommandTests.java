package doorstep.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code review parse}: a self-review read for whoever asks at a terminal, without a database. */
class ReviewCommandTests {
    private static final String TEXT = """
            对照检查材料
            一、存在的问题
            （一）在工作作风方面。一是下村太少。##paidbegin##二是办事拖拉。##paidend##
            二、整改措施
            （一）转变工作作风。每周下村两天的的。
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void printsWhatItFoundAndWhereItStands(String charset) throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), TEXT.getBytes(Charset.forName(charset)));
        Doorstep.Ended ended = Doorstep.command("review", "parse", file.toString(), "--json");
        assertThat(ended.exit()).as(ended.said()).isZero();
        JsonNode read = JsonMapper.shared().readTree(ended.said());
        assertThat(read.path("title").asString()).isEqualTo("对照检查材料");
        JsonNode dimension = read.path("dimensions").path(0);
        assertThat(dimension.path("name").asString()).isEqualTo("工作作风");
        assertThat(dimension.path("title").asString()).isEqualTo("转变工作作风");
        for (JsonNode problem : dimension.path("problems")) {
            assertThat(problem.path("text").asString())
                    .isEqualTo(TEXT.substring(
                            problem.path("from").asInt(), problem.path("to").asInt()));
        }
        assertThat(dimension.path("problems")).hasSize(2);
        assertThat(dimension.path("measures")).hasSize(1);
        JsonNode range = read.path("restricted").path(0);
        assertThat(TEXT.substring(range.path("from").asInt(), range.path("to").asInt()))
                .isEqualTo("二是办事拖拉。");
        assertThat(read.path("remarks").findValuesAsString("code")).contains("doubled-character", "restricted-marker");
        assertThat(Doorstep.command("review", "text", file.toString()).said()).isEqualTo(TEXT + "\n");
    }

    @Test
    void refusesInOneSentence() throws IOException {
        refused(
                "document.classified",
                "parse",
                Files.writeString(folder.resolve("a.txt"), "机密★\n对照检查").toString());
        refused(
                "document.nothing-written",
                "parse",
                Files.writeString(folder.resolve("b.txt"), "").toString());
        refused(
                "document.not-writing",
                "parse",
                Files.write(folder.resolve("c.txt"), new byte[400]).toString());
        refused("document.not-writing", "parse", folder.toString());
        refused("command.file-missing", "parse", folder.resolve("none.txt").toString());
        refused("command.argument-missing", "parse");
        refused("command.unknown-command", "guess", folder.resolve("a.txt").toString());
        Files.writeString(folder.resolve("d.txt"), "x", StandardCharsets.UTF_8);
        refused("command.unknown-option", "parse", folder.resolve("d.txt").toString(), "--xml");
    }

    private static void refused(String code, String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "review";
        System.arraycopy(words, 0, all, 1, words.length);
        Doorstep.Ended ended = Doorstep.command(all);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said().lines()).hasSize(2);
        assertThat(ended.said()).endsWith("[" + code + "]\n").doesNotContain("Exception");
    }
}
