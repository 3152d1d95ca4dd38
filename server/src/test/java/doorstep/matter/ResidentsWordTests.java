package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two truths side by side: the lawful state and the resident's word. */
@DoorstepTest
class ResidentsWordTests {
    private static final Word.Paper PAPER = new Word.Paper(new UUID(9, 9), Instant.EPOCH);

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    MatterQuery query;

    private Course course;

    @BeforeEach
    void atTheDesks() {
        course = new Course(colleagues, matters, acts);
    }

    @Test
    void aRelayedWordIsKeptAndNeverCounts() {
        UUID id = course.served();
        say(course.officer(), id, Word.SOLVED, Word.Channel.RELAYED, false);
        say(course.handler(), id, Word.SOLVED, Word.Channel.RELAYED, false);
        MatterQuery.Whole page = page(id);
        assertThat(page.word()).isNull();
        assertThat(page.wordChannel()).isNull();
        assertThat(page.relayed()).isEqualTo(Word.SOLVED);
        assertThat(page.said()).hasSize(2).allMatch(said -> said.channel() == Word.Channel.RELAYED);
    }

    @Test
    void aRelayedWordDoesNotTouchTheResidentsOwn() {
        UUID id = course.served();
        own(id, Word.UNSOLVED);
        say(course.handler(), id, Word.SOLVED, Word.Channel.RELAYED, false);
        MatterQuery.Whole page = page(id);
        assertThat(page.word()).isEqualTo(Word.UNSOLVED);
        assertThat(page.wordChannel()).isEqualTo(Word.Channel.OWN);
        assertThat(page.relayed()).isEqualTo(Word.SOLVED);
    }

    @Test
    void theLatestWordThatCountsStandsAndEveryOneIsKept() {
        UUID id = course.served();
        own(id, Word.UNSOLVED);
        say(course.clerk(), id, Word.PARTLY, Word.Channel.CALL_BACK, false);
        own(id, Word.SOLVED);
        assertThat(page(id).word()).isEqualTo(Word.SOLVED);
        assertThat(page(id).said())
                .extracting(MatterQuery.WordLine::word)
                .containsExactly(Word.SOLVED, Word.PARTLY, Word.UNSOLVED);
    }

    @Test
    void whoeverHandledItCannotAskBack() {
        UUID id = course.answered();
        acts.serve(course.clerk(), id, Course.TODAY, Word.Way.DESK, null);
        for (Actor handled : List.of(course.handler(), course.clerk())) {
            for (Word.Channel channel : List.of(Word.Channel.CALL_BACK, Word.Channel.OWN)) {
                assertThatThrownBy(() -> say(handled, id, Word.SOLVED, channel, false))
                        .hasMessage("matter.handled-it-yourself");
            }
        }
        assertThat(page(id).said()).isEmpty();
        say(colleagues.as("zhengqiming"), id, Word.SOLVED, Word.Channel.CALL_BACK, false);
        assertThat(page(id).wordChannel()).isEqualTo(Word.Channel.CALL_BACK);
    }

    @Test
    void anOfficerOnlyRelays() {
        UUID id = course.served();
        assertThatThrownBy(() -> say(course.officer(), id, Word.SOLVED, Word.Channel.OWN, false))
                .hasMessage("matter.not-now");
        assertThatThrownBy(() -> say(course.officer(), id, Word.SOLVED, Word.Channel.CALL_BACK, false))
                .hasMessage("matter.not-now");
    }

    @Test
    void nobodyAmongTheStaffSpeaksWithTheResidentsCode() {
        UUID id = course.served();
        Word.Given withCode = new Word.Given(Word.SOLVED, Word.Channel.OWN, Word.Way.CODE, false, null);
        assertThatThrownBy(() -> matters.recordWord(course.clerk(), id, withCode))
                .hasMessage("matter.not-now");
    }

    @Test
    void theWordNeverMovesTheStage() {
        for (UUID id : List.of(
                course.registered(),
                course.assigned(),
                course.inHand(),
                course.answered(),
                course.served(),
                course.closed())) {
            Matter.Standing before = page(id).matter().standing();
            own(id, Word.UNSOLVED);
            say(colleagues.as("gaoyuan"), id, Word.SOLVED, Word.Channel.CALL_BACK, true);
            assertThat(page(id).matter().standing()).isEqualTo(before);
        }
    }

