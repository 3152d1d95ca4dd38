package doorstep.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places by the names that ledgers give them. */
class AreaNamesTests {
    private static final Area COUNTY = Area.of(990101000000000L, Area.Level.COUNTY, "汀兰县", 0L);
    private static final Area TOWN = Area.of(990101101000000L, Area.Level.TOWNSHIP, "河湾镇", COUNTY.code());
    private static final Area OTHER_TOWN = Area.of(990101102000000L, Area.Level.TOWNSHIP, "柳塘镇", COUNTY.code());
    private static final Area FERRY = Area.of(990101101201000L, Area.Level.VILLAGE, "渡口村村民委员会", TOWN.code());
    private static final Area QUARTER = Area.of(990101101001000L, Area.Level.VILLAGE, "河湾社区居民委员会", TOWN.code());
    private static final Area WANG = Area.of(990101101202000L, Area.Level.VILLAGE, "王村", TOWN.code());
    private static final Area FERRY_ONE = Area.of(990101101201001L, Area.Level.GRID, "一组", FERRY.code());
    private static final Area WANG_ONE = Area.of(990101101202001L, Area.Level.GRID, "一组", WANG.code());
    private static final Area OTHER_FERRY = Area.of(990101102201000L, Area.Level.VILLAGE, "渡口村", OTHER_TOWN.code());

    private final AreaNames names =
            new AreaNames(List.of(COUNTY, TOWN, OTHER_TOWN, FERRY, QUARTER, WANG, FERRY_ONE, WANG_ONE, OTHER_FERRY));

    @ParameterizedTest
    @ValueSource(strings = {"渡口村村民委员会", "渡口村民委员会", "渡口村委会", "渡口村村委会", "渡口村", "渡口", " 渡口村 "})
    void aVillageIsFoundWithAndWithoutItsCommittee(String name) {
        assertThat(names.inside(TOWN, name)).contains(FERRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"河湾社区居民委员会", "河湾社区居委会", "河湾社区", "河湾居委会"})
    void soIsAQuarterOfATown(String name) {
        assertThat(names.inside(TOWN, name)).contains(QUARTER);
    }

    @Test
    void aVillageOfTwoCharactersKeepsItsSecond() {
        assertThat(names.inside(TOWN, "王村村委会")).contains(WANG);
        assertThat(names.inside(TOWN, "王")).isEmpty();
    }

    @Test
    void everyVillageHasAFirstGroupOfItsOwn() {
        assertThat(names.inside(FERRY, "一组")).contains(FERRY_ONE);
        assertThat(names.inside(WANG, "一组")).contains(WANG_ONE);
        assertThat(names.inside(TOWN, "一组"))
                .as("which of the two, nobody may guess")
                .isEmpty();
    }

    @Test
    void oneNameInTwoTownshipsIsFoundThroughItsTownship() {
        assertThat(names.inside(COUNTY, "渡口村")).isEmpty();
        assertThat(names.inside(OTHER_TOWN, "渡口村")).contains(OTHER_FERRY);
        assertThat(names.inside(COUNTY, "河湾镇")).contains(TOWN);
    }

    @Test
    void nothingOutsideIsFound() {
        assertThat(names.inside(FERRY, "王村")).isEmpty();
        assertThat(names.inside(FERRY_ONE, "一组")).isEmpty();
        assertThat(names.inside(TOWN, "柳塘镇")).isEmpty();
    }
}
