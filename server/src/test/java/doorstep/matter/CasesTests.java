package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Scope;
import doorstep.matter.kind.Act;
import doorstep.text.PersonalNumber;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reaches beyond one matter: helpers, units concerned, other matters, what is alike. */
@DoorstepTest
class CasesTests {
    private static final String WORDS = "村里收了两千块钱，不给开票，说了三回没人管。";

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    ResidentMatters residents;

    @Autowired
    Acts acts;

    @Autowired
    Cases cases;

    @Autowired
    Alike alike;

    @Autowired
    RegistryQuery lists;

    @Autowired
    Headlines headlines;

    @Autowired
    MatterQuery query;

    @Autowired
    MatterPages pages;

    @Autowired
    Time time;

    private Actor clerk;
    private Actor handler;
    private Actor leader;
    private Actor helper;
    private UUID unit;
    private UUID social;

    @BeforeEach
    void atTheDesks() {
        clerk = colleagues.as("jiangling");
        handler = colleagues.as("xiejun");
        leader = colleagues.as("zhengqiming");
        helper = colleagues.as("yuanfang");
        unit = colleagues.unit(Course.TOWNSHIP, "镇建设办");
        social = colleagues.unit(Course.TOWNSHIP, "镇社会事务办");
    }

    private UUID registered(String kind, String words) {
        return matters.open(clerk, opening(kind, words)).id();
    }

    private Opening opening(String kind, String words) {
        return Opening.at(Ids.next(1), kind, words, colleagues.area("柳塘村", "二组"), time.now());
    }

    private void plain(Actor actor, UUID id, Act act, Map<String, String> said) {
        acts.plain(actor, id, act, null, said);
    }

    private MatterQuery.Whole page(UUID id) {
        return query.whole(id, Sight.of(clerk), clerk.id(), time.today()).orElseThrow();
    }

    private MatterPages.View seenBy(Actor actor, UUID id) {
        MatterQuery.Whole whole =
                query.whole(id, Sight.of(actor), actor.id(), time.today()).orElseThrow();
        return pages.view(whole, headlines.of(actor, whole.linked()), actor, Locale.CHINESE);
    }

    private String stage(UUID id) {
        return page(id).matter().standing().stage();
    }

    private List<UUID> found(Actor actor, String text) {
        return lists.page(Filters.all().text(text).asked(actor, time.today()), RegistrySort.NEWEST, null).stream()
                .map(MatterListQuery.Line::id)
                .toList();
    }

    private UUID inHand(String kind) {
        UUID id = registered(kind, "桥栏杆松了，孩子上学要过。");
        acts.assign(clerk, id, unit, null, null);
        acts.takeOver(handler, id);
        return id;
    }

    @Test
    void aHelpingUnitSeesTheMatterAnswersOnceAndTheLeadUnitKeepsIt() {
        UUID id = inHand("need");
        assertThat(query.whole(id, Sight.of(helper), helper.id(), time.today())).isEmpty();
        UUID asked = Ids.next(1);
        cases.help(
                handler,
                id,
                new HelpAsked(asked, social, null, "请核低保", time.today().plusDays(3)));
        assertThat(matters.waiting(helper)).anyMatch(one -> one.id().equals(id) && one.reason() == Reason.TO_HELP);
        assertThatThrownBy(() -> cases.answerHelp(handler, id, asked, "替他们说"))
                .as("a unit here says it itself")
                .hasMessage("matter.no-such-helper");
        cases.answerHelp(helper, id, asked, "符合条件");
        assertThatThrownBy(() -> cases.answerHelp(helper, id, asked, "再说一次")).hasMessage("matter.no-such-helper");
        assertThat(page(id).helpers().getFirst().answer()).isEqualTo("符合条件");
        assertThat(page(id).matter().standing().unit()).isEqualTo(unit);
    }

    @Test
    void aBodyOutsideWithoutAnAccountIsHeardThroughTheClerk() {
        UUID id = inHand("hazard");
        UUID asked = Ids.next(1);
        cases.help(handler, id, new HelpAsked(asked, null, "县供电公司", "请查线路", null));
        assertThatThrownBy(() -> cases.help(handler, id, new HelpAsked(Ids.next(1), social, "县供电公司", "请查线路", null)))
                .hasMessage("matter.helper-wrong");
        cases.answerHelp(clerk, id, asked, "电话里说线路已换");
        assertThat(page(id).helpers()).extracting(MatterQuery.HelperLine::name).containsExactly("县供电公司");
    }

