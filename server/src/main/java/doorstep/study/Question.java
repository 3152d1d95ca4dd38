package doorstep.study;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question brought from work (带着的问题).
 *
 * @param fromId what it starts from, where that has an id
 * @param paragraphs what it is about in the library
 */
public record Question(
        UUID id,
        String text,
        From from,
        String fromId,
        @Nullable UUID topic,
        List<UUID> paragraphs) {
    /** What it starts from. */
    public enum From {
        VISIT,
        MATTER,
        PROBLEM,
        PARAGRAPH,
        LINE,
        WORK
    }
}
