package doorstep.cast;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is said to open a round of self-reviews (轮次). */
public final class Rounds {
    private Rounds() {}

    /** Of persons. */
    public static Map<String, Object> of(UUID id, String name, long area, UUID reader, List<String> dimensions) {
        return of(id, name, "PERSON", area, reader, dimensions);
    }

    public static Map<String, Object> of(
            UUID id, String name, String subject, long area, UUID reader, List<String> dimensions) {
        return Map.of(
                "id", id, "name", name, "subject", subject, "area", area, "dimensions", dimensions, "reader", reader);
    }
}
