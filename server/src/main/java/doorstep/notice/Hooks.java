package doorstep.notice;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Webhooks (消息推送接口) of administrators: where the county's own gateway for text messages, WeCom or DingTalk is told what happens in an area.
 * What it passes on to whom is the county's to decide.
 */
@Component
class Hooks {
    private static final int LONGEST_NAME = 60;
    private static final int SECRET_BYTES = 32;

    private final HookStore store;
    private final Gateways gateways;
    private final NoticeKey key;
    private final Trail trail;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    Hooks(HookStore store, Gateways gateways, NoticeKey key, Trail trail, Time time) {
        this.store = store;
        this.gateways = gateways;
        this.key = key;
        this.trail = trail;
        this.time = time;
    }

    /** A webhook's secret, told this once. */
    record WithSecret(UUID id, String secret) {}

    /**
     * Enters one for an area.
     *
     * @throws Problem {@code notice.name-missing}, {@code notice.bad-url}, {@code notice.url-not-allowed},
     *     {@code notice.nothing-to-tell}, {@code notice.no-such-area}
     */
    @Transactional
    public WithSecret add(Actor actor, String name, String url, List<News> events, long area, boolean always) {
        String checked = name.strip();
        if (checked.isEmpty() || checked.length() > LONGEST_NAME) {
            throw new Problem(NoticeProblem.NAME_MISSING);
        }
        if (events.isEmpty()) {
            throw new Problem(NoticeProblem.NOTHING_TO_TELL);
        }
        UUID id = Ids.next(time.now().toEpochMilli());
        String secret = secret();
        HookStore.Hook hook = new HookStore.Hook(
                id, area, checked, gateways.checked(url), List.copyOf(new HashSet<>(events)), always, null, null, null);
        if (!store.add(hook, key.lock(secret), administered(actor), time.now())) {
            throw new Problem(NoticeProblem.NO_SUCH_AREA);
        }
        trail.record(actor, "notice.add-hook", Ref.of("hook", id), area);
        return new WithSecret(id, secret);
    }

    /** The old one counts no more from now on. @throws Problem {@code notice.no-such-hook} */
    @Transactional
    public WithSecret newSecret(Actor actor, UUID id) {
        String secret = secret();
        record(actor, "notice.new-secret", id, store.newSecret(id, administered(actor), key.lock(secret)));
        return new WithSecret(id, secret);
    }

    /** Nothing more is sent, and nothing kept for it. @throws Problem {@code notice.no-such-hook} */
    @Transactional
    public void end(Actor actor, UUID id) {
        record(actor, "notice.end-hook", id, store.end(id, administered(actor), time.now()));
    }

    /** What happens meanwhile waits for up to a week. @throws Problem {@code notice.no-such-hook} */
    @Transactional
    public void pause(Actor actor, UUID id) {
        record(actor, "notice.pause-hook", id, store.pause(id, administered(actor), time.now()));
    }

    /** Also after it was paused for failing. @throws Problem {@code notice.no-such-hook} */
    @Transactional
    public void takeUp(Actor actor, UUID id) {
        record(actor, "notice.take-up-hook", id, store.takeUp(id, administered(actor)));
    }

    /** Puts a message that says nothing onto the way. @throws Problem {@code notice.no-such-hook} */
    @Transactional
    public void test(Actor actor, UUID id) {
        record(actor, "notice.test-hook", id, store.area(id, administered(actor)));
        store.addTest(id, Ids.next(time.now().toEpochMilli()), time.now());
    }

    /** @throws Problem {@code notice.no-such-failure} */
    @Transactional
    public void again(Actor actor, UUID delivery) {
        long area = store.again(delivery, administered(actor), time.now())
                .orElseThrow(() -> new Problem(NoticeProblem.NO_SUCH_FAILURE));
        trail.record(actor, "notice.send-again", Ref.of("delivery", delivery), area);
    }

    private void record(Actor actor, String act, UUID id, Optional<Long> area) {
        trail.record(actor, act, Ref.of("hook", id), area.orElseThrow(() -> new Problem(NoticeProblem.NO_SUCH_HOOK)));
    }

    private String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    static Scope administered(Actor actor) {
        return actor.scope(Role.ADMINISTRATOR);
    }
}
