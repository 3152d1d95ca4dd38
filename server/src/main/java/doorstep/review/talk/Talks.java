package doorstep.review.talk;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What others may know of talks: whether a person was spoken to, for their own first page; what a round leaves, for who may read it. */
@Component
public class Talks {
    private final OpinionStore opinions;
    private final ReminderStore reminders;
    private final Time time;

    Talks(OpinionStore opinions, ReminderStore reminders, Time time) {
        this.opinions = opinions;
        this.reminders = reminders;
        this.time = time;
    }

    /** Whether this person was told something, by whomever, that they have not answered. */
    public boolean isSpokenTo(Actor actor) {
        return reminders.isSpokenTo(actor.id());
    }

    /** An opinion of a round that is not done with, for one of the two who read it; {@code replied}: the person has spoken. */
    public record LeftOpinion(UUID meeting, LocalDate heldOn, String aboutName, boolean replied) {}

    public List<LeftOpinion> unfinished(Actor actor, UUID round) {
        return opinions.unfinished(round, actor.id(), time.today()).stream()
                .map(one -> new LeftOpinion(one.meeting(), one.heldOn(), one.aboutName(), one.stance() != null))
                .toList();
    }
}
