package doorstep.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clauses as texts cite them, and whether they hold on a day. */
@DoorstepTest
class CitationTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Colleagues colleagues;

    @Autowired
    Library library;

    @Autowired
    Reading reading;

    @Autowired
    Citations citations;

    @Autowired
    Clauses clauses;

    private Shelf shelf;
    private String title;

    @BeforeEach
    void aRule() {
        shelf = new Shelf(library, colleagues);
        title = Shelf.title("汀兰县办事规定");
    }

    private void check(String text, LocalDate day) {
        clauses.mustHold(colleagues.as("wangjianguo"), text, day);
    }

    @Test
    void clausesAreRecognisedHoweverTheyAreWritten() {
        assertThat(Citation.in("依据《信访工作条例》第31条第（六）项、第三十二条第二款，以及《中华人民共和国人民调解法》（2010年）第三十三条办理。《某某办法》没有引条款。"))
                .containsExactly(
                        new Citation("信访工作条例", "第三十一条第六项"),
                        new Citation("信访工作条例", "第三十二条第二款"),
                        new Citation("中华人民共和国人民调解法", "第三十三条"));
    }

    @Test
    void aClauseThatIsHereAndHoldsMayBeCited() {
        shelf.take(title, Shelf.LONG_AGO, "第一条　甲。\n第二条　乙：\n（一）丙。\n");
        assertThatCode(() -> check("依据《" + title + "》第一条、第2条第（一）项和第一条第一款。", TODAY))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("依据《" + title + "》第二条。", TODAY)).doesNotThrowAnyException();
        assertThatCode(() -> check("依据有关规定。", TODAY)).doesNotThrowAnyException();
    }

    @Test
    void aClauseThatIsNotHereOrHoldsNoMoreIsRefused() {
        shelf.take(title, LocalDate.of(2022, 5, 1), "第一条　甲。\n第二条　乙。\n");
        assertThatThrownBy(() -> check("《" + title + "》第三条", TODAY)).hasMessage("library.clause-unknown");
        assertThatThrownBy(() -> check("《" + title + "》第一条", LocalDate.of(2022, 4, 30)))
                .hasMessage("library.clause-not-in-force");
        assertThatThrownBy(() -> check("《没有收的办法》第一条", TODAY)).hasMessage("library.document-not-held");
        shelf.take(title, LocalDate.of(2026, 1, 1), "第一条　甲。\n");
        assertThatThrownBy(() -> check("《" + title + "》第二条", TODAY)).hasMessage("library.clause-not-in-force");
        assertThatCode(() -> check("《" + title + "》第二条", LocalDate.of(2025, 12, 31)))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherTownshipsDocumentIsNotHeld() {
        shelf.take(title, Shelf.LONG_AGO, "第一条　甲。\n");
        assertThatThrownBy(() -> clauses.mustHold(colleagues.as("xiejun"), "《" + title + "》第一条", TODAY))
                .hasMessage("library.document-not-held");
    }

    @Test
    void aParagraphKeepsItsIdWhileItsTextStaysTheSame() {
        Library.Taken first = shelf.take(title, LocalDate.of(2022, 1, 1), "第一条　甲。\n第二条　乙。\n");
        Map<String, UUID> before = ids(first.document());
        Library.Taken second = shelf.take(title, LocalDate.of(2026, 1, 1), "第一条　甲。\n第二条　新的乙。\n第三条　丙。\n");
        Map<String, UUID> after = ids(second.document());
        assertThat(second.document()).isEqualTo(first.document());
        assertThat(second.kept()).isEqualTo(1);
        assertThat(after.get("第一条")).isEqualTo(before.get("第一条"));
        assertThat(after.get("第二条")).isNotEqualTo(before.get("第二条"));
    }

    @Test
    void whatIsRepealedSaysSoWhereverItIsCited() {
        Library.Taken first = shelf.take(title, LocalDate.of(2022, 1, 1), "第一条　甲。\n第二条　乙。\n");
        Map<String, UUID> before = ids(first.document());
        shelf.take(title, LocalDate.of(2026, 1, 1), "第一条　甲。\n第二条　新的乙。\n");
        UUID gone = before.get("第二条");
        assertThat(cited(gone, TODAY).standing()).isEqualTo(Standing.REPEALED);
        assertThat(cited(gone, TODAY).until()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(cited(gone, LocalDate.of(2025, 1, 1)).standing()).isEqualTo(Standing.IN_FORCE);
        UUID kept = before.get("第一条");
        library.repeal(colleagues.as("chenyu"), newest(first.document()), LocalDate.of(2026, 6, 1));
        assertThat(cited(kept, TODAY).until()).isEqualTo(LocalDate.of(2026, 6, 1));
    }

    private Citations.Cited cited(@Nullable UUID id, LocalDate day) {
        UUID sure = Objects.requireNonNull(id);
        return Objects.requireNonNull(
                citations.of(colleagues.as("chenyu"), List.of(sure), day).get(sure));
    }

    @Test
    void aParagraphNobodyShowedYouIsLikeOneThatIsNot() {
        UUID theirs = Objects.requireNonNull(
                ids(shelf.take(title, Shelf.LONG_AGO, "第一条　甲。\n").document()).get("第一条"));
        assertThat(citations.of(colleagues.as("xiejun"), List.of(theirs, UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void twoVersionsStandBesideEachOther() {
        Library.Taken first = shelf.take(title, LocalDate.of(2022, 1, 1), "第一条　甲。\n第二条　乙。\n第三条　丙。\n第四条　丁。\n");
        Library.Taken second = shelf.take(title, LocalDate.of(2026, 1, 1), "第一条　甲。\n第二条　新的乙。\n第四条　丁。\n第五条　戊。\n");
        Map<UUID, List<Passage>> passages =
                reading.passages(colleagues.as("chenyu"), List.of(first.version(), second.version()));
        List<Change> changes = Change.between(
                Objects.requireNonNull(passages.get(first.version())),
                Objects.requireNonNull(passages.get(second.version())));
        assertThat(changes.stream().map(CitationTests::said).toList())
                .containsExactly("1 same", "第二条　乙。 > 第二条　新的乙。", "第三条　丙。 > ", "1 same", " > 第五条　戊。");
    }

    @Test
    void whatIsNewStandsWhereTheLaterVersionHasIt() {
        Library.Taken first = shelf.take(title, LocalDate.of(2022, 1, 1), "第一条　甲。\n第二条　乙。\n第三条　丙。\n");
        Library.Taken second = shelf.take(title, LocalDate.of(2026, 1, 1), "第一条　甲。\n又一款。\n第二条　新乙。\n第三条　新丙。\n");
        Map<UUID, List<Passage>> passages =
                reading.passages(colleagues.as("chenyu"), List.of(first.version(), second.version()));
        List<Change> changes = Change.between(
                Objects.requireNonNull(passages.get(first.version())),
                Objects.requireNonNull(passages.get(second.version())));
        assertThat(changes.stream().map(CitationTests::said).toList())
                .containsExactly("1 same", " > 又一款。", "第二条　乙。 > 第二条　新乙。", "第三条　丙。 > 第三条　新丙。");
    }

    private static String said(Change change) {
        return change.same() > 0
                ? change.same() + " same"
                : (change.before() == null ? "" : change.before().text()) + " > "
                        + (change.after() == null ? "" : change.after().text());
    }

    private Map<String, UUID> ids(UUID document) {
        return reading.text(colleagues.as("chenyu"), document).passages().stream()
                .collect(Collectors.toMap(Passage::address, passage -> Objects.requireNonNull(passage.id())));
    }

    private UUID newest(UUID document) {
        return reading.versions(colleagues.as("chenyu"), document).getFirst().id();
    }
}
