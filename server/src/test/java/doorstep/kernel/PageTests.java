package doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, and the cursor that a browser sends back to us and could have made itself. */
class PageTests {
    private static final UUID ID = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "990101101201003 000000012hao4 \t12号", "2026-11-23 09:00:00+08", "乡-村/组 𠮷\n\"'"})
    void aCursorComesBackAsItWent(String key) {
        Page.Cursor cursor = new Page.Cursor(key, ID);
        assertThat(Page.Cursor.parse(cursor.toString())).isEqualTo(cursor);
        assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "not base64!",
                "../../etc/passwd",
                "MDE5OGMwZGU",
                "MDE5OGMwZGUtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx=x",
                "enp6enp6enotenp6ei16enp6LXp6enotenp6enp6enp6enp6",
            })
    void refusesACursorThatWeDidNotMake(String hostile) {
        assertThatThrownBy(() -> Page.Cursor.parse(hostile)).hasMessage("kernel.bad-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "990101101201003", "many 12", "99010110120100399999 12", " 12", "-"})
    void refusesAnAreaAndKeyThatWeDidNotMake(String key) {
        Page.Cursor cursor = new Page.Cursor(key, ID);
        assertThatThrownBy(cursor::inArea).hasMessage("kernel.bad-cursor");
    }

    @Test
    void takesAnAreaAndKeyApart() {
        Page.Cursor.InArea place =
                Page.Cursor.inArea(990101101201003L, "12 号", ID).inArea();
        assertThat(place.area()).isEqualTo(990101101201003L);
        assertThat(place.key()).isEqualTo("12 号");
    }

    @Test
    void aCursorWithMoreBehindTheIdKeepsItAsTheKey() {
        String made = Base64.getUrlEncoder().encodeToString((ID + "'; drop table").getBytes(StandardCharsets.UTF_8));
        assertThat(Page.Cursor.parse(made)).isEqualTo(new Page.Cursor("'; drop table", ID));
    }

    @Test
    void theLastPageSaysThatItIsTheLast() {
        assertThat(page(0)).isEqualTo(new Page<>(List.of(), null));
        assertThat(page(Page.SIZE).next()).isNull();
        assertThat(page(Page.SIZE).items()).hasSize(Page.SIZE);
    }

    @Test
    void aPageWithMoreBehindItEndsAtTheRowItsCursorNames() {
        Page<Integer> page = page(Page.SIZE + 1);
        assertThat(page.items()).hasSize(Page.SIZE).endsWith(Page.SIZE - 1);
        assertThat(page.next()).isEqualTo(new Page.Cursor("" + (Page.SIZE - 1), ID).toString());
    }

    private static Page<Integer> page(int rows) {
        return Page.of(IntStream.range(0, rows).boxed().toList(), row -> new Page.Cursor(row.toString(), ID));
    }
}
