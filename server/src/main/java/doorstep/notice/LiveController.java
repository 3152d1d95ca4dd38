package doorstep.notice;

import doorstep.kernel.Actor;
import doorstep.staff.SessionCookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The one operation that does not end by itself. Its thread is a virtual one and holds no connection. */
@RestController
class LiveController {
    private final Live live;

    LiveController(Live live) {
        this.live = live;
    }

    /** {@code text/event-stream}: {@code ready} when what was missed has been said, {@code notice} for each that is new. */
    @GetMapping("/api/notices/stream")
    void stream(
            Actor actor,
            @CookieValue(SessionCookie.NAME) String token,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException {
        Stream stream = live.open(actor, token, last);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            stream.run(response.getOutputStream());
        } catch (IOException e) {
            // The browser went away.
            stream.close();
        }
    }
}
