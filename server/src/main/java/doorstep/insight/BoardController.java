package doorstep.insight;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.place.Area;
import doorstep.place.Places;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/board")
class BoardController {
    private static final Role[] READERS = {Role.LEADER, Role.SUPERVISOR, Role.CLERK, Role.HANDLER, Role.OFFICER};

    private final BoardQuery query;
    private final Places places;
    private final Time time;

    BoardController(BoardQuery query, Places places, Time time) {
        this.query = query;
        this.places = places;
        this.time = time;
    }

    record Board(LocalDate from, LocalDate to, LocalDate asOf, List<BoardQuery.Month> months) {}

    /** Month by month, the last six unless asked otherwise, for an area of one's own. */
    @GetMapping
    Board board(
            Actor actor,
            @RequestParam long area,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        actor.must(READERS);
        Area place = places.area(area, actor.scope(READERS));
        LocalDate today = time.today();
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusMonths(5).withDayOfMonth(1) : from;
        if (first.isAfter(last)) {
            throw new Problem(InsightProblem.DAYS_REVERSED);
        }
        return new Board(first, last, today, query.months(actor.scope(READERS), place.span(), first, last, today));
    }
}
