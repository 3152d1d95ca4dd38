package doorstep.notice;

import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notices")
class InboxController {
    private final Inbox inbox;
    private final Habits habits;

    InboxController(Inbox inbox, Habits habits) {
        this.inbox = inbox;
        this.habits = habits;
    }

    /** @param count up to a hundred, which means that many or more */
    record Unread(int count) {}

    /** Everything up to this place in the list has been seen. */
    record SeenUpTo(long seq) {}

    @GetMapping
    Page<Inbox.Line> page(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable News kind,
            @RequestParam(required = false) @Nullable String after) {
        return inbox.page(actor, unread, kind, after == null ? null : Page.Cursor.parse(after));
    }

    @GetMapping("/unread")
    Unread unread(Actor actor) {
        return new Unread(inbox.unread(actor));
    }

    @PostMapping("/{id}/reading")
    void read(Actor actor, @PathVariable UUID id) {
        inbox.read(actor, id);
    }

    @PostMapping("/reading")
    void readAll(Actor actor, @RequestBody SeenUpTo body) {
        inbox.readAll(actor, body.seq());
    }

    /** Whether and when this person wants a digest, and when nothing. */
    @GetMapping("/habits")
    Habits.Habit habits(Actor actor) {
        return habits.of(actor);
    }

    @PutMapping("/habits")
    void change(Actor actor, @RequestBody Habits.Habit body) {
        habits.change(actor, body);
    }
}
