package doorstep.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order people expect. */
class SortKeyTests {
    @Test
    void surnamesStandByTheirReadingAsSurnames() {
        assertSortedByName(
                "安国强", "卞小红", "葛建华", "华志明", "黄志强", "缪春梅", "宁德福", "区桂兰", "朴海燕", "覃文斌", "仇秀英", "任小川", "单晓红", "沈静", "万永贵",
                "谢军", "解来顺", "燕小燕", "尉大勇", "曾庆", "查金花", "翟宝山", "张三");
    }

    @Test
    void theSameCharacterInsideANameHasItsCommonReading() {
        assertThat(SortKey.ofName("王曾")).startsWith("wang2 ceng2 ");
        assertThat(SortKey.ofName("曾王")).startsWith("zeng1 wang2 ");
        assertThat(SortKey.of("单位")).startsWith("dan1 ");
    }

    @Test
    void doorNumbersStandByTheirValue() {
        assertSorted("1号", "2号", "2号附1", "9号", "10号", "12号", "100号", "1000号");
        assertSorted("1栋2单元301", "1栋2单元302", "1栋10单元101", "2栋1单元101");
        assertSorted("2号", "１０号");
    }

    @Test
    void numbersTooLongToPadStillHaveAnOrder() {
        assertSorted("123456789", "1234567890", "12345678901");
    }

    @Test
    void sameReadingsAreToldApartByTheCharactersThemselves() {
        assertThat(SortKey.ofName("张伟")).isNotEqualTo(SortKey.ofName("章伟"));
        assertThat(SortKey.ofName(" 张伟 ")).isEqualTo(SortKey.ofName("张伟"));
    }

    @Test
    void aShorterNameStandsBeforeALongerOneThatBeginsWithIt() {
        assertSortedByName("李春", "李春生", "李春生生");
    }

    @Test
    void whatHasNoReadingStandsAsItIs() {
        assertThat(SortKey.of("𠮷A-1")).startsWith("𠮷a-000000001\t");
        assertThat(SortKey.of("")).isEqualTo("\t");
    }

    private static void assertSortedByName(String... names) {
        assertOrder(List.of(names), Comparator.comparing(SortKey::ofName));
    }

    private static void assertSorted(String... texts) {
        assertOrder(List.of(texts), Comparator.comparing(SortKey::of));
    }

    private static void assertOrder(List<String> expected, Comparator<String> order) {
        List<String> mixed = new ArrayList<>(expected);
        Collections.shuffle(mixed, new Random(7));
        mixed.sort(order);
        assertThat(mixed).containsExactlyElementsOf(expected);
    }
}
