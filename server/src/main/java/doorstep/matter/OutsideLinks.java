package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.matter.kind.Act;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A link for a body outside that has no account (外单位一次性链接): it shows what that body was asked and nothing of the
 * matter, and takes one answer. 128 random bits cannot be guessed, so that no attempts need counting.
 */
@Component
public class OutsideLinks {
    private static final int BYTES = 16;

    /** How long a link that is not used lives; a new one can be given at any time. */
    private static final int DAYS = 30;

    private final OutsideStore store;
    private final MatterStore matters;
    private final Cases cases;
    private final Trail trail;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    OutsideLinks(OutsideStore store, MatterStore matters, Cases cases, Trail trail, Time time) {
        this.store = store;
        this.matters = matters;
        this.cases = cases;
        this.trail = trail;
        this.time = time;
    }

    /** @param secret told once; what is kept cannot be turned back into it */
    record LinkGiven(String secret, LocalDate until) {}

    /**
     * Gives a link, in the place of one given before, by whoever may write the body's answer down.
     *
     * @throws Problem {@code matter.no-such-matter}, {@code matter.not-now}, {@code matter.no-such-helper} for one with an
     *     account or an answer
     */
    @Transactional
    public LinkGiven give(Actor actor, UUID id, UUID helper) {
        Matter matter = matters.take(id, Sight.of(actor), actor.id())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        if (!matter.open(actor).contains(Act.HELP_ANSWER)) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String told = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        LocalDate until = time.today().plusDays(DAYS);
        if (!store.give(id, helper, digest(told), until)) {
            throw new Problem(MatterProblem.NO_SUCH_HELPER);
        }
        trail.record(actor, "matter.give-link", Ref.of("matter", id), matter.area());
        return new LinkGiven(told, until);
    }

    /** @throws Problem {@code matter.link-over} */
    OutsideStore.Open open(String secret) {
        return store.open(digest(secret), time.today()).orElseThrow(() -> new Problem(MatterProblem.LINK_OVER));
    }

    /**
     * The body's one answer.
     *
     * @throws Problem {@code matter.link-over}, {@code matter.reply-missing}, {@code matter.text-too-long}
     */
    @Transactional
    public void answer(String secret, String answer) {
        OutsideStore.Open open = open(secret);
        cases.answerHelp(Actor.outside(open.helper()), open.matter(), open.helper(), answer);
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.strip().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
