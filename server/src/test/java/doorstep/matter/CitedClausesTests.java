package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.document.Prose;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.library.Library;
import doorstep.library.NewVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reply may cite only clauses that stand in the library and are in force (decision 10). */
@DoorstepTest
class CitedClausesTests {
    private static final long TOWNSHIP = 990_101_101_000_000L;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Matters matters;

    @Autowired
    Acts acts;

    @Autowired
    Library library;

    private UUID need;
    private Actor handler;
    private String title;

    @BeforeEach
    void aNeedInHandAndARule() {
        Actor clerk = colleagues.as("chenyu");
        handler = colleagues.as("wangjianguo");
        need = Ids.next(1_795_000_000_000L);
        matters.open(
                clerk,
                new Opening(
                        need,
                        Opening.NEED,
                        null,
                        "桥头的灯坏了快一个月。",
                        TOWNSHIP,
                        null,
                        Opening.Heard.DESK,
                        Instant.parse("2026-11-22T01:00:00Z"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        List.of()));
        acts.assign(clerk, need, colleagues.unit(TOWNSHIP / 1_000_000, "镇建设办"), null, null);
        acts.takeOver(handler, need);
        title = "路灯管护办法" + UUID.randomUUID().toString().substring(0, 8);
        library.take(
                colleagues.as("yanghaibo"),
                new NewVersion(NewVersion.Kind.POLICY, title, "", "县政府", TOWNSHIP, LocalDate.of(2026, 1, 1), false),
                Prose.of("第一条　灯杆归村里管。\n第二条　线路归供电所管。\n"),
                null,
                Set.of());
    }

    @Test
    void aClauseThatIsThereMayBeCited() {
        assertThatCode(() -> acts.answer(handler, need, "按《" + title + "》第二条，线路由供电所换好了。"))
                .doesNotThrowAnyException();
    }

    @Test
    void aClauseThatIsNotThereIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() -> acts.answer(handler, need, "按《" + title + "》第九条办理。"))
                .hasMessage("library.clause-unknown");
        assertThatThrownBy(() -> acts.answer(handler, need, "按《谁也没有收的办法》第一条办理。"))
                .hasMessage("library.document-not-held");
        assertThatCode(() -> acts.answer(handler, need, "线路已经换好。")).doesNotThrowAnyException();
    }

    @Test
    void theBasisOfAnOpinionIsLookedAtToo() {
        Opinion opinion = new Opinion("修灯", "灯坏了。", "《" + title + "》第三条", Opinion.Outcome.SUPPORTED, "修。");
        assertThatThrownBy(() -> acts.answer(handler, need, "", List.of(opinion)))
                .hasMessage("library.clause-unknown");
    }
}
