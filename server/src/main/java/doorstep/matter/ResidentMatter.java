package doorstep.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as the person who raised it sees it. Up to {@code endedAt} it is what a code alone may open; the rest needs the
 * second secret.
 *
 * @param words as they corrected them last, else as they were written down
 * @param reply absent until it has been served
 */
public record ResidentMatter(
        UUID id,
        String label,
        String stage,
        boolean over,
        Instant heardAt,
        Instant registeredAt,
        @Nullable String unit,
        @Nullable String dutyPhone,
        @Nullable LocalDate dueOn,
        List<String> count,
        @Nullable LocalDate servedOn,
        @Nullable Instant endedAt,
        String title,
        String words,
        @Nullable Reply reply,
        @Nullable Word word,
        @Nullable Instant wordAt,
        @Nullable Instant callWanted) {
    /** What was answered: to each request, and in general. */
    public record Reply(String text, List<Opinion> opinions) {}
}
