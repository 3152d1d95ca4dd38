package doorstep.review.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.clock.SettableClock;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Role;
import doorstep.matter.Acts;
import doorstep.matter.Cases;
import doorstep.matter.Categories;
import doorstep.matter.Matters;
import doorstep.matter.Opening;
import doorstep.matter.Word;
import doorstep.matter.kind.Act;
import doorstep.place.Places;
import doorstep.staff.People;
import doorstep.staff.Sessions;
import doorstep.staff.Standing;
import doorstep.staff.Tenures;
import doorstep.visit.Visit;
import doorstep.visit.Visits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A village of 云岭乡 that nobody else works in, with three groups, made for one test; what is done there is done on the day the clock shows. */
final class Hamlet {
    static final long TOWNSHIP = 990_101_200_000_000L;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Word.Paper PAPER = new Word.Paper(new UUID(9, 9), Instant.EPOCH);

    final long village;
    final List<Long> groups = new ArrayList<>();
    private final Doors doors;

    /** What a test needs to make one; the bean factory makes it. */
    record Doors(
            Colleagues colleagues,
            Places places,
            People people,
            Tenures tenures,
            Sessions sessions,
            Matters matters,
            Acts acts,
            Cases cases,
            Categories categories,
            Visits visits,
            SettableClock clock) {}

    Hamlet(Doors doors) {
        this.doors = doors;
        Actor administrator = doors.colleagues.as("zhouning");
        this.village = doors.places
                .add(administrator, TOWNSHIP, "试点" + NUMBER.incrementAndGet() + "村")
                .code();
        for (String group : List.of("一组", "二组", "三组")) {
            groups.add(doors.places.add(administrator, village, group).code());
        }
    }

    Actor clerk() {
        return doors.colleagues.as("lujingyi");
    }

    Actor handler() {
        return doors.colleagues.as("fanguoqing");
    }

    Actor supervisor() {
        return doors.colleagues.as("gaoyuan");
    }

    UUID unit(String name) {
        return unit(TOWNSHIP / 1_000_000, name);
    }

    UUID unit(long township, String name) {
        return doors.colleagues.unit(township, name);
    }

    /** Somebody who looks after the homes here; with more roles, somebody who wears more hats than one should. */
    Actor officer(Role... more) {
        Actor administrator = doors.colleagues.as("zhouning");
        String name = "hamlet-" + NUMBER.incrementAndGet();
        UUID person =
                doors.people.addPerson(administrator, "试点干部", name, village).id();
        LocalDate since = LocalDate.of(2026, 1, 5);
        UUID post = doors.people.addPost(administrator, "试点联户岗", Role.OFFICER, village, null);
        doors.tenures.give(administrator, post, person, Standing.A, since, null);
        for (Role role : more) {
            UUID other = doors.people.addPost(
                    administrator, "试点兼岗", role, TOWNSHIP, role == Role.HANDLER ? unit("乡建设办") : null);
            doors.tenures.give(administrator, other, person, Standing.A, since, null);
        }
        return doors.sessions.actor(person).orElseThrow();
    }

    UUID home(int group, String door) {
        return doors.places.addHousehold(doors.colleagues.as("zhouning"), groups.get(group), door);
    }

    void on(String day) {
        doors.clock.set(at(day));
    }

    static Instant at(String day) {
        return LocalDate.parse(day).atTime(9, 0).atZone(Time.ZONE).toInstant();
    }

    Acts acts() {
        return doors.acts;
    }

    Cases cases() {
        return doors.cases;
    }

    void plain(Actor by, UUID id, Act act, Map<String, String> said) {
        doors.acts.plain(by, id, act, null, said);
    }

    /** Any that the county offers. */
    String category() {
        return doors.categories.offered().getFirst().code();
    }

    void filed(UUID id, String category) {
        doors.categories.file(clerk(), id, category);
    }

    /** A paper with a code, printed by this person. */
    Word.Paper slip(Actor by, UUID id) {
        doors.matters.slipPrinted(by, id);
        return new Word.Paper(by.id(), doors.clock.now());
    }

