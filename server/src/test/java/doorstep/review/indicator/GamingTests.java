package doorstep.review.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.matter.Opening;
import doorstep.matter.Word;
import doorstep.matter.kind.Act;
import doorstep.visit.Visit;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What somebody under pressure would do to look better: none of it improves a value. In every story one thing went well and one did
 * not; the figure says so before and after.
 */
@DoorstepTest
class GamingTests {
    private static final String NEEDS = "needs-answered-by-promised-day";
    private static final String SOLVED = "solved-by-own-word";
    private static final String DAYS = "days-to-first-act";
    private static final String REPEATS = "repeats";
    private static final String GROUPS = "groups-entered";
    private static final String PROMISES = "promises-kept";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    SettableClock clock;

    private Hamlet hamlet;

    @BeforeEach
    void aVillageInSpring() {
        clock.set(Hamlet.at("2026-03-01"));
        hamlet = new Hamlet(beans.createBean(Hamlet.Doors.class));
    }

    private void reads(String key, String figure) {
        assertThat(hamlet.spring(port, key)).isEqualTo(figure);
    }

    /** One need answered in time, and one that nobody has answered and whose day was the eleventh of March. */
    private UUID oneOfTwoAnswered() {
        UUID missed = hamlet.need();
        hamlet.served(hamlet.need());
        return missed;
    }

    @Test
    void aDayMovedAfterTheFact() {
        UUID missed = oneOfTwoAnswered();
        hamlet.on("2026-03-10");
        hamlet.acts().agreeDay(hamlet.clerk(), missed, LocalDate.of(2026, 12, 30), "改到年底");
        reads(NEEDS, "1/2, no word 1");
    }

    @Test
    void aServiceSaidToHaveBeenBeforeTheReplyWasWritten() {
        UUID missed = oneOfTwoAnswered();
        hamlet.on("2026-04-01");
        hamlet.answered(missed);
        hamlet.served(missed, "2026-03-10");
        reads(NEEDS, "1/2, no word 2");
    }

    @Test
    void anEntryVoidedBeforeItsDay() {
        UUID missed = oneOfTwoAnswered();
        hamlet.on("2026-03-09");
        hamlet.acts().voidEntry(hamlet.clerk(), missed, "登错了");
        reads(NEEDS, "1/2, no word 1");
    }

    @Test
    void onlyASlipOfTheTypingTakenBackAtOnceLeaves() {
        UUID slip = oneOfTwoAnswered();
        hamlet.acts().voidEntry(hamlet.clerk(), slip, "登重了");
        reads(NEEDS, "1/1, no word 1");
    }

    @Test
    void anEntryWrittenDownAfterItsDayAndVoidedAtOnce() {
        oneOfTwoAnswered();
        hamlet.on("2026-03-20");
        UUID late = hamlet.need("2026-03-02", null);
        reads(NEEDS, "1/3, no word 1");
        hamlet.on("2026-03-20");
        hamlet.acts().voidEntry(hamlet.clerk(), late, "登错了");
        reads(NEEDS, "1/3, no word 1");
    }

    @Test
    void anOverdueOneMergedIntoOneThatWasAnsweredInTime() {
        UUID missed = hamlet.need();
        UUID answered = hamlet.served(hamlet.need());
        hamlet.on("2026-03-15");
        hamlet.cases().merge(hamlet.clerk(), missed, answered, "同一件事");
        reads(NEEDS, "1/2, no word 2");
        reads(DAYS, "14/2, no word 0");
    }

    @Test
    void oneMergedInTimeGoesWithTheOther() {
        UUID other = hamlet.need();
        UUID lead = hamlet.need();
        hamlet.on("2026-03-05");
        hamlet.cases().merge(hamlet.clerk(), other, lead, "同一件事");
        hamlet.on("2026-03-11");
        hamlet.served(lead);
        reads(NEEDS, "2/2, no word 2");
    }

    @Test
    void oneSaidToBeWithdrawnByAPersonWhoNeverSaidSo() {
        UUID missed = oneOfTwoAnswered();
        hamlet.on("2026-03-09");
        hamlet.plain(hamlet.clerk(), missed, Act.WITHDRAW, Map.of("day", "2026-03-09", "way", "phone"));
        reads(NEEDS, "1/2, no word 1");
        hamlet.on("2026-03-20");
        hamlet.asked(missed, Word.CANNOT_SAY);
        reads(NEEDS, "1/1, no word 1");
    }

