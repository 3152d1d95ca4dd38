package doorstep.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids as RFC 9562 has them in version 7. */
class IdsTests {
    private static final long MOMENT = 1_795_395_600_123L;

    @Test
    void carryTheirMomentVersionAndVariant() {
        for (int i = 0; i < 1000; i++) {
            UUID id = Ids.next(MOMENT);
            assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(MOMENT);
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    @Test
    void laterOnesSortBehindAsText() {
        assertThat(Ids.next(MOMENT).toString()).isLessThan(Ids.next(MOMENT + 1).toString());
    }

    @Test
    void oneMomentHasManyDifferentOnes() {
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(Ids.next(MOMENT));
        }
        assertThat(ids).hasSize(10_000);
    }
}
