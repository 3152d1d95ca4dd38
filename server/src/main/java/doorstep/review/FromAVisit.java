package doorstep.review;

import doorstep.kernel.Actor;
import doorstep.study.StartsFrom;
import doorstep.visit.Visits;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Questions that start from a visit, asked by whose it is. It stands here because study and visit do not know each other. */
@Component
class FromAVisit implements StartsFrom {
    private final Visits visits;

    FromAVisit(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String kind() {
        return "VISIT";
    }

    @Override
    public boolean isSeenBy(Actor actor, UUID thing) {
        return visits.isOf(actor, thing);
    }
}
