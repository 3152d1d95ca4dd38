package doorstep.staff;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class StaffController {
    private final People people;
    private final Tenures tenures;
    private final PersonStore persons;
    private final PostStore posts;
    private final Time time;

    StaffController(People people, Tenures tenures, PersonStore persons, PostStore posts, Time time) {
        this.people = people;
        this.tenures = tenures;
        this.persons = persons;
        this.posts = posts;
        this.time = time;
    }

    record NewUnit(String name, long area, @Nullable String dutyPhone) {}

    record ChangedUnit(String name, @Nullable String dutyPhone) {}

    record NewPerson(String name, String signIn, long area) {}

    record NewPost(
            String name, Role role, long area, @Nullable UUID unit) {}

    record NewTenure(
            UUID person,
            Standing standing,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Handover(UUID person, LocalDate on) {}

    record NewLeave(LocalDate from, LocalDate to) {}

    record Ending(LocalDate on) {}

    record Made(UUID id) {}

    /** Units a matter of one's area can be given to. */
    @GetMapping("/units")
    List<PostStore.Unit> units(Actor actor) {
        return posts.units(actor.scope());
    }

    /** Who in a unit can take a matter. */
    @GetMapping("/units/{id}/posts")
    List<PostStore.Post> unitPosts(Actor actor, @PathVariable UUID id) {
        people.mustSee(id, actor.scope());
        return posts.ofUnit(id, time.today());
    }

    @PostMapping("/units")
    Made addUnit(Actor actor, @RequestBody NewUnit body) {
        actor.must(Role.ADMINISTRATOR);
        return new Made(people.addUnit(actor, body.name(), body.area(), body.dutyPhone()));
    }

    @PutMapping("/units/{id}")
    void changeUnit(Actor actor, @PathVariable UUID id, @RequestBody ChangedUnit body) {
        actor.must(Role.ADMINISTRATOR);
        people.changeUnit(actor, id, body.name(), body.dutyPhone());
    }

    @GetMapping("/people")
    Page<PersonStore.Person> people(Actor actor, @RequestParam(required = false) @Nullable String after) {
        actor.must(Role.ADMINISTRATOR);
        List<PersonStore.Person> rows = persons.page(
                actor.scope(Role.ADMINISTRATOR), after == null ? null : Page.Cursor.parse(after), time.today());
        return Page.of(rows, person -> new Page.Cursor("", person.id()));
    }

    @PostMapping("/people")
    People.WithCode addPerson(Actor actor, @RequestBody NewPerson body) {
        actor.must(Role.ADMINISTRATOR);
        return people.addPerson(actor, body.name(), body.signIn(), body.area());
    }

    @PostMapping("/people/{id}/codes")
    People.WithCode newCode(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        return people.newCode(actor, id);
    }

    @PostMapping("/people/{id}/ending")
    void endPerson(Actor actor, @PathVariable UUID id, @RequestBody Ending body) {
        actor.must(Role.ADMINISTRATOR);
        people.endPerson(actor, id, body.on());
    }

    @PostMapping("/people/{id}/leaves")
    Made addLeave(Actor actor, @PathVariable UUID id, @RequestBody NewLeave body) {
        actor.must(Role.ADMINISTRATOR);
        return new Made(tenures.addLeave(actor, id, body.from(), body.to()));
    }

    @DeleteMapping("/leaves/{id}")
    void takeBackLeave(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        tenures.takeBackLeave(actor, id);
    }

    @GetMapping("/posts")
    List<PostStore.Post> posts(Actor actor) {
        actor.must(Role.ADMINISTRATOR);
        return posts.posts(actor.scope(Role.ADMINISTRATOR), time.today());
    }

    @PostMapping("/posts")
    Made addPost(Actor actor, @RequestBody NewPost body) {
        actor.must(Role.ADMINISTRATOR);
        return new Made(people.addPost(actor, body.name(), body.role(), body.area(), body.unit()));
    }

    @PostMapping("/posts/{id}/ending")
    void endPost(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        people.endPost(actor, id);
    }

    @PostMapping("/posts/{id}/tenures")
    Made giveTenure(Actor actor, @PathVariable UUID id, @RequestBody NewTenure body) {
        actor.must(Role.ADMINISTRATOR);
        return new Made(tenures.give(actor, id, body.person(), body.standing(), body.from(), body.to()));
    }

    @PostMapping("/posts/{id}/handover")
    void handOver(Actor actor, @PathVariable UUID id, @RequestBody Handover body) {
        actor.must(Role.ADMINISTRATOR);
        tenures.handOver(actor, id, body.person(), body.on());
    }

    @PostMapping("/tenures/{id}/ending")
    void endTenure(Actor actor, @PathVariable UUID id, @RequestBody Ending body) {
        actor.must(Role.ADMINISTRATOR);
        tenures.end(actor, id, body.on());
    }
}
