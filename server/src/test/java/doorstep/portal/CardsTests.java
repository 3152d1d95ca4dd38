package doorstep.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.text.ReadableCode;
import doorstep.visit.Visits;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Printing slips and cards, and binding a card at the door. */
@DoorstepTest
class CardsTests {
    @Autowired
    Colleagues colleagues;

    @Autowired
    Cards cards;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient db;

    private Paper paper;
    private Actor officer;
    private UUID home;

    @BeforeEach
    void atTheDoor() {
        paper = new Paper(colleagues, visits);
        officer = colleagues.as(Paper.OFFICER);
        home = paper.home("1号");
    }

    @Test
    void printedCardsAreAllDifferentAndTheirSecretsAreKeptByNobody() {
        List<Cards.Printed> printed = cards.print(officer, paper.village(), 40);
        assertThat(new HashSet<>(printed.stream().map(Cards.Printed::code).toList()))
                .hasSize(40);
        for (Cards.Printed card : printed) {
            assertThat(card.code()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
            assertThat(ReadableCode.isWellFormed(ReadableCode.plain(card.code())))
                    .isTrue();
            assertThat(card.secret()).matches("[0-9]{6}");
            assertThat(secretOf(card)).matches("[0-9a-f]{32}\\.[0-9a-f]{64}");
        }
    }

    private String secretOf(Cards.Printed card) {
        return db.sql("select secret from portal.card where code = :code")
                .param("code", ReadableCode.plain(card.code()))
                .query(String.class)
                .single();
    }

    @Test
    void cardsArePrintedForOnesOwnAreaAndNotByTheThousand() {
        for (int count : new int[] {-1, 0, 501}) {
            assertThatThrownBy(() -> cards.print(officer, paper.village(), count))
                    .hasMessage("portal.too-many-cards");
        }
        assertThatThrownBy(() -> cards.print(officer, colleagues.area("茶坪村"), 1))
                .hasMessage("place.no-such-area");
        assertThatThrownBy(() -> cards.print(colleagues.as("zhengqiming"), paper.village(), 1))
                .as("a leader prints none")
                .hasMessage("place.no-such-area");
    }

    @Test
    void aSlipIsPrintedForAMatterOneMaySee() {
        UUID matter = paper.need("1号", "水管裂了。");
        assertThat(cards.slip(officer, matter).code())
                .isNotEqualTo(cards.slip(officer, matter).code());
        for (UUID asked : List.of(matter, Ids.next(1))) {
            assertThatThrownBy(() -> cards.slip(colleagues.as("lvhang"), asked)).hasMessage("matter.no-such-matter");
        }
    }

    @Test
    void aCardIsBoundAtOneDoorAndTakesMoreMattersThere() {
        String code = card();
        cards.bind(officer, code, home, List.of(paper.need("1号", "水管裂了。")));
        cards.bind(officer, code.toLowerCase(Locale.ROOT).replace("-", " "), home, List.of(paper.need("1号", "灯坏了。")));
        assertThat(mattersOn(code)).isEqualTo(2);
        assertThatThrownBy(() -> cards.bind(officer, code, paper.home("2号"), List.of()))
                .as("another home")
                .hasMessage("portal.already-bound");
        assertThat(mattersOn(code)).isEqualTo(2);
    }

    @Test
    void aSlipIsNoCardForAHome() {
        Cards.Printed slip = cards.slip(officer, paper.need("1号", "水管裂了。"));
        assertThatThrownBy(() -> cards.bind(officer, slip.code(), home, List.of()))
                .hasMessage("portal.already-bound");
    }

    @Test
    void aMistypedCodeIsToldFromOneThatDoesNotExist() {
        String code = card();
        char last = code.charAt(code.length() - 1);
        String mistyped = code.substring(0, code.length() - 1) + (last == '2' ? '3' : '2');
        assertThatThrownBy(() -> cards.bind(officer, mistyped, home, List.of())).hasMessage("portal.code-mistyped");
        assertThatThrownBy(() -> cards.bind(officer, ReadableCode.next(8), home, List.of()))
                .hasMessage("portal.no-such-code");
    }

    @Test
    void aCardOfAnotherVillageIsRefusedLikeNone() {
        String foreign = cards.print(colleagues.as("lvhang"), colleagues.area("茶坪村"), 1)
                .getFirst()
                .code();
        assertThatThrownBy(() -> cards.bind(officer, foreign, home, List.of())).hasMessage("portal.no-such-code");
    }

    @Test
    void aHomeOfAnotherVillageIsRefusedLikeNone() {
        String code = card();
        for (UUID other : List.of(colleagues.home("茶坪村", "一组", "1号"), Ids.next(1))) {
            assertThatThrownBy(() -> cards.bind(officer, code, other, List.of()))
                    .hasMessage("portal.no-such-home");
        }
    }

    @Test
    void aRefusedBindingBindsNothing() {
        String code = card();
        assertThatThrownBy(() -> cards.bind(officer, code, home, List.of(Ids.next(1))))
                .hasMessage("matter.no-such-matter");
        assertThat(mattersOn(code)).isZero();
        cards.bind(officer, code, paper.home("2号"), List.of());
    }

    @Test
    void whatWasSaidInOneHomeIsNotPutOnTheCardOfAnother() {
        String code = card();
        UUID elsewhere = paper.need("3号", "邻居家的事。");
        assertThatThrownBy(() -> cards.bind(officer, code, home, List.of(elsewhere)))
                .hasMessage("matter.of-another-home");
        assertThat(mattersOn(code)).isZero();
    }

    private String card() {
        return cards.print(officer, paper.village(), 1).getFirst().code();
    }

    private int mattersOn(String code) {
        return db.sql(
                        "select count(*) from portal.card_matter m join portal.card c on c.id = m.card_id where c.code = :code")
                .param("code", ReadableCode.plain(code))
                .query(Integer.class)
                .single();
    }
}
