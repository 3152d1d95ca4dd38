package doorstep.review.indicator;

import doorstep.kernel.Scope;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of whom an indicator is asked: an area, a village or wider, and within it perhaps one unit; never a person or a post.
 *
 * @param scope what the asker may see; nothing outside it is counted
 */
public record Target(Scope.Span area, @Nullable UUID unit, Scope scope) {
    /** All of an area, for whoever may see all of it. */
    public static Target of(Scope.Span area) {
        return new Target(area, null, new Scope(List.of(area)));
    }

    public static Target of(Scope.Span area, UUID unit) {
        return new Target(area, unit, new Scope(List.of(area)));
    }
}
