package doorstep.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.AtOnce;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.cast.Settled;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which post on which day, and who stands in (A/B 岗). */
@DoorstepTest
class PostsTests {
    private static final long TOWNSHIP = 990101200000000L;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Colleagues colleagues;

    @Autowired
    SignIn signIn;

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    Tenures tenures;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    private Newcomers newcomers;
    private Actor administrator;

    @BeforeEach
    void atTheCounty() {
        newcomers = new Newcomers(colleagues, people, signIn);
        administrator = colleagues.as("zhouning");
    }

    @Test
    void aPostIsHeldFromItsFirstDayToItsLast() {
        UUID person = newcomers.made().id();
        UUID post = post(Role.CLERK);
        tenures.give(administrator, post, person, Standing.A, TODAY.plusDays(1), TODAY.plusDays(3));
        for (int day = 0; day <= 5; day++) {
            on(TODAY.plusDays(day));
            assertThat(holds(person, post)).as("day %d", day).isEqualTo(day >= 1 && day <= 3);
        }
    }

    @Test
    void aPostHasOneHolderAtATime() {
        UUID post = post(Role.CLERK);
        give(post, newcomers.made().id(), TODAY, TODAY.plusDays(10));
        UUID second = newcomers.made().id();
        for (int from : new int[] {-5, 0, 10}) {
            assertThatThrownBy(() -> give(post, second, TODAY.plusDays(from), TODAY.plusDays(from + 5)))
                    .hasMessage("staff.post-held");
        }
        assertThatThrownBy(() -> give(post, second, TODAY.minusDays(30), null)).hasMessage("staff.post-held");
        give(post, second, TODAY.plusDays(11), null);
        give(post, second, TODAY.minusDays(9), TODAY.minusDays(1));
        assertThatThrownBy(() -> give(post, second, TODAY, TODAY.minusDays(1))).hasMessage("staff.days-reversed");
    }

    @Test
    void aStandInActsOnlyWhileTheHolderIsOnLeave() {
        UUID holder = newcomers.made().id();
        UUID standIn = newcomers.made().id();
        UUID post = post(Role.OFFICER);
        give(post, holder, TODAY, null);
        tenures.give(administrator, post, standIn, Standing.B, TODAY, null);
        tenures.addLeave(administrator, holder, TODAY.plusDays(2), TODAY.plusDays(4));
        for (int day = 0; day <= 6; day++) {
            on(TODAY.plusDays(day));
            assertThat(holds(standIn, post)).as("day %d", day).isEqualTo(day >= 2 && day <= 4);
            assertThat(holds(holder, post))
                    .as("the holder keeps the post on leave")
                    .isTrue();
        }
    }

    @Test
    void aStandInActsWhileNobodyHoldsThePost() {
        UUID standIn = newcomers.made().id();
        UUID post = post(Role.OFFICER);
        tenures.give(administrator, post, standIn, Standing.B, TODAY, null);
        assertThat(holds(standIn, post)).isTrue();
        give(post, newcomers.made().id(), TODAY.plusDays(1), TODAY.plusDays(2));
        on(TODAY.plusDays(1));
        assertThat(holds(standIn, post)).isFalse();
        on(TODAY.plusDays(3));
        assertThat(holds(standIn, post)).isTrue();
    }

    @Test
    void aHandoverPassesThePostOnItsDay() {
        UUID before = newcomers.made().id();
        UUID after = newcomers.made().id();
        UUID post = post(Role.CLERK);
        give(post, before, TODAY.minusDays(30), null);
        tenures.handOver(administrator, post, after, TODAY.plusDays(1));
        assertThat(holds(before, post)).isTrue();
        assertThat(holds(after, post)).isFalse();
        on(TODAY.plusDays(1));
        assertThat(holds(before, post)).isFalse();
        assertThat(holds(after, post)).isTrue();
    }

    @Test
    void twoHandoversInOneMomentLeaveOneHolder() {
        UUID post = post(Role.CLERK);
        give(post, newcomers.made().id(), TODAY.minusDays(30), null);
        List<UUID> heirs = List.of(
                newcomers.made().id(), newcomers.made().id(), newcomers.made().id());
        AtOnce.run(heirs.stream()
                .<Callable<?>>map(heir -> () -> {
                    tenures.handOver(administrator, post, heir, TODAY);
                    return "";
                })
                .toList());
        assertThat(heirs).filteredOn(heir -> holds(heir, post)).hasSize(1);
    }

