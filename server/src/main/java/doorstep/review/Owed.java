package doorstep.review;

import doorstep.kernel.Actor;
import doorstep.review.measure.MeasureLists;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the measures waits for somebody, for their first page. */
@Component
public class Owed {
    private final MeasureLists lists;

    Owed(MeasureLists lists) {
        this.lists = lists;
    }

    /** Why it waits. */
    public enum Why {
        /** Taking it up again is proposed. */
        TO_DECIDE,
        TO_SIGN,
        /** Its day is near or past. */
        TO_DO
    }

    /**
     * One measure.
     *
     * @param id opens it
     */
    public record Deed(
            UUID id, Why why, String words, @Nullable LocalDate dueOn) {}

    public List<Deed> by(Actor actor) {
        return lists.waiting(actor).stream()
                .map(one -> new Deed(one.id(), Why.valueOf(one.why().name()), one.words(), one.dueOn()))
                .toList();
    }
}
