package doorstep.review;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.document.Writing;
import doorstep.kernel.Actor;
import doorstep.kernel.Ids;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Places;
import doorstep.review.measure.Origins;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of self-examination, and what people hand in to them. */
@Component
public class Reviews {
    private static final int LONGEST = 100_000;
    private static final int MOST_ITEMS = 300;
    private static final int LONGEST_MEASURE = 2000;

    private final RoundStore rounds;
    private final ReviewStore store;
    private final ReviewQuery query;
    private final TakingStore takings;
    private final Origins origins;
    private final Places places;
    private final Trail trail;
    private final Time time;

    Reviews(
            RoundStore rounds,
            ReviewStore store,
            ReviewQuery query,
            TakingStore takings,
            Origins origins,
            Places places,
            Trail trail,
            Time time) {
        this.rounds = rounds;
        this.store = store;
        this.query = query;
        this.takings = takings;
        this.origins = origins;
        this.places = places;
        this.trail = trail;
        this.time = time;
    }

    /** How the self-review in hand stands after a change. */
    public record Kept(UUID id, int version) {}

    /**
     * Opens a round for the staff of an area.
     *
     * @throws Problem {@code review.no-such-post} when the reader's post is not the leader's to name, and those of {@link Round#check}
     */
    @Transactional
    public void open(Actor actor, Round round) {
        round.check();
        Scope scope = actor.scope(Role.LEADER);
        long area = places.area(round.area(), scope).code();
        if (store.known(List.of(round.reader()), List.of(), area) == 0) {
            throw new Problem(ReviewProblem.NO_SUCH_POST);
        }
        if (rounds.open(round, actor.id(), time.now(), scope) == 0) {
            throw new Problem(ReviewProblem.ID_TAKEN);
        }
        trail.record(actor, "review.open", Ref.of("round", round.id()), area);
    }

    /** @throws Problem {@code review.too-long} */
    static void mustNotBeTooLong(String text) {
        if (text.length() > LONGEST) {
            throw new Problem(ReviewProblem.TOO_LONG, LONGEST);
        }
    }

    /**
     * Takes a self-review in and drafts its items. A repeat is refused: there is one a person and round.
     *
     * @param markers what becomes of restricted passages; must be said when the text has any
     * @throws Problem {@code review.markers-undecided}, {@code review.too-long}, {@code review.no-such-round},
     *     {@code review.round-closed}, {@code review.handed-in}, {@code document.classified}
     */
    @Transactional
    public Kept handIn(Actor actor, UUID round, UUID id, String text, @Nullable Markers markers) {
        mustNotBeTooLong(text);
        if (markers == null && Passages.areIn(text)) {
            throw new Problem(ReviewProblem.MARKERS_UNDECIDED);
        }
        Passages passages = Passages.of(text, markers == Markers.RESTRICT);
        SelfReview read = SelfReview.read(Writing.pasted(passages.words()));
        Span title = read.title();
        String shown = title == null || passages.touch(title.from(), title.to()) ? "" : title.text();
        try {
            if (store.add(id, round, actor, shown, passages, time.now()) == 0) {
                boolean there = rounds.round(round, actor, time.today()).isPresent();
                throw new Problem(there ? ReviewProblem.ROUND_CLOSED : ReviewProblem.NO_SUCH_ROUND);
            }
        } catch (DuplicateKeyException e) {
            throw new Problem(ReviewProblem.HANDED_IN);
        }
        List<Item> drafts = Drafts.of(read, () -> Ids.next(time.now().toEpochMilli()));
        write(id, drafts.subList(0, Math.min(MOST_ITEMS, drafts.size())), passages, Map.of());
        trail.record(actor, "review.hand-in", Ref.of("review", id), null, Map.of("round", round));
        return new Kept(id, 1);
    }

    /** What becomes of the markers of restricted passages. */
    public enum Markers {
        /** Only the markers go. */
        STRIP,
        /** What stands between them is withheld from everybody but the author. */
        RESTRICT
    }

    /**
     * Puts the author's own arrangement in the place of the last one: accepted, split, joined, dropped, with owners and days.
     *
     * @param version the one that was changed
     * @throws Problem {@code review.saved-meanwhile}, {@code review.outside-the-text}, {@code review.too-many-items},
     *     {@code review.answers-nothing}, {@code review.no-such-post}, {@code review.id-taken}, {@code review.days-reversed},
     *     {@code review.measure-begun}
     */
    @Transactional
    public Kept arrange(Actor actor, UUID id, int version, List<Item> items) {
        ReviewStore.Taken taken =
                store.take(id, actor.id()).orElseThrow(() -> new Problem(ReviewProblem.NO_SUCH_REVIEW));
        if (taken.version() != version) {
            throw new Problem(ReviewProblem.SAVED_MEANWHILE);
        }
        if (items.size() > MOST_ITEMS) {
            throw new Problem(ReviewProblem.TOO_MANY_ITEMS, MOST_ITEMS);
        }
        int length = taken.words().codePointCount(0, taken.words().length());
        items.forEach(item -> item.check(length));
        mustAnswerProblems(items);
        mustKeep(items, taken.begun());
        mustBeHere(items, taken.area());
        write(id, items, new Passages(taken.words(), "", taken.passages()), taken.apart());
        trail.record(actor, "review.arrange", Ref.of("review", id), null, Map.of("items", items.size()));
        return new Kept(id, version + 1);
    }

