package doorstep.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a version as its reader gets it. One that is withheld from them has neither id nor text, and stands for however
 * many there are.
 *
 * @param level 1 to 3 for a heading
 * @param glued whether it goes on in the line before
 */
public record Passage(
        @Nullable UUID id,
        String address,
        int level,
        boolean glued,
        boolean withheld,
        @Nullable String text) {
    /** What tells it from others when versions are compared. */
    String key() {
        return withheld ? String.valueOf(text) : String.valueOf(id);
    }
}