    @Test
    void theUnitThatTheWordsConcernSeesASummaryAndDoesNotGetIt() {
        UUID id = registered("need", WORDS);
        assertThatThrownBy(() -> cases.concern(clerk, id, unit, " ")).hasMessage("matter.summary-missing");
        cases.concern(clerk, id, unit, "反映收费不开票");
        assertThatThrownBy(() -> acts.assign(clerk, id, unit, null, null)).hasMessage("matter.recusal");
        plain(leader, id, Act.WAIVE_RECUSAL, Map.of("reason", "只有建设办能查"));
        acts.assign(clerk, id, unit, null, null);
        MatterPages.View seen = seenBy(handler, id);
        assertThat(seen.words()).isEqualTo("反映收费不开票");
        assertThat(seen.title()).as("the title was taken from the words").isEqualTo("反映收费不开票");
        assertThat(seen.door()).isNull();
        assertThat(seen.household()).isNull();
        assertThat(found(handler, "不给开票")).as("nor does a search tell").isEmpty();
        assertThat(found(clerk, "不给开票")).contains(id);
        assertThat(seen.steps()).isEmpty();
        assertThat(seen.reporterName()).isNull();
        assertThat(seenBy(clerk, id).words()).isEqualTo(WORDS);
    }

    @Test
    void mergedMattersKeepTheirReportersAndComeApartAgain() {
        UUID lead = inHand("need");
        UUID second = registered("need", "桥上栏杆晃得厉害。");
        assertThatThrownBy(() -> cases.merge(clerk, lead, lead, null)).hasMessage("matter.not-mergeable");
        cases.merge(clerk, second, lead, "同一座桥");
        assertThat(stage(second)).isEqualTo("merged");
        assertThat(page(lead).links())
                .anyMatch(link -> link.back() && link.relation().equals("merged-into"));
        assertThatThrownBy(() -> cases.merge(clerk, lead, second, null))
                .as("nothing is merged into what is merged")
                .hasMessage("matter.not-mergeable");
        matters.recordWord(clerk, second, new Word.Given(Word.UNSOLVED, Word.Channel.OWN, Word.Way.PHONE, false, "还晃"));
        assertThat(page(second).word()).as("each keeps their word").isEqualTo(Word.UNSOLVED);
        acts.answer(handler, lead, "栏杆已焊牢。");
        acts.serve(handler, lead, time.today(), Word.Way.DOOR, null);
        assertThat(residents.read(List.of(second), Locale.CHINESE).getFirst())
                .as("whoever raised it reads how far the lead is, and their own words")
                .satisfies(seen -> {
                    assertThat(seen.stage()).isEqualTo("served");
                    assertThat(seen.reply()).isEqualTo(new ResidentMatter.Reply("栏杆已焊牢。", List.of()));
                    assertThat(seen.words()).isEqualTo("桥上栏杆晃得厉害。");
                });
        plain(clerk, second, Act.UNMERGE, Map.of("reason", "不是同一座"));
        assertThat(stage(second)).isEqualTo("registered");
        assertThat(page(second).links()).isEmpty();
    }

    @Test
    void bothSidesOfALinkTellOfTheOther() {
        UUID lead = inHand("need");
        UUID second = registered("need", "桥上栏杆晃得厉害。");
        cases.merge(clerk, second, lead, null);
        assertThat(seenBy(clerk, second).links())
                .singleElement()
                .isEqualTo(new MatterPages.Linked(
                        Relation.MERGED_INTO,
                        false,
                        lead,
                        page(lead).label(),
                        page(lead).title()));
        assertThat(seenBy(clerk, lead).links())
                .singleElement()
                .isEqualTo(new MatterPages.Linked(
                        Relation.MERGED_INTO,
                        true,
                        second,
                        page(second).label(),
                        page(second).title()));
    }

    @Test
    void whoAnswersLearnsThatOthersAskedTooEvenWhenTheyMayNotReadThem() {
        UUID lead = inHand("need");
        UUID second = registered("need", "桥上栏杆晃得厉害。");
        cases.merge(clerk, second, lead, null);
        assertThat(seenBy(handler, lead).links())
                .as("neither number nor title of what is not theirs")
                .containsExactly(new MatterPages.Linked(Relation.MERGED_INTO, true, null, null, null));
    }

    @Test
    void aUnitIsAskedToHelpOnlyWhileItCanAnswer() {
        UUID id = inHand("need");
        cases.help(handler, id, new HelpAsked(Ids.next(1), social, null, "请核低保", null));
        acts.answer(handler, id, "已修好。");
        acts.serve(handler, id, time.today(), Word.Way.DOOR, null);
        assertThat(matters.waiting(helper)).noneMatch(one -> one.id().equals(id));
    }

    @Test
    void whoAskedToStayUnnamedIsKnownToTheDeskAlone() {
        Opening opening = opening("need", "反映邻居夜里烧垃圾。");
        UUID id = matters.open(
                        clerk,
                        new Opening(
                                opening.id(),
                                "need",
                                null,
                                opening.words(),
                                opening.area(),
                                null,
                                Opening.Heard.DESK,
                                opening.heardAt(),
                                null,
                                null,
                                new Opening.Reporter("吴桂兰", null),
                                null,
                                null,
                                null,
                                true,
                                null,
                                null,
                                List.of()))
                .id();
        acts.assign(clerk, id, unit, null, null);
        assertThat(seenBy(handler, id).reporterName()).isNull();
        assertThatThrownBy(() -> matters.readReporter(handler, id)).hasMessage("matter.confidential");
        assertThat(matters.readReporter(clerk, id).reporter()).isEqualTo(new Opening.Reporter("吴桂兰", null));
    }

