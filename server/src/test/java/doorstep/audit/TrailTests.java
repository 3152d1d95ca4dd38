package doorstep.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.matter.Acts;
import doorstep.matter.Matters;
import doorstep.matter.Opening;
import doorstep.matter.Word;
import doorstep.portal.Cards;
import doorstep.staff.People;
import doorstep.staff.Standing;
import doorstep.staff.Tenures;
import doorstep.text.PersonalNumber;
import doorstep.visit.Links;
import doorstep.visit.Visit;
import doorstep.visit.Visits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** What was done, by whom, when, about what. The acts are done in 上湾村, its officer and the units of 河湾镇. */
@DoorstepTest
class TrailTests {
    private static final long TOWNSHIP = 990101101L;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String WORDS = "稻田边的电线快垂到地上了。";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Trail trail;

    @Autowired
    TrailStore store;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Visits visits;

    @Autowired
    Links links;

    @Autowired
    Cards cards;

    @Autowired
    People people;

    @Autowired
    Tenures tenures;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void everyActOnAMatterIsOneEntry() {
        UUID id = opened();
        Actor clerk = colleagues.as("luodan");
        Actor handler = colleagues.as("zhaomin");
        leaves("matter.assign", () -> acts.assign(clerk, id, colleagues.unit(TOWNSHIP, "镇社会事务办"), null, "请办"));
        leaves("matter.pass-back", () -> acts.passBack(handler, id, "缺材料"));
        leaves("matter.assign", () -> acts.assign(clerk, id, colleagues.unit(TOWNSHIP, "镇社会事务办"), null, null));
        leaves("matter.take-over", () -> acts.takeOver(handler, id));
        leaves("matter.note", () -> acts.note(handler, id, "已约电工"));
        leaves("matter.agree-day", () -> acts.agreeDay(handler, id, TODAY.plusDays(9), null));
        leaves("matter.answer", () -> acts.answer(handler, id, "电线已抬高。"));
        leaves("matter.serve", () -> acts.serve(handler, id, TODAY, Word.Way.DOOR, "在场"));
        leaves("matter.close", () -> acts.close(handler, id, null));
        leaves("matter.redo", () -> acts.redo(clerk, id, "又垂下来了"));
        leaves("matter.void", () -> acts.voidEntry(clerk, id, "另有一件"));
        UUID second = opened();
        Word.Given word = new Word.Given(Word.PARTLY, Word.Channel.RELAYED, Word.Way.DOOR, false, "好一半");
        leaves("matter.word", () -> matters.recordWord(clerk, second, word));
        leaves("matter.correct", () -> matters.correct(Actor.resident(UUID.randomUUID()), second, "是电话线。"));
        leaves("matter.read-reporter", () -> matters.readReporter(clerk, second));
        leaves("portal.print-slip", () -> cards.slip(clerk, second));
    }

    @Test
    void soIsEveryActAroundIt() {
        Actor administrator = colleagues.as("zhouning");
        Actor officer = colleagues.as("hexiaomei");
        long village = colleagues.area("上湾村");
        UUID home = colleagues.home("上湾村", "五组", "9号");
        Visit visit = visit(home);
        leaves("visit.record", () -> visits.record(officer, visit));
        leaves("visit.void", () -> visits.voidEntry(officer, visit.id(), "记错了"));
        leaves("visit.read-home", () -> visits.readHome(officer, home));
        leaves("portal.print-cards", () -> cards.print(officer, village, 3));
        leaves("visit.end-link", () -> links.end(administrator, colleagues.post("hexiaomei"), home, TODAY));
        UUID[] made = new UUID[3];
        String name = "trail-" + UUID.randomUUID().toString().substring(0, 8);
        leaves(
                "staff.add-person",
                () -> made[0] =
                        people.addPerson(administrator, "唐小军", name, village).id());
        leaves("staff.new-code", () -> people.newCode(administrator, made[0]));
        leaves("staff.add-post", () -> made[1] = people.addPost(administrator, "试岗", Role.CLERK, village, null));
        leaves(
                "staff.give-tenure",
                () -> made[2] = tenures.give(administrator, made[1], made[0], Standing.A, TODAY, null));
        leaves("staff.end-tenure", () -> tenures.end(administrator, made[2], TODAY));
        UUID[] leave = new UUID[1];
        leaves("staff.add-leave", () -> leave[0] = tenures.addLeave(administrator, made[0], TODAY, TODAY));
        leaves("staff.take-back-leave", () -> tenures.takeBackLeave(administrator, leave[0]));
        leaves("staff.hand-over", () -> tenures.handOver(administrator, made[1], made[0], TODAY.plusDays(1)));
        leaves("staff.end-person", () -> people.endPerson(administrator, made[0], TODAY));
        leaves("staff.end-post", () -> people.endPost(administrator, made[1]));
        leaves("staff.add-unit", () -> made[2] = people.addUnit(administrator, "试办" + name, village, null));
        leaves("staff.change-unit", () -> people.changeUnit(administrator, made[2], "新办" + name, "0000-5550102"));
    }

