package doorstep.place;

import doorstep.text.PersonalNumber;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A home and who lives in it (户), whole: only for those who need it.
 *
 * @param place village and grid, as one says it: 渡口村三组
 */
public record Household(UUID id, long area, String place, String door, List<Resident> residents) {
    /**
     * Somebody who lives there.
     *
     * @param relation to the householder, 户主 for the householder
     */
    public record Resident(
            UUID id, String name, String relation, @Nullable PersonalNumber phone) {}
}
