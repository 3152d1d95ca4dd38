package doorstep;

import doorstep.kernel.Actor;
import doorstep.staff.SessionCookie;
import doorstep.staff.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the session cookie into the {@link Actor} that everything below works with. */
class ActorFilter extends OncePerRequestFilter {
    private final Sessions sessions;

    ActorFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        token(request)
                .flatMap(token -> isUnasked(request) ? sessions.glance(token) : sessions.actor(token))
                .ifPresent(actor -> SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of())));
        chain.doFilter(request, response);
    }

    /** What a page asks by itself is no sign that somebody is there: it does not keep them signed in. */
    private static boolean isUnasked(HttpServletRequest request) {
        return request.getRequestURI().equals("/api/notices/stream") || request.getHeader("X-Unasked") != null;
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(SessionCookie.NAME)
                    && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}
