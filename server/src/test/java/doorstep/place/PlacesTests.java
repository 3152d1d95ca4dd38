package doorstep.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import doorstep.cast.BareTest;
import doorstep.cast.Divisions;
import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Areas and homes, through the door. */
@BareTest
class PlacesTests {
    private static final AtomicInteger COUNTIES = new AtomicInteger(990500);

    @Autowired
    Places places;

    @Autowired
    PlaceStore store;

    @Autowired
    DivisionImport divisions;

    @TempDir
    Path folder;

    private final int county = COUNTIES.incrementAndGet();

    @BeforeEach
    void settle() {
        Divisions.settle(divisions, folder, county);
    }

    @Test
    void whatLiesOutsideIsRefusedLikeWhatDoesNotExist() {
        Scope east = Scope.of(List.of(area("101").span()));
        assertThat(places.area(code("101201"), east).name()).isEqualTo("桥头村村民委员会");
        for (long other : new long[] {code("102"), code("102201"), code("101999"), code(""), 0, -1}) {
            assertThatThrownBy(() -> places.area(other, east)).hasMessage("place.no-such-area");
        }
    }

    @Test
    void gridsAreOpenedInAVillageOneAfterTheOther() {
        Actor administrator = Administrators.of(area(""));
        assertThat(places.add(administrator, code("101201"), "一组").code()).isEqualTo(code("101201001"));
        assertThat(places.add(administrator, code("101201"), " 二组 ").name()).isEqualTo("二组");
        assertThatThrownBy(() -> places.add(administrator, code("101201"), "二组"))
                .hasMessage("place.name-taken");
        assertThatThrownBy(() -> places.add(administrator, code("101201"), " ")).hasMessage("place.name-missing");
        assertThatThrownBy(() -> places.add(administrator, code("101201001"), "里面"))
                .as("a grid is the smallest")
                .hasMessage("place.no-room");
    }

    @Test
    void aVillageThatTheCodesLackComesBehindTheOthers() {
        Actor administrator = Administrators.of(area("101"));
        Area added = places.add(administrator, code("101"), "新村");
        assertThat(added.code()).isEqualTo(code("101203"));
        assertThat(added.level()).isEqualTo(Area.Level.VILLAGE);
    }

    @Test
    void nobodyChangesWhatTheyDoNotAdminister() {
        Actor east = Administrators.of(area("101"));
        assertThatThrownBy(() -> places.add(east, code("102"), "新村")).hasMessage("place.no-such-area");
        assertThatThrownBy(() -> places.change(east, code("102201"), "新名", null))
                .hasMessage("place.no-such-area");
        Actor clerk = Administrators.with(Role.CLERK, area("101"));
        assertThatThrownBy(() -> places.change(clerk, code("101"), "新名", null)).hasMessage("place.no-such-area");
    }

    @Test
    void aDutyTelephoneIsATelephone() {
        Actor administrator = Administrators.of(area(""));
        places.change(administrator, code("101"), "东街镇", "0591－8765 4321");
        assertThat(area("101").dutyPhone()).isEqualTo("059187654321");
        assertThatThrownBy(() -> places.change(administrator, code("101"), "东街镇", "打给老王"))
                .hasMessage("text.bad-phone");
        places.change(administrator, code("101"), "东街镇", " ");
        assertThat(area("101").dutyPhone()).isNull();
    }

    @Test
    void theSameDoorTwiceIsOneHome() {
        Actor officer = Administrators.with(Role.OFFICER, area("101201"));
        UUID home = places.addHousehold(officer, code("101201"), " 12号 ");
        assertThat(places.addHousehold(officer, code("101201"), "12号")).isEqualTo(home);
        assertThatThrownBy(() -> places.addHousehold(officer, code("101202"), "12号"))
                .hasMessage("place.no-such-area");
        assertThat(places.household(home).orElseThrow().door()).isEqualTo("12号");
    }

    @Test
    void doorsAreListedAsOneWalksThemAPageAtATime() {
        Actor officer = Administrators.with(Role.OFFICER, area("101"));
        for (int door = 120; door >= 1; door--) {
            places.addHousehold(officer, code(door % 2 == 0 ? "101201" : "101202"), door + "号");
        }
        List<String> walked = new ArrayList<>();
        Page.@Nullable Cursor after = null;
        do {
            Page<PlaceStore.Door> page = Page.of(store.doors(area("101"), after), PlaceStore.Door::cursor);
            page.items().forEach(door -> walked.add(door.door()));
            after = page.next() == null ? null : Page.Cursor.parse(page.next());
        } while (after != null);
        assertThat(walked)
                .hasSize(120)
                .startsWith("2号", "4号", "6号", "8号", "10号")
                .endsWith("117号", "119号");
    }

    @Test
    void aListDoesNotBeginAtAPlaceWeDidNotMake() {
        assertThatThrownBy(() -> store.doors(area("101"), new Page.Cursor("nowhere", UUID.randomUUID())))
                .hasMessage("kernel.bad-cursor");
    }

    @Test
    void theMapShowsWhatOneWorksInAndWhatThatLiesIn() {
        Scope village = Scope.of(List.of(area("101201").span()));
        assertThat(store.visible(village))
                .extracting(Area::code)
                .containsExactly(code(""), code("101"), code("101201"));
        assertThat(store.visible(Scope.NOTHING)).isEmpty();
    }

    private long code(String inside) {
        return Long.parseLong((county + inside + "0".repeat(15)).substring(0, 15));
    }

    private Area area(String inside) {
        return places.find(code(inside)).orElseThrow();
    }
}
