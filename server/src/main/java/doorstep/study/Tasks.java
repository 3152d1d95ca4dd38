package doorstep.study;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Ref;
import doorstep.matter.Acts;
import doorstep.matter.Matters;
import doorstep.matter.Opening;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens tasks from what was read or agreed: with an owner and a day, in the caller's transaction. */
@Component
class Tasks {
    private final Matters matters;
    private final Acts acts;
    private final Time time;

    Tasks(Matters matters, Acts acts, Time time) {
        this.matters = matters;
        this.acts = acts;
        this.time = time;
    }

    /** Who does it by when. */
    record Owner(UUID unit, @Nullable UUID post, LocalDate by) {}

    UUID open(Actor actor, long area, String words, Ref from, Owner owner) {
        UUID id = Ids.next(time.now().toEpochMilli());
        matters.open(
                actor,
                new Opening(
                        id,
                        "task",
                        null,
                        words,
                        area,
                        null,
                        Opening.Heard.SUPERIOR,
                        time.now(),
                        null,
                        null,
                        null,
                        owner.by(),
                        from,
                        null,
                        false,
                        null,
                        null,
                        List.of()));
        acts.assign(actor, id, owner.unit(), owner.post(), null);
        return id;
    }
}
