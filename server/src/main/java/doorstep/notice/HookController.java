package doorstep.notice;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/hooks")
class HookController {
    private final Hooks hooks;
    private final HookStore store;

    HookController(Hooks hooks, HookStore store) {
        this.hooks = hooks;
        this.store = store;
    }

    /** @param always also outside working hours; else what happens then is sent when the next ones begin */
    record NewHook(String name, String url, List<News> events, long area, boolean always) {}

    @GetMapping
    List<HookStore.Hook> all(Actor actor) {
        actor.must(Role.ADMINISTRATOR);
        return store.all(Hooks.administered(actor));
    }

    @PostMapping
    Hooks.WithSecret add(Actor actor, @RequestBody NewHook body) {
        actor.must(Role.ADMINISTRATOR);
        return hooks.add(actor, body.name(), body.url(), body.events(), body.area(), body.always());
    }

    @PostMapping("/{id}/secret")
    Hooks.WithSecret newSecret(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        return hooks.newSecret(actor, id);
    }

    @PostMapping("/{id}/test")
    void test(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        hooks.test(actor, id);
    }

    @PostMapping("/{id}/pause")
    void pause(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        hooks.pause(actor, id);
    }

    @PostMapping("/{id}/taking-up")
    void takeUp(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        hooks.takeUp(actor, id);
    }

    @PostMapping("/{id}/ending")
    void end(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        hooks.end(actor, id);
    }

    @GetMapping("/failures")
    List<HookStore.Undelivered> failures(Actor actor) {
        actor.must(Role.ADMINISTRATOR);
        return store.failures(Hooks.administered(actor));
    }

    @PostMapping("/failures/{id}/again")
    void again(Actor actor, @PathVariable UUID id) {
        actor.must(Role.ADMINISTRATOR);
        hooks.again(actor, id);
    }
}
