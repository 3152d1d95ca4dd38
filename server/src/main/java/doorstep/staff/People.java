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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
    private final Tenures tenures;
    private final List<PostInUse> inUse;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Places places;
    private final Trail trail;
    private final Time time;

    People(
            PersonStore people,
            PostStore posts,
            Tenures tenures,
            List<PostInUse> inUse,
            Sessions sessions,
            Passwords passwords,
            Places places,
            Trail trail,
            Time time) {
        this.people = people;
        this.posts = posts;
        this.tenures = tenures;
        this.inUse = inUse;
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
        UUID id = nextId();
        if (!posts.addUnit(id, checked, SortKey.of(checked), place.code(), checkedPhone(dutyPhone))) {
            throw new Problem(StaffProblem.UNIT_TAKEN, checked);
        }
        trail.record(actor, "staff.add-unit", Ref.of("unit", id), place.code());
        return id;
    }

    /** Gives a unit its right name and duty telephone. @throws Problem {@code staff.no-such-unit}, {@code staff.unit-taken} */
    @Transactional
    public void changeUnit(Actor actor, UUID id, String name, @Nullable String dutyPhone) {
        String checked = checkedName(name);
        try {
            long area = posts.changeUnit(id, checked, SortKey.of(checked), checkedPhone(dutyPhone), administered(actor))
                    .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_UNIT));
            trail.record(actor, "staff.change-unit", Ref.of("unit", id), area);
        } catch (DuplicateKeyException e) {
            throw new Problem(StaffProblem.UNIT_TAKEN, checked);
        }
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

    /**
     * Somebody leaves for good: the work stays with the posts. A day to come is the last on which they can sign in and have
     * their posts; today or yesterday means at once.
     *
     * @throws Problem {@code staff.ends-too-early} before yesterday
     */
    @Transactional
    public void endPerson(Actor actor, UUID person, LocalDate on) {
        PersonStore.Person found = person(actor, person);
        boolean atOnce = !on.isAfter(time.today());
        LocalDate last = on.equals(time.today()) ? on.minusDays(1) : on;
        people.end(person, last, atOnce);
        tenures.endAll(person, last);
        if (atOnce) {
            sessions.endAll(person, null);
        }
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
     * A post that nobody has, or will have, and where nothing waits, is no more from now on.
     *
     * @throws Problem {@code staff.post-still-held}, {@code staff.post-in-use}
     */
    @Transactional
    public void endPost(Actor actor, UUID id) {
        posts.lock(id);
        PostStore.Post seat = posts.post(id, administered(actor), time.today())
                .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_POST));
        if (!seat.holders().isEmpty()) {
            throw new Problem(StaffProblem.POST_STILL_HELD);
        }
        if (inUse.stream().anyMatch(module -> module.waitsAt(id))) {
            throw new Problem(StaffProblem.POST_IN_USE);
        }
        posts.end(id, time.today().minusDays(1));
        trail.record(actor, "staff.end-post", Ref.of("post", id), seat.area());
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
        return people.find(id, administered(actor), time.today())
                .orElseThrow(() -> new Problem(StaffProblem.NO_SUCH_PERSON));
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

    private static @Nullable String checkedPhone(@Nullable String dutyPhone) {
        return dutyPhone == null || dutyPhone.isBlank()
                ? null
                : PersonalNumber.phone(dutyPhone).whole();
    }

    /** Whether somebody may be called so at all. */
    static boolean isSignIn(String name) {
        return SIGN_IN.matcher(name).matches();
    }

    static String checkedSignIn(String signIn) {
        String stripped = signIn.strip();
        if (!isSignIn(stripped)) {
            throw new Problem(StaffProblem.BAD_SIGN_IN);
        }
        return stripped;
    }
}
