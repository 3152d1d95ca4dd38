package doorstep.review.talk;

import doorstep.kernel.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Private reminders among colleagues. */
@RestController
@RequestMapping("/api/reminders")
class ReminderController {
    private final Reminders reminders;
    private final ReminderStore store;

    ReminderController(Reminders reminders, ReminderStore store) {
        this.reminders = reminders;
        this.store = store;
    }

    record NewReminder(UUID id, UUID to, String seen) {}

    record NewReminderLine(UUID id, Reminders.Kind kind, String words) {}

    /** One's own, of either side. */
    @GetMapping
    List<ReminderStore.ReminderView> all(Actor actor) {
        return store.all(actor.id());
    }

    /** Whom one may speak to. */
    @GetMapping("/colleagues")
    List<Meeting.Member> colleagues(Actor actor) {
        return reminders.colleagues(actor);
    }

    @PostMapping
    void begin(Actor actor, @RequestBody NewReminder body) {
        reminders.begin(actor, body.id(), body.to(), body.seen());
    }

    @PostMapping("/{id}/lines")
    void say(Actor actor, @PathVariable UUID id, @RequestBody NewReminderLine body) {
        reminders.say(actor, id, body.id(), body.kind(), body.words());
    }
}
