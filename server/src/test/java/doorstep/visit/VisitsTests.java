package doorstep.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Role;
import doorstep.matter.Matters;
import doorstep.matter.Word;
import doorstep.staff.People;
import doorstep.staff.Sessions;
import doorstep.staff.Standing;
import doorstep.staff.Tenures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits of 茶坪村's officer, and what comes of them. */
@DoorstepTest
class VisitsTests {
    private static final String OFFICER = "lvhang";
    private static final Instant SUNDAY_EVENING = Instant.parse("2026-11-15T12:40:00Z");

    @Autowired
    Colleagues colleagues;

    @Autowired
    Visits visits;

    @Autowired
    Matters matters;

    @Autowired
    HomesQuery homes;

    @Autowired
    People people;

    @Autowired
    Tenures tenures;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient db;

    @ParameterizedTest(name = "{0} {1}: reached {2}, entered {3}")
    @CsvSource({
        "RESIDENT,   DOOR,      true,  true",
        "FAMILY,     DOOR,      true,  true",
        "RESIDENT,   PHONE,     true,  false",
        "FAMILY,     ELSEWHERE, true,  false",
        "CADRE_ONLY, DOOR,      false, false",
        "CADRE_ONLY, PHONE,     false, false",
        "CADRE_ONLY, ELSEWHERE, false, false",
    })
    void aHomeIsReachedByWhoSpokeAndEnteredAtItsDoor(
            Visit.SpokeTo spokeTo, Visit.Way way, boolean reached, boolean entered) {
        UUID visit = visits.record(officer(), told("1号", spokeTo, way)).id();
        Map<String, @Nullable Object> facts = db.sql(
                        "select reached, entered, visited_on from visit.visit_facts where id = :id")
                .param("id", visit)
                .query()
                .singleRow();
        assertThat(facts).containsEntry("reached", reached).containsEntry("entered", entered);
        assertThat(facts.get("visited_on")).hasToString("2026-11-15");
    }

