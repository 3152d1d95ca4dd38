package doorstep.sealed;

import doorstep.clock.Time;
import doorstep.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a page needs to seal a report, and where it sends it. Asks nobody who they are: pages send no cookie along. */
@RestController
@RequestMapping("/api/sealed")
class SealedController {
    private final Office office;
    private final Envelopes envelopes;
    private final Time time;
    private final Throttle throttle = new Throttle();

    SealedController(Office office, Envelopes envelopes, Time time) {
        this.office = office;
        this.envelopes = envelopes;
        this.time = time;
    }

    /** @param keys to encrypt to, all of them; none when reports cannot be taken here */
    record Reception(List<Office.Key> keys) {}

    /**
     * A report, sealed.
     *
     * @param keys fingerprints of what it was encrypted to
     * @param envelope in base64
     */
    record Sent(List<String> keys, String envelope) {}

    @GetMapping("/office")
    Reception office() {
        return new Reception(office.current());
    }

    @PostMapping("/envelopes")
    void take(@RequestBody Sent body, HttpServletRequest request) {
        throttle.pass(request.getRemoteAddr(), time.now());
        office.mustBeTodays(body.keys());
        envelopes.put(decoded(body.envelope()));
    }

    private static byte[] decoded(String base64) {
        if (base64.length() > Envelope.SIZE * 2) {
            throw new Problem(SealedProblem.TOO_LONG);
        }
        try {
            byte[] envelope = Base64.getDecoder().decode(base64);
            if (Envelope.isWellFormed(envelope)) {
                return envelope;
            }
        } catch (IllegalArgumentException e) {
            throw new Problem(SealedProblem.MALFORMED);
        }
        throw new Problem(SealedProblem.MALFORMED);
    }
}
