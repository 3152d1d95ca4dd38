package doorstep.review.measure;

import doorstep.kernel.Ref;
import java.util.Locale;
import java.util.UUID;

/** What of study a measure goes back to (源于). */
public record Origin(Kind kind, UUID thing) {
    /** Which. */
    public enum Kind {
        NOTE,
        QUESTION,
        CLAUSE,
        LINE
    }

    Ref ref() {
        return Ref.of(kind.name().toLowerCase(Locale.ROOT), thing);
    }
}
