package doorstep.library;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.document.Prose;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door for who keeps the library: takes documents in, and says when they were repealed. */
@Component
public class Library {
    /** Who keeps documents, each over their own area. */
    static final Role[] KEEPERS = {Role.CLERK, Role.LEADER, Role.ADMINISTRATOR};

    private final LibraryStore store;
    private final ReaderStore readers;
    private final Trail trail;
    private final Time time;

    Library(LibraryStore store, ReaderStore readers, Trail trail, Time time) {
        this.store = store;
        this.readers = readers;
        this.trail = trail;
        this.time = time;
    }

    /**
     * What became of a text.
     *
     * @param paragraphs how many everybody may read
     * @param kept how many of them an earlier version had already, word for word
     */
    public record Taken(UUID document, UUID version, int paragraphs, int kept) {}

    /**
     * Takes a text in as a version of its document.
     *
     * @param marks what marks in it mean; absent when nobody was asked
     * @param roles besides the taker's own posts, who may read what is withheld: everybody with such a post inside the area
     * @throws Problem {@code library.title-missing}, {@code library.line-too-long}, {@code library.marks-unanswered},
     *     {@code library.marks-uneven}, {@code library.no-such-area}, {@code library.not-a-reader}, {@code library.version-taken};
     *     nothing is kept then
     */
    @Transactional
    public Taken take(Actor actor, NewVersion given, Prose prose, @Nullable Marks marks, Set<Role> roles) {
        given.check();
        List<Outline.Placed> placed = Outline.of(Marked.pieces(prose.paragraphs(), marks));
        LibraryStore.Kept document = store.document(nextId(), given, keeper(actor))
                .orElseThrow(() -> new Problem(LibraryProblem.NO_SUCH_AREA));
        if (document.withholds()) {
            mustRead(actor, document.id());
        }
        UUID version = nextId();
        if (!store.addVersion(version, document.id(), given, actor, time.now())) {
            throw new Problem(LibraryProblem.VERSION_TAKEN, given.inForceOn());
        }
        Laid laid = Laid.of(placed, store.paragraphs(document.id()), this::nextId);
        store.addParagraphs(document.id(), laid.added());
        store.place(version, laid.shown(), laid.ids());
        if (!laid.hidden().isEmpty()) {
            withhold(actor, document.id(), version, laid.hidden(), roles, given.area());
        }
        trail.record(
                actor,
                "library.take",
                Ref.of("document", document.id()),
                given.area(),
                Map.of("version", version.toString()));
        return new Taken(
                document.id(),
                version,
                laid.visible(),
                laid.visible() - laid.added().size());
    }

    private void withhold(
            Actor actor, UUID document, UUID version, List<LibraryStore.Hidden> hidden, Set<Role> roles, long area) {
        List<UUID> posts = new ArrayList<>();
        for (Actor.Grant grant : actor.grants()) {
            if (List.of(KEEPERS).contains(grant.role()) && grant.area().contains(area)) {
                posts.add(grant.post());
            }
        }
        if (posts.isEmpty() && roles.isEmpty()) {
            throw new Problem(LibraryProblem.READER_WRONG);
        }
        store.withhold(version, hidden);
        posts.forEach(post -> readers.addPost(nextId(), document, post));
        roles.forEach(role -> readers.addRole(nextId(), document, role, area));
    }

    /**
     * Says from which day a version holds no more; a later version does so by itself.
     *
     * @throws Problem {@code library.no-such-version}, {@code library.repealed-before} it came into force
     */
    @Transactional
    public void repeal(Actor actor, UUID version, LocalDate on) {
        LibraryStore.Repealed repealed = repealed(version, on, keeper(actor));
        trail.record(
                actor,
                "library.repeal",
                Ref.of("document", repealed.document()),
                repealed.area(),
                Map.of("version", version.toString(), "on", on.toString()));
    }

    private LibraryStore.Repealed repealed(UUID version, LocalDate on, Scope keeper) {
        try {
            return store.repeal(version, on, keeper).orElseThrow(() -> new Problem(LibraryProblem.NO_SUCH_VERSION));
        } catch (DataIntegrityViolationException e) {
            throw new Problem(LibraryProblem.REPEALED_BEFORE);
        }
    }

    private void mustRead(Actor actor, UUID document) {
        if (actor.kind() != Actor.Kind.OPERATOR
                && readers.area(document, Rights.of(actor)).isEmpty()) {
            throw new Problem(LibraryProblem.NOT_A_READER);
        }
    }

    static Scope keeper(Actor actor) {
        return actor.kind() == Actor.Kind.OPERATOR
                ? Scope.of(List.of(new Scope.Span(0, 999_999_999_999_999L)))
                : actor.scope(KEEPERS);
    }

    private UUID nextId() {
        return Ids.next(time.now().toEpochMilli());
    }
}
