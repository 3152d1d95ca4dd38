package doorstep.staff;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Area;
import doorstep.place.Places;
import doorstep.text.PersonalNumber;
import doorstep.text.ReadableCode;
import doorstep.text.SortKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with units, people and posts, always within the area they administer (人员与岗位). */
@Component
public class People {
    private static final int CODE_LENGTH = 12;
    private static final Duration CODE_LASTS = Duration.ofDays(7);
    private static final Pattern SIGN_IN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final PersonStore people;
    private final PostStore posts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Places places;
    private final Trail trail;
    private final Time time;

    People(
            PersonStore people,
            PostStore posts,
            Sessions sessions,
            Passwords passwords,
            Places places,
            Trail trail,
            Time time) {
        this.people = people;
        this.posts = posts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /** A person just made, or given a new code: the code is shown this once. */
    public record WithCode(UUID id, String code) {}

    /** @throws Problem {@code staff.name-missing}, {@code staff.unit-taken} */
    @Transactional
    public UUID addUnit(Actor actor, String name, long area, @Nullable String dutyPhone) {
        Area place = places.area(area, administered(actor));
        String checked = checkedName(name);
        String phone = dutyPhone == null || dutyPhone.isBlank()
                ? null
                : PersonalNumber.phone(dutyPhone).whole();
        UUID id = nextId();
        if (!posts.addUnit(id, checked, SortKey.of(checked), place.code(), phone)) {
            throw new Problem(StaffProblem.UNIT_TAKEN, checked);
        }
        trail.record(actor, "staff.add-unit", Ref.of("unit", id), place.code());
        return id;
    }

    /** @throws Problem {@code staff.bad-sign-in}, {@code staff.sign-in-taken} */
    @Transactional
    public WithCode addPerson(Actor actor, String name, String signIn, long area) {
        Area place = places.area(area, administered(actor));
        String checked = checkedName(name);
        UUID id = nextId();
        String code = ReadableCode.next(CODE_LENGTH);
        Instant until = time.now().plus(CODE_LASTS);
        String checkedSignIn = checkedSignIn(signIn);
        if (!people.add(
                id, checked, SortKey.ofName(checked), place.code(), checkedSignIn, passwords.encode(code), until)) {
            throw new Problem(StaffProblem.SIGN_IN_TAKEN, checkedSignIn);
        }
        trail.record(actor, "staff.add-person", Ref.of("person", id), place.code());
        return new WithCode(id, ReadableCode.grouped(code));
    }

    /** For who forgot the password: ends their sessions and lets them set another. */
    @Transactional
    public WithCode newCode(Actor actor, UUID person) {
        PersonStore.Person found = person(actor, person);
        String code = ReadableCode.next(CODE_LENGTH);
        people.setCode(person, passwords.encode(code), time.now().plus(CODE_LASTS));
        sessions.endAll(person, null);
        trail.record(actor, "staff.new-code", Ref.of("person", person), found.area());
        sessions.forget();
        return new WithCode(person, ReadableCode.grouped(code));
    }

    /** Somebody leaves for good: posts end that day, the work stays with the posts. */
    @Transactional
    public void endPerson(Actor actor, UUID person, LocalDate on) {
        PersonStore.Person found = person(actor, person);
        people.end(person, on);
        posts.endAllTenures(person, on);
        sessions.endAll(person, null);
        trail.record(actor, "staff.end-person", Ref.of("person", person), found.area(), Map.of("on", on.toString()));
        sessions.forget();
    }

    /** @throws Problem {@code staff.unit-missing} for a handler without a unit */
    @Transactional
    public UUID addPost(Actor actor, String name, Role role, long area, @Nullable UUID unit) {
        Area place = places.area(area, administered(actor));
        if (role == Role.HANDLER && unit == null) {
            throw new Problem(StaffProblem.UNIT_MISSING);
        }
        if (unit != null) {
            mustSee(unit, administered(actor));
        }
        UUID id = nextId();
        String checked = checkedName(name);
        posts.add(new PostStore.NewPost(id, checked, SortKey.of(checked), role, place.code(), unit));
        trail.record(actor, "staff.add-post", Ref.of("post", id), place.code(), Map.of("role", role.name()));
        return id;
    }

    /**
     * Gives a post to a person from a day on, as its holder or as a stand-in.
     *
     * @throws Problem {@code staff.post-held}, {@code staff.administrator-and-auditor}, {@code staff.days-reversed}
     */
    @Transactional
    public UUID giveTenure(
            Actor actor, UUID post, UUID person, Standing standing, LocalDate from, @Nullable LocalDate to) {
        PostStore.Post seat = post(actor, post);
        person(actor, person);
        if (to != null && to.isBefore(from)) {
            throw new Problem(StaffProblem.DAYS_REVERSED);
        }
        refuseBothKeys(seat.role(), person);
        posts.lock(post);
        if (standing == Standing.A && posts.isHeld(post, from, to)) {
            throw new Problem(StaffProblem.POST_HELD);
        }
        UUID id = nextId();
        posts.addTenure(new PostStore.NewTenure(id, post, person, standing, from, to));
        trail.record(
                actor,
                "staff.give-tenure",
                Ref.of("post", post),
                seat.area(),
                Map.of("person", person.toString(), "standing", standing.name(), "from", from.toString()));
        sessions.forget();
        return id;
    }

    /** From this day on somebody else holds the post, and with it everything that waits there (交接). */
    @Transactional
    public void handOver(Actor actor, UUID post, UUID to, LocalDate on) {
        PostStore.Post seat = post(actor, post);
        person(actor, to);
        refuseBothKeys(seat.role(), to);
        posts.lock(post);
        posts.endHolder(post, on);
        posts.addTenure(new PostStore.NewTenure(nextId(), post, to, Standing.A, on, null));
        trail.record(
                actor,
                "staff.hand-over",
                Ref.of("post", post),
                seat.area(),
                Map.of("to", to.toString(), "on", on.toString()));
        sessions.forget();
    }

    @Transactional
    public void endTenure(Actor actor, UUID tenure, LocalDate on) {
        long area = posts.endTenure(tenure, on, administered(actor))
                .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_POST));
        trail.record(actor, "staff.end-tenure", Ref.of("tenure", tenure), area, Map.of("on", on.toString()));
        sessions.forget();
    }

    /** While somebody is away the stand-ins of their posts act for them. */
    @Transactional
    public UUID addLeave(Actor actor, UUID person, LocalDate from, LocalDate to) {
        PersonStore.Person found = person(actor, person);
        if (to.isBefore(from)) {
            throw new Problem(StaffProblem.DAYS_REVERSED);
        }
        UUID id = nextId();
        posts.addLeave(id, person, from, to);
        trail.record(
                actor,
                "staff.add-leave",
                Ref.of("person", person),
                found.area(),
                Map.of("from", from.toString(), "to", to.toString()));
        sessions.forget();
        return id;
    }

    /** Whoever could change the rights could also hide it from the trail's reader: never one person (三员分立). */
    private void refuseBothKeys(Role role, UUID person) {
        Role other = switch (role) {
            case ADMINISTRATOR -> Role.AUDITOR;
            case AUDITOR -> Role.ADMINISTRATOR;
            default -> null;
        };
        if (other == null) {
            return;
        }
        people.lock(person);
        if (posts.holds(person, other, time.today())) {
            throw new Problem(StaffProblem.ADMINISTRATOR_AND_AUDITOR);
        }
    }

    /** @throws Problem {@code staff.no-such-post} unless this administrator administers it */
    public void mustSeePost(Actor actor, UUID id) {
        if (posts.post(id, administered(actor), time.today()).isEmpty()) {
            throw new Problem(StaffProblem.NO_SUCH_POST);
        }
    }

    /** @throws Problem {@code staff.no-such-unit} */
    void mustSee(UUID unit, Scope scope) {
        if (posts.unit(unit, scope).isEmpty()) {
            throw new Problem(StaffProblem.NO_SUCH_UNIT);
        }
    }

    private PersonStore.Person person(Actor actor, UUID id) {
        return people.find(id, administered(actor)).orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_PERSON));
    }

    private PostStore.Post post(Actor actor, UUID id) {
        return posts.post(id, administered(actor), time.today())
                .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_POST));
    }

    private static Scope administered(Actor actor) {
        return actor.scope(Role.ADMINISTRATOR);
    }

    private UUID nextId() {
        return Ids.next(time.now().toEpochMilli());
    }

    static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 60) {
            throw new Problem(StaffProblem.NAME_MISSING);
        }
        return stripped;
    }

    static String checkedSignIn(String signIn) {
        String stripped = signIn.strip();
        if (!SIGN_IN.matcher(stripped).matches()) {
            throw new Problem(StaffProblem.BAD_SIGN_IN);
        }
        return stripped;
    }
}
