package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.BareTest;
import doorstep.cast.Divisions;
import doorstep.cast.Workbook;
import doorstep.kernel.Actor;
import doorstep.place.DivisionImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Matters from another system's export; each test is a source of its own. */
@BareTest
class MatterImportTests {
    private static final int COUNTY = 990201;
    private static final long AREA = 990201101000000L;
    private static final ImportColumns COLUMNS =
            ImportColumns.parse("number=编号,title=主题,words=内容,heard=时间,reporter=姓名,reply=答复,replied=答复时间");
    private static final String HEADER = "编号,主题,内容,时间,姓名,答复,答复时间\n";
    private static final AtomicInteger SOURCES = new AtomicInteger();

    @Autowired
    MatterImport imports;

    @Autowired
    DivisionImport divisions;

    @Autowired
    MatterQuery query;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private final String source = "系统" + SOURCES.incrementAndGet();

    @BeforeEach
    void settle() {
        Divisions.settle(divisions, folder.resolve("places"), COUNTY);
    }

    @Test
    void keepsEveryTextToTheLetter() throws IOException {
        take(
                HEADER
                        + "7,路灯,\" \n\t　第一行\n第二行：A7县 https://baidu.com/ \"\"不亮\"\"　\n\",2019/7/3 10:05:04,王**,\" 已修。\n\",2019-07-05\n");
        MatterQuery.Whole kept = page("7");
        assertThat(kept.words()).isEqualTo(" \n\t　第一行\n第二行：A7县 https://baidu.com/ \"不亮\"　\n");
        assertThat(kept.title()).isEqualTo("路灯");
        assertThat(kept.replies().getFirst().text()).isEqualTo(" 已修。\n");
        assertThat(kept.reporterName()).isEqualTo("王**");
        assertThat(kept.channel()).isEqualTo(Opening.Heard.FILE);
        assertThat(kept.heardAt()).isEqualTo(Instant.parse("2019-07-03T02:05:04Z"));
        assertThat(kept.references()).containsExactly(new MatterQuery.ReferenceLine(source, "7", false, null, null));
        assertThat(kept.steps()).extracting(MatterQuery.StepLine::act).containsExactly("import");
    }

    @Test
    void aReplyComesAsServedWithItsDayAndAsWrittenWithout() throws IOException {
        MatterImport.Report report = take(HEADER
                + "1,甲,有答复有时间,2019-07-03,,已修,2019-07-05 08:00\n"
                + "2,乙,有答复没时间,2019-07-03,,已修,\n"
                + "3,丙,没有答复,2019-07-03,,,\n");
        assertThat(report).isEqualTo(new MatterImport.Report(3, 3, 2, 0, 0, List.of()));
        assertThat(page("1").matter().standing().stage()).isEqualTo("served");
        assertThat(page("1").matter().standing().servedOn()).isEqualTo("2019-07-05");
        assertThat(page("1").replies().getFirst().servedOn()).isEqualTo("2019-07-05");
        assertThat(page("2").matter().standing().stage()).isEqualTo("answered");
        assertThat(page("3").matter().standing().stage()).isEqualTo("registered");
        assertThat(page("1").word()).as("a reply is no word").isNull();
    }

    @Test
    void readsTimesInEveryShapeTheyOccurIn() {
        Workbook workbook = new Workbook()
                .row("编号", "主题", "内容", "时间", "姓名", "答复", "答复时间")
                .row(1, "甲", "文字时间", "2019/7/3 10:05:04")
                .row(2, "乙", "真正的日期", Workbook.date(LocalDateTime.of(2019, 7, 3, 10, 5, 4), "yyyy-mm-dd hh:mm:ss"))
                .row(3, "丙", "只有日子", Workbook.date(LocalDateTime.of(2019, 7, 3, 0, 0), "yyyy/m/d"))
                .row(4, "丁", "中文日期", "2019年7月3日 10时5分4秒");
        MatterImport.Report report = take(workbook.write(folder.resolve("times.xlsx")), COLUMNS);
        assertThat(report.skipped()).isEmpty();
        for (String number : List.of("1", "2", "4")) {
            assertThat(page(number).heardAt()).as(number).isEqualTo(Instant.parse("2019-07-03T02:05:04Z"));
        }
        assertThat(page("3").heardAt()).isEqualTo(Instant.parse("2019-07-02T16:00:00Z"));
    }

    @Test
    void aSecondRunAddsNothing() throws IOException {
        String file = HEADER + "1,甲,水渠堵了,2019-07-03,,,\n2,乙,路灯坏了,2019-07-03,,,\n";
        assertThat(take(file).added()).isEqualTo(2);
        long before = rows();
        assertThat(take(file)).isEqualTo(new MatterImport.Report(2, 0, 0, 2, 0, List.of()));
        assertThat(rows()).isEqualTo(before);
        assertThat(take(file + "3,丙,新来的一条,2019-07-04,,,\n").added()).isEqualTo(1);
    }

    @Test
    void aSecondRunOfAFileWithoutNumbersAddsNothing() throws IOException {
        ImportColumns columns = ImportColumns.parse("words=内容,heard=时间");
        Path file =
                Files.writeString(folder.resolve("plain.csv"), "内容,时间\n水渠堵了,2019-07-03 08:00\n水渠堵了,2019-07-03 09:00\n");
        assertThat(take(file, columns).added()).isEqualTo(2);
        assertThat(take(file, columns)).isEqualTo(new MatterImport.Report(2, 0, 0, 2, 0, List.of()));
    }