    @Test
    void aHandoverCountsAtOnceForWhoeverIsSignedIn() {
        String name = newcomers.withPassword();
        UUID post = post(Role.CLERK);
        give(post, newcomers.id(name), TODAY.minusDays(30), null);
        String token = signIn.signIn(name, Settled.PASSWORD, Newcomers.DESK);
        assertThat(sessions.actor(token).orElseThrow().is(Role.CLERK)).isTrue();
        tenures.handOver(administrator, post, newcomers.made().id(), TODAY);
        assertThat(sessions.actor(token).orElseThrow().grants()).isEmpty();
    }

    @Test
    void endingATenureEndsTheRightAndNotTheDaysBefore() {
        UUID person = newcomers.made().id();
        UUID post = post(Role.CLERK);
        UUID tenure = give(post, person, TODAY, null);
        tenures.end(administrator, tenure, TODAY);
        assertThat(holds(person, post)).isTrue();
        on(TODAY.plusDays(1));
        assertThat(holds(person, post)).isFalse();
        assertThatThrownBy(() -> tenures.end(administrator, Ids.next(1), TODAY)).hasMessage("staff.no-such-post");
    }

    @Test
    void aTenureThatHasNotBegunIsTakenBackAndLeavesThePostFree() {
        UUID person = newcomers.made().id();
        UUID post = post(Role.CLERK);
        UUID later = give(post, person, TODAY.plusDays(10), null);
        tenures.end(administrator, later, TODAY);
        UUID again = newcomers.made().id();
        give(post, again, TODAY.plusDays(10), null);
        people.endPerson(administrator, again, TODAY);
        UUID third = newcomers.made().id();
        give(post, third, TODAY.plusDays(10), null);
        on(TODAY.plusDays(10));
        assertThat(holds(third, post)).isTrue();
        assertThat(holds(person, post)).isFalse();
    }

    @Test
    void bothKeysGivenInOneMomentAreNotBothHeld() {
        UUID person = newcomers.made().id();
        List<Callable<?>> keys = new ArrayList<>();
        for (Role role : List.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            UUID post = post(role);
            keys.add(() -> give(post, person, TODAY, null));
        }
        assertThat(AtOnce.run(keys))
                .filteredOn("staff.administrator-and-auditor"::equals)
                .hasSize(1);
    }

    @Test
    void nobodyIsBothAdministratorAndAuditor() {
        for (List<Role> order :
                List.of(List.of(Role.ADMINISTRATOR, Role.AUDITOR), List.of(Role.AUDITOR, Role.ADMINISTRATOR))) {
            UUID person = newcomers.made().id();
            give(post(order.getFirst()), person, TODAY.plusDays(5), null);
            UUID other = post(order.getLast());
            for (Standing standing : Standing.values()) {
                assertThatThrownBy(() -> tenures.give(administrator, other, person, standing, TODAY, TODAY.plusDays(1)))
                        .hasMessage("staff.administrator-and-auditor");
            }
            assertThatThrownBy(() -> tenures.handOver(administrator, other, person, TODAY))
                    .hasMessage("staff.administrator-and-auditor");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "CLERK", "LEADER", "SUPERVISOR"})
    void whoGivesTheRightsReadsNoMatter(Role reading) {
        for (List<Role> order : List.of(List.of(Role.ADMINISTRATOR, reading), List.of(reading, Role.ADMINISTRATOR))) {
            UUID person = newcomers.made().id();
            give(post(order.getFirst()), person, TODAY.plusDays(5), null);
            UUID other = post(order.getLast());
            for (Standing standing : Standing.values()) {
                assertThatThrownBy(() -> tenures.give(administrator, other, person, standing, TODAY, TODAY.plusDays(1)))
                        .hasMessage("staff.administrator-and-matters");
            }
            assertThatThrownBy(() -> tenures.handOver(administrator, other, person, TODAY))
                    .hasMessage("staff.administrator-and-matters");
        }
    }

    @Test
    void nobodyGivesAPostToThemselves() {
        UUID post = people.addPost(administrator, "县领导", Role.LEADER, 0, null);
        UUID myself = administrator.id();
        for (Standing standing : Standing.values()) {
            assertThatThrownBy(() -> tenures.give(administrator, post, myself, standing, TODAY, null))
                    .hasMessage("staff.to-yourself");
        }
        assertThatThrownBy(() -> tenures.handOver(administrator, post, myself, TODAY))
                .hasMessage("staff.to-yourself");
    }

