package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.matter.kind.Act;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An appeal by the book: 信访工作条例第二十三至三十七条. */
@DoorstepTest
class AppealTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    MatterQuery query;

    @Autowired
    DueCount counts;

    @Autowired
    SettableClock clock;

    private Actor clerk;
    private Actor handler;
    private Actor leader;
    private UUID unit;

    @BeforeEach
    void atTheDesks() {
        Course course = new Course(colleagues, matters, acts);
        clerk = course.clerk();
        handler = course.handler();
        leader = colleagues.as("zhengqiming");
        unit = course.unit();
    }

    private UUID registered() {
        UUID id = Ids.next(1);
        matters.open(clerk, Opening.at(id, Opening.APPEAL, "征地款少给了两亩。", colleagues.area("柳塘村", "二组"), clock.now()));
        return id;
    }

    private UUID received() {
        UUID id = registered();
        acts.assign(clerk, id, unit, null, null, Map.of("clause", "基本 12"));
        acts.takeOver(handler, id);
        return id;
    }

    private UUID accepted() {
        UUID id = received();
        plain(handler, id, Act.ACCEPT, Map.of("way", "six", "reason", "由本机关处理"));
        return id;
    }

    private UUID served() {
        UUID id = accepted();
        acts.answer(handler, id, "答复如下。");
        plain(clerk, id, Act.CHECK, Map.of());
        plain(leader, id, Act.SIGN, Map.of());
        plain(clerk, id, Act.SEAL, Map.of("document", Course.numbered("柳政信"), "day", today().toString()));
        acts.serve(handler, id, today(), Word.Way.DOOR, "本人签收");
        return id;
    }

    private void plain(Actor actor, UUID id, Act act, Map<String, String> said) {
        acts.plain(actor, id, act, null, said);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), Time.ZONE);
    }

    private MatterQuery.Whole page(UUID id) {
        return query.whole(id, Sight.of(clerk), clerk.id(), today()).orElseThrow();
    }

    private Matter.Due due(UUID id) {
        return page(id).matter().standing().due();
    }

    private List<String> count(UUID id) {
        return counts.say(page(id), Locale.CHINESE);
    }

    @Test
    void fifteenDaysToTellAndSixtyFromAcceptance() {
        UUID id = received();
        assertThat(due(id).rule()).isEqualTo("xf.notify_direct");
        assertThat(due(id).on()).isEqualTo(today().plusDays(15));
        clock.tick(Duration.ofDays(10));
        plain(handler, id, Act.ACCEPT, Map.of("way", "six", "reason", "由本机关处理"));
        assertThat(due(id).rule()).isEqualTo("xf.handle");
        assertThat(due(id).on()).as("from acceptance, not from registration").isEqualTo(today().plusDays(60));
        assertThat(count(id)).anyMatch(line -> line.contains("第三十四条"));
    }

    @Test
    void anExtensionIsAskedGrantedByAnotherAndCountsOnlyOnceServed() {
        UUID id = accepted();
        LocalDate first = today().plusDays(60);
        assertThatThrownBy(() -> plain(handler, id, Act.EXTEND_ASK, Map.of("days", "31", "reason", "待测绘")))
                .hasMessage("clock.extension-too-long");
        plain(handler, id, Act.EXTEND_ASK, Map.of("days", "20", "reason", "待测绘"));
        assertThatThrownBy(() -> plain(handler, id, Act.EXTEND_ASK, Map.of("days", "20", "reason", "再延")))
                .as("once")
                .hasMessage("matter.not-now");
        assertThatThrownBy(() -> plain(handler, id, Act.EXTEND_GRANT, Map.of())).hasMessage("matter.not-now");
        assertThatThrownBy(() -> plain(clerk, id, Act.EXTEND_SERVE, Map.of("day", today().toString(), "way", "door")))
                .as("not granted yet")
                .hasMessage("matter.not-now");
        plain(leader, id, Act.EXTEND_GRANT, Map.of());
        assertThat(due(id).on()).as("no effect until the notice is served").isEqualTo(first);
        plain(clerk, id, Act.EXTEND_SERVE, Map.of("day", today().toString(), "way", "door"));
        assertThat(due(id).on()).isEqualTo(first.plusDays(20));
        assertThat(due(id).first()).as("the first stays for the figures").isEqualTo(first);
        assertThat(count(id)).anyMatch(line -> line.contains("待测绘"));
    }

    @Test
    void whoeverDraftedDoesNotCheckAndOnlyALeaderSigns() {
        UUID id = accepted();
        acts.answer(handler, id, "答复如下。");
        assertThatThrownBy(() -> plain(handler, id, Act.CHECK, Map.of())).hasMessage("matter.somebody-else");
        assertThatThrownBy(() -> acts.serve(handler, id, today(), Word.Way.DOOR, null))
                .as("unsigned")
                .hasMessage("matter.not-now");
        plain(clerk, id, Act.CHECK, Map.of());
        assertThatThrownBy(() -> plain(clerk, id, Act.SIGN, Map.of())).hasMessage("matter.not-now");
        plain(leader, id, Act.SIGN, Map.of());
        assertThatThrownBy(() -> plain(clerk, id, Act.SEAL, Map.of("day", today().toString())))
                .hasMessage("matter.said-missing");
        plain(clerk, id, Act.SEAL, Map.of("document", Course.numbered("柳政信"), "day", today().toString()));
        acts.serve(handler, id, today(), Word.Way.DOOR, "本人签收");
        assertThat(page(id).matter().standing().stage()).isEqualTo("served");
    }

    @Test
    void refusesAReplyThatLeavesARequestWithoutAnOpinion() {
        UUID id = received();
        cases.request(clerk, id, List.of("补发两亩征地款", "公开丈量记录"));
        plain(handler, id, Act.ACCEPT, Map.of("way", "six", "reason", "由本机关处理"));
        Opinion one = new Opinion("补发两亩征地款", "少记两亩", "土地管理法第四十八条", Opinion.Outcome.SUPPORTED, "补发");
        Opinion empty = new Opinion("公开丈量记录", "", "", Opinion.Outcome.EXPLAINED, "已公开");
        assertThatThrownBy(() -> acts.answer(handler, id, "答复", List.of(one))).hasMessage("matter.request-unanswered");
        assertThatThrownBy(() -> acts.answer(handler, id, "答复", List.of(one, empty)))
                .hasMessage("matter.request-unanswered");
        Opinion other = new Opinion("公开丈量记录", "已贴在村务栏", "村民委员会组织法", Opinion.Outcome.EXPLAINED, "已公开");
        acts.answer(handler, id, "", List.of(one, other));
        assertThat(page(id).replies().getFirst().opinions()).containsExactly(one, other);
    }

    @Test
    void anObjectionStaysOursUntilTheSenderAgrees() {
        UUID id = received();
        assertThatThrownBy(() -> plain(handler, id, Act.OBJECT, Map.of("reason", "不归建设办")))
                .as("without the clause")
                .hasMessage("matter.said-missing");
        plain(handler, id, Act.OBJECT, Map.of("reason", "不归建设办", "clause", "配合 3"));
        assertThat(page(id).matter().standing().unit()).as("still ours").isEqualTo(unit);
        plain(clerk, id, Act.OVERRULE, Map.of("reason", "清单写明由建设办牵头"));
        assertThat(page(id).matter().standing().stage()).isEqualTo("assigned");
        plain(handler, id, Act.OBJECT, Map.of("reason", "还是不归", "clause", "配合 3"));
        plain(clerk, id, Act.UPHOLD, Map.of("reason", "核实属农业农村办"));
        assertThat(page(id).matter().standing().unit()).isNull();
        assertThat(page(id).matter().standing().stage()).isEqualTo("registered");
    }

    @Test
    void whatIsDoneAgainIsExtendedAndReviewedAnew() {
        UUID id = served();
        cases.askReview(clerk, id, Ids.next(1), today(), "不服");
        acts.redo(leader, id, "复查认为事实不清");
        acts.takeOver(handler, id);
        plain(handler, id, Act.ACCEPT, Map.of("way", "six", "reason", "重新核查"));
        plain(handler, id, Act.EXTEND_ASK, Map.of("days", "30", "reason", "要重新丈量"));
        plain(leader, id, Act.EXTEND_GRANT, Map.of());
        finishFromInHand(id, "重新丈量以后补发两亩。");
        assertThat(page(id).matter().open(clerk)).as("of the new reply").contains(Act.ASK_REVIEW);
        assertThat(page(id).matter().open(handler)).doesNotContain(Act.EXTEND_SERVE);
    }

    @Test
    void whatWasReviewedIsNotAnsweredTheSameAgain() {
        UUID id = served();
        cases.askReview(clerk, id, Ids.next(1), today(), "不服");
        acts.redo(leader, id, "复查撤销了答复");
        acts.takeOver(handler, id);
        plain(handler, id, Act.ACCEPT, Map.of("way", "six", "reason", "重新核查"));
        assertThatThrownBy(() -> acts.answer(handler, id, " 答复如下！")).hasMessage("matter.same-again");
        acts.answer(handler, id, "重新丈量，少两亩，补发。");
    }

    @Test
    void aReviewIsAskedWithinThirtyDaysAndTheTerminalRuleHolds() {
        UUID id = served();
        assertThatThrownBy(() -> terminate(id)).hasMessage("matter.not-rechecked");
        clock.tick(Duration.ofDays(31));
        assertThatThrownBy(() -> cases.askReview(clerk, id, Ids.next(1), today(), "不服"))
                .as("the thirty-first day")
                .hasMessage("matter.review-too-late");
        clock.set(clock.now().minus(Duration.ofDays(1)));
        UUID review = Ids.next(1);
        cases.askReview(clerk, id, review, today(), "钱还是不对，要求复查");
        assertThat(page(review).matter().life().kind()).isEqualTo("review");
        assertThat(due(review).rule()).isEqualTo("xf.review");
        assertThat(due(review).on()).isEqualTo(today().plusDays(30));
        assertThatThrownBy(() -> cases.askReview(clerk, id, Ids.next(1), today(), "再来一次"))
                .as("one review of one reply")
                .hasMessage("matter.not-now");
        assertThatThrownBy(() -> acts.assign(clerk, review, unit, null, null))
                .as("the unit whose reply is reviewed (第三十五条)")
                .hasMessage("matter.review-by-itself");
        plain(leader, review, Act.WAIVE_RECUSAL, Map.of("reason", "县里的复查单位没有账号，由本所代录"));
        finish(review);
        UUID recheck = Ids.next(1);
        cases.askReview(clerk, review, recheck, today(), "要求复核");
        assertThat(due(recheck).rule()).isEqualTo("xf.recheck");
        LocalDate before = Objects.requireNonNull(due(recheck).on());
        plain(leader, recheck, Act.WAIVE_RECUSAL, Map.of("reason", "市里的复核单位没有账号"));
        acts.assign(clerk, recheck, unit, null, null);
        acts.takeOver(handler, recheck);
        plain(
                handler,
                recheck,
                Act.HEARING,
                Map.of(
                        "first", today().plusDays(3).toString(),
                        "last", today().plusDays(5).toString()));
        assertThat(due(recheck).on())
                .as("the three days of the hearing are not counted (第三十六条)")
                .isEqualTo(before.plusDays(3));
        finishFromInHand(recheck);
        terminate(id);
        assertThat(page(id).matter().standing().stage()).isEqualTo("terminated");
        assertThat(page(id).matter().open(clerk)).isEmpty();
    }

    private void terminate(UUID id) {
        plain(leader, id, Act.TERMINATE, Map.of("ground", "rechecked", "reason", "复核意见已送达"));
    }

    private void finish(UUID id) {
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        finishFromInHand(id);
    }

    private void finishFromInHand(UUID id) {
        finishFromInHand(id, "维持原答复。");
    }

    private void finishFromInHand(UUID id, String reply) {
        acts.answer(handler, id, reply);
        plain(clerk, id, Act.CHECK, Map.of());
        plain(leader, id, Act.SIGN, Map.of());
        plain(clerk, id, Act.SEAL, Map.of("document", Course.numbered("柳政复"), "day", today().toString()));
        acts.serve(handler, id, today(), Word.Way.DOOR, "本人签收");
    }

    @Test
    void aHearingIsCountedWhereTheLawDoesNotLeaveItOut() {
        UUID id = accepted();
        LocalDate before = due(id).on();
        plain(
                handler,
                id,
                Act.HEARING,
                Map.of("first", today().toString(), "last", today().plusDays(4).toString()));
        assertThat(due(id).on()).isEqualTo(before);
    }

    @Test
    void aNeedBecomesAnAppealAndKeepsTheDayItWasHeard() {
        Course course = new Course(colleagues, matters, acts);
        UUID id = course.registered();
        assertThatThrownBy(() -> plain(clerk, id, Act.BECOME_APPEAL, Map.of("why", "asked")))
                .hasMessage("matter.said-missing");
        plain(clerk, id, Act.BECOME_APPEAL, Map.of("why", "asked", "reason", "本人要求走信访"));
        Matter appeal = page(id).matter();
        assertThat(appeal.life().kind()).isEqualTo("appeal");
        assertThat(appeal.standing().stage()).isEqualTo("registered");
        assertThat(appeal.heardOn()).isEqualTo(LocalDate.ofInstant(Course.HEARD, Time.ZONE));
        assertThat(appeal.standing().due().on()).isEqualTo(appeal.heardOn().plusDays(15));
        assertThat(page(id).steps()).extracting(MatterQuery.StepLine::act).containsExactly("become-appeal", "register");
    }

    @Test
    void doneAgainItIsUnservedAndCountedAnew() {
        UUID id = served();
        acts.redo(clerk, id, "本人说没解决");
        assertThat(page(id).matter().standing().servedOn()).isNull();
        assertThat(page(id).replies().getFirst().servedOn())
                .as("what was served stays served")
                .isNotNull();
        assertThat(count(id)).anyMatch(line -> line.contains("重办"));
    }
}
