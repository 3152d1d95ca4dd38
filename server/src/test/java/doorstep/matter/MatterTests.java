package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.matter.kind.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of one matter. */
class MatterTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Desks DESKS = new Desks();

    private final Matter need = DESKS.need(TODAY.minusDays(8), TODAY.plusDays(2));

    @Test
    void goesFromDeskToUnitToAnswerToService() {
        Matter served = served();
        assertThat(served.standing().stage()).isEqualTo("served");
        assertThat(served.standing().unit()).isEqualTo(DESKS.unit);
        assertThat(served.standing().post()).isEqualTo(DESKS.handlerPost);
        assertThat(served.standing().answeredAt()).isEqualTo(NOW);
        assertThat(served.standing().servedOn()).isEqualTo(TODAY);
        assertThat(served.standing().endedAt()).isNull();
        assertThat(closed(served).matter().standing().endedAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsOverEndedWhenItEndedFirst() {
        Matter appeal = DESKS.of("appeal", TODAY);
        Matter declined = appeal.plain(Act.DECLINE, appeal.standing(), Map.of(), null, NOW)
                .matter();
        Matter told = declined.plain(Act.DECLINE_SERVE, declined.standing(), Map.of(), null, NOW.plusSeconds(60))
                .matter();
        assertThat(told.standing().endedAt()).isEqualTo(NOW);
    }

    @Test
    void refusesToCloseWithoutAReply() {
        assertThatThrownBy(() -> inHand().mustBeOpen(Act.CLOSE, DESKS.handler)).hasMessage("matter.not-now");
        assertThatThrownBy(() -> inHand().mustBeOpen(Act.CLOSE, DESKS.clerk)).hasMessage("matter.not-now");
        assertThatCode(() -> served().mustBeOpen(Act.CLOSE, DESKS.clerk)).doesNotThrowAnyException();
    }

    @Test
    void onlyTheUnitThatHasItMayTakeItOver() {
        Matter assigned = need.assign(DESKS.unit, null, null, Map.of()).matter();
        assertThat(assigned.open(DESKS.handler)).contains(Act.TAKE_OVER, Act.PASS_BACK);
        assertThat(assigned.open(DESKS.otherHandler)).isEmpty();
        assertThat(assigned.open(DESKS.clerk)).doesNotContain(Act.TAKE_OVER);
    }

    @Test
    void aRoleElsewhereIsNoRoleHere() {
        assertThat(need.open(DESKS.clerk)).contains(Act.ASSIGN, Act.VOID);
        assertThat(need.open(DESKS.clerkElsewhere)).isEmpty();
        assertThat(need.open(Actor.operator())).isEmpty();
        assertThat(need.open(Actor.resident(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void passingBackTakesItOutOfTheUnitsHandsAndNeedsAReason() {
        Matter back = passedBack("不归我们管").matter();
        assertThat(back.standing().stage()).isEqualTo("registered");
        assertThat(back.standing().unit()).isNull();
        assertThat(back.standing().post()).isNull();
        assertThat(back.standing().due()).isEqualTo(need.standing().due());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "　"})
    void whatNeedsAReasonIsRefusedWithout(String nothing) {
        assertThatThrownBy(() -> passedBack(nothing)).hasMessage("matter.note-missing");
        assertThatThrownBy(() -> noted(nothing)).hasMessage("matter.note-missing");
        assertThatThrownBy(() -> need.voided(nothing, NOW)).hasMessage("matter.note-missing");
        assertThatThrownBy(() -> served().redo(nothing, Matter.Due.NONE)).hasMessage("matter.note-missing");
        assertThatThrownBy(() -> inHand().answer(nothing == null ? "" : nothing, false, NOW))
                .hasMessage("matter.reply-missing");
    }

    @Test
    void aNoteHasAnEnd() {
        assertThat(noted("字".repeat(2000)).step().note()).hasSize(2000);
        assertThatThrownBy(() -> noted("字".repeat(2001))).hasMessage("matter.note-too-long");
    }

    @Test
    void anAgreedDayMovesTheDayAndKeepsTheFirst() {
        Matter.Due moved = need.agreeDay(TODAY.plusDays(30), TODAY, "本人同意")
                .matter()
                .standing()
                .due();
        assertThat(moved.on()).isEqualTo(TODAY.plusDays(30));
        assertThat(moved.first()).isEqualTo(TODAY.plusDays(2));
        assertThat(moved.rule()).isEqualTo("need.reply");
    }

    @Test
    void anAgreedDayIsNamedAndNotPast() {
        assertThatThrownBy(() -> need.agreeDay(null, TODAY, null)).hasMessage("matter.day-missing");
        assertThatThrownBy(() -> need.agreeDay(TODAY.minusDays(1), TODAY, null)).hasMessage("matter.day-passed");
        assertThat(need.agreeDay(TODAY, TODAY, null).step().dueOn()).isEqualTo(TODAY);
    }

    @Test
    void withoutARuleTheDayAgreedFirstIsTheFirst() {
        Matter.Due due = DESKS.need(TODAY, null)
                .agreeDay(TODAY.plusDays(5), TODAY, null)
                .matter()
                .standing()
                .due();
        assertThat(due).isEqualTo(Matter.Due.stated(TODAY.plusDays(5)));
    }

    @Test
    void aReplyIsServedAfterItWasHeardAndNotTomorrow() {
        Matter answered = inHand().answer("灯已亮", false, NOW).matter();
        assertThatThrownBy(() -> answered.serve(TODAY.plusDays(1), "door", TODAY))
                .hasMessage("matter.served-in-future");
        assertThatThrownBy(() -> answered.serve(need.heardOn().minusDays(1), "door", TODAY))
                .hasMessage("matter.served-before-heard");
        assertThat(answered.serve(need.heardOn(), "door", TODAY)
                        .matter()
                        .standing()
                        .servedOn())
                .isEqualTo(need.heardOn());
    }

    @Test
    void doneAgainItKeepsItsFirstDayAndIsNotServed() {
        Matter again = closed(served())
                .matter()
                .redo("说没修好", Desks.byRule(TODAY, TODAY.plusDays(10)))
                .matter();
        assertThat(again.standing().stage()).isEqualTo("assigned");
        assertThat(again.standing().endedAt()).isNull();
        assertThat(again.standing().due()).satisfies(due -> {
            assertThat(due.first()).isEqualTo(TODAY.plusDays(2));
            assertThat(due.on()).isEqualTo(TODAY.plusDays(10));
        });
        assertThat(again.standing().servedOn()).as("nothing is served yet").isNull();
        Matter served = again.takeOver(DESKS.handlerPost)
                .matter()
                .answer("这回好了", false, NOW)
                .matter()
                .serve(TODAY.plusDays(3), "door", TODAY.plusDays(3))
                .matter();
        assertThat(served.standing().servedOn()).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void keepingAPromiseServesAndEndsIt() {
        Matter promise = DESKS.promise(TODAY.minusDays(3), TODAY.plusDays(4));
        assertThat(promise.open(DESKS.officer)).containsExactlyInAnyOrder(Act.NOTE, Act.AGREE_DAY, Act.KEEP, Act.VOID);
        assertThat(promise.open(DESKS.otherOfficer)).isEmpty();
        assertThat(promise.open(DESKS.clerk)).isEmpty();
        Matter kept = promise.keep(null, TODAY, NOW).matter();
        assertThat(kept.standing().stage()).isEqualTo("kept");
        assertThat(kept.standing().servedOn()).isEqualTo(TODAY);
        assertThat(kept.standing().endedAt()).isEqualTo(NOW);
    }

    @Test
    void whoeverHandledItMayOnlyRelay() {
        Matter served = served();
        Matter handledByClerk = DESKS.handledByAsker(served);
        assertThat(served.recordable(DESKS.clerk)).containsExactly(Word.Channel.values());
        assertThat(handledByClerk.recordable(DESKS.clerk)).containsExactly(Word.Channel.RELAYED);
        assertThat(served.recordable(DESKS.handler)).containsExactly(Word.Channel.RELAYED);
        assertThat(served.recordable(DESKS.clerkInTheUnit))
                .as("a colleague asks for his own unit")
                .hasSize(1);
        assertThat(served.recordable(DESKS.officer)).containsExactly(Word.Channel.RELAYED);
        assertThat(served.recordable(DESKS.supervisor)).hasSize(3);
        assertThatThrownBy(() -> handledByClerk.mustBeAbleToRecord(Word.Channel.CALL_BACK, DESKS.clerk))
                .hasMessage("matter.handled-it-yourself");
        assertThatThrownBy(() -> served.mustBeAbleToRecord(Word.Channel.OWN, DESKS.officer))
                .hasMessage("matter.not-now");
    }

    @Test
    void aResidentMaySpeakInEveryStageButTheVoidOne() {
        Actor resident = Actor.resident(UUID.randomUUID());
        for (Matter matter : List.of(need, inHand(), served(), closed(served()).matter())) {
            assertThatCode(() -> matter.mustBeAbleToRecord(Word.Channel.OWN, resident))
                    .doesNotThrowAnyException();
        }
        Matter gone = need.voided("重复登记", NOW).matter();
        assertThatThrownBy(() -> gone.mustBeAbleToRecord(Word.Channel.OWN, resident))
                .hasMessage("matter.not-now");
        assertThat(gone.recordable(DESKS.clerk)).isEmpty();
    }

    @Test
    void anActOutOfTurnIsOurMistakeAndNotARefusal() {
        assertThatThrownBy(() -> closed(need))
                .isInstanceOf(IllegalStateException.class)
                .isNotInstanceOf(Problem.class);
    }

    private static Matter.Change closed(Matter matter) {
        return matter.plain(Act.CLOSE, matter.standing(), Map.of(), null, NOW);
    }

    private Matter.Change noted(@Nullable String note) {
        return need.plain(Act.NOTE, need.standing(), Map.of(), note, NOW);
    }

    private Matter.Change passedBack(@Nullable String reason) {
        Matter inHand = inHand();
        return inHand.plain(Act.PASS_BACK, inHand.standing().inHandsOf(null, null), Map.of(), reason, NOW);
    }

    private Matter inHand() {
        return need.assign(DESKS.unit, null, null, Map.of())
                .matter()
                .takeOver(Objects.requireNonNull(DESKS.handlerPost))
                .matter();
    }

    private Matter served() {
        return inHand().answer("灯已亮", false, NOW)
                .matter()
                .serve(TODAY, "door", TODAY)
                .matter();
    }
}
