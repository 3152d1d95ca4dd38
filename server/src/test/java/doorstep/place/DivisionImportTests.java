package doorstep.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import doorstep.cast.BareTest;
import doorstep.cast.Divisions;
import doorstep.cast.RealData;
import doorstep.kernel.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county's townships and villages from the official division codes. */
@BareTest
class DivisionImportTests {
    @Autowired
    DivisionImport divisions;

    @Autowired
    Places places;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    @Test
    void takesOneCountyAndNothingOfAnother() {
        DivisionImport.Report report = take(990401);
        assertThat(report).isEqualTo(new DivisionImport.Report("试点县", 2, 3, 6));
        assertThat(places.find(990999000000000L)).isEmpty();
        Area village = places.find(990401101201000L).orElseThrow();
        assertThat(village.name()).isEqualTo("桥头村村民委员会");
        assertThat(village.level()).isEqualTo(Area.Level.VILLAGE);
        assertThat(village.parent()).isEqualTo(990401101000000L);
        assertThat(village.last()).isEqualTo(990401101201999L);
    }

    @Test
    void twiceAddsNothingAndLeavesWhatWasChanged() {
        take(990402);
        Area county = places.find(990402000000000L).orElseThrow();
        places.change(Administrators.of(county), county.code(), "试点县（新）", "12345");
        assertThat(take(990402).added()).isZero();
        assertThat(places.find(county.code()).orElseThrow().name()).isEqualTo("试点县（新）");
    }

    @Test
    void everythingOfACountyLiesInsideWhatHoldsIt() {
        take(990403);
        assertThat(db.sql("""
                        select count(*)
                          from place.area a
                          join place.area p on p.code = a.parent
                         where a.code / 1000000000 = 990403
                           and not (p.code <= a.code and a.last <= p.last)
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void readsPackedFiles() throws IOException {
        Path plain = Divisions.write(folder.resolve("plain"), 990404);
        for (String name : List.of("areas.csv", "streets.csv", "villages.csv")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
                Files.copy(plain.resolve(name), out);
            }
        }
        assertThat(divisions.take(Actor.operator(), folder, "990404").added()).isEqualTo(6);
    }

    @Test
    void aCountyOrAFileThatIsNotThereIsNamed() {
        Path written = Divisions.write(folder, 990405);
        assertThatThrownBy(() -> divisions.take(Actor.operator(), written, "990000"))
                .hasMessage("place.no-such-county");
        assertThatThrownBy(() -> divisions.take(Actor.operator(), folder.resolve("none"), "990405"))
                .hasMessage("place.division-file-missing");
    }

    @Test
    void aVillageOfNoTownshipTakesNothing() throws IOException {
        Path written = Divisions.write(folder, 990406);
        Files.writeString(written.resolve("streets.csv"), "code,name,areaCode,provinceCode,cityCode\n");
        assertThatThrownBy(() -> divisions.take(Actor.operator(), written, "990406"))
                .isInstanceOf(RuntimeException.class);
        assertThat(places.find(990406000000000L)).isEmpty();
    }

    @Test
    void theRealCodesOfOneCountyLoadAndTwiceAddNothing() {
        Path real = RealData.folder().resolve("places");
        assumeTrue(Files.exists(real), () -> "not tested, no " + real + "; name its folder by DOORSTEP_DATA");
        DivisionImport.Report first = divisions.take(Actor.operator(), real, "430426");
        assertThat(first.added()).isEqualTo(1 + first.townships() + first.villages());
        assertThat(first.townships()).isGreaterThan(10);
        assertThat(first.villages()).isGreaterThan(300);
        assertThat(divisions.take(Actor.operator(), real, "430426").added()).isZero();
    }

    private DivisionImport.Report take(int county) {
        return divisions.take(Actor.operator(), Divisions.write(folder, county), Integer.toString(county));
    }
}
