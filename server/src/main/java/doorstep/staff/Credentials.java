package doorstep.staff;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person's new password, and says in the trail that it was changed. */
@Component
class Credentials {
    private final PersonStore people;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Trail trail;
    private final Time time;

    Credentials(PersonStore people, SessionStore sessions, Passwords passwords, Trail trail, Time time) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    public void keep(UUID person, String password) {
        long area = people.setPassword(person, passwords.encode(password));
        Actor actor = sessions.actor(person, time.today()).orElseThrow();
        trail.record(actor, "staff.set-password", Ref.of("person", person), area);
    }
}
