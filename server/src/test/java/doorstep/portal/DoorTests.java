package doorstep.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.SettableClock;
import doorstep.kernel.Ids;
import doorstep.matter.Acts;
import doorstep.matter.ResidentMatter;
import doorstep.matter.Word;
import doorstep.text.ReadableCode;
import doorstep.visit.Visits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The resident's door: with the code alone, and with the second secret. Every test comes from an address of its own. */
@DoorstepTest
class DoorTests {
    private static final String WORDS = "井水发黄，烧开了也有味。";
    private static final String REPLY = "井已清洗，水样送检合格。";

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Cards cards;

    @Autowired
    Door door;

    @Autowired
    Acts acts;

    @Autowired
    Visits visits;

    @Autowired
    SettableClock clock;

    private final String address = "10.0.0." + UUID.randomUUID();
    private UUID matter;
    private Cards.Printed slip;

    @BeforeEach
    void aSlipInTheHand() {
        matter = new Paper(colleagues, visits).need("5号", WORDS);
        slip = cards.slip(colleagues.as(Paper.OFFICER), matter);
    }

    @Test
    void theCodeAloneOpensStageAndDatesAndNoWords() {
        answered();
        Browser.Answer look = new Browser(port).post("/api/door/look", Map.of("code", slip.code()));
        JsonNode glimpse = look.json().get(0);
        assertThat(glimpse.path("stage").asString()).isEqualTo("served");
        assertThat(glimpse.path("dueOn").asString()).isEqualTo("2026-11-26");
        assertThat(glimpse.path("unit").asString()).isEqualTo("镇建设办");
        assertThat(glimpse.path("dutyPhone").asString()).isNotEmpty();
        assertThat(glimpse.propertyNames())
                .doesNotContain(
                        "words", "title", "reply", "word", "wordAt", "callWanted", "id", "household", "reporter");
        assertThat(look.text()).doesNotContain("井水", "井已", "5号", matter.toString());
    }

    @Test
    void theSecretOpensTheWordsAndTheReplyOnceItIsServed() {
        assertThat(open()).singleElement().satisfies(mine -> {
            assertThat(mine.words()).isEqualTo(WORDS);
            assertThat(mine.reply()).isNull();
        });
        assign();
        acts.answer(colleagues.as("xiejun"), matter, REPLY);
        assertThat(open().getFirst().reply()).as("written and not yet served").isNull();
        acts.serve(colleagues.as("xiejun"), matter, LocalDate.of(2026, 11, 23), Word.Way.DOOR, null);
        assertThat(open().getFirst().reply()).isEqualTo(new ResidentMatter.Reply(REPLY, List.of()));
    }

