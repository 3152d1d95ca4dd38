package doorstep.staff;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Time time;

    SessionController(SignIn signIn, Sessions sessions, Time time) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.time = time;
    }

    record Credentials(String signIn, String password) {}

    record FirstAdministrator(String code, String name, String signIn, String password) {}

    record PasswordByCode(String signIn, String code, String password) {}

    record PasswordChange(String old, String password) {}

    record Duty(
            UUID post,
            Role role,
            long first,
            long last,
            @Nullable UUID unit) {}

    record Me(UUID id, String name, List<Duty> posts) {
        static Me of(Actor actor) {
            return new Me(
                    actor.id(),
                    actor.name(),
                    actor.grants().stream()
                            .map(grant -> new Duty(
                                    grant.post(),
                                    grant.role(),
                                    grant.area().first(),
                                    grant.area().last(),
                                    grant.unit()))
                            .toList());
        }
    }

    /**
     * Who is signed in here.
     *
     * @param firstStart nobody can administer yet: the code from the terminal is wanted
     * @param today the only today that counts, whatever the device thinks
     */
    record State(@Nullable Me me, boolean firstStart, LocalDate today) {}

    @GetMapping
    State state(@AuthenticationPrincipal @Nullable Actor actor) {
        return actor == null
                ? new State(null, signIn.isFirstStart(), time.today())
                : new State(Me.of(actor), false, time.today());
    }

    @PostMapping
    State signIn(@RequestBody Credentials body, HttpServletRequest request, HttpServletResponse response) {
        String token = signIn.signIn(body.signIn().strip(), body.password(), request.getRemoteAddr());
        return begin(token, request, response);
    }

    /** The first start's own sign-in; later there is none. */
    @PostMapping("/first-administrator")
    State first(@RequestBody FirstAdministrator body, HttpServletRequest request, HttpServletResponse response) {
        UUID person = signIn.makeFirstAdministrator(
                body.code(), body.name(), body.signIn().strip(), body.password());
        return begin(sessions.begin(person), request, response);
    }

    @PostMapping("/password-by-code")
    void setPassword(@RequestBody PasswordByCode body, HttpServletRequest request) {
        signIn.setPassword(body.signIn().strip(), body.code(), body.password(), request.getRemoteAddr());
    }

    @PutMapping("/password")
    void changePassword(
            Actor actor,
            @CookieValue(name = SessionCookie.NAME, required = false) @Nullable String token,
            @RequestBody PasswordChange body) {
        signIn.changePassword(actor, token, body.old(), body.password());
    }

    @DeleteMapping
    void signOut(
            @AuthenticationPrincipal @Nullable Actor actor,
            @CookieValue(name = SessionCookie.NAME, required = false) @Nullable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (actor != null && token != null) {
            sessions.end(actor, token);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    private State begin(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, Sessions.LONGEST, request));
        return new State(sessions.actor(token).map(Me::of).orElse(null), false, time.today());
    }

    private static String cookie(String token, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(SessionCookie.NAME, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
