package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doorstep.cast.BareTest;
import doorstep.cast.Divisions;
import doorstep.cast.RealData;
import doorstep.document.Sheet;
import doorstep.kernel.Actor;
import doorstep.place.DivisionImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The messages of 附件3 (4,326) and 附件4 (2,816, with replies), which are not part of this project: where they are not at hand
 * nothing is tested here, and the run says so.
 */
@BareTest
class RealMessagesTests {
    private static final int COUNTY = 990202;
    private static final long AREA = 990202000000000L;
    private static final ImportColumns MESSAGES =
            ImportColumns.parse("number=留言编号,title=留言主题,words=留言详情,heard=留言时间,reporter=留言用户");
    private static final ImportColumns ANSWERED =
            ImportColumns.parse("number=留言编号,title=留言主题,words=留言详情,heard=留言时间,reporter=留言用户,reply=答复意见,replied=答复时间");

    @Autowired
    MatterImport imports;

    @Autowired
    DivisionImport divisions;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @Test
    void all4326MessagesLoadFromBothFormsWithTheirTextKept() {
        MatterImport.Report first = take("附件3.xlsx", "附件3", MESSAGES);
        assertThat(first.skipped()).isEmpty();
        assertThat(first.lines()).isEqualTo(4326);
        assertThat(first.added()).isEqualTo(4326);
        assertThat(first.answered()).isZero();
        assertThat(first.reposts()).as("exact duplicates of title and words").isEqualTo(58);
        assertThat(kept("附件3")).isEqualTo(written("附件3.xlsx", "留言详情"));
        assertThat(withoutBlanks(kept("附件3"))).isEqualTo(withoutBlanks(written("附件3.csv", "留言详情")));
        takenAgainAddsNothing("附件3", 4326, MESSAGES);
    }

    @Test
    void all2816MessagesLoadFromBothFormsWithTheirReplies() {
        MatterImport.Report first = take("附件4.xlsx", "附件4", ANSWERED);
        assertThat(first.skipped()).isEmpty();
        assertThat(first.lines()).isEqualTo(2816);
        assertThat(first.added()).isEqualTo(2816);
        assertThat(first.answered()).isEqualTo(2816);
        assertThat(kept("附件4")).isEqualTo(written("附件4.xlsx", "留言详情"));
        assertThat(replies("附件4")).isEqualTo(written("附件4.xlsx", "答复意见"));
        assertThat(db.sql("""
                        select count(*)
                          from matter.matter m
                          join matter.reference r on r.matter_id = m.id and r.system = '附件4'
                         where m.stage = 'served' and m.served_on is not null
                        """).query(Integer.class).single()).isEqualTo(2816);
        takenAgainAddsNothing("附件4", 2816, ANSWERED);
    }

    /** The same file, and the same messages in the other form. */
    private void takenAgainAddsNothing(String name, int lines, ImportColumns columns) {
        MatterImport.Report nothingNew = new MatterImport.Report(lines, 0, 0, lines, 0, List.of());
        assertThat(take(name + ".xlsx", name, null)).isEqualTo(nothingNew);
        assertThat(take(name + ".csv", name, columns)).isEqualTo(nothingNew);
    }

    private MatterImport.Report take(String file, String source, @Nullable ImportColumns columns) {
        Path path = path(file);
        Divisions.settle(divisions, folder.resolve("places"), COUNTY);
        return imports.take(Actor.operator(), path, source, columns, AREA, lines -> {});
    }

    private static Path path(String file) {
        Path path = RealData.folder().resolve("taidi").resolve(file);
        assumeTrue(Files.exists(path), () -> "not tested, no " + path + "; name its folder by DOORSTEP_DATA");
        return path;
    }

    private Map<String, String> kept(String source) {
        return byNumber("select r.number, w.words as text from matter.wording w"
                + " join matter.reference r on r.matter_id = w.id where r.system = '" + source + "'");
    }

    private Map<String, String> replies(String source) {
        return byNumber("select r.number, y.text from matter.reply y"
                + " join matter.reference r on r.matter_id = y.matter_id where r.system = '" + source + "'");
    }

    private Map<String, String> byNumber(String sql) {
        Map<String, String> texts = new HashMap<>();
        db.sql(sql).query(row -> {
            texts.put(row.getString("number"), row.getString("text"));
        });
        return texts;
    }

    private static Map<String, String> withoutBlanks(Map<String, String> texts) {
        Map<String, String> bare = new HashMap<>();
        texts.forEach((number, text) -> bare.put(number, text.replaceAll("[\\s\\p{Z}]+", "")));
        return bare;
    }

    private static Map<String, String> written(String file, String header) {
        Map<String, String> texts = new HashMap<>();
        Sheet.read(path(file), line -> texts.put(line.get("留言编号"), line.whole(header)));
        return texts;
    }
}
