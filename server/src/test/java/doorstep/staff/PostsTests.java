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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    SettableClock clock;

    private Newcomers newcomers;
    private Actor administrator;
    private Instant now;

    @BeforeEach
    void atTheCounty() {
        newcomers = new Newcomers(colleagues, people, signIn);
        administrator = colleagues.as("zhouning");
        now = clock.now();
    }

    @AfterEach
    void setTheClockBack() {
        clock.set(now);
    }

    @Test
    void aPostIsHeldFromItsFirstDayToItsLast() {
        UUID person = newcomers.made().id();
        UUID post = post(Role.CLERK);
        people.giveTenure(administrator, post, person, Standing.A, TODAY.plusDays(1), TODAY.plusDays(3));
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
        people.giveTenure(administrator, post, standIn, Standing.B, TODAY, null);
        people.addLeave(administrator, holder, TODAY.plusDays(2), TODAY.plusDays(4));
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
        people.giveTenure(administrator, post, standIn, Standing.B, TODAY, null);
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
        people.handOver(administrator, post, after, TODAY.plusDays(1));
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
                    people.handOver(administrator, post, heir, TODAY);
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
        String token = signIn.signIn(name, Settled.PASSWORD);
        assertThat(sessions.actor(token).orElseThrow().is(Role.CLERK)).isTrue();
        people.handOver(administrator, post, newcomers.made().id(), TODAY);
        assertThat(sessions.actor(token).orElseThrow().grants()).isEmpty();
    }

    @Test
    void endingATenureEndsTheRightAndNotTheDaysBefore() {
        UUID person = newcomers.made().id();
        UUID post = post(Role.CLERK);
        UUID tenure = give(post, person, TODAY, null);
        people.endTenure(administrator, tenure, TODAY);
        assertThat(holds(person, post)).isTrue();
        on(TODAY.plusDays(1));
        assertThat(holds(person, post)).isFalse();
        assertThatThrownBy(() -> people.endTenure(administrator, Ids.next(1), TODAY))
                .hasMessage("staff.no-such-post");
    }

    @Test
    void aTenureThatHasNotBegunIsTakenBackAndLeavesThePostFree() {
        UUID person = newcomers.made().id();
        UUID post = post(Role.CLERK);
        UUID later = give(post, person, TODAY.plusDays(10), null);
        people.endTenure(administrator, later, TODAY);
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
                assertThatThrownBy(() ->
                                people.giveTenure(administrator, other, person, standing, TODAY, TODAY.plusDays(1)))
                        .hasMessage("staff.administrator-and-auditor");
            }
            assertThatThrownBy(() -> people.handOver(administrator, other, person, TODAY))
                    .hasMessage("staff.administrator-and-auditor");
        }
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
        assertThatThrownBy(() -> people.giveTenure(local, elsewhere, mine, Standing.A, TODAY, null))
                .hasMessage("staff.no-such-post");
        assertThatThrownBy(() -> people.giveTenure(local, here, theirs, Standing.A, TODAY, null))
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
        return people.giveTenure(administrator, post, person, Standing.A, from, to);
    }

    private boolean holds(UUID person, UUID post) {
        return sessions.actor(person).orElseThrow().grants().stream()
                .anyMatch(grant -> grant.post().equals(post));
    }

    private void on(LocalDate day) {
        clock.set(day.atTime(9, 0).atZone(Time.ZONE).toInstant());
    }
}
