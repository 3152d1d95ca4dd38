package doorstep.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Browser;
import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 减负意见: what staff say is useless, and what its owner reads. */
@DoorstepTest
class BurdenTests {
    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Burdens burdens;

    private final String form = "form-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void peopleAreCountedNotTaps() {
        remark("chenyu", "title", null);
        remark("chenyu", "title", null);
        remark("luodan", "title", "内容里都有");
        remark("luodan", "channel", null);
        assertThat(read("zhouning"))
                .containsExactly(
                        new BurdenStore.Count(form, "title", 2, List.of("内容里都有")),
                        new BurdenStore.Count(form, "channel", 1, List.of()));
    }

    @Test
    void aSecondWordReplacesTheFirstAndATapKeepsIt() {
        remark("chenyu", "title", "没用");
        remark("chenyu", "title", "跟内容重复");
        remark("chenyu", "title", " ");
        assertThat(read("zhouning")).extracting(BurdenStore.Count::words).containsExactly(List.of("跟内容重复"));
    }

    @Test
    void theOwnerReadsWordsWithoutNames() {
        remark("chenyu", "title", "跟内容重复");
        Browser owner = new Browser(port).as("zhouning");
        String told = owner.get("/api/burden-remarks").text();
        assertThat(told)
                .contains("跟内容重复")
                .doesNotContain("陈雨", "chenyu", colleagues.person("chenyu").toString());
    }

    @Test
    void onlyWhoAdministersReads() {
        for (String other : new String[] {"chenyu", "yanghaibo", "gaoyuan", "shenjing"}) {
            assertThat(new Browser(port).as(other).get("/api/burden-remarks").code())
                    .isEqualTo("kernel.not-allowed");
        }
        remark("chenyu", "title", "没用");
        assertThat(read("chenyu")).as("and nobody reads over others").isEmpty();
    }

    @Test
    void oneTapIsEnough() {
        Map<String, Object> tap = new HashMap<>(Map.of("form", form, "item", "reporterName"));
        assertThat(new Browser(port)
                        .as("lichunsheng")
                        .post("/api/burden-remarks", tap)
                        .status())
                .isEqualTo(200);
        assertThat(read("zhouning")).extracting(BurdenStore.Count::people).containsExactly(1);
        assertThat(new Browser(port).post("/api/burden-remarks", tap).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Title", "1", "标题", "title; drop", "../etc"})
    void whatNoFormCanHaveIsRefused(String item) {
        assertThatThrownBy(() -> remark("chenyu", item, null)).hasMessage("insight.unknown-item");
    }

    @Test
    void aWordHasAnEnd() {
        assertThatThrownBy(() -> remark("chenyu", "title", "字".repeat(501))).hasMessage("insight.word-too-long");
        remark("chenyu", "title", "字".repeat(500));
    }

    private void remark(String signIn, String item, @Nullable String word) {
        burdens.remark(colleagues.as(signIn), form, item, word);
    }

    private List<BurdenStore.Count> read(String signIn) {
        return burdens.read(colleagues.as(signIn)).stream()
                .filter(count -> count.form().equals(form))
                .toList();
    }
}
