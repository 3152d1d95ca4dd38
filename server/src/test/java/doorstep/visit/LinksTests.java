package doorstep.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Page;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Household;
import doorstep.staff.People;
import doorstep.staff.Tenures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which post looks after which homes, and whom a home's page is open to. */
@DoorstepTest
class LinksTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Visits visits;

    @Autowired
    Links links;

    @Autowired
    LinkStore store;

    @Autowired
    People people;

    @Autowired
    Tenures tenures;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void aLinkedHomeIsReadWholeAndTheReadingIsKept() {
        UUID home = colleagues.home("渡口村", "一组", "4号");
        Household read = visits.readHome(colleagues.as("lichunsheng"), home);
        assertThat(read.residents()).extracting(Household.Resident::name).containsExactly("郝玉珍", "郝国强");
        assertThat(db.sql("select actor_name from audit.entry where act = 'visit.read-home' and ref_id = :id")
                        .param("id", home.toString())
                        .query((row, number) -> row.getString("actor_name"))
                        .list())
                .containsOnly("李春生");
    }

    @Test
    void anUnlinkedHomeIsClosedAndAnsweredLikeNone() {
        UUID home = colleagues.home("渡口村", "一组", "4号");
        for (String other : List.of("hexiaomei", "fengtao", "chenyu", "yanghaibo", "zhouning", "shenjing")) {
            for (UUID asked : List.of(home, Ids.next(1))) {
                assertThatThrownBy(() -> visits.readHome(colleagues.as(other), asked))
                        .as(other)
                        .hasMessage("visit.no-such-home");
            }
        }
        Browser officer = new Browser(port).as("hexiaomei");
        assertThat(officer.get("/api/homes/" + home)).isEqualTo(officer.get("/api/homes/" + Ids.next(1)));
    }

    @Test
    void aHomeClosesWhenItsLinkHasEnded() {
        UUID home = colleagues.home("云岭村", "三组", "14号");
        Actor officer = colleagues.as("yewen");
        links.end(colleagues.as("zhouning"), colleagues.post("yewen"), home, TODAY);
        clock.tick(Duration.ofDays(1));
        assertThatThrownBy(() -> visits.readHome(officer, home)).hasMessage("visit.no-such-home");
        assertThat(listed("yewen")).doesNotContain(home);
        clock.tick(Duration.ofDays(-1));
        assertThatThrownBy(() -> links.end(colleagues.as("zhouning"), colleagues.post("yewen"), home, TODAY))
                .as("it has ended")
                .hasMessage("visit.no-such-link");
    }

    @Test
    void homesBelongToThePostWhoeverHoldsIt() {
        Actor administrator = colleagues.as("zhouning");
        UUID home = colleagues.home("渡口村", "二组", "1号");
        tenures.addLeave(
                administrator, colleagues.person("lichunsheng"), LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2));
        clock.set(Instant.parse("2027-03-01T01:00:00Z"));
        assertThat(visits.readHome(colleagues.as("hexiaomei"), home).door())
                .as("the stand-in")
                .isEqualTo("1号");
        clock.set(Instant.parse("2027-03-03T01:00:00Z"));
        assertThatThrownBy(() -> visits.readHome(colleagues.as("hexiaomei"), home))
                .hasMessage("visit.no-such-home");
    }

    @Test
    void anOfficersHomesAreListedOnceEachAPageAtATime() {
        List<UUID> listed = listed("lvhang");
        assertThat(listed).hasSize(60).doesNotHaveDuplicates();
        assertThat(new Browser(port)
                        .as("lvhang")
                        .get("/api/homes?after=bm93aGVyZQ")
                        .code())
                .isEqualTo("kernel.bad-cursor");
        assertThat(new Browser(port)
                        .as("lvhang")
                        .get("/api/homes?after=" + new Page.Cursor("nowhere", Ids.next(1)))
                        .code())
                .isEqualTo("kernel.bad-cursor");
    }

    private List<UUID> listed(String signIn) {
        Browser officer = new Browser(port).as(signIn);
        List<UUID> listed = new ArrayList<>();
        String after = "";
        do {
            var page = officer.get("/api/homes" + after).json();
            page.path("items")
                    .forEach(home ->
                            listed.add(UUID.fromString(home.path("household").asString())));
            after = page.has("next") ? "?after=" + page.path("next").asString() : "";
        } while (!after.isEmpty());
        return listed;
    }

    @Test
    void aHomeThatSomebodyLooksAfterIsNotLinkedAgain() {
        Actor administrator = colleagues.as("zhouning");
        long village = colleagues.area("下湾村");
        UUID second = people.addPost(administrator, "下湾村副岗", Role.OFFICER, village, null);
        assertThat(links.linkArea(administrator, second, village, TODAY)).isZero();
        assertThat(store.coverage(new Scope.Span(village, village + 999), TODAY))
                .hasSize(3)
                .allSatisfy(grid ->
                        assertThat(grid.linked()).isEqualTo(grid.homes()).isEqualTo(15));
    }

    @Test
    void homesAreLinkedToOfficersPostsOfOnesOwnAreaOnly() {
        Actor administrator = colleagues.as("zhouning");
        long village = colleagues.area("下湾村");
        assertThatThrownBy(() -> links.linkArea(administrator, colleagues.post("chenyu"), village, TODAY))
                .hasMessage("visit.not-an-officers-post");
        assertThatThrownBy(() -> links.linkArea(administrator, Ids.next(1), village, TODAY))
                .hasMessage("visit.no-such-post");
        assertThatThrownBy(
                        () -> links.linkArea(colleagues.as("yanghaibo"), colleagues.post("zengqing"), village, TODAY))
                .as("a leader arranges no links")
                .hasMessage("place.no-such-area");
    }
}
