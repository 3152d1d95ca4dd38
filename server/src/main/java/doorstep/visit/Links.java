package doorstep.visit;

import doorstep.audit.Trail;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Area;
import doorstep.place.Places;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which post looks after which homes (联户). Links belong to the post: whoever holds it next has the same homes. */
@Component
public class Links {
    private final LinkStore store;
    private final Places places;
    private final Trail trail;

    Links(LinkStore store, Places places, Trail trail) {
        this.store = store;
        this.places = places;
        this.trail = trail;
    }

    /**
     * Links every home of an area that nobody looks after yet to an officer's post.
     *
     * @return how many were linked
     * @throws Problem {@code visit.no-such-post}, {@code visit.not-an-officers-post}
     */
    @Transactional
    public int linkArea(Actor actor, UUID post, long areaCode, LocalDate from) {
        Scope scope = actor.scope(Role.ADMINISTRATOR);
        Area area = places.area(areaCode, scope);
        Role role = store.roleOf(post, scope).orElseThrow(() -> new Problem(VisitProblem.NO_SUCH_POST));
        if (role != Role.OFFICER) {
            throw new Problem(VisitProblem.NOT_AN_OFFICERS_POST);
        }
        int linked = store.linkArea(post, area.span(), from);
        trail.record(
                actor,
                "visit.link-area",
                Ref.of("post", post),
                areaCode,
                Map.of("homes", linked, "from", from.toString()));
        return linked;
    }

    /** That day is the last on which the post looks after this home; from the next its page is closed to it. */
    @Transactional
    public void end(Actor actor, UUID post, UUID household, LocalDate on) {
        long area = store.end(post, household, on, actor.scope(Role.ADMINISTRATOR))
                .orElseThrow(() -> new Problem(VisitProblem.NO_SUCH_LINK));
        trail.record(
                actor,
                "visit.end-link",
                Ref.of("household", household),
                area,
                Map.of("post", post.toString(), "on", on.toString()));
    }
}
