package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.library.Citations;
import doorstep.library.Reading;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clauses of superiors' documents, and what becomes of each. */
@RestController
@RequestMapping("/api/study/clauses")
class ClauseController {
    private final ClauseLists lists;
    private final ClauseStore store;
    private final Citations citations;
    private final Reading reading;

    ClauseController(ClauseLists lists, ClauseStore store, Citations citations, Reading reading) {
        this.lists = lists;
        this.store = store;
        this.citations = citations;
        this.reading = reading;
    }

    record Split(UUID document, long area, List<UUID> paragraphs) {}

    record Why(String reason) {}

    /** A clause with what it says, for who may see that. */
    record Clause(
            UUID id,
            long area,
            Citations.@Nullable Cited cited,
            ClauseStore.@Nullable Task task,
            @Nullable String reason) {}

    /** How far a document is; its title for who may see it. */
    record Far(@Nullable String title, ClauseStore.Sum sum) {}

    /** Documents that were split, newest first, with how far each is. */
    @GetMapping("/sums")
    List<Far> sums(Actor actor) {
        List<ClauseStore.Sum> sums = store.sums(Desk.scope(actor));
        Map<UUID, String> titles = reading.titles(
                actor, sums.stream().map(ClauseStore.Sum::document).distinct().toList());
        return sums.stream()
                .map(sum -> new Far(titles.get(sum.document()), sum))
                .toList();
    }

    @GetMapping
    List<Clause> of(Actor actor, @RequestParam UUID document) {
        List<ClauseStore.Row> rows = store.of(document, Desk.scope(actor));
        Map<UUID, Citations.Cited> cited = citations.of(
                actor, rows.stream().map(ClauseStore.Row::paragraph).distinct().toList());
        return rows.stream()
                .map(row -> new Clause(row.id(), row.area(), cited.get(row.paragraph()), row.task(), row.reason()))
                .toList();
    }

    @PostMapping
    void split(Actor actor, @RequestBody Split body) {
        lists.split(actor, body.document(), body.area(), body.paragraphs());
    }

    @PostMapping("/{id}/task")
    UUID becomeTask(Actor actor, @PathVariable UUID id, @RequestBody Tasks.Owner body) {
        return lists.becomeTask(actor, id, body);
    }

    @PostMapping("/{id}/reason")
    void reason(Actor actor, @PathVariable UUID id, @RequestBody Why body) {
        lists.reason(actor, id, body.reason());
    }

    @DeleteMapping("/{id}")
    void drop(Actor actor, @PathVariable UUID id) {
        lists.drop(actor, id);
    }
}
