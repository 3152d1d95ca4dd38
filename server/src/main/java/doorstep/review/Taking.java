package doorstep.review;

import doorstep.review.measure.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure that somebody takes from what was studied or agreed (由学习立的措施).
 *
 * @param id made on the page
 * @param words what will be done; of a line, what was agreed
 * @param problem of the same self-review that it answers; without one that is a gap like any other
 * @param origin what it goes back to
 */
public record Taking(UUID id, String words, @Nullable UUID problem, Origin origin) {}
