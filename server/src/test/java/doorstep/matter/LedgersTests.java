package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.document.Sheet;
import doorstep.document.SheetOut;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Ref;
import doorstep.matter.kind.Act;
import doorstep.text.PersonalNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ledgers, read back as an office program would. */
@DoorstepTest
class LedgersTests {
    /** Days that no other test of this database registers on. */
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private static final Instant MORNING = Instant.parse("2027-03-01T01:00:00Z");

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Receptions receptions;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Actor clerk;
    private Actor handler;
    private UUID unit;

    @BeforeEach
    void aMorningInMarch() {
        Course course = new Course(colleagues, matters, acts);
        clerk = course.clerk();
        handler = course.handler();
        unit = course.unit();
        clock.set(MORNING);
    }

    private UUID registered(String kind, String words, boolean confidential) {
        return registered(kind, words, confidential, null);
    }

    private UUID registered(String kind, String words, boolean confidential, @Nullable Ref from) {
        UUID id = Ids.next(1);
        matters.open(
                clerk,
                new Opening(
                        id,
                        kind,
                        null,
                        words,
                        colleagues.area("柳塘村", "二组"),
                        null,
                        Opening.Heard.LETTER,
                        clock.now(),
                        null,
                        null,
                        new Opening.Reporter("吐尔逊", PersonalNumber.phone("19900005124")),
                        null,
                        from,
                        null,
                        confidential,
                        null,
                        null,
                        List.of()));
        return id;
    }

