package doorstep.review;

import doorstep.kernel.Problem;
import java.util.List;
import java.util.UUID;

/**
 * A round of self-examination (检视轮次) as it is opened.
 *
 * @param id made on the page, so that a repeat opens nothing twice
 * @param area whose staff it asks
 * @param dimensions what to look at; the first four of {@link #USUAL} by default
 * @param reader the post that reads what is written, and nobody else does: the unit's leader or secretary
 */
public record Round(UUID id, String name, Subject subject, long area, List<String> dimensions, UUID reader) {
    /** Whose failings it is about. */
    public enum Subject {
        PERSON,
        UNIT,
        VILLAGE
    }

    /** The six that are usual; the first four by default. */
    static final List<String> USUAL =
            List.of(Usual.values()).stream().map(Usual::title).toList();

    private static final int LONGEST_NAME = 60;
    private static final int MOST_DIMENSIONS = 12;
    private static final int LONGEST_DIMENSION = 20;

    /** @throws Problem {@code review.name-missing}, {@code review.name-too-long}, {@code review.no-dimensions} */
    void check() {
        if (name.isBlank()) {
            throw new Problem(ReviewProblem.NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            throw new Problem(ReviewProblem.NAME_TOO_LONG, LONGEST_NAME);
        }
        boolean named = dimensions.stream().allMatch(one -> !one.isBlank() && one.length() <= LONGEST_DIMENSION);
        if (dimensions.isEmpty() || dimensions.size() > MOST_DIMENSIONS || !named) {
            throw new Problem(ReviewProblem.NO_DIMENSIONS, MOST_DIMENSIONS, LONGEST_DIMENSION);
        }
    }
}