    @Test
    void aTalkWithCadresLeavesAHomeAsQuietAsBefore() {
        UUID home = home("2号");
        visits.record(officer(), told("2号", Visit.SpokeTo.CADRE_ONLY, Visit.Way.DOOR));
        assertThat(enteredOn(home)).isNull();
        visits.record(officer(), told("2号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR));
        assertThat(enteredOn(home)).isEqualTo("2026-11-15");
    }

    private @Nullable LocalDate enteredOn(UUID home) {
        return visits.homes(officer(), List.of(home), 1).stream()
                .filter(one -> one.household().equals(home))
                .findFirst()
                .orElseThrow()
                .enteredOn();
    }

    @Test
    void whatWasHeardAndPromisedBecomesMattersOfThatDay() {
        Visit visit = with(
                told("3号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR),
                List.of(need("屋后的山体裂了条缝。"), need("想问合作医疗怎么报。")),
                List.of(new Visit.Promise(Ids.next(1), "周五前带测量的人来", LocalDate.of(2026, 11, 27))));
        Visits.Recorded recorded = visits.record(officer(), visit);
        assertThat(recorded.needs()).extracting(Matters.Opened::dueOn).containsOnly(LocalDate.of(2026, 11, 25));
        assertThat(recorded.promises()).extracting(Matters.Opened::dueOn).containsOnly(LocalDate.of(2026, 11, 27));
        assertThat(matters.atHome(officer(), visit.household()))
                .hasSize(3)
                .allSatisfy(matter -> assertThat(matter.heardOn()).isEqualTo("2026-11-15"));
        assertThat(db.sql(
                                "select count(*) from matter.link where relation = 'from' and ref_kind = 'visit' and ref_id = :id")
                        .param("id", visit.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aSentenceThatBecomesANeedLaterKeepsItsDay() {
        Visit visit = told("4号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR);
        visits.record(officer(), visit);
        Visit.Need need = need("路上那段塌了。");
        Matters.Opened opened = visits.raise(officer(), visit.id(), need);
        assertThat(opened.dueOn()).as("from the day it was heard").isEqualTo("2026-11-25");
        assertThat(visits.raise(officer(), visit.id(), need)).as("once").isEqualTo(opened);
        assertThatThrownBy(() -> visits.raise(colleagues.as("yewen"), visit.id(), need("别人的话")))
                .hasMessage("visit.no-such-visit");
        assertThatThrownBy(() -> visits.raise(officer(), Ids.next(1), need("没有的走访")))
                .hasMessage("visit.no-such-visit");
    }

    @Test
    void theSameVisitAgainRecordsNothingTwice() {
        Visit visit = with(
                told("5号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR),
                List.of(need("水压太小。")),
                List.of(new Visit.Promise(Ids.next(1), "带水表来", LocalDate.of(2026, 12, 1))));
        Visits.Recorded first = visits.record(officer(), visit);
        long rows = rows();
        assertThat(visits.record(officer(), visit)).isEqualTo(first);
        assertThat(rows()).isEqualTo(rows);
    }

    private long rows() {
        return Stream.of("visit.visit", "matter.matter", "matter.step", "matter.word", "matter.link")
                .mapToLong(table -> db.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Test
    void anIdThatAColleagueUsedIsRefused() {
        Visit visit = told("6号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR);
        visits.record(officer(), visit);
        assertThatThrownBy(() -> visits.record(secondOfficer(), visit)).hasMessage("visit.id-taken");
    }

    /** Somebody with a post of their own over the same village. */
    private Actor secondOfficer() {
        Actor administrator = colleagues.as("zhouning");
        long village = colleagues.area("茶坪村");
        String name = "second-" + UUID.randomUUID().toString().substring(0, 8);
        UUID person = people.addPerson(administrator, "唐小军", name, village).id();
        UUID post = people.addPost(administrator, "茶坪村驻村岗", Role.OFFICER, village, null);
        tenures.give(administrator, post, person, Standing.A, LocalDate.of(2026, 11, 1), null);
        return sessions.actor(person).orElseThrow();
    }

    @Test
    void whatIsSaidOfAnEarlierMatterIsRelayed() {
        UUID need = visits.record(
                        officer(),
                        with(told("7号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR), List.of(need("灯坏了。")), List.of()))
                .needs()
                .getFirst()
                .id();
        Visit later = told("7号", Visit.SpokeTo.FAMILY, Visit.Way.DOOR);
        visits.record(
                officer(),
                new Visit(
                        later.id(),
                        later.household(),
                        later.visitedAt(),
                        later.spokeTo(),
                        later.way(),
                        later.said(),
                        List.of(),
                        List.of(),
                        List.of(new Visit.Answer(need, Word.SOLVED))));
        assertThat(matters.atHome(officer(), later.household()))
                .filteredOn(matter -> matter.id().equals(need))
                .singleElement()
                .satisfies(matter -> assertThat(matter.word())
                        .as("relayed is not the resident's")
                        .isNull());
        assertThat(db.sql("select relayed from matter.matter where id = :id")
                        .param("id", need)
                        .query(String.class)
                        .single())
                .isEqualTo("SOLVED");
    }

    @Test
    void aVisitTakenBackStaysWithItsReasonAndCountsNowhere() {
        Visit visit = told("8号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR);
        visits.record(officer(), visit);
        assertThatThrownBy(() -> visits.voidEntry(officer(), visit.id(), " ")).hasMessage("visit.reason-missing");
        assertThatThrownBy(() -> visits.voidEntry(colleagues.as("yewen"), visit.id(), "不是我的"))
                .hasMessage("visit.no-such-visit");
        assertThatThrownBy(() -> visits.voidEntry(officer(), visit.id(), "字".repeat(501)))
                .hasMessage("visit.reason-too-long");
        visits.voidEntry(officer(), visit.id(), "记到别人家了");
        assertThatThrownBy(() -> visits.raise(officer(), visit.id(), need("别人家的灯坏了")))
                .as("nothing comes of it any more")
                .hasMessage("visit.already-void");
        assertThatThrownBy(() -> visits.voidEntry(officer(), visit.id(), "再来一次"))
                .hasMessage("visit.already-void");
        assertThat(enteredOn(visit.household())).isNull();
        assertThat(homes.visits(visit.household(), officer().posts(Role.OFFICER)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.voidReason()).isEqualTo("记到别人家了");
                    assertThat(line.said()).isEqualTo(visit.said());
                });
    }

    @Test
    void refusesWhatIsEmptyEndlessOrNotYet() {
        Visit good = told("9号", Visit.SpokeTo.RESIDENT, Visit.Way.DOOR);
        assertRefused(changed(good, good.visitedAt(), " 　"), "visit.nothing-said");
        assertRefused(changed(good, good.visitedAt(), "字".repeat(20_001)), "visit.said-too-long");
        assertRefused(changed(good, Instant.parse("2026-11-23T01:00:01Z"), "明天的话"), "visit.in-future");
        assertRefused(changed(good, Instant.parse("1900-01-01T00:00:00Z"), "年份打错了"), "visit.too-long-ago");
        assertRefused(changed(good, Instant.parse("2024-11-23T00:59:59Z"), "两年多以前"), "visit.too-long-ago");
        List<Visit.Need> many = Stream.generate(() -> need("一件事")).limit(21).toList();
        assertRefused(with(good, many, List.of()), "visit.too-many-heard");
        Visit.Promise past = new Visit.Promise(Ids.next(1), "昨天就该来", LocalDate.of(2026, 11, 14));
        assertRefused(with(good, List.of(), List.of(past)), "matter.day-passed");
        assertThat(homes.visits(good.household(), officer().posts(Role.OFFICER)))
                .as("nothing was kept")
                .isEmpty();
    }

    @Test
    void whoOnlyMetCadresHasNoWordOfTheResidentToNote() {
        Visit met = told("9号", Visit.SpokeTo.CADRE_ONLY, Visit.Way.DOOR);
        Visit relaying = new Visit(
                met.id(),
                met.household(),
                met.visitedAt(),
                met.spokeTo(),
                met.way(),
                met.said(),
                List.of(),
                List.of(),
                List.of(new Visit.Answer(Ids.next(1), Word.SOLVED)));
        assertRefused(relaying, "visit.not-their-word");
    }

    private void assertRefused(Visit visit, String code) {
        assertThatThrownBy(() -> visits.record(officer(), visit)).hasMessage(code);
    }

    @Test
    void aHomeOfAnotherVillageIsRefusedLikeNone() {
        for (UUID home : List.of(colleagues.home("云岭村", "一组", "1号"), Ids.next(1))) {
            Visit visit = new Visit(
                    Ids.next(1),
                    home,
                    SUNDAY_EVENING,
                    Visit.SpokeTo.RESIDENT,
                    Visit.Way.DOOR,
                    "走错了门",
                    List.of(),
                    List.of(),
                    List.of());
            assertRefused(visit, "visit.home-elsewhere");
        }
    }

    private Actor officer() {
        return colleagues.as(OFFICER);
    }

    private UUID home(String door) {
        return colleagues.home("茶坪村", "一组", door);
    }

    private Visit told(String door, Visit.SpokeTo spokeTo, Visit.Way way) {
        return new Visit(
                Ids.next(1), home(door), SUNDAY_EVENING, spokeTo, way, "聊了聊今年的茶。", List.of(), List.of(), List.of());
    }

    private static Visit.Need need(String words) {
        return new Visit.Need(Ids.next(1), null, words, null);
    }

    private static Visit with(Visit visit, List<Visit.Need> needs, List<Visit.Promise> promises) {
        return new Visit(
                visit.id(),
                visit.household(),
                visit.visitedAt(),
                visit.spokeTo(),
                visit.way(),
                visit.said(),
                needs,
                promises,
                List.of());
    }

    private static Visit changed(Visit visit, Instant visitedAt, String said) {
        return new Visit(
                visit.id(),
                visit.household(),
                visitedAt,
                visit.spokeTo(),
                visit.way(),
                said,
                List.of(),
                List.of(),
                List.of());
    }
}