    @Test
    void aPostTakenAwayOnItsFirstDayGivesNothingMoreAndStaysToBeRead() {
        UUID person = newcomers.made().id();
        UUID post = post(Role.CLERK);
        UUID tenure = give(post, person, TODAY, null);
        tenures.end(administrator, tenure, TODAY.minusDays(1));
        assertThat(holds(person, post)).isFalse();
        assertThat(rows(post)).isEqualTo(1);
        give(post, newcomers.made().id(), TODAY, null);
    }

    @Test
    void whatWasIsNotEndedBeforeYesterday() {
        UUID post = post(Role.CLERK);
        UUID person = newcomers.made().id();
        UUID tenure = give(post, person, TODAY.minusDays(30), null);
        assertThatThrownBy(() -> tenures.end(administrator, tenure, TODAY.minusDays(2)))
                .hasMessage("staff.ends-too-early");
        assertThatThrownBy(() -> people.endPerson(administrator, person, TODAY.minusDays(2)))
                .hasMessage("staff.ends-too-early");
        people.endPerson(administrator, person, TODAY.minusDays(1));
        assertThat(rows(post)).isEqualTo(1);
    }

    @Test
    void anEndedTenureIsNotRevived() {
        UUID post = post(Role.CLERK);
        UUID tenure = give(post, newcomers.made().id(), TODAY.minusDays(30), TODAY.plusDays(3));
        give(post, newcomers.made().id(), TODAY.plusDays(4), null);
        assertThatThrownBy(() -> tenures.end(administrator, tenure, TODAY.plusDays(4)))
                .hasMessage("staff.ends-already");
        tenures.end(administrator, tenure, TODAY);
        assertThatThrownBy(() -> tenures.end(administrator, tenure, TODAY.plusDays(1)))
                .hasMessage("staff.ends-already");
    }

    @Test
    void aHandoverIsNotBackdated() {
        UUID before = newcomers.made().id();
        UUID post = post(Role.CLERK);
        give(post, before, TODAY.minusDays(10), null);
        UUID after = newcomers.made().id();
        for (int days : new int[] {1, 20}) {
            assertThatThrownBy(() -> tenures.handOver(administrator, post, after, TODAY.minusDays(days)))
                    .hasMessage("staff.handover-past");
        }
        assertThat(holds(before, post)).isTrue();
        tenures.handOver(administrator, post, after, TODAY);
        assertThat(rows(post)).isEqualTo(2);
    }

    @Test
    void aLeaveTakenBackBringsTheHolderBackToday() {
        UUID holder = newcomers.made().id();
        UUID standIn = newcomers.made().id();
        UUID post = post(Role.OFFICER);
        give(post, holder, TODAY, null);
        tenures.give(administrator, post, standIn, Standing.B, TODAY, null);
        UUID leave = tenures.addLeave(administrator, holder, TODAY, TODAY.plusDays(4));
        assertThat(holds(standIn, post)).isTrue();
        tenures.takeBackLeave(administrator, leave);
        assertThat(holds(standIn, post)).isFalse();
        assertThatThrownBy(() -> tenures.takeBackLeave(administrator, leave)).hasMessage("staff.no-such-leave");
        UUID later = tenures.addLeave(administrator, holder, TODAY.plusDays(5), TODAY.plusDays(6));
        assertThatThrownBy(() -> tenures.takeBackLeave(colleagues.as("shenjing"), later))
                .hasMessage("staff.no-such-leave");
        tenures.takeBackLeave(administrator, later);
        on(TODAY.plusDays(5));
        assertThat(holds(standIn, post)).isFalse();
    }

    @Test
    void aPostEndsWhenNobodyHasItAndNothingWaitsThere() {
        UUID post = post(Role.CLERK);
        UUID tenure = give(post, newcomers.made().id(), TODAY.plusDays(5), null);
        assertThatThrownBy(() -> people.endPost(administrator, post)).hasMessage("staff.post-still-held");
        tenures.end(administrator, tenure, TODAY);
        people.endPost(administrator, post);
        assertThatThrownBy(() -> people.endPost(administrator, post)).hasMessage("staff.no-such-post");
        assertThatThrownBy(() -> give(post, newcomers.made().id(), TODAY, null)).hasMessage("staff.no-such-post");
    }

    @Test
    void aPostWithHomesDoesNotEnd() {
        UUID post = people.addPost(administrator, "试岗", Role.OFFICER, colleagues.area("松坡村"), null);
        db.sql("""
                insert into visit.link (id, household_id, post_id, from_on)
                values (uuidv7(), :home, :post, date '2026-11-01')
                """)
                .param("home", colleagues.home("松坡村", "一组", "2号"))
                .param("post", post)
                .update();
        assertThatThrownBy(() -> people.endPost(administrator, post)).hasMessage("staff.post-in-use");
    }

