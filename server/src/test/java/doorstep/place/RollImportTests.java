package doorstep.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.BareTest;
import doorstep.cast.Divisions;
import doorstep.cast.Workbook;
import doorstep.kernel.Actor;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Household rolls; each test takes them for a county of its own. */
@BareTest
class RollImportTests {
    private static final AtomicInteger COUNTIES = new AtomicInteger(990300);
    private static final String HEADER = "乡镇,村,门牌号,姓名,与户主关系,联系电话,身份证号\n";
    private static final String GOOD = HEADER
            + "东街镇,桥头村,1号,吴桂兰,户主,19900001234,11010519491231002X\n"
            + "东街镇,桥头村,1号,吴小红,孙女,,\n"
            + "东街镇,桥头村,10号,单晓红,,,\n";

    @Autowired
    RollImport rolls;

    @Autowired
    Places places;

    @Autowired
    PlaceStore store;

    @Autowired
    DivisionImport divisions;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private final int county = COUNTIES.incrementAndGet();

    @BeforeEach
    void settle() {
        Divisions.settle(divisions, folder.resolve("places"), county);
    }

    @Test
    void takesHomesAndWhoLivesInThem() throws IOException {
        RollImport.Report report = take(GOOD);
        assertThat(report).isEqualTo(new RollImport.Report(3, 2, 3, 0, 0, List.of(), true, 0, List.of()));
        Household home = home("1号");
        assertThat(home.residents()).extracting(Household.Resident::name).containsExactly("吴桂兰", "吴小红");
        assertThat(String.valueOf(home.residents().getFirst().phone())).isEqualTo("199****1234");
        assertThat(home("10号").residents().getFirst().relation())
                .as("alone, so the householder")
                .isEqualTo("户主");
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        take(GOOD);
        assertThat(take(GOOD)).isEqualTo(new RollImport.Report(3, 0, 0, 3, 0, List.of(), true, 0, List.of()));
        assertThat(take(GOOD + "东街镇,桥头村,1号,吴小明,孙子,,\n"))
                .isEqualTo(new RollImport.Report(4, 0, 1, 3, 0, List.of(), true, 0, List.of()));
        assertThat(homes()).isEqualTo(2);
    }

    @Test
    void anotherTelephoneIsToldLineByLineAndTheOldOneKept() throws IOException {
        take(GOOD);
        String moved = GOOD.replace("19900001234", "19900005678").replace("单晓红,,,", "单晓红,,19900009999,");
        RollImport.Report report = take(moved);
        assertThat(report).isEqualTo(new RollImport.Report(3, 0, 0, 3, 2, List.of(2L, 4L), true, 0, List.of()));
        assertThat(phone()).isEqualTo("19900001234");
        assertThat(take(GOOD.replace(",19900001234", ",")).changed())
                .as("a roll without a number says nothing of it")
                .isZero();
    }

    @Test
    void theNewTelephoneIsTakenWhenAskedAndTheTrailSaysWhoseNotWhich() throws IOException {
        take(GOOD);
        Path file = Files.writeString(folder.resolve("roll.csv"), GOOD.replace("19900001234", "19900005678"));
        RollImport.Report told = rolls.take(Actor.operator(), Locale.CHINESE, area(), file, "roll.csv", false, true);
        assertThat(told.changed()).isEqualTo(1);
        assertThat(phone()).as("only told").isEqualTo("19900001234");
        rolls.take(Actor.operator(), Locale.CHINESE, area(), file, "roll.csv", true, true);
        assertThat(phone()).isEqualTo("19900005678");
        String resident = home("1号").residents().getFirst().id().toString();
        String details = db.sql(
                        "select details::text from audit.entry where act = 'place.import-roll' order by seq desc limit 1")
                .query(String.class)
                .single();
        assertThat(details).contains(resident).doesNotContain("1990000");
    }

    private String phone() {
        return Objects.requireNonNull(home("1号").residents().getFirst().phone()).whole();
    }

    @Test
    void aRollMarkedAsSecretIsRefusedWholeWhereverTheMarkStands() throws IOException {
        Path file = Files.writeString(folder.resolve("roll.csv"), GOOD);
        assertThatThrownBy(() -> rolls.take(Actor.operator(), Locale.CHINESE, area(), file, "花名册（机密）.csv", true, false))
                .hasMessage("document.classified");
        assertThatThrownBy(() -> take(GOOD + "东街镇,桥头村,11号,秘密★1年,户主,,\n")).hasMessage("document.classified");
        assertThat(homes()).isZero();
    }

