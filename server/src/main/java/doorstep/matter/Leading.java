package doorstep.matter;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody who leads or supervises has to know in three minutes: units and problems, never persons. */
@Component
public class Leading {
    private final StuckQuery query;
    private final Time time;

    Leading(StuckQuery query, Time time) {
        this.query = query;
        this.time = time;
    }

    /**
     * Matters past their day, by where they stand.
     *
     * @param unit absent while no unit has them
     * @param bounced how many of them went back twice or more
     * @param oldest the earliest of their days
     */
    public record Stuck(
            @Nullable UUID unit,
            @Nullable String unitName,
            String kind,
            String stage,
            int overdue,
            int bounced,
            LocalDate oldest) {}

    /** What is past its day where this person leads or supervises: until that day only its owner and helpers were told. */
    public List<Stuck> stuck(Actor actor) {
        Scope areas = actor.scope(Role.LEADER, Role.SUPERVISOR);
        return areas.isEmpty() ? List.of() : query.stuck(areas, time.today());
    }
}
