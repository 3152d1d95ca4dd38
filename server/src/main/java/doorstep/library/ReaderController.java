package doorstep.library;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may read what a document withholds; for those who may. */
@RestController
@RequestMapping("/api/library")
class ReaderController {
    private final Readers readers;
    private final ReaderStore store;

    ReaderController(Readers readers, ReaderStore store) {
        this.readers = readers;
        this.store = store;
    }

    /** A post, or a role over an area. */
    record NewReader(
            @Nullable UUID post,
            @Nullable Role role,
            @Nullable Long area) {}

    /** Not found where nothing is withheld, and for who may not read it. */
    @GetMapping("/{id}/readers")
    List<ReaderStore.Reader> readers(Actor actor, @PathVariable UUID id) {
        List<ReaderStore.Reader> given = store.readers(id, Rights.of(actor));
        if (given.isEmpty()) {
            throw new Problem(LibraryProblem.NO_SUCH_DOCUMENT);
        }
        return given;
    }

    @PostMapping("/{id}/readers")
    void add(Actor actor, @PathVariable UUID id, @RequestBody NewReader body) {
        readers.add(actor, id, body.post(), body.role(), body.area());
    }

    @DeleteMapping("/readers/{id}")
    void remove(Actor actor, @PathVariable UUID id) {
        readers.remove(actor, id);
    }
}
