package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.clock.Time;
import doorstep.demo.Cast;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The county's classification: taken whole, suggested with a reason, picked by a clerk. */
@DoorstepTest
class CategoriesTests {
    private static final String LIST = "编码,名称,上级编码\n01,城乡建设,\n0101,道路照明,01\n0102,供水排水,01\n02,劳动保障,\n";

    @Autowired
    Colleagues colleagues;

    @Autowired
    Categories categories;

    @Autowired
    Matters matters;

    @Autowired
    Alike alike;

    @Autowired
    MatterQuery query;

    @Autowired
    Time time;

    @TempDir
    Path folder;

    private Actor clerk;

    @BeforeEach
    void theClassification() throws IOException {
        clerk = colleagues.as("jiangling");
        assertThat(take(LIST)).isEqualTo(4);
    }

    @AfterEach
    void theDemosOwnAgain() {
        categories.replace(Actor.operator(), Cast.load().categories());
    }

    private int take(String text) throws IOException {
        return categories.take(Actor.operator(), Files.writeString(folder.resolve("categories.csv"), text));
    }

    private UUID registered(String words) {
        Opening opening = Opening.at(Ids.next(1), "need", words, colleagues.area("柳塘村", "二组"), time.now());
        return matters.open(clerk, opening).id();
    }

    private MatterQuery.Whole page(UUID id) {
        return query.whole(id, Sight.of(clerk), clerk.id(), time.today()).orElseThrow();
    }

    @Test
    void aMatterIsFiledByAClerkAndCarriesTheWholeName() {
        UUID id = registered("凉亭旁的地灯不亮。");
        assertThat(page(id).category()).isNull();
        categories.file(clerk, id, "0101");
        assertThat(page(id).categoryName()).isEqualTo("城乡建设 / 道路照明");
        assertThatThrownBy(() -> categories.file(clerk, id, "9999")).hasMessage("matter.no-such-category");
        assertThatThrownBy(() -> categories.file(colleagues.as("lujingyi"), id, "0102"))
                .as("nobody else's business")
                .isInstanceOf(RuntimeException.class);
        assertThat(page(id).category()).isEqualTo("0101");
    }

    @Test
    void whatLikeOnesWereFiledUnderIsSuggestedWithTheReasonAndNotFilledIn() {
        String words = "戏台背后的莲花地灯成片熄灭，跳舞的人看不见台阶。";
        categories.file(clerk, registered(words), "0101");
        Scope.Span township = new Scope.Span(Course.TOWNSHIP * 1_000_000L, Course.TOWNSHIP * 1_000_000L + 999_999);
        Alike.Hints hints = alike.hints(clerk, township, "戏台背后的莲花地灯又成片熄灭", Locale.CHINESE);
        assertThat(hints.categories()).anySatisfy(hint -> {
            assertThat(hint.category()).isEqualTo("0101");
            assertThat(hint.name()).isEqualTo("道路照明");
            assertThat(hint.why()).contains("件");
        });
        assertThat(page(registered("戏台背后的莲花地灯又成片熄灭。")).category()).isNull();
    }

    @Test
    void aCategoryThatIsNoLongerOfferedIsKeptForWhatWasFiledUnderIt() throws IOException {
        UUID id = registered("水管漏了三天。");
        categories.file(clerk, id, "0102");
        take("编码,名称,上级编码\n01,城乡建设,\n0101,道路照明,01\n");
        assertThat(page(id).categoryName()).isEqualTo("城乡建设 / 供水排水");
        UUID later = registered("水管又漏了。");
        assertThatThrownBy(() -> categories.file(clerk, later, "0102")).hasMessage("matter.no-such-category");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "编码,名称,上级编码\n01,,\n",
                "编码,名称,上级编码\n0101,道路照明,01\n",
                "编码,名称,上级编码\n01,甲,\n01,乙,\n",
                "编码,名称\n01,甲\n",
                "编码,名称,上级编码\n"
            })
    void aFileThatIsNotWhollyRightIsNotTaken(String text) {
        assertThatThrownBy(() -> take(text))
                .hasMessageMatching("matter.(category-wrong|column-missing)|document.empty");
        assertThat(categories.offered()).hasSize(4);
    }
}