    /** One entry of this act, and the county's auditor can read it. */
    private void leaves(String act, Runnable doing) {
        long before = last();
        doing.run();
        List<TrailStore.Entry> entries = store.page(auditor().scope(Role.AUDITOR), TrailStore.Asked.ANYTHING).stream()
                .filter(entry -> entry.seq() > before)
                .toList();
        assertThat(entries).as(act).extracting(TrailStore.Entry::act).containsExactly(act);
        assertThat(entries.getFirst().at()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    }

    @Test
    void aRefusedActLeavesNone() {
        UUID id = opened();
        long before = last();
        assertThatThrownBy(() -> acts.close(colleagues.as("luodan"), id, null)).hasMessage("matter.not-now");
        assertThatThrownBy(() -> matters.readReporter(colleagues.as("jiangling"), id))
                .hasMessage("matter.no-such-matter");
        assertThat(last()).isEqualTo(before);
    }

    @Test
    void actAndEntryStandOrFallTogether() {
        UUID id = opened();
        long before = last();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    acts.note(colleagues.as("luodan"), id, "说一半");
                    throw new IllegalStateException("the line is cut");
                }))
                .hasMessage("the line is cut");
        assertThat(last()).isEqualTo(before);
        assertThat(db.sql("select count(*) from matter.step where matter_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> trail.record(Actor.operator(), "test.act", Ref.of("area", 0), 0L))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anAuditorSeesTheirOwnAreaOnly() {
        opened();
        Scope elsewhere = Scope.of(List.of(new Scope.Span(990101200000000L, 990101200999999L)));
        assertThat(store.page(elsewhere, TrailStore.Asked.ANYTHING))
                .allSatisfy(entry ->
                        assertThat(elsewhere.contains(orRoot(entry.area()))).isTrue());
        assertThat(store.page(Scope.NOTHING, TrailStore.Asked.ANYTHING)).isEmpty();
        assertThat(store.page(auditor().scope(Role.AUDITOR), act("matter.register")))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.act()).isEqualTo("matter.register"));
    }

    private static TrailStore.Asked act(String act) {
        return new TrailStore.Asked(null, act, null, null, null, null, null);
    }

    @Test
    void whoAdministersEverythingIsSeenByEveryAuditor() {
        new Browser(port).as("zhouning");
        assertThat(lines("who=周宁&act=staff.sign-in")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("actorName").asString()).isEqualTo("周宁");
            assertThat(line.path("about").asString()).isEqualTo("周宁");
        });
        Actor ofOneTownship = new Actor(
                Actor.Kind.STAFF,
                UUID.randomUUID(),
                "",
                List.of(new Actor.Grant(
                        UUID.randomUUID(), Role.AUDITOR, new Scope.Span(990101200000000L, 990101200999999L), null)));
        assertThat(store.page(TrailController.audited(ofOneTownship), act("staff.first-administrator")))
                .hasSize(1);
    }

    @Test
    void isReadByPersonDayAndThingAndInWords() {
        UUID home = colleagues.home("上湾村", "四组", "3号");
        visits.readHome(colleagues.as("hexiaomei"), home);
        JsonNode read = lines("kind=household&thing=" + home).getFirst();
        assertThat(read.path("about").asString()).isEqualTo("上湾村四组 3号");
        assertThat(read.path("place").asString()).isEqualTo("上湾村四组");
        assertThat(lines("who=何晓梅&kind=household&from=2026-11-23&to=2026-11-23"))
                .extracting(line -> line.path("refId").asString())
                .contains(home.toString());
        assertThat(lines("kind=household&thing=" + home + "&to=2026-11-22")).isEmpty();
        assertThat(lines("kind=household&thing=" + home + "&from=2026-11-24")).isEmpty();
        assertThat(lines("who=杨海波&kind=household")).isEmpty();

        Actor administrator = colleagues.as("zhouning");
        String name = "trail-" + UUID.randomUUID().toString().substring(0, 8);
        UUID person = people.addPerson(administrator, "唐小军", name, colleagues.area("上湾村"))
                .id();
        UUID post = people.addPost(administrator, "试岗", Role.CLERK, colleagues.area("上湾村"), null);
        tenures.give(administrator, post, person, Standing.A, TODAY, null);
        JsonNode given =
                lines("kind=post&thing=" + post + "&act=staff.give-tenure").getFirst();
        assertThat(given.path("about").asString()).isEqualTo("试岗");
        assertThat(given.path("details").valueStream())
                .filteredOn(detail -> detail.path("key").asString().equals("person"))
                .extracting(detail -> detail.path("name").asString())
                .containsExactly("唐小军");
    }

    /** A trail of years: whatever somebody looks for has an index that leads there, newest first. */
    @Test
    void whateverIsLookedForHasAnIndex() {
        transaction.executeWithoutResult(status -> {
            db.sql("set local enable_seqscan = off").update();
            db.sql("set local enable_sort = off").update();
            for (Map.Entry<String, String> look : Map.of(
                            "actor_name = '无此人'", "entry_who",
                            "ref_kind = 'none'", "entry_kind",
                            "act = 'none'", "entry_act")
                    .entrySet()) {
                String plan = String.join(
                        "\n",
                        db.sql("explain select * from audit.entry where " + look.getKey()
                                        + " and seq < 1000000 order by seq desc limit 100")
                                .query(String.class)
                                .list());
                assertThat(plan).as(look.getKey()).contains(look.getValue());
            }
            String days = String.join(
                    "\n",
                    db.sql("explain select * from audit.entry where at >= '2026-01-01' and at < '2026-01-02'")
                            .query(String.class)
                            .list());
            assertThat(days).contains("entry_at");
        });
    }

    private List<JsonNode> lines(String asked) {
        return new Browser(port)
                .as("shenjing")
                .get("/api/trail?" + UriUtils.encodeQuery(asked, StandardCharsets.UTF_8))
                .json()
                .valueStream()
                .toList();
    }

    private static long orRoot(@Nullable Long area) {
        return area == null ? 0 : area;
    }

    @Test
    void onlyAuditorsReadAPageAtATimeAndChangeNothing() {
        for (String other : new String[] {"zhouning", "yanghaibo", "gaoyuan", "chenyu"}) {
            assertThat(new Browser(port).as(other).get("/api/trail").code())
                    .as(other)
                    .isEqualTo("kernel.not-allowed");
        }
        Browser auditor = new Browser(port).as("shenjing");
        long newest = auditor.get("/api/trail").json().get(0).path("seq").asLong();
        assertThat(auditor.get("/api/trail?before=" + newest)
                        .json()
                        .get(0)
                        .path("seq")
                        .asLong())
                .isLessThan(newest);
        assertThat(auditor.post("/api/trail", Map.of()).status()).isEqualTo(404);
        assertThat(auditor.get("/api/matters").json().path("items")).isEmpty();
    }

    @Test
    void nothingPersonalStandsInIt() {
        UUID id = opened();
        acts.note(colleagues.as("luodan"), id, "唐秀珍家门口，电话 19900007777");
        cards.slip(colleagues.as("luodan"), id);
        List<String> all = db.sql(
                        "select concat_ws(' ', act, ref_kind, ref_id, details::text) as line from audit.entry")
                .query((row, number) -> row.getString("line"))
                .list();
        String everything = String.join("\n", all);
        assertThat(everything).doesNotContain(WORDS, "唐秀珍", "19900007777");
        for (String name : db.sql("select distinct name from place.resident limit 500")
                .query((row, number) -> row.getString("name"))
                .list()) {
            assertThat(everything).doesNotContain(name);
        }
        assertThat(everything).doesNotContainPattern("(?<![0-9a-f-])1[3-9]\\d{9}(?![0-9a-f-])");
        assertThat(db.sql("select count(*) from audit.entry where actor_kind = 'RESIDENT' and actor_name <> ''")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Actor auditor() {
        return colleagues.as("shenjing");
    }

    private long last() {
        return db.sql("select coalesce(max(seq), 0) from audit.entry")
                .query(Long.class)
                .single();
    }

    private UUID opened() {
        UUID id = Ids.next(1);
        matters.open(
                colleagues.as("luodan"),
                new Opening(
                        id,
                        Opening.NEED,
                        null,
                        WORDS,
                        colleagues.area("上湾村", "二组"),
                        null,
                        Opening.Heard.PHONE,
                        Instant.parse("2026-11-20T02:00:00Z"),
                        null,
                        null,
                        new Opening.Reporter("唐秀珍", PersonalNumber.phone("19900007777")),
                        null,
                        null));
        return id;
    }

    private static Visit visit(UUID home) {
        return new Visit(
                Ids.next(1),
                home,
                Instant.parse("2026-11-20T11:00:00Z"),
                Visit.SpokeTo.FAMILY,
                Visit.Way.DOOR,
                "唐秀珍说电线的事。",
                List.of(),
                List.of(),
                List.of());
    }
}
