package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.Colleagues;
import doorstep.cast.DoorstepTest;
import doorstep.kernel.Actor;
import doorstep.place.Area;
import doorstep.place.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The township's duty list, from its file to whoever cites it. */
@DoorstepTest
class DutiesTests {
    private static final String LIST = "类别,序号,事项\n基本履职事项,12,农村道路养护\n配合履职事项,3,地质灾害排查\n上级部门收回事项,7,燃气执法\n";

    @Autowired
    Colleagues colleagues;

    @Autowired
    Places places;

    @Autowired
    Duties duties;

    @TempDir
    Path folder;

    private Area township;

    @BeforeEach
    void theTownship() {
        township = places.find(Course.TOWNSHIP * 1_000_000L).orElseThrow();
    }

    private int take(String text) throws IOException {
        return duties.take(Actor.operator(), township, Files.writeString(folder.resolve("duties.csv"), text));
    }

    @Test
    void aListTakesThePlaceOfTheOneBefore() throws IOException {
        assertThat(take(LIST)).isEqualTo(3);
        assertThat(duties.of(township.code()))
                .contains(new Duty("基本 12", Duty.Part.BASIC, "农村道路养护"))
                .extracting(Duty::clause)
                .containsExactlyInAnyOrder("基本 12", "配合 3", "收回 7");
        take("类别,序号,事项\n基本履职事项,12,农村道路管护\n");
        assertThat(duties.of(township.code())).containsExactly(new Duty("基本 12", Duty.Part.BASIC, "农村道路管护"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"其他,1,什么", "基本履职事项,,什么", "基本履职事项,1,", "基本履职事项,12,再来一条"})
    void aWrongLineIsNamedAndNothingIsTaken(String line) throws IOException {
        take(LIST);
        assertThatThrownBy(() -> take(LIST + line + "\n")).hasMessage("matter.duty-wrong");
        assertThat(duties.of(township.code())).hasSize(3);
    }

    @Test
    void aFileOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> take("姓名,电话\n甲,乙\n")).hasMessage("matter.column-missing");
    }
}