    private Opening group(String words, List<Opening.Companion> companions) {
        Opening one = opening("appeal", words);
        return new Opening(
                one.id(),
                "appeal",
                null,
                one.words(),
                one.area(),
                null,
                Opening.Heard.DESK,
                one.heardAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                companions);
    }

    @Test
    void whoCameAlongIsMaskedUntilTheReadingIsRecorded() {
        PersonalNumber phone = PersonalNumber.phone("19900004321");
        List<Opening.Companion> came = List.of(
                new Opening.Companion(Opening.Companion.Role.REPRESENTATIVE, "马二", phone),
                new Opening.Companion(Opening.Companion.Role.TOGETHER, "郑老四", null));
        UUID id = matters.open(clerk, group("我们组都没拿到钱。", came)).id();
        acts.assign(clerk, id, unit, null, null);
        for (Actor reader : List.of(clerk, handler, leader)) {
            assertThat(seenBy(reader, id).companions())
                    .extracting(CompanionLine::name)
                    .containsExactly("马*", "郑**");
        }
        Opening.Raised whole = matters.readReporter(handler, id);
        assertThat(whole.reporter()).isNull();
        assertThat(whole.companions()).isEqualTo(came);
    }

    @Test
    void thePartiesToADisputeAreNamedForTheUnitThatMediates() {
        UUID id = inHand("dispute");
        Map<String, String> said =
                Map.of("first", "熊宝山", "second", "龙长林、龙小妹", "day", time.today().toString(), "mediator", "郑启明");
        plain(handler, id, Act.CONSENT, said);
        assertThat(seenBy(handler, id).steps().getFirst().said()).containsAllEntriesOf(said);
        for (Actor reader : List.of(clerk, leader)) {
            assertThat(seenBy(reader, id).steps().getFirst().said())
                    .containsEntry("first", "熊**")
                    .containsEntry("second", "龙**、龙**")
                    .containsEntry("mediator", "郑启明");
        }
    }

    @Test
    void aDayIsSaidToBeAgreedOnlyWhenItWas() {
        UUID id = inHand("need");
        assertThat(seenBy(clerk, id).dueOn()).as("by the county's rule").isNotNull();
        assertThat(seenBy(clerk, id).agreed()).isFalse();
        acts.agreeDay(handler, id, time.today().plusDays(3), null);
        assertThat(seenBy(clerk, id).agreed()).isTrue();
    }

    @Test
    void aGroupSpeaksThroughFiveAtMost() {
        List<Opening.Companion> six = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> new Opening.Companion(Opening.Companion.Role.REPRESENTATIVE, "代表" + i, null))
                .toList();
        assertThatThrownBy(() -> matters.open(clerk, group("我们组都没拿到钱。", six)))
                .hasMessage("matter.too-many-representatives");
    }

    @Test
    void likeMattersAreShownWithTheWordsTheyShareAndWhoHandledThem() {
        UUID id = registered("need", "东头路口的太阳能路灯整排不亮，学生晚自习回家看不见路。");
        acts.assign(clerk, id, unit, null, null);
        Scope.Span township = new Scope.Span(Course.TOWNSHIP * 1_000_000L, Course.TOWNSHIP * 1_000_000L + 999_999);
        Alike.Hints hints = alike.hints(clerk, township, "西头的太阳能路灯也不亮了，孩子晚自习看不见路", Locale.CHINESE);
        assertThat(hints.alike()).first().satisfies(like -> {
            assertThat(like.id()).isEqualTo(id);
            assertThat(like.why()).contains("路灯");
        });
        assertThat(hints.units()).first().satisfies(hint -> {
            assertThat(hint.name()).isEqualTo("镇建设办");
            assertThat(hint.why()).isNotBlank();
        });
        assertThat(alike.hints(clerk, township, "路灯", Locale.CHINESE).alike())
                .as("too short to say anything")
                .isEmpty();
        Actor elsewhere = colleagues.as("lujingyi");
        assertThat(alike.hints(elsewhere, township, "太阳能路灯整排不亮晚自习看不见路", Locale.CHINESE)
                        .alike())
                .as("nothing of another township")
                .isEmpty();
    }

    @Test
    void whatIsGivenBackTwiceComesToALeadersTable() {
        UUID id = registered("need", "水管漏水，建设办说归水务，水务说归建设办。");
        for (int i = 0; i < 2; i++) {
            acts.assign(clerk, id, unit, null, null);
            acts.passBack(handler, id, "不归我们");
        }
        assertThat(matters.waiting(leader)).anyMatch(one -> one.id().equals(id) && one.reason() == Reason.BOUNCED);
    }
}
