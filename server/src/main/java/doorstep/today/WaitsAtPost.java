package doorstep.today;

import doorstep.matter.Matters;
import doorstep.staff.PostInUse;
import doorstep.visit.Visits;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells those below whether matters, promises or homes are still with a post. */
@Component
class WaitsAtPost implements PostInUse {
    private final Matters matters;
    private final Visits visits;

    WaitsAtPost(Matters matters, Visits visits) {
        this.matters = matters;
        this.visits = visits;
    }

    @Override
    public boolean waitsAt(UUID post) {
        Matters.AtPost atPost = matters.atPost(post);
        return atPost.matters() + atPost.promises() + visits.homesOf(post) > 0;
    }
}
