package doorstep.review;

import doorstep.kernel.Actor;
import doorstep.review.measure.MeasureLists;
import doorstep.review.talk.Talks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of the measures and talks waits for somebody, for their first page. */
@Component
public class Owed {
    private final MeasureLists lists;
    private final Talks talks;

    Owed(MeasureLists lists, Talks talks) {
        this.lists = lists;
        this.talks = talks;
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

    /** Whether a colleague told this person something, in a meeting or alone, that they have not answered. */
    public boolean isSpokenTo(Actor actor) {
        return talks.isSpokenTo(actor);
    }
}
