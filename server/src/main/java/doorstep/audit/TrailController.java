package doorstep.audit;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trail")
class TrailController {
    /** Above every county: what concerns it concerns every auditor. */
    private static final Scope.Span ROOT = new Scope.Span(0, 0);

    private final TrailStore store;
    private final TrailWords words;

    TrailController(TrailStore store, TrailWords words) {
        this.store = store;
        this.words = words;
    }

    /**
     * Newest first.
     *
     * @param before the last sequence number already seen
     * @param who the name of whoever did it
     * @param from the first day, {@code to} the last
     * @param kind of thing, {@code post}; {@code thing} the one of that kind
     */
    @GetMapping
    List<TrailWords.Line> read(
            Actor actor,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String act,
            @RequestParam(required = false) @Nullable String who,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String thing) {
        actor.must(Role.AUDITOR);
        TrailStore.Asked asked = new TrailStore.Asked(before, act, who, from, to, kind, thing);
        return words.of(store.page(audited(actor), asked));
    }

    /** An auditor's own areas, and the root: whoever administers everything is looked at by everybody who audits. */
    static Scope audited(Actor actor) {
        List<Scope.Span> spans = new ArrayList<>(actor.scope(Role.AUDITOR).spans());
        spans.add(ROOT);
        return Scope.of(spans);
    }
}
