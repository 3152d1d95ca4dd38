package doorstep.library;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read what a document withholds (可读人). Only who may read it lets others read, so that nobody gives a right away that is
 * not theirs; an administrator as such has none.
 */
@Component
class Readers {
    private final ReaderStore store;
    private final Trail trail;
    private final Time time;

    Readers(ReaderStore store, Trail trail, Time time) {
        this.store = store;
        this.trail = trail;
        this.time = time;
    }

    /**
     * Lets a post read, or everybody with a role over an area inside the document's.
     *
     * @throws Problem {@code library.no-such-document} unless the actor reads it, {@code library.reader-wrong} unless it is either,
     *     {@code library.no-such-post}, {@code library.no-such-area}
     */
    @Transactional
    public void add(Actor actor, UUID document, @Nullable UUID post, @Nullable Role role, @Nullable Long area) {
        long where =
                store.area(document, Rights.of(actor)).orElseThrow(() -> new Problem(LibraryProblem.NO_SUCH_DOCUMENT));
        UUID id = Ids.next(time.now().toEpochMilli());
        if (post != null && role == null && area == null) {
            must(store.addPost(id, document, post), LibraryProblem.NO_SUCH_POST);
        } else if (post == null && role != null && area != null) {
            must(store.addRole(id, document, role, area), LibraryProblem.NO_SUCH_AREA);
        } else {
            throw new Problem(LibraryProblem.READER_WRONG);
        }
        trail.record(
                actor,
                "library.add-reader",
                Ref.of("document", document),
                where,
                post != null ? Map.of("post", post.toString()) : Map.of("role", String.valueOf(role), "in", area));
    }

    /** @throws Problem {@code library.no-such-reader}, {@code library.last-reader} */
    @Transactional
    public void remove(Actor actor, UUID reader) {
        ReaderStore.Given given =
                store.given(reader, Rights.of(actor)).orElseThrow(() -> new Problem(LibraryProblem.NO_SUCH_READER));
        must(given.readers() > 1, LibraryProblem.LAST_READER);
        store.remove(reader);
        trail.record(
                actor,
                "library.remove-reader",
                Ref.of("document", given.document()),
                given.area(),
                Map.of("reader", reader.toString()));
    }

    private static void must(boolean holds, LibraryProblem otherwise) {
        if (!holds) {
            throw new Problem(otherwise);
        }
    }
}
