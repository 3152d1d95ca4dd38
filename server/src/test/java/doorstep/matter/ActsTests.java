package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done to a matter, through the door and with its rows. */
@DoorstepTest
class ActsTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    MatterQuery query;

    @Autowired
    JdbcClient db;

    private Course course;

    @BeforeEach
    void atTheDesks() {
        course = new Course(colleagues, matters, acts);
    }

    @Test
    void aUnitOfAnotherTownshipIsRefusedExactlyLikeNone() {
        UUID id = course.registered();
        Problem foreign = refusal(id, colleagues.unit(990101101L, "镇建设办"), null);
        Problem none = refusal(id, Ids.next(1), null);
        assertThat(foreign).hasMessage("matter.no-such-unit");
        assertThat(foreign.sentence(Locale.CHINESE)).isEqualTo(none.sentence(Locale.CHINESE));
        assertThat(foreign.code()).isEqualTo(none.code());
    }

    @Test
    void aPostOfAnotherUnitIsRefused() {
        UUID id = course.registered();
        assertThat(refusal(id, course.unit(), colleagues.post("yuanfang"))).hasMessage("matter.no-such-unit");
        acts.assign(course.clerk(), id, course.unit(), colleagues.post("xiejun"), null);
        assertThat(standing(id).post()).isEqualTo(colleagues.post("xiejun"));
    }

    private Problem refusal(UUID id, UUID unit, @Nullable UUID post) {
        Actor clerk = course.clerk();
        return catchThrowableOfType(Problem.class, () -> acts.assign(clerk, id, unit, post, null));
    }

    @Test
    void whatOneMayNotSeeIsRefusedLikeWhatDoesNotExist() {
        UUID id = course.inHand();
        for (String signIn : List.of("chenyu", "wangjianguo", "yuanfang", "dengxiaoyan", "zhouning", "shenjing")) {
            Actor other = colleagues.as(signIn);
            for (UUID asked : List.of(id, Ids.next(1))) {
                assertThatThrownBy(() -> acts.note(other, asked, "看看"))
                        .as(signIn)
                        .hasMessage("matter.no-such-matter");
                assertThatThrownBy(() -> matters.readReporter(other, asked)).hasMessage("matter.no-such-matter");
            }
        }
    }

    @Test
    void theOldUnitLosesSightOfItWhenItIsGivenToAnother() {
        UUID id = course.inHand();
        acts.assign(course.clerk(), id, colleagues.unit(Course.TOWNSHIP, "镇社会事务办"), null, "转社会事务办");
        assertThatThrownBy(() -> acts.note(course.handler(), id, "还在办")).hasMessage("matter.no-such-matter");
        acts.takeOver(colleagues.as("yuanfang"), id);
        assertThat(standing(id).post()).isEqualTo(colleagues.post("yuanfang"));
    }

    @Test
    void historyOnlyGrows() {
        UUID id = course.registered();
        List<String> told = history(id);
        List<Runnable> days = List.of(
                () -> acts.note(course.officer(), id, "又去看了一次"),
                () -> acts.assign(course.clerk(), id, course.unit(), null, null),
                () -> acts.passBack(course.handler(), id, "人手不够"),
                () -> acts.assign(course.clerk(), id, course.unit(), null, "再派一次"),
                () -> acts.takeOver(course.handler(), id),
                () -> acts.agreeDay(course.handler(), id, LocalDate.of(2026, 12, 10), "跟本人说好"),
                () -> acts.answer(course.handler(), id, "渠已清"),
                () -> acts.serve(course.officer(), id, Course.TODAY, Word.Way.DOOR, "本人在场"),
                () -> acts.close(course.clerk(), id, null),
                () -> acts.redo(course.clerk(), id, "又堵了"));
        for (Runnable day : days) {
            day.run();
            List<String> now = history(id);
            assertThat(now).hasSize(told.size() + 1);
            assertThat(now.subList(0, told.size())).isEqualTo(told);
            told = now;
        }
        assertThat(acts(id))
                .containsExactly(
                        "register",
                        "note",
                        "assign",
                        "pass-back",
                        "assign",
                        "take-over",
                        "agree-day",
                        "answer",
                        "serve",
                        "close",
                        "redo");
        assertThat(standing(id).due())
                .as("a new count from today, the first kept")
                .satisfies(due -> {
                    assertThat(due.rule()).isEqualTo("need.reply");
                    assertThat(due.first()).isEqualTo(LocalDate.of(2026, 11, 25));
                    assertThat(due.on()).isEqualTo(LocalDate.of(2026, 12, 3));
                });
    }

    /** The rows as they stand, every column. */
    private List<String> history(UUID id) {
        return db.sql("select s::text as line from matter.step s where matter_id = :id order by seq")
                .param("id", id)
                .query((row, number) -> row.getString("line"))
                .list();
    }

    private List<String> acts(UUID id) {
        return page(id).steps().reversed().stream()
                .map(MatterQuery.StepLine::act)
                .toList();
    }

    @Test
    void aRefusedActLeavesNothing() {
        UUID id = course.inHand();
        List<String> before = history(id);
        assertThatThrownBy(() -> acts.close(course.handler(), id, null)).hasMessage("matter.not-now");
        assertThatThrownBy(() -> acts.answer(course.handler(), id, " ")).hasMessage("matter.reply-missing");
        assertThatThrownBy(() -> acts.serve(course.handler(), id, Course.TODAY, Word.Way.DOOR, null))
                .hasMessage("matter.not-now");
        assertThat(history(id)).isEqualTo(before);
        assertThat(db.sql("select count(*) from matter.reply where matter_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The application may not bend history, and this door of the owner's does not help it to. */
    @Test
    void onlyWhatAVoidEntrySaysCanBeTakenOut() {
        UUID id = course.registered();
        assertThatThrownBy(() -> db.sql("select matter.take_out(:id, '')::text")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .rootCause()
                .hasMessageContaining("only what a void entry says");
    }

    @Test
    void aVoidedEntryStaysWithItsReasonAndIsNoLongerOpen() {
        UUID id = course.voided();
        MatterQuery.Whole page = page(id);
        assertThat(page.matter().standing().stage()).isEqualTo("void");
        assertThat(page.words()).as("a void entry tells nobody what it said").isEmpty();
        assertThat(db.sql("select words from matter.wording where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .as("and keeps it")
                .isEqualTo(Course.WORDS);
        assertThat(page.steps().getFirst().note()).isEqualTo("登重了");
        assertThat(page.steps().getFirst().actorName()).isEqualTo("蒋玲");
        assertThat(page.matter().open(course.clerk())).isEmpty();
        assertThatThrownBy(() -> acts.assign(course.clerk(), id, course.unit(), null, null))
                .hasMessage("matter.not-now");
        assertThat(matters.waiting(course.clerk())).noneMatch(one -> one.id().equals(id));
    }

    @Test
    void everyReplyIsKeptAndTheNewestIsServed() {
        UUID id = course.answered();
        acts.answer(course.handler(), id, "第二稿：渠已清，另补种了秧苗。");
        acts.serve(course.handler(), id, Course.TODAY, Word.Way.PHONE, "通话 3 分钟");
        List<MatterQuery.ReplyLine> replies = page(id).replies();
        assertThat(replies).extracting(MatterQuery.ReplyLine::text).containsExactly("第二稿：渠已清，另补种了秧苗。", "渠已清，水已到田。");
        assertThat(replies.getFirst().servedOn()).isEqualTo(Course.TODAY);
        assertThat(replies.getFirst().receipt()).isEqualTo("通话 3 分钟");
        assertThat(replies.getLast().servedOn()).isNull();
    }

    @Test
    void aPromiseIsKeptByWhoeverHoldsThePost() {
        UUID promise = matters.open(course.officer(), course.promised(LocalDate.of(2026, 12, 5)))
                .id();
        assertThat(matters.waiting(course.officer()))
                .anyMatch(one -> one.id().equals(promise) && one.reason() == Reason.PROMISED);
        assertThatThrownBy(() -> acts.keep(course.clerk(), promise, null)).hasMessage("matter.not-now");
        acts.keep(course.officer(), promise, "送去了");
        assertThat(standing(promise).stage()).isEqualTo("kept");
        assertThat(matters.waiting(course.officer())).noneMatch(one -> one.id().equals(promise));
    }

    private Matter.Standing standing(UUID id) {
        return page(id).matter().standing();
    }

    private MatterQuery.Whole page(UUID id) {
        return query.whole(id, Sight.of(Actor.operator()), course.clerk().id(), Course.TODAY)
                .orElseThrow();
    }
}