    /**
     * Puts a measure that comes of study behind the items of the actor's own self-review; a line of a session becomes it at once.
     *
     * @throws Problem {@code review.no-such-review}, {@code review.words-missing}, {@code review.note-too-long},
     *     {@code review.answers-nothing} for a problem of another one, {@code review.id-taken}, those of {@link Origins#tie}
     */
    @Transactional
    public Kept take(Actor actor, UUID id, Taking taking) {
        String words = taking.words().strip();
        if (words.isEmpty()) {
            throw new Problem(ReviewProblem.WORDS_MISSING);
        }
        if (words.length() > LONGEST_MEASURE) {
            throw new Problem(ReviewProblem.NOTE_TOO_LONG, LONGEST_MEASURE);
        }
        ReviewStore.Taken review =
                store.take(id, actor.id()).orElseThrow(() -> new Problem(ReviewProblem.NO_SUCH_REVIEW));
        if (takings.add(id, taking.id(), words, taking, time.now()) == 0) {
            throw new Problem(taking.problem() == null ? ReviewProblem.ID_TAKEN : ReviewProblem.ANSWERS_NOTHING);
        }
        origins.tie(actor, taking.id(), taking.origin());
        trail.record(
                actor,
                "review.take",
                Ref.of("measure", taking.id()),
                null,
                Map.of("kind", taking.origin().kind().name()));
        return new Kept(id, review.version() + 1);
    }

    /** What its author made of it so far; nothing for anybody else. */
    public List<Item> items(Actor author, UUID id) {
        return query.whole(id, author.id(), List.of()).map(ReviewQuery.Whole::items).stream()
                .flatMap(List::stream)
                .map(ReviewQuery.Shown::item)
                .toList();
    }

    private static void mustAnswerProblems(List<Item> items) {
        Set<UUID> problems = items.stream()
                .filter(item -> item.kind() == Item.Kind.PROBLEM)
                .map(Item::id)
                .collect(Collectors.toSet());
        boolean sound = items.stream()
                .allMatch(item -> problems.containsAll(item.answers())
                        && (item.kind() == Item.Kind.MEASURE || item.answers().isEmpty()));
        if (!sound || new HashSet<>(items.stream().map(Item::id).toList()).size() != items.size()) {
            throw new Problem(ReviewProblem.ANSWERS_NOTHING);
        }
    }

    /** What was begun is neither dropped nor a draft again. */
    private static void mustKeep(List<Item> items, List<UUID> begun) {
        Set<UUID> stay = items.stream()
                .filter(item -> item.kind() == Item.Kind.MEASURE && item.accepted())
                .map(Item::id)
                .collect(Collectors.toSet());
        if (!stay.containsAll(begun)) {
            throw new Problem(ReviewProblem.MEASURE_BEGUN);
        }
    }

    private void mustBeHere(List<Item> items, long area) {
        List<UUID> posts = items.stream()
                .flatMap(item -> Stream.of(item.leadPost(), item.ownerPost()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<UUID> units = items.stream()
                .map(Item::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!posts.isEmpty() || !units.isEmpty()) {
            if (store.known(posts, units, area) < posts.size() + units.size()) {
                throw new Problem(ReviewProblem.NO_SUCH_POST);
            }
        }
    }

    /** @param apart the words of measures that stand nowhere in the text */
    private void write(UUID id, List<Item> items, Passages passages, Map<UUID, String> apart) {
        Manuscript text = new Manuscript(passages.words(), new Remarks());
        List<ReviewStore.ItemRow> rows = new ArrayList<>();
        for (Item item : items) {
            Integer from = item.from();
            Integer to = item.to();
            if (from != null && to != null) {
                rows.add(ReviewStore.ItemRow.of(item, rows.size(), text.words(from, to), passages.touch(from, to)));
            } else {
                String words = Optional.ofNullable(apart.get(item.id()))
                        .orElseThrow(() -> new Problem(ReviewProblem.OUTSIDE_THE_TEXT));
                rows.add(ReviewStore.ItemRow.of(item, rows.size(), words, false));
            }
        }
        if (store.arrange(id, rows, time.now()) < rows.size()) {
            throw new Problem(ReviewProblem.ID_TAKEN);
        }
        store.answers(
                id,
                items.stream()
                        .flatMap(item -> item.answers().stream()
                                .distinct()
                                .map(problem -> new ReviewStore.Answer(item.id(), problem)))
                        .toList());
    }
}