    @Test
    void exactRepostsAreTakenAndLinkedToTheFirst() throws IOException {
        MatterImport.Report report = take(HEADER + "1,甲,水渠堵了,2019-07-03,,,\n" + "2,甲,\" 水渠\n\u00a0堵了　\",2019-07-09,,,\n"
                + "3,乙,水渠堵了,2019-07-09,,,\n");
        assertThat(report.reposts()).isEqualTo(1);
        UUID first = page("1").matter().id();
        assertThat(page("2").links())
                .containsExactly(new MatterQuery.LinkLine("same-text", "matter", first.toString(), false));
        assertThat(page("3").links()).as("another title").isEmpty();
        MatterImport.Report later = take(HEADER + "4,甲,水渠堵了,2019-08-01,,,\n");
        assertThat(later.reposts()).as("also in a later file").isEqualTo(1);
        assertThat(page("4").links()).extracting(MatterQuery.LinkLine::refId).containsExactly(first.toString());
    }

    @Test
    void repostsAreFoundInALaterFileThatHasNoTitles() throws IOException {
        ImportColumns columns = ImportColumns.parse("number=编号,words=内容,heard=时间");
        Path first = Files.writeString(folder.resolve("1.csv"), "编号,内容,时间\n1,水渠堵了。很久了。,2019-07-03\n");
        Path second = Files.writeString(folder.resolve("2.csv"), "编号,内容,时间\n2,水渠堵了。很久了。,2019-07-04\n");
        assertThat(take(first, columns).reposts()).isZero();
        assertThat(take(second, columns).reposts()).isEqualTo(1);
        assertThat(page("1").title()).isEqualTo("水渠堵了");
    }

    @Test
    void badLinesAreReportedAndTheOthersTaken() throws IOException {
        MatterImport.Report report = take(HEADER
                + "1,甲,好的一条,2019-07-03,,,\n"
                + "2,乙,\"  \n\",2019-07-03,,,\n"
                + "3,丙,时间不对,去年夏天,,,\n"
                + "4,丁,答复时间不对,2019-07-03,,已修,改天\n"
                + "5,戊,又一条好的,2019-07-03,,,\n");
        assertThat(report.lines()).isEqualTo(5);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.skipped()).extracting(MatterImport.Skipped::line).containsExactly(3L, 5L, 6L);
        assertThat(report.skipped())
                .extracting(skipped -> skipped.why().code().code())
                .containsExactly("matter.line-no-words", "matter.line-bad-time", "matter.line-bad-time");
        assertThat(report.skipped().get(1).why().sentence(Locale.ENGLISH)).contains("去年夏天");
    }

    @Test
    void aLineThatWasMendedComesWithTheNextRun() throws IOException {
        take(HEADER + "1,甲,话,去年,,,\n");
        assertThat(take(HEADER + "1,甲,话,2019-07-03,,,\n").added()).isEqualTo(1);
    }

    @Test
    void theFirstLineMayLackItsLastCells() {
        Workbook workbook = new Workbook()
                .row("编号", "主题", "内容", "时间", "姓名", "答复", "答复时间")
                .row(1, "甲", "还没答复", "2019-07-03")
                .row(2, "乙", "答复了", "2019-07-03", "李**", "已修", "2019-07-04");
        assertThat(take(workbook.write(folder.resolve("short.xlsx")), COLUMNS).added())
                .isEqualTo(2);
    }

    @Test
    void aSourcesColumnsAreRememberedForItAlone() throws IOException {
        take(HEADER + "1,甲,水渠堵了,2019-07-03,,,\n");
        Path next = Files.writeString(folder.resolve("next.csv"), HEADER + "2,乙,路灯坏了,2019-07-04,,,\n");
        assertThat(take(next, null).added()).isEqualTo(1);
        assertThatThrownBy(() -> imports.take(Actor.operator(), next, "从没见过", null, AREA, lines -> {}))
                .hasMessage("matter.unknown-source");
    }

    @Test
    void anotherSourcesNumbersAreItsOwn() throws IOException {
        String file = HEADER + "1,甲,水渠堵了,2019-07-03,,,\n";
        take(file);
        Path same = Files.writeString(folder.resolve("same.csv"), file);
        assertThat(imports.take(Actor.operator(), same, source + "乙", COLUMNS, AREA, lines -> {})
                        .added())
                .isEqualTo(1);
    }

    @Test
    void aFileWithoutAColumnIsRefusedWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("less.csv"), "编号,主题,内容\n1,甲,话\n");
        long before = rows();
        assertThatThrownBy(() -> take(file, COLUMNS)).hasMessage("matter.column-missing");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void progressIsToldOnALongFile() throws IOException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 1; i <= 250; i++) {
            file.append("%d,题%d,话%d,2019-07-03,,,\n".formatted(i, i, i));
        }
        List<Integer> told = new ArrayList<>();
        Path path = Files.writeString(folder.resolve("long.csv"), file);
        imports.take(Actor.operator(), path, source, COLUMNS, AREA, told::add);
        assertThat(told).containsExactly(100, 200);
    }

    private MatterImport.Report take(String text) throws IOException {
        return take(Files.writeString(folder.resolve("file.csv"), text), COLUMNS);
    }

    private MatterImport.Report take(Path file, @Nullable ImportColumns columns) {
        return imports.take(Actor.operator(), file, source, columns, AREA, lines -> {});
    }

    private long rows() {
        return db.sql("select (select count(*) from matter.matter) + (select count(*) from matter.step)")
                .query(Long.class)
                .single();
    }

    private MatterQuery.Whole page(String number) {
        UUID id = db.sql("select matter_id from matter.reference where system = :source and number = :number")
                .param("source", source)
                .param("number", number)
                .query(UUID.class)
                .single();
        return query.whole(id, Sight.of(Actor.operator()), id, Course.TODAY).orElseThrow();
    }
}
