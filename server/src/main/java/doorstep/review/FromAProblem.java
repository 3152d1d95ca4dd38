package doorstep.review;

import doorstep.kernel.Actor;
import doorstep.study.StartsFrom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Questions that start from a problem of a self-review, asked by who may read it. */
@Component
class FromAProblem implements StartsFrom {
    private final ReviewQuery query;

    FromAProblem(ReviewQuery query) {
        this.query = query;
    }

    @Override
    public String kind() {
        return "PROBLEM";
    }

    @Override
    public boolean isSeenBy(Actor actor, UUID thing) {
        return query.isRead(
                thing,
                actor.id(),
                actor.grants().stream().map(Actor.Grant::post).toList());
    }
}