    void own(UUID id, Word word, Word.Paper paper) {
        doors.matters.ownWord(
                Actor.resident(UUID.randomUUID()),
                id,
                new Word.Given(word, Word.Channel.OWN, Word.Way.CODE, false, null),
                paper);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(doors.clock.now(), Time.ZONE);
    }

    /** Heard and registered today, for ten days by the county's rule. */
    UUID need() {
        return need(today().toString(), null);
    }

    UUID need(String heard, @Nullable LocalDate agreed) {
        return heard(clerk(), Opening.NEED, heard, null, agreed);
    }

    UUID heard(Actor by, String kind, String heard, @Nullable UUID home, @Nullable LocalDate agreed) {
        UUID id = Ids.next(doors.clock.now().toEpochMilli());
        doors.matters.open(
                by,
                new Opening(
                        id,
                        kind,
                        null,
                        "村口的路断了。",
                        home == null ? village : groups.getFirst(),
                        home,
                        Opening.Heard.DESK,
                        at(heard),
                        null,
                        null,
                        null,
                        agreed,
                        null));
        return id;
    }

    UUID promise(Actor officer, LocalDate by) {
        UUID id = Ids.next(doors.clock.now().toEpochMilli());
        UUID post = officer.post(Role.OFFICER, grant -> true);
        doors.matters.open(
                officer,
                new Opening(
                        id,
                        Opening.PROMISE,
                        null,
                        "下次带来。",
                        village,
                        null,
                        Opening.Heard.VISIT,
                        doors.clock.now(),
                        post,
                        post,
                        null,
                        by,
                        null));
        return id;
    }

    void takenOver(UUID id) {
        doors.acts.assign(clerk(), id, unit("乡建设办"), null, null);
        doors.acts.takeOver(handler(), id);
    }

    void answered(UUID id) {
        takenOver(id);
        doors.acts.answer(handler(), id, "路已通。");
    }

    void served(UUID id, String day) {
        doors.acts.serve(handler(), id, LocalDate.parse(day), Word.Way.DOOR, null);
    }

    /** All of it today. */
    UUID served(UUID id) {
        answered(id);
        served(id, today().toString());
        return id;
    }

    void own(UUID id, Word word) {
        own(id, word, PAPER);
    }

    void said(Actor by, UUID id, Word word, Word.Channel channel) {
        doors.matters.recordWord(by, id, new Word.Given(word, channel, Word.Way.DESK, false, null));
    }

    void asked(UUID id, Word word) {
        said(supervisor(), id, word, Word.Channel.CALL_BACK);
    }

    UUID visited(Actor officer, UUID home, String day, Visit.SpokeTo spokeTo, Visit.Way way) {
        UUID id = Ids.next(doors.clock.now().toEpochMilli());
        doors.visits.record(
                officer,
                new Visit(id, home, at(day).minusSeconds(60), spokeTo, way, "坐了一会儿。", List.of(), List.of(), List.of()));
        return id;
    }

    UUID entered(Actor officer, UUID home, String day) {
        return visited(officer, home, day, Visit.SpokeTo.RESIDENT, Visit.Way.DOOR);
    }

    void voided(Actor officer, UUID visit) {
        doors.visits.voidEntry(officer, visit, "去错了门");
    }

    /** As it stands on the screen: {@code 1/2, no word 1}. */
    static String figure(JsonNode value) {
        return "%d/%d, no word %d"
                .formatted(
                        value.path("numerator").asInt(),
                        value.path("denominator").asInt(),
                        value.path("noWord").asInt());
    }

    /** From March to May, seen at the end of June. */
    String spring(int port, String key) {
        on("2026-06-30");
        return figure(read(port, key, Map.of("from", "2026-03-01", "to", "2026-05-31"))
                .path("then"));
    }

    JsonNode read(int port, String key, Map<String, String> more) {
        StringBuilder path = new StringBuilder("/api/indicators/" + key + "?area=" + village);
        more.forEach((name, value) -> path.append('&').append(name).append('=').append(value));
        Browser.Answer answer = new Browser(port).as("suyan").get(path.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
