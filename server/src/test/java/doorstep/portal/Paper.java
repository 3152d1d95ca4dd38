package doorstep.portal;

import doorstep.cast.Colleagues;
import doorstep.kernel.Ids;
import doorstep.visit.Visit;
import doorstep.visit.Visits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a slip or card of 石磨村 is made for: homes there, and needs heard in them. */
final class Paper {
    static final String OFFICER = "pengfei";

    private final Colleagues colleagues;
    private final Visits visits;

    Paper(Colleagues colleagues, Visits visits) {
        this.colleagues = colleagues;
        this.visits = visits;
    }

    long village() {
        return colleagues.area("石磨村");
    }

    UUID home(String door) {
        return colleagues.home("石磨村", "一组", door);
    }

    /** A need heard at that door a week ago. */
    UUID need(String door, String words) {
        UUID need = Ids.next(1);
        visits.record(
                colleagues.as(OFFICER),
                new Visit(
                        Ids.next(1),
                        home(door),
                        Instant.parse("2026-11-16T10:00:00Z"),
                        Visit.SpokeTo.RESIDENT,
                        Visit.Way.DOOR,
                        "",
                        List.of(new Visit.Need(need, null, words, null)),
                        List.of(),
                        List.of()));
        return need;
    }
}