    @Test
    void theStageNeverMovesTheWord() {
        UUID id = course.registered();
        own(id, Word.UNSOLVED);
        List<Runnable> days = List.of(
                () -> acts.assign(course.clerk(), id, course.unit(), null, null),
                () -> acts.takeOver(course.handler(), id),
                () -> acts.answer(course.handler(), id, "渠已清"),
                () -> acts.serve(course.handler(), id, Course.TODAY, Word.Way.DOOR, null),
                () -> acts.close(course.handler(), id, null),
                () -> acts.redo(course.clerk(), id, "又堵了"));
        for (Runnable day : days) {
            day.run();
            assertThat(page(id).word()).isEqualTo(Word.UNSOLVED);
            assertThat(page(id).wordChannel()).isEqualTo(Word.Channel.OWN);
        }
    }

    @Test
    void aWishToBeCalledWaitsUntilSomebodyHasCalled() {
        UUID id = course.served();
        matters.ownWord(
                Actor.resident(UUID.randomUUID()),
                id,
                new Word.Given(Word.CANNOT_SAY, Word.Channel.OWN, Word.Way.CODE, true, "晚上在家"),
                PAPER);
        assertThat(waiting(course.clerk(), id)).contains(Reason.TO_CALL);
        say(course.officer(), id, Word.SOLVED, Word.Channel.RELAYED, false);
        assertThat(waiting(course.clerk(), id))
                .as("an officer's word is no call")
                .contains(Reason.TO_CALL);
        say(colleagues.as("gaoyuan"), id, Word.UNSOLVED, Word.Channel.CALL_BACK, false);
        assertThat(waiting(course.clerk(), id)).doesNotContain(Reason.TO_CALL);
        assertThat(waiting(colleagues.as("gaoyuan"), id)).contains(Reason.NOT_SOLVED);
    }

    @Test
    void aCorrectionStandsBesideTheFirstWords() {
        UUID id = course.registered();
        Actor resident = Actor.resident(UUID.randomUUID());
        matters.correct(resident, id, " 不是水渠，是水管。 ");
        matters.correct(resident, id, "是村东头的水管。");
        assertThatThrownBy(() -> matters.correct(resident, id, "　")).hasMessage("matter.words-missing");
        assertThatThrownBy(() -> matters.correct(resident, id, "字".repeat(20_001)))
                .hasMessage("matter.words-too-long");
        MatterQuery.Whole page = page(id);
        assertThat(page.words()).isEqualTo(Course.WORDS);
        assertThat(page.corrections())
                .extracting(MatterQuery.CorrectionLine::words)
                .containsExactly("是村东头的水管。", "不是水渠，是水管。");
        assertThat(page.steps().getFirst().actorName()).as("nobody's name").isNull();
    }

    @Test
    void whatIsSaidWithAWordHasAnEnd() {
        UUID id = course.served();
        Word.Given endless = new Word.Given(Word.PARTLY, Word.Channel.OWN, Word.Way.CODE, false, "字".repeat(2001));
        assertThatThrownBy(() -> matters.ownWord(Actor.resident(UUID.randomUUID()), id, endless, PAPER))
                .hasMessage("matter.note-too-long");
    }

    @Test
    void nothingIsRecordedOnAVoidedEntry() {
        UUID id = course.voided();
        assertThatThrownBy(() -> own(id, Word.SOLVED)).hasMessage("matter.not-now");
        assertThatThrownBy(() -> say(course.clerk(), id, Word.SOLVED, Word.Channel.OWN, false))
                .hasMessage("matter.not-now");
    }

    private void own(UUID id, Word word) {
        matters.ownWord(
                Actor.resident(UUID.randomUUID()),
                id,
                new Word.Given(word, Word.Channel.OWN, Word.Way.CODE, false, null),
                PAPER);
    }

    private void say(Actor actor, UUID id, Word word, Word.Channel channel, boolean call) {
        matters.recordWord(actor, id, new Word.Given(word, channel, Word.Way.PHONE, call, null));
    }

    private List<Reason> waiting(Actor actor, UUID id) {
        return matters.waiting(actor).stream()
                .filter(one -> one.id().equals(id))
                .map(Matters.Waiting::reason)
                .toList();
    }

    private MatterQuery.Whole page(UUID id) {
        LocalDate today = Course.TODAY;
        return query.whole(id, Sight.of(Actor.operator()), course.clerk().id(), today)
                .orElseThrow();
    }
}
