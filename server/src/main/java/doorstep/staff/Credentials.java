package doorstep.staff;

import doorstep.audit.Trail;
import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person's new password, and says in the trail that it was changed. */
@Component
class Credentials {
    private final PersonStore people;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Trail trail;

    Credentials(PersonStore people, Sessions sessions, Passwords passwords, Trail trail) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.trail = trail;
    }

    /** @param but the one session that stays; all others end, and whoever knew the old password is out */
    @Transactional
    public void keep(UUID person, String password, @Nullable String but) {
        long area = people.setPassword(person, passwords.encode(password));
        sessions.endAll(person, but);
        Actor actor = sessions.actor(person).orElseThrow();
        trail.record(actor, "staff.set-password", Ref.of("person", person), area);
    }
}