    @Test
    void aUnitsNameAndTelephoneCanBeCorrected() {
        UUID unit = people.addUnit(administrator, "乡林页办", TOWNSHIP, "0000-5550301");
        people.changeUnit(administrator, unit, "乡林业办", null);
        assertThatThrownBy(() -> people.changeUnit(administrator, unit, "乡建设办", null))
                .hasMessage("staff.unit-taken");
        assertThatThrownBy(() -> people.changeUnit(colleagues.as("suyan"), unit, "别的", null))
                .hasMessage("staff.no-such-unit");
        assertThat(db.sql("select name from staff.unit where id = :unit and duty_phone is null")
                        .param("unit", unit)
                        .query(String.class)
                        .single())
                .isEqualTo("乡林业办");
    }

    private int rows(UUID post) {
        return db.sql("select count(*) from staff.tenure where post_id = :post")
                .param("post", post)
                .query(Integer.class)
                .single();
    }

    @Test
    void whoWasAdministratorOnceMayAudit() {
        UUID person = newcomers.made().id();
        give(post(Role.ADMINISTRATOR), person, TODAY.minusDays(30), TODAY.minusDays(1));
        give(post(Role.AUDITOR), person, TODAY, null);
        assertThat(sessions.actor(person).orElseThrow().is(Role.AUDITOR)).isTrue();
    }

    @Test
    void aHandlersPostBelongsToAUnit() {
        assertThatThrownBy(() -> people.addPost(administrator, "承办岗", Role.HANDLER, TOWNSHIP, null))
                .hasMessage("staff.unit-missing");
        assertThatThrownBy(() -> people.addPost(administrator, "承办岗", Role.HANDLER, TOWNSHIP, Ids.next(1)))
                .hasMessage("staff.no-such-unit");
    }

    @Test
    void nobodyGivesRightsOverAnAreaTheyDoNotAdminister() {
        UUID mine = newcomers.made(TOWNSHIP).id();
        UUID theirs = newcomers.made(990101101000000L).id();
        UUID desk = people.addPost(administrator, "乡管理员", Role.ADMINISTRATOR, TOWNSHIP, null);
        give(desk, mine, TODAY, null);
        Actor local = sessions.actor(mine).orElseThrow();
        UUID elsewhere = people.addPost(administrator, "受理岗", Role.CLERK, 990101101000000L, null);
        UUID here = post(Role.CLERK);
        assertThatThrownBy(() -> people.addPost(local, "受理岗", Role.CLERK, 990101101000000L, null))
                .hasMessage("place.no-such-area");
        assertThatThrownBy(() -> people.addPost(local, "县管理员", Role.ADMINISTRATOR, Newcomers.COUNTY, null))
                .hasMessage("place.no-such-area");
        UUID another = newcomers.made(TOWNSHIP).id();
        assertThatThrownBy(() -> tenures.give(local, elsewhere, another, Standing.A, TODAY, null))
                .hasMessage("staff.no-such-post");
        assertThatThrownBy(() -> tenures.give(local, here, theirs, Standing.A, TODAY, null))
                .hasMessage("staff.no-such-person");
        assertThatThrownBy(() -> people.newCode(local, theirs)).hasMessage("staff.no-such-person");
        assertThatThrownBy(() -> people.endPerson(local, theirs, TODAY)).hasMessage("staff.no-such-person");
    }

    @Test
    void aSignInNameIsTakenOnce() {
        assertThatThrownBy(() -> people.addPerson(administrator, "陈雨", "chenyu", TOWNSHIP))
                .hasMessage("staff.sign-in-taken");
        for (String bad : new String[] {"", "c", "Chen", "陈雨", "1chen", "chen yu", "c".repeat(41)}) {
            assertThatThrownBy(() -> people.addPerson(administrator, "陈雨", bad, TOWNSHIP))
                    .hasMessage("staff.bad-sign-in");
        }
    }

    private UUID post(Role role) {
        return people.addPost(administrator, "试岗", role, TOWNSHIP, null);
    }

    private UUID give(UUID post, UUID person, LocalDate from, @Nullable LocalDate to) {
        return tenures.give(administrator, post, person, Standing.A, from, to);
    }

    private boolean holds(UUID person, UUID post) {
        return sessions.actor(person).orElseThrow().grants().stream()
                .anyMatch(grant -> grant.post().equals(post));
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(Time.ZONE).toInstant());
    }
}