    private List<Sheet.Line> ledger(Actor actor, Ledger ledger, LocalDate from, LocalDate to) throws IOException {
        ledgers.begin(actor, ledger, from, to);
        Path file = folder.resolve("ledger.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetOut.write(
                    out,
                    ledger.title(),
                    ledger.columns().stream().map(Ledger.Column::head).toList(),
                    sheet -> ledgers.fill(actor, ledger, from, to, sheet));
        }
        List<Sheet.Line> lines = new ArrayList<>();
        Sheet.read(file, lines::add);
        return lines;
    }

    private List<Sheet.Line> having(String words, Ledger ledger, Actor actor) throws IOException {
        return ledger(actor, ledger, DAY, DAY).stream()
                .filter(line -> line.cells().containsValue(words))
                .toList();
    }

    @Test
    void petitionsStandInTheirLedgerWithNamesMasked() throws IOException {
        UUID id = registered(Opening.APPEAL, "=cmd|' /C calc'!A0", false);
        cases.request(clerk, id, List.of("补发", "公开"));
        acts.assign(clerk, id, unit, null, null);
        Sheet.Line line = having("=cmd|' /C calc'!A0", Ledger.PETITIONS, clerk).getFirst();
        assertThat(line.get("信访人")).isEqualTo("吐**");
        assertThat(line.get("联系")).contains("*").doesNotContain("19900005124");
        assertThat(line.get("形式")).isEqualTo("来信");
        assertThat(line.get("请求")).isEqualTo("补发\n公开");
        assertThat(line.get("承办单位")).isEqualTo("镇建设办");
        assertThat(line.get("类别")).isEqualTo("申诉求决");
        assertThat(line.get("办理状态")).isEqualTo("已交办，等签收");
        assertThat(line.get("登记日期")).startsWith("2027-03-01");
    }

    @Test
    void hazardsShowGradeMeasuresAndAcceptance() throws IOException {
        UUID id = registered("hazard", "桥栏杆断了一截", false);
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        acts.plain(
                handler,
                id,
                Act.GRADE_MAJOR,
                null,
                Map.of(
                        "measures",
                        "换栏杆",
                        "funds",
                        "镇级资金 2 万元",
                        "person",
                        "谢军",
                        "until",
                        "2027-03-20",
                        "emergency",
                        "先拉警戒线"));
        Sheet.Line line = having("桥栏杆断了一截", Ledger.HAZARDS, clerk).getFirst();
        assertThat(line.get("等级")).isEqualTo("重大");
        assertThat(line.get("措施")).isEqualTo("换栏杆");
        assertThat(line.get("应急措施")).isEqualTo("先拉警戒线");
        assertThat(line.get("时限")).startsWith("2027-03-20");
        assertThat(ledger(clerk, Ledger.SUPERVISED, DAY, DAY)).isNotEmpty();
    }

    @Test
    void disputesNameTheirPartiesMasked() throws IOException {
        UUID id = registered("dispute", "两家为田埂吵架", false);
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        acts.plain(
                handler,
                id,
                Act.CONSENT,
                null,
                Map.of("first", "王大勇", "second", "周永贵", "day", "2027-03-01", "mediator", "许老五"));
        assertThat(having("两家为田埂吵架", Ledger.DISPUTES, clerk).getFirst().get("当事人"))
                .isEqualTo("王**、周**");
    }

    @Test
    void whatWasToldOnAReceptionDayIsInItsLedger() throws IOException {
        Reception reception = new Reception(
                Ids.next(1),
                Course.TOWNSHIP * 1_000_000L,
                colleagues.post("zhengqiming"),
                Reception.Form.VISITING,
                DAY,
                null,
                "村部",
                "养鸡场");
        receptions.plan(clerk, reception);
        UUID told = registered(
                Opening.NEED,
                "鸡场的水流到塘里",
                false,
                receptions.told(clerk, reception.id()).from());
        registered(Opening.NEED, "不是接访听到的事", false);
        acts.assign(clerk, told, unit, null, "请三天内到场看。");
        Sheet.Line line = having("鸡场的水流到塘里", Ledger.RECEPTIONS, clerk).getFirst();
        assertThat(line.get("日期")).startsWith(DAY.toString());
        assertThat(line.get("接访领导")).isEqualTo("郑启明");
        assertThat(line.get("来访人")).isEqualTo("吐**");
        assertThat(line.get("发生地")).isEqualTo("柳塘村二组");
        assertThat(line.get("处理意见")).isEqualTo("请三天内到场看。");
        assertThat(line.get("办理结果")).isEqualTo("已交办，等签收");
        assertThat(having("不是接访听到的事", Ledger.RECEPTIONS, clerk)).isEmpty();
    }

    @Test
    void whoAskedNotToBeNamedIsNotThere() throws IOException {
        registered(Opening.NEED, "请不要说是我反映的", true);
        Sheet.Line line = having("请不要说是我反映的", Ledger.NEEDS, clerk).getFirst();
        assertThat(line.get("反映人")).isEqualTo("要求保密");
    }

    @Test
    void everybodyGetsWhatTheyMaySeeAndNothingElse() throws IOException {
        UUID given = registered(Opening.NEED, "交给建设办的路灯", false);
        registered(Opening.NEED, "还没有交办的路灯", false);
        acts.assign(clerk, given, unit, null, null);
        assertThat(having("交给建设办的路灯", Ledger.NEEDS, handler)).hasSize(1);
        assertThat(having("还没有交办的路灯", Ledger.NEEDS, handler)).isEmpty();
        assertThat(ledger(colleagues.as("chenyu"), Ledger.NEEDS, DAY, DAY))
                .as("another township")
                .isEmpty();
        UUID concerning = registered(Opening.NEED, "建设办收了钱不办事", false);
        cases.concern(clerk, concerning, unit, "反映办事拖延");
        acts.plain(colleagues.as("zhengqiming"), concerning, Act.WAIVE_RECUSAL, null, Map.of("reason", "没有别的单位"));
        acts.assign(clerk, concerning, unit, null, null);
        assertThat(having("建设办收了钱不办事", Ledger.NEEDS, handler)).isEmpty();
        assertThat(having("建设办收了钱不办事", Ledger.NEEDS, clerk)).hasSize(1);
    }

    @Test
    void aDayRangeTakesBothItsDaysAndNoOther() throws IOException {
        clock.set(Instant.parse("2027-04-10T15:59:59Z"));
        registered(Opening.NEED, "四月十日夜里十一点五十九分", false);
        clock.tick(Duration.ofSeconds(1));
        registered(Opening.NEED, "四月十一日零点", false);
        LocalDate tenth = LocalDate.of(2027, 4, 10);
        assertThat(ledger(clerk, Ledger.NEEDS, tenth, tenth))
                .extracting(line -> line.get("诉求事项"))
                .containsExactly("四月十日夜里十一点五十九分");
        assertThatThrownBy(() -> ledgers.begin(clerk, Ledger.NEEDS, tenth, tenth.minusDays(1)))
                .hasMessage("matter.days-reversed");
        assertThat(ledger(clerk, Ledger.NEEDS, LocalDate.of(-999_999, 1, 1), LocalDate.of(1950, 1, 1)))
                .isEmpty();
    }

    @Test
    void morePagesThanOneAreAllThereOnce() throws IOException {
        clock.set(Instant.parse("2027-05-01T01:00:00Z"));
        int many = 2 * LedgerQuery.PAGE + 1;
        for (int i = 0; i < many; i++) {
            matters.open(
                    clerk,
                    Opening.at(Ids.next(1), Opening.NEED, "第" + i + "件", colleagues.area("柳塘村", "二组"), clock.now()));
        }
        LocalDate day = LocalDate.of(2027, 5, 1);
        assertThat(ledger(clerk, Ledger.NEEDS, day, day))
                .extracting(line -> line.get("诉求事项"))
                .doesNotHaveDuplicates()
                .hasSize(many);
    }

    @ParameterizedTest
    @EnumSource(Ledger.class)
    void everyLedgerCanBeTakenOverHttp(Ledger ledger) {
        Browser.Answer answer =
                new Browser(port).as("jiangling").get("/api/ledgers/" + ledger + "?from=2027-03-01&to=2027-03-01");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("PK");
    }
}