    @Test
    void aNeedMadeAnAppealToGetAnotherDay() {
        UUID missed = oneOfTwoAnswered();
        hamlet.on("2026-03-10");
        hamlet.plain(hamlet.clerk(), missed, Act.BECOME_APPEAL, Map.of("why", "decided", "reason", "要走信访程序"));
        reads(NEEDS, "1/2, no word 1");
    }

    @Test
    void needsRegisteredAndAnsweredByOneHand() {
        oneOfTwoAnswered();
        Actor both = hamlet.officer(Role.CLERK, Role.HANDLER);
        for (int i = 0; i < 5; i++) {
            UUID own = hamlet.heard(both, Opening.NEED, "2026-03-01", null, null);
            hamlet.acts().assign(both, own, hamlet.unit("乡建设办"), null, null);
            hamlet.acts().takeOver(both, own);
            hamlet.acts().answer(both, own, "已办。");
            hamlet.served(own, "2026-03-01");
        }
        reads(NEEDS, "1/7, no word 6");
    }

    @Test
    void aMatterHandedToAnotherUnitBeforeItsDay() {
        UUID missed = hamlet.need();
        hamlet.takenOver(missed);
        hamlet.served(hamlet.need());
        hamlet.on("2026-03-10");
        hamlet.acts().passBack(hamlet.handler(), missed, "不归我们");
        hamlet.on("2026-06-30");
        Map<String, String> unit = Map.of(
                "from",
                "2026-03-01",
                "to",
                "2026-05-31",
                "unit",
                hamlet.unit("乡建设办").toString());
        assertThat(Hamlet.figure(hamlet.read(port, NEEDS, unit).path("then"))).isEqualTo("1/2, no word 1");
    }

    /** One solved by their own word, one served without a word. */
    private UUID oneOfTwoSolved() {
        hamlet.own(hamlet.served(hamlet.need()), Word.SOLVED);
        return hamlet.served(hamlet.need());
    }

    @Test
    void wordsRelayedByWhoeverHandledIt() {
        UUID silent = oneOfTwoSolved();
        for (int i = 0; i < 3; i++) {
            hamlet.said(hamlet.handler(), silent, Word.SOLVED, Word.Channel.RELAYED);
        }
        reads(SOLVED, "1/2, no word 1");
    }

    @Test
    void mattersRegisteredAndConfirmedByTheSameHand() {
        UUID silent = oneOfTwoSolved();
        hamlet.said(hamlet.clerk(), silent, Word.SOLVED, Word.Channel.OWN);
        hamlet.said(hamlet.clerk(), silent, Word.SOLVED, Word.Channel.CALL_BACK);
        reads(SOLVED, "1/2, no word 1");
    }

    @Test
    void aPaperPrintedAfterTheReplyByWhoeverRegisteredIt() {
        UUID silent = oneOfTwoSolved();
        Word.Paper paper = hamlet.slip(hamlet.clerk(), silent);
        hamlet.on("2026-03-02");
        hamlet.own(silent, Word.SOLVED, paper);
        reads(SOLVED, "1/2, no word 1");
    }

    @Test
    void aPersonAskedAgainUntilItIsCalledSolved() {
        UUID unsolved = oneOfTwoSolved();
        hamlet.own(unsolved, Word.UNSOLVED);
        hamlet.on("2026-03-20");
        hamlet.asked(unsolved, Word.SOLVED);
        reads(SOLVED, "1/2, no word 0");
        reads("unsolved-taken-up", "0/1, no word 0");
    }

    @Test
    void aWordFromBeforeThereWasAReply() {
        hamlet.own(hamlet.served(hamlet.need()), Word.SOLVED);
        UUID early = hamlet.need();
        hamlet.asked(early, Word.SOLVED);
        hamlet.on("2026-03-05");
        hamlet.served(early);
        reads(SOLVED, "1/2, no word 1");
    }

    @Test
    void promisesToOneselfKeptAtOnce() {
        Actor officer = hamlet.officer();
        UUID kept = hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        hamlet.acts().keep(officer, kept, "办了");
        hamlet.own(kept, Word.SOLVED);
        hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        for (int i = 0; i < 5; i++) {
            UUID easy = hamlet.promise(officer, LocalDate.of(2026, 3, 2));
            hamlet.acts().keep(officer, easy, "办了");
            hamlet.said(officer, easy, Word.SOLVED, Word.Channel.RELAYED);
        }
        reads(PROMISES, "1/7, no word 5");
    }