    @Test
    void aWrongSecretIsCountedAndLocksTheCard() {
        String wrong = slip.secret().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> open(slip.code(), wrong)).hasMessage("portal.wrong-secret");
        }
        assertThatThrownBy(() -> open(slip.code(), wrong)).hasMessage("staff.locked");
        assertThatThrownBy(() -> open(slip.code(), slip.secret()))
                .as("also with the right one")
                .hasMessage("staff.locked");
        assertThat(door.look(slip.code(), address, Locale.CHINESE))
                .as("the stage stays open")
                .hasSize(1);
        clock.tick(Duration.ofMinutes(10));
        assertThat(open()).hasSize(1);
    }

    @Test
    void aMistypedCodeIsSaidAtOnceAndNotCounted() {
        String code = slip.code();
        char last = code.charAt(code.length() - 1);
        String mistyped = code.substring(0, code.length() - 1) + (last == '2' ? '3' : '2');
        for (int i = 0; i < 40; i++) {
            assertThatThrownBy(() -> door.look(mistyped, address, Locale.CHINESE))
                    .hasMessage("portal.code-mistyped");
        }
        assertThat(door.look(slip.code(), address, Locale.CHINESE)).hasSize(1);
    }

    @Test
    void guessingAtCodesStopsTheAddressAndNobodyElse() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> door.look(ReadableCode.next(8), address, Locale.CHINESE))
                    .hasMessage("portal.no-such-code");
        }
        assertThatThrownBy(() -> door.look(slip.code(), address, Locale.CHINESE))
                .hasMessage("staff.locked");
        assertThat(door.look(slip.code(), "10.9.9.9", Locale.CHINESE)).hasSize(1);
    }

    @Test
    void theCodeMayBeWrittenAsPeopleWrite() {
        String code = slip.code().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(open(" " + code + " ", " " + slip.secret() + " ")).hasSize(1);
    }

    @Test
    void aCardThatWasNotGivenOutOpensNothing() {
        Cards.Printed card = cards.print(colleagues.as(Paper.OFFICER), colleagues.area("石磨村"), 1)
                .getFirst();
        assertThatThrownBy(() -> door.look(card.code(), address, Locale.CHINESE))
                .hasMessage("portal.not-bound");
        assertThatThrownBy(() -> open(card.code(), card.secret())).hasMessage("portal.not-bound");
    }

    @Test
    void theWordGivenWithTheSecretIsTheResidentsOwn() {
        door.giveWord(slip.code(), slip.secret(), address, matter, Word.PARTLY, true, "还差一半");
        ResidentMatter mine = open().getFirst();
        assertThat(mine.word()).isEqualTo(Word.PARTLY);
        assertThat(mine.callWanted()).isEqualTo(clock.now());
        JsonNode page =
                new Browser(port).as("jiangling").get("/api/matters/" + matter).json();
        assertThat(page.path("wordChannel").asString()).isEqualTo("OWN");
        assertThat(page.at("/said/0/note").asString()).isEqualTo("还差一半");
        assertThat(page.path("stage").asString())
                .as("the stage is another truth")
                .isEqualTo("registered");
    }

    @Test
    void aMatterOfAnotherPaperIsNotReached() {
        UUID other = new Paper(colleagues, visits).need("6号", "别家的事。");
        for (UUID asked : List.of(other, Ids.next(1))) {
            assertThatThrownBy(
                            () -> door.giveWord(slip.code(), slip.secret(), address, asked, Word.SOLVED, false, null))
                    .hasMessage("portal.no-such-matter");
            assertThatThrownBy(() -> door.correct(slip.code(), slip.secret(), address, asked, "改一改"))
                    .hasMessage("portal.no-such-matter");
        }
    }

    @Test
    void aCorrectionIsShownToTheResidentAndBothAreKept() {
        door.correct(slip.code(), slip.secret(), address, matter, "不是井水，是自来水发黄。");
        assertThat(open().getFirst().words()).isEqualTo("不是井水，是自来水发黄。");
        JsonNode page =
                new Browser(port).as("jiangling").get("/api/matters/" + matter).json();
        assertThat(page.path("words").asString()).isEqualTo(WORDS);
        assertThat(page.at("/corrections/0/words").asString()).isEqualTo("不是井水，是自来水发黄。");
    }

    @Test
    void withoutTheSecretNothingIsSaidOrCorrected() {
        String wrong = slip.secret().equals("000000") ? "000001" : "000000";
        assertThatThrownBy(() -> door.giveWord(slip.code(), wrong, address, matter, Word.SOLVED, false, null))
                .hasMessage("portal.wrong-secret");
        assertThatThrownBy(() -> door.correct(slip.code(), wrong, address, matter, "改一改"))
                .hasMessage("portal.wrong-secret");
        assertThat(open().getFirst().word()).isNull();
    }

    @Test
    void theCountIsToldInTheReadersLanguage() {
        assertThat(door.look(slip.code(), address, Locale.ENGLISH).getFirst().count())
                .last()
                .asString()
                .isEqualTo("→ Thu 26 Nov 2026");
        assertThat(door.look(slip.code(), address, Locale.CHINESE).getFirst().count())
                .last()
                .asString()
                .contains("11 月 26 日");
    }

    private void answered() {
        assign();
        acts.answer(colleagues.as("xiejun"), matter, REPLY);
        acts.serve(colleagues.as("xiejun"), matter, LocalDate.of(2026, 11, 23), Word.Way.DOOR, null);
    }

    private void assign() {
        acts.assign(colleagues.as("jiangling"), matter, colleagues.unit(990101102L, "镇建设办"), null, null);
        acts.takeOver(colleagues.as("xiejun"), matter);
    }

    private List<ResidentMatter> open() {
        return open(slip.code(), slip.secret());
    }

    private List<ResidentMatter> open(String code, String secret) {
        return door.open(code, secret, address, Locale.CHINESE);
    }
}
