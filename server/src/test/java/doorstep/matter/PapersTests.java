package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.document.Paper;
import doorstep.document.PaperDocx;
import doorstep.document.PaperPdf;
import doorstep.document.ReadBack;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.matter.kind.Act;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of a matter, each read back from its PDF. */
@DoorstepTest
class PapersTests {
    private static final String NAME = PaperCourse.NAME;
    private static final String PHONE = PaperCourse.PHONE;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    Papers papers;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private PaperCourse course;
    private Actor clerk;
    private Actor handler;
    private Actor leader;
    private UUID unit;

    @BeforeEach
    void atTheDesks() {
        course = new PaperCourse(colleagues, matters, acts, cases, clock);
        clerk = course.clerk();
        handler = course.handler();
        leader = course.leader();
        unit = course.unit();
    }

    private ReadBack read(Actor actor, UUID id, PaperKind kind) {
        return ReadBack.of(PaperPdf.of(papers.open(actor, id, kind)));
    }

    @Test
    void theReplyAnswersEveryRequestWithFactsBasisAndOpinion() {
        UUID id = course.sealed();
        String reply = read(handler, id, PaperKind.REPLY).running();
        assertThat(reply)
                .contains(
                        "关于" + NAME + "信访事项的处理意见书",
                        course.number().replace(" ", ""),
                        NAME + "：",
                        "（一）关于“补发两亩征地款”",
                        "经重新丈量，少记2.03亩。",
                        "原因是水渠边的三角地漏记。",
                        "土地管理法第四十八条",
                        "予以支持。于2026年12月10日前补发。",
                        "（二）关于“公开丈量记录”",
                        "村民委员会组织法第三十条",
                        "作出解释。已经公开，可以到村委会查看。",
                        "三十日内，请求原办理机关、单位的上一级机关、单位复查（《信访工作条例》第三十五条）",
                        "柳塘镇人民政府",
                        "2026年11月23日")
                .doesNotContain("草稿", "＿", PHONE);
        assertThat(new String(PaperDocx.of(papers.open(handler, id, PaperKind.REPLY)), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
    }

    @Test
    void whatIsNotSignedSaysSoOnEveryPage() {
        UUID id = course.answered();
        ReadBack draft = read(handler, id, PaperKind.REPLY);
        assertThat(draft.running()).contains("草稿尚未签发", "＿＿＿＿");
        course.plain(clerk, id, Act.CHECK, Map.of());
        course.plain(leader, id, Act.SIGN, Map.of());
        assertThat(read(handler, id, PaperKind.REPLY).running()).doesNotContain("草稿");
        course.plain(leader, id, Act.RETURN_DRAFT, Map.of("reason", "依据写全"));
        acts.answer(handler, id, "", answeredAgain());
        assertThat(read(handler, id, PaperKind.REPLY).running())
                .as("signed before it was written anew")
                .contains("草稿尚未签发", "改过的意见");
    }

    private static List<Opinion> answeredAgain() {
        return List.of(
                new Opinion("补发两亩征地款", "事实", "依据", Opinion.Outcome.REFUSED, "改过的意见"),
                new Opinion("公开丈量记录", "事实", "依据", Opinion.Outcome.EXPLAINED, "改过的意见"));
    }

    @Test
    void noticesSayWhatTheLawAsksThemToSay() {
        UUID id = course.accepted();
        assertThat(read(clerk, id, PaperKind.RECEIPT).running())
                .contains("收件告知书", NAME, "通过来信提出", "诉求（一）：补发两亩征地款", "镇建设办", "第三十四条");
        assertThat(read(clerk, id, PaperKind.ACCEPTANCE).running())
                .contains(
                        "信访事项受理告知书",
                        course.number().replace(" ", ""),
                        "第三十一条第（六）项",
                        "由本机关处理",
                        "2027年1月22日前",
                        "《信访工作条例》第三十四条");
        course.plain(handler, id, Act.EXTEND_ASK, Map.of("days", "20", "reason", "等测绘结果"));
        course.plain(leader, id, Act.EXTEND_GRANT, Map.of());
        String notice = read(clerk, id, PaperKind.EXTENSION).running();
        assertThat(notice).contains("原定2027年1月22日前办结", "延长20日，延长至2027年2月11日", "等测绘结果", "第三十四条");
        course.plain(clerk, id, Act.EXTEND_SERVE, Map.of("day", course.today().toString(), "way", "door"));
        assertThat(read(clerk, id, PaperKind.EXTENSION).running())
                .as("the same once it is served")
                .isEqualTo(notice);
    }

    @Test
    void doneAgainItHasTheExtensionThatWasServedAndNoNewOneBeforeItIsGranted() {
        UUID id = course.sealed();
        acts.serve(handler, id, course.today(), Word.Way.DOOR, null);
        acts.redo(clerk, id, "本人说没解决");
        assertThat(papers.list(clerk, id)).noneMatch(line -> line.paper() == PaperKind.EXTENSION && line.ready());
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        course.plain(handler, id, Act.ACCEPT, Map.of("way", "six", "reason", "重办"));
        course.plain(handler, id, Act.EXTEND_ASK, Map.of("days", "10", "reason", "再测一次"));
        assertThatThrownBy(() -> papers.open(clerk, id, PaperKind.EXTENSION)).hasMessage("matter.paper-not-yet");
        course.plain(leader, id, Act.EXTEND_GRANT, Map.of());
        assertThat(read(clerk, id, PaperKind.EXTENSION).running()).contains("延长10日", "再测一次");
    }

    @Test
    void aRefusalNamesTheReasonAndTheRoute() {
        UUID id = course.declined();
        assertThat(read(clerk, id, PaperKind.REFUSAL).running())
                .contains(
                        "不予受理",
                        "第三十一条第（二）项",
                        "劳动争议",
                        "县劳动人事争议仲裁委员会",
                        course.number().replace(" ", ""));
    }

    @Test
    void theProofOfServiceIsPrintedBeforeItAndFilledAfter() {
        UUID id = course.sealed();
        assertThat(read(handler, id, PaperKind.SERVICE).running())
                .contains("送达回证", NAME, "信访事项处理意见书", course.number().replace(" ", ""), "送达人签名");
        acts.serve(handler, id, course.today(), Word.Way.DOOR, "本人签收");
        assertThat(read(handler, id, PaperKind.SERVICE).running()).contains("上门送达", "2026年11月23日", "本人签收");
    }

    @Test
    void aMediationAgreementHoldsWhatTheLawListsAndAnOralOneIsNotPrinted() {
        assertThat(read(handler, course.agreed("written"), PaperKind.AGREEMENT).running())
                .contains("人民调解协议书", "甲方：王大勇", "双方为相邻承包户", "退回田埂三十公分", "当场履行", "2026年12月1日前", "第三十三条");
        UUID oral = course.agreed("oral");
        assertThatThrownBy(() -> papers.open(handler, oral, PaperKind.AGREEMENT))
                .hasMessage("matter.paper-oral");
    }

    @Test
    void aSupervisionLetterSaysNothingOfWhoRaisedIt() {
        UUID id = course.supervised();
        long before = opened(id);
        assertThat(read(leader, id, PaperKind.SUPERVISION).running())
                .contains("督办函", "镇建设办：", "过了一半时间还没有丈量", "柳塘镇人民政府")
                .doesNotContain("买买提", PHONE);
        assertThat(opened(id)).as("nobody is named, nothing is recorded").isEqualTo(before);
    }

    @Test
    void aStageThatIsNotReachedIsRefusedInOneSentence() {
        UUID id = course.appeal();
        assertThat(papers.list(clerk, id))
                .filteredOn(Papers.PaperLine::ready)
                .extracting(Papers.PaperLine::paper)
                .containsExactly(PaperKind.RECEIPT);
        for (PaperKind kind : List.of(PaperKind.REPLY, PaperKind.ACCEPTANCE, PaperKind.SERVICE)) {
            assertThatThrownBy(() -> papers.open(clerk, id, kind))
                    .hasMessage("matter.paper-not-yet")
                    .satisfies(thrown -> assertThat(((Problem) thrown).sentence(Locale.CHINESE))
                            .startsWith("还没有办到这一步")
                            .doesNotContain("{0}"));
        }
        assertThatThrownBy(() -> papers.open(clerk, id, PaperKind.AGREEMENT)).hasMessage("matter.no-such-paper");
    }

    @Test
    void openingAPaperThatNamesSomebodyIsRecorded() {
        UUID id = course.appeal();
        long before = opened(id);
        papers.open(clerk, id, PaperKind.RECEIPT);
        assertThat(opened(id)).isEqualTo(before + 1);
    }

    @Test
    void whoeverDoesNotSeeTheWholeMatterGetsNoPaper() {
        UUID hidden = course.registered(Opening.APPEAL, "请保密。", true);
        acts.assign(clerk, hidden, unit, null, null);
        assertThat(papers.list(handler, hidden)).isEmpty();
        assertThatThrownBy(() -> papers.open(handler, hidden, PaperKind.RECEIPT))
                .hasMessage("matter.confidential");
        assertThat(papers.list(clerk, hidden)).isNotEmpty();

        UUID concerning = course.appeal();
        cases.concern(clerk, concerning, unit, "反映办事拖延");
        course.plain(leader, concerning, Act.WAIVE_RECUSAL, Map.of("reason", "没有别的单位"));
        acts.assign(clerk, concerning, unit, null, null);
        assertThat(papers.list(handler, concerning)).isEmpty();
        assertThatThrownBy(() -> papers.open(handler, concerning, PaperKind.RECEIPT))
                .hasMessage("matter.confidential");
        assertThat(papers.list(leader, concerning))
                .noneMatch(line -> line.paper().names());

        Actor stranger = colleagues.as("chenyu");
        UUID id = course.appeal();
        assertThatThrownBy(() -> papers.list(stranger, id)).hasMessage("matter.no-such-matter");
        assertThatThrownBy(() -> papers.open(stranger, id, PaperKind.RECEIPT)).hasMessage("matter.no-such-matter");
    }

    @Test
    void aVoidEntryHasNoPaperThatSaysAnything() {
        UUID id = course.appeal();
        acts.voidEntry(clerk, id, "登错了");
        assertThat(papers.list(clerk, id)).noneMatch(Papers.PaperLine::ready);
        assertThatThrownBy(() -> papers.open(clerk, id, PaperKind.RECEIPT)).hasMessage("matter.paper-not-yet");
    }

    @Test
    void theReceiptOfWhatIsOverNamesNoNextDay() {
        UUID id = course.declined();
        assertThat(read(clerk, id, PaperKind.RECEIPT).running())
                .contains("收件告知书")
                .doesNotContain("期限");
    }

    @Test
    void aReporterWithoutANameLeavesABlankForThePen() {
        UUID id = Ids.next(1);
        matters.open(clerk, Opening.at(id, Opening.APPEAL, "路灯坏了。", colleagues.area("柳塘村", "二组"), clock.now()));
        Paper receipt = papers.open(clerk, id, PaperKind.RECEIPT);
        assertThat(ReadBack.of(PaperPdf.of(receipt)).running()).contains("＿＿＿＿：");
    }

    @Test
    void everyFieldIsToldInTheManual() throws java.io.IOException {
        String manual = Files.readString(Path.of("../docs/papers.md"));
        for (PaperKind kind : PaperKind.values()) {
            assertThat(manual).as(kind.name()).contains("`" + kind.template("appeal") + ".zh.txt`");
            assertThat(kind.known().fields())
                    .as(kind.name())
                    .allSatisfy(field -> assertThat(manual).contains("`{" + field + "}`"));
        }
    }

    private long opened(UUID id) {
        return db.sql("select count(*) from audit.entry where act = 'matter.open-paper' and ref_id = :id")
                .param("id", id.toString())
                .query(Long.class)
                .single();
    }
}
