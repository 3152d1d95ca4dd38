package doorstep.notice;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.kernel.Words;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How digests leave the house (邮件服务器): one for the whole county, set up by who administers all of it. */
@Component
class MailServers {
    /** Codes of a county and of everything inside it. */
    private static final long COUNTY = 1_000_000_000L;

    private final MailServerStore store;
    private final MailStore mails;
    private final Postbox postbox;
    private final Trail trail;
    private final Time time;

    MailServers(MailServerStore store, MailStore mails, Postbox postbox, Trail trail, Time time) {
        this.store = store;
        this.mails = mails;
        this.postbox = postbox;
        this.trail = trail;
        this.time = time;
    }

    /** @throws Problem {@code notice.not-the-whole-county} */
    Optional<MailServer> get(Actor actor) {
        county(actor);
        return store.get();
    }

    /**
     * Enters the server.
     *
     * @param password absent to keep the one that was entered before
     * @throws Problem {@code notice.bad-server}, {@code notice.bad-address}, {@code notice.bad-site}
     */
    @Transactional
    public void set(Actor actor, MailServer server, @Nullable String password) {
        Scope.Span county = county(actor);
        Letter.address(server.sender());
        store.save(server, password == null || password.isEmpty() ? null : password);
        trail.record(actor, "notice.set-mail-server", Ref.of("area", county.first()), county.first());
    }

    /**
     * Sends a mail that says only that it arrived, now and once.
     *
     * @throws Problem {@code notice.no-server}, {@code notice.test-failed} with the reason
     */
    void test(Actor actor, String to) {
        county(actor);
        MailServer server = store.get().orElseThrow(() -> new Problem(NoticeProblem.NO_SERVER));
        Letter letter = new Letter(
                Ids.next(time.now().toEpochMilli()),
                Letter.address(to),
                Words.sayBoth("notice.mail.test-subject").replace("\n", " / "),
                Words.sayBoth("notice.mail.test"));
        Postbox.Outcome outcome = postbox.send(server, letter, time.now(), () -> {});
        Trouble trouble = outcome.trouble();
        if (trouble != null) {
            throw new Problem(
                    NoticeProblem.TEST_FAILED,
                    (Words.Sayable) language -> Words.say(language, "notice.trouble." + trouble.name()),
                    outcome.number() == 0 ? "" : Integer.toString(outcome.number()));
        }
    }

    /** A digest that did not go out, or of which nobody knows, goes onto its way once more. */
    @Transactional
    public void again(Actor actor, UUID mail) {
        long area = mails.again(mail, actor.scope(Role.ADMINISTRATOR), time.now())
                .orElseThrow(() -> new Problem(NoticeProblem.NO_SUCH_FAILURE));
        trail.record(actor, "notice.send-again", Ref.of("mail", mail), area);
    }

    private static Scope.Span county(Actor actor) {
        return actor.scope(Role.ADMINISTRATOR).spans().stream()
                .filter(span -> span.last() - span.first() >= COUNTY - 1)
                .findFirst()
                .orElseThrow(() -> new Problem(NoticeProblem.NOT_THE_WHOLE_COUNTY));
    }
}
