package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.text.PersonalNumber;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether somebody who is on the line has raised something before (来电人以前反映过的). The only way to find matters by a person: inside
 * an intake that is open, by the whole number they give, and recorded (DESIGN: lines we do not cross).
 */
@Component
class Callers {
    private final CallerQuery query;
    private final Trail trail;

    Callers(CallerQuery query, Trail trail) {
        this.query = query;
        this.trail = trail;
    }

    /**
     * What was raised from a number where this clerk takes matters in, newest first, ten at most.
     *
     * @param intake the id that the matter being typed will have
     * @throws Problem {@code text.bad-phone}; {@code matter.not-now} for an intake that is registered already
     */
    @Transactional
    List<MatterListQuery.Line> before(Actor actor, UUID intake, String phone) {
        actor.must(Role.CLERK);
        PersonalNumber number = PersonalNumber.phone(phone);
        if (query.isRegistered(intake, Sight.of(actor))) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        List<MatterListQuery.Line> before = query.from(number, actor.scope(Role.CLERK));
        trail.record(actor, "matter.ask-caller", Ref.of("matter", intake), null, Map.of("found", before.size()));
        return before;
    }
}