    @Test
    void oneBadLineAndNothingIsTaken() throws IOException {
        RollImport.Report report = take(GOOD
                + "东街镇,没有的村,1号,王一,户主,,\n"
                + "东街镇,桥头村,,王二,户主,,\n"
                + "东街镇,桥头村,3号, ,户主,,\n"
                + "东街镇,桥头村,4号,王四,户主,1990000,\n"
                + "东街镇,桥头村,5号,王五,户主,,110105194912310021\n"
                + "东街镇,桥头村,1号,吴桂兰,户主,,\n"
                + ",桥头村,6号,王六,户主,,\n");
        assertThat(report.committed()).isFalse();
        assertThat(report.wrong()).isEqualTo(7);
        assertThat(report.badLines())
                .extracting(RollImport.BadLine::line)
                .containsExactly(5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(report.badLines())
                .extracting(RollImport.BadLine::code)
                .containsExactly(
                        "place.roll-unknown-place",
                        "place.roll-no-door",
                        "place.roll-no-name",
                        "place.roll-bad-phone",
                        "place.roll-bad-identity",
                        "place.roll-twice",
                        "place.roll-unknown-place");
        assertThat(report.badLines().getFirst().reason()).contains("没有的村");
        assertThat(homes()).isZero();
    }

    @Test
    void aRefusalNamesNoNumberOfAnybody() throws IOException {
        RollImport.Report report = take(HEADER + "东街镇,桥头村,4号,王四,户主,19900001,110105194912310021\n");
        assertThat(report.badLines().toString()).doesNotContain("王四", "19900001", "1101051949");
    }

    @Test
    void isToldFirstWhenNotToBeCommitted() throws IOException {
        Path file = Files.writeString(folder.resolve("roll.csv"), GOOD);
        RollImport.Report report = rolls.take(Actor.operator(), Locale.CHINESE, area(), file, false);
        assertThat(report).isEqualTo(new RollImport.Report(3, 2, 3, 0, 0, List.of(), false, 0, List.of()));
        assertThat(homes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsEitherEncoding(String charset) throws IOException {
        Path file = Files.writeString(folder.resolve("roll.csv"), GOOD, Charset.forName(charset));
        assertThat(take(file).residents()).isEqualTo(3);
        assertThat(home("1号").residents().getFirst().name()).isEqualTo("吴桂兰");
    }

    @Test
    void readsAWorkbookWithATitleAndNumbersAsNumbers() {
        Path file = new Workbook()
                .row("东街镇花名册")
                .row("乡镇（街道）", "行政村", "门牌", "户主姓名", "手机号码")
                .row("东街镇", "桥头村村委会", "12号", "吴桂兰", 19900001234L)
                .row("东街镇", "王村", 7, "单晓红")
                .write(folder.resolve("roll.xlsx"));
        assertThat(take(file)).isEqualTo(new RollImport.Report(2, 2, 2, 0, 0, List.of(), true, 0, List.of()));
        assertThat(String.valueOf(home("12号").residents().getFirst().phone())).isEqualTo("199****1234");
        assertThat(home("7").residents()).hasSize(1);
    }

    @Test
    void oneVillageNameInTwoTownshipsIsToldApart() throws IOException {
        take(HEADER + "东街镇,桥头村,1号,吴桂兰,户主,,\n西岭乡,桥头村,1号,单晓红,户主,,\n");
        assertThat(homes()).isEqualTo(2);
        assertThat(take(HEADER.replace("乡镇,", "") + "桥头村,2号,王一,户主,,\n").badLines())
                .extracting(RollImport.BadLine::code)
                .containsExactly("place.roll-unknown-place");
    }

    @Test
    void aRollMayNameThePlaceItIsOfAndThoseAbove() throws IOException {
        Path file = Files.writeString(folder.resolve("roll.csv"), GOOD);
        Area township = places.find(area().code() + 101_000_000L).orElseThrow();
        Area village = places.find(area().code() + 101_201_000L).orElseThrow();
        assertThat(rolls.take(Actor.operator(), Locale.CHINESE, village, file, false)
                        .badLines())
                .isEmpty();
        assertThat(rolls.take(Actor.operator(), Locale.CHINESE, township, file, true)
                        .badLines())
                .isEmpty();
        Path other = Files.writeString(folder.resolve("other.csv"), HEADER + "西岭乡,桥头村,1号,单晓红,户主,,\n");
        assertThat(rolls.take(Actor.operator(), Locale.CHINESE, township, other, true)
                        .badLines())
                .as("but not another one's homes")
                .hasSize(1);
    }

    @Test
    void gridsAreFoundInTheirVillage() throws IOException {
        Actor administrator = Administrators.of(places.root());
        Area village = places.find(area().code() + 101_201_000L).orElseThrow();
        Area grid = places.add(administrator, village.code(), "一组");
        take("乡镇,村,村民小组,门牌号,姓名\n东街镇,桥头村,一组,3号,王一\n");
        assertThat(db.sql("select count(*) from place.household where area = :grid")
                        .param("grid", grid.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aHomeStandsOnceInAListHoweverManyHouseholdersARollGivesIt() throws IOException {
        take("乡镇,村,门牌号,姓名\n东街镇,桥头村,1号,吴桂兰\n东街镇,桥头村,1号,吴小红\n东街镇,桥头村,2号,单晓红\n");
        assertThat(store.doors(area(), null)).extracting(PlaceStore.Door::door).containsExactly("1号", "2号");
    }

    @ParameterizedTest
    @CsvSource({"门牌号, 村", "姓名, 村"})
    void aRollWithoutDoorsOrNamesIsRefusedWhole(String missing, String instead) {
        String header = HEADER.replace(missing, instead);
        assertThatThrownBy(() -> take(header + "东街镇,桥头村,1号,吴桂兰,户主,,\n")).hasMessage("place.roll-column-missing");
    }

    @Test
    void aMarkedRollIsRefused() {
        assertThatThrownBy(() -> take("秘密★1年\n" + GOOD)).hasMessage("document.classified");
        assertThat(homes()).isZero();
    }

    private RollImport.Report take(String text) throws IOException {
        return take(Files.writeString(folder.resolve("roll.csv"), text));
    }

    private RollImport.Report take(Path file) {
        return rolls.take(Actor.operator(), Locale.CHINESE, area(), file, true);
    }

    private Area area() {
        return places.find(county * 1_000_000_000L).orElseThrow();
    }

    private int homes() {
        return db.sql("select count(*) from place.household where area between :first and :last")
                .param("first", area().code())
                .param("last", area().last())
                .query(Integer.class)
                .single();
    }

    private Household home(String door) {
        return store.doors(area(), null).stream()
                .filter(home -> home.door().equals(door))
                .findFirst()
                .flatMap(home -> places.household(home.id()))
                .orElseThrow();
    }
}
