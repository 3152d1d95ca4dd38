package doorstep.staff;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.place.Area;
import doorstep.place.Places;
import doorstep.text.ReadableCode;
import doorstep.text.SortKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signing in, setting a password with a one-time code, and making the very first administrator (登录). */
@Component
public class SignIn {
    private static final int FIRST_CODE_LENGTH = 16;
    /** Wrong ones from one address before it has to wait: a whole county's office may sit behind one. */
    private static final int GUESSES_PER_ADDRESS = 200;

    private final PersonStore people;
    private final PostStore posts;
    private final TenureStore tenures;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Credentials credentials;
    private final Attempts attempts;
    private final Places places;
    private final Trail trail;
    private final Time time;

    SignIn(
            PersonStore people,
            PostStore posts,
            TenureStore tenures,
            Sessions sessions,
            Passwords passwords,
            Credentials credentials,
            Attempts attempts,
            Places places,
            Trail trail,
            Time time) {
        this.people = people;
        this.posts = posts;
        this.tenures = tenures;
        this.sessions = sessions;
        this.passwords = passwords;
        this.credentials = credentials;
        this.attempts = attempts;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Not one transaction: a wrong guess is counted although it is refused.
     *
     * @param address where it is asked from, to stop somebody who tries many names
     * @return the token for the browser
     * @throws Problem {@code staff.wrong-sign-in}, whether the name or the password was wrong; {@code staff.locked}
     */
    String signIn(String name, String password, String address) {
        attempts.guess(at(address), GUESSES_PER_ADDRESS);
        if (!People.isSignIn(name)) {
            throw new Problem(StaffProblem.WRONG_SIGN_IN);
        }
        String key = "sign-in:" + name;
        attempts.guess(key);
        Optional<PersonStore.Login> login = people.login(name, time.today());
        if (!passwords.matches(password, login.map(PersonStore.Login::password).orElse(null))) {
            throw new Problem(StaffProblem.WRONG_SIGN_IN);
        }
        attempts.succeeded(key);
        attempts.takeBack(at(address));
        return sessions.begin(login.orElseThrow().person());
    }

    /**
     * Sets a password with the one-time code an administrator handed over.
     *
     * @throws Problem {@code staff.wrong-code}, {@code staff.weak-password}, {@code staff.locked}
     */
    public void setPassword(String name, String code, String password, String address) {
        attempts.guess(at(address), GUESSES_PER_ADDRESS);
        if (!People.isSignIn(name)) {
            throw new Problem(StaffProblem.WRONG_CODE);
        }
        String key = "code:" + name;
        attempts.guess(key);
        Optional<PersonStore.Login> login = people.login(name, time.today());
        String kept = login.flatMap(known -> Optional.ofNullable(known.codeOn(time.now())))
                .orElse(null);
        if (!passwords.matches(ReadableCode.plain(code), kept)) {
            throw new Problem(StaffProblem.WRONG_CODE);
        }
        attempts.succeeded(key);
        attempts.takeBack(at(address));
        passwords.mustBeGood(password, name);
        credentials.keep(login.orElseThrow().person(), password, null);
        attempts.succeeded("sign-in:" + name);
    }

    private static String at(String address) {
        return "sign-in-from:" + address;
    }

    /** The code to print on a first start; absent once somebody can administer. */
    @Transactional
    public Optional<String> firstCode() {
        if (people.anybody()) {
            return Optional.empty();
        }
        String code = ReadableCode.next(FIRST_CODE_LENGTH);
        people.setFirstCode(passwords.encode(code));
        return Optional.of(ReadableCode.grouped(code));
    }

    boolean isFirstStart() {
        return !people.anybody();
    }

    /**
     * Makes the first administrator, over everything, with the code from the terminal.
     *
     * @throws Problem {@code staff.already-started}, {@code staff.wrong-code}, {@code staff.weak-password}
     */
    @Transactional
    public UUID makeFirstAdministrator(String code, String name, String signIn, String password) {
        String kept = people.takeFirstCode().orElseThrow(() -> new Problem(StaffProblem.ALREADY_STARTED));
        if (!passwords.matches(ReadableCode.plain(code), kept)) {
            throw new Problem(StaffProblem.WRONG_CODE);
        }
        passwords.mustBeGood(password, signIn);
        Area root = places.root();
        LocalDate today = time.today();
        UUID person = Ids.next(time.now().toEpochMilli());
        UUID post = Ids.next(time.now().toEpochMilli());
        String checkedName = People.checkedName(name);
        people.add(
                person,
                checkedName,
                SortKey.ofName(checkedName),
                root.code(),
                People.checkedSignIn(signIn),
                null,
                null);
        people.setPassword(person, passwords.encode(password));
        posts.add(new PostStore.NewPost(post, "系统管理员", SortKey.of("系统管理员"), Role.ADMINISTRATOR, root.code(), null));
        tenures.add(new TenureStore.Tenure(Ids.next(time.now().toEpochMilli()), post, person, Standing.A, today, null));
        Actor self = new Actor(Actor.Kind.STAFF, person, checkedName, List.of());
        trail.record(self, "staff.first-administrator", Ref.of("person", person), root.code());
        return person;
    }

    /**
     * Every other browser of this person is signed out.
     *
     * @param token of the session it is done in
     * @throws Problem {@code staff.wrong-sign-in} when the old password is not right, {@code staff.weak-password}
     */
    void changePassword(Actor actor, @Nullable String token, String old, String password) {
        String name = people.signIn(actor.id());
        String key = "sign-in:" + name;
        attempts.guess(key);
        Optional<PersonStore.Login> login = people.login(name, time.today());
        if (!passwords.matches(old, login.map(PersonStore.Login::password).orElse(null))) {
            throw new Problem(StaffProblem.WRONG_SIGN_IN);
        }
        attempts.succeeded(key);
        passwords.mustBeGood(password, name);
        credentials.keep(actor.id(), password, token);
    }
}
