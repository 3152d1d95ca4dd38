package doorstep.today;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.matter.Leading;
import doorstep.matter.Matters;
import doorstep.matter.Reason;
import doorstep.matter.Receptions;
import doorstep.review.Owed;
import doorstep.staff.People;
import doorstep.visit.Visits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/today")
class TodayController {
    /** What brings an officer to a door: something promised there, an answer to bring. */
    private static final Set<Reason> TO_A_DOOR = Set.of(Reason.PROMISED, Reason.TO_TELL);

    private static final int DOORS = 8;

    private final Matters matters;
    private final Leading leading;
    private final Receptions receptions;
    private final Owed owed;
    private final Visits visits;
    private final People people;
    private final Time time;

    TodayController(
            Matters matters,
            Leading leading,
            Receptions receptions,
            Owed owed,
            Visits visits,
            People people,
            Time time) {
        this.matters = matters;
        this.leading = leading;
        this.receptions = receptions;
        this.owed = owed;
        this.visits = visits;
        this.people = people;
        this.time = time;
    }

    /**
     * A door to knock on.
     *
     * @param because what waits at this home; empty when the reason is only that nobody has been in for long
     * @param enteredOn when somebody of the home was last spoken to in it; absent when never
     */
    record Door(
            UUID household,
            String place,
            String door,
            List<Matters.Waiting> because,
            @Nullable LocalDate enteredOn) {}

    /**
     * Everybody's first page.
     *
     * @param stuck for leaders and supervisors: what is past its day, by unit and stage
     * @param receptions for leaders: the days they receive people
     * @param measures of self-reviews: to be decided on, signed off, or done soon
     * @param spokenTo whether a colleague told them something that they have not answered; not what, nor who
     */
    record Today(
            LocalDate day,
            List<Door> doors,
            List<Matters.Waiting> waiting,
            List<Leading.Stuck> stuck,
            List<Receptions.Mine> receptions,
            List<Owed.Deed> measures,
            boolean spokenTo) {}

    @GetMapping
    Today today(Actor actor) {
        List<Matters.Waiting> waiting = matters.waiting(actor);
        List<Door> doors = actor.is(Role.OFFICER) ? doors(actor, waiting) : List.of();
        return new Today(
                time.today(),
                doors,
                waiting,
                leading.stuck(actor),
                receptions.mine(actor),
                owed.by(actor),
                owed.isSpokenTo(actor));
    }

    /** What goes along when a post is handed over. */
    record Passes(int matters, int promises, int homes) {}

    /** What waits at a post, for the administrator who hands it over: numbers only, never what it is. */
    @GetMapping("/posts/{id}")
    Passes passes(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        people.mustSeePost(actor, id);
        Matters.AtPost atPost = matters.atPost(id);
        return new Passes(atPost.matters(), atPost.promises(), visits.homesOf(id));
    }

    /** Homes where something waits, soonest first; after them those that nobody has entered for longest. */
    private List<Door> doors(Actor actor, List<Matters.Waiting> waiting) {
        Map<UUID, List<Matters.Waiting>> byHome = waiting.stream()
                .filter(one -> one.household() != null && TO_A_DOOR.contains(one.reason()))
                .collect(Collectors.groupingBy(Matters.Waiting::household, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Visits.QuietHome> named = new LinkedHashMap<>();
        visits.homes(actor, byHome.keySet(), DOORS).forEach(home -> named.put(home.household(), home));
        List<Door> doors = new ArrayList<>();
        byHome.forEach((household, because) -> {
            Visits.QuietHome home = named.remove(household);
            if (home != null) {
                doors.add(new Door(household, home.place(), home.door(), because, home.enteredOn()));
            }
        });
        named.forEach((household, home) -> {
            if (doors.size() < DOORS) {
                doors.add(new Door(household, home.place(), home.door(), List.of(), home.enteredOn()));
            }
        });
        return doors;
    }
}