    @Test
    void aPromiseMovedOrVoidedOnItsEve() {
        Actor officer = hamlet.officer();
        UUID moved = hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        UUID voided = hamlet.promise(officer, LocalDate.of(2026, 3, 10));
        hamlet.on("2026-03-09");
        hamlet.acts().agreeDay(officer, moved, LocalDate.of(2026, 12, 1), "改一下");
        hamlet.acts().voidEntry(officer, voided, "记错了");
        reads(PROMISES, "0/2, no word 0");
    }

    @Test
    void repeatsThatAreNotMarkedOrVoidedLater() {
        UUID home = hamlet.home(0, "1号");
        UUID first = hamlet.heard(hamlet.clerk(), Opening.NEED, "2026-03-01", home, null);
        hamlet.filed(first, hamlet.category());
        hamlet.served(first);
        hamlet.on("2026-03-20");
        UUID again = hamlet.heard(hamlet.clerk(), Opening.NEED, "2026-03-20", home, null);
        hamlet.filed(again, hamlet.category());
        reads(REPEATS, "1/1, no word 1");
        hamlet.on("2026-03-21");
        hamlet.acts().voidEntry(hamlet.clerk(), again, "登重了");
        reads(REPEATS, "1/1, no word 1");
    }

    @Test
    void easyMattersRegisteredAndAnsweredAloneDoNotThinOutRepeats() {
        UUID first = hamlet.served(hamlet.need());
        hamlet.served(hamlet.need());
        hamlet.on("2026-03-20");
        hamlet.cases().repeats(hamlet.clerk(), hamlet.need(), first);
        Actor both = hamlet.officer(Role.CLERK, Role.HANDLER);
        for (int i = 0; i < 5; i++) {
            UUID easy = hamlet.heard(both, Opening.NEED, "2026-03-20", null, null);
            hamlet.acts().assign(both, easy, hamlet.unit("乡建设办"), null, null);
            hamlet.acts().takeOver(both, easy);
            hamlet.acts().answer(both, easy, "已办。");
            hamlet.served(easy, "2026-03-20");
        }
        reads(REPEATS, "1/2, no word 2");
    }

    @Test
    void signingAtOnceAndANoteByWhoeverRegisteredIt() {
        UUID waiting = hamlet.need();
        hamlet.takenOver(waiting);
        hamlet.acts().note(hamlet.clerk(), waiting, "已联系");
        reads(DAYS, "121/1, no word 1");
    }

    @Test
    void sixtyVisitsTypedAtOneSitting() {
        Actor officer = hamlet.officer();
        UUID entered = hamlet.home(0, "0号");
        UUID[] others = {hamlet.home(1, "1号"), hamlet.home(2, "1号")};
        hamlet.on("2026-03-03");
        hamlet.entered(officer, entered, "2026-03-03");
        reads(GROUPS, "1/3, no word 2");
        hamlet.on("2026-05-30");
        for (int i = 0; i < 60; i++) {
            hamlet.entered(
                    officer,
                    others[i % 2],
                    LocalDate.of(2026, 4, 1).plusDays(i).toString().compareTo("2026-05-30") > 0
                            ? "2026-05-30"
                            : LocalDate.of(2026, 4, 1).plusDays(i).toString());
        }
        reads(GROUPS, "1/3, no word 2");
    }

    @Test
    void twoOfficersAtOneHome() {
        UUID home = hamlet.home(0, "1号");
        hamlet.home(1, "1号");
        hamlet.on("2026-03-03");
        hamlet.entered(hamlet.officer(), home, "2026-03-03");
        hamlet.entered(hamlet.officer(), home, "2026-03-03");
        reads(GROUPS, "1/2, no word 1");
    }

    @Test
    void aTalkWithCadresATelephoneCallOrAVisitTakenBack() {
        Actor officer = hamlet.officer();
        hamlet.entered(officer, hamlet.home(0, "1号"), "2026-03-01");
        UUID second = hamlet.home(1, "1号");
        hamlet.visited(officer, second, "2026-03-01", Visit.SpokeTo.CADRE_ONLY, Visit.Way.DOOR);
        reads(GROUPS, "1/2, no word 1");
        hamlet.on("2026-03-05");
        hamlet.visited(officer, second, "2026-03-05", Visit.SpokeTo.RESIDENT, Visit.Way.PHONE);
        reads(GROUPS, "1/2, no word 0");
        hamlet.on("2026-03-06");
        UUID made = hamlet.entered(officer, second, "2026-03-06");
        hamlet.voided(officer, made);
        reads(GROUPS, "1/2, no word 0");
    }
}
