package doorstep.notice;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Problem;
import doorstep.matter.Headlines;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the posts that somebody holds have been told (消息). A notice that was read stays to be found until it is old. */
@Component
class Inbox {
    static final int MOST_COUNTED = 100;
    static final Duration READ_KEPT = Duration.ofDays(90);
    static final Duration ANY_KEPT = Duration.ofDays(365);

    private final InboxStore store;
    private final Headlines headlines;
    private final Time time;

    Inbox(InboxStore store, Headlines headlines, Time time) {
        this.store = store;
        this.headlines = headlines;
        this.time = time;
    }

    /**
     * One notice.
     *
     * @param seq its place in the list
     * @param stage where the matter stood when it was told
     * @param waitsOn on whom, for a warning
     * @param unitName who has it, or on whom it waits
     * @param about absent when the matter is not this person's to see any more
     */
    record Line(
            UUID id,
            long seq,
            News kind,
            Instant at,
            boolean read,
            String stage,
            @Nullable WaitsOn waitsOn,
            @Nullable String unitName,
            @Nullable LocalDate dueOn,
            Headlines.@Nullable Headline about) {}

    Page<Line> page(Actor actor, boolean unread, @Nullable News kind, Page.@Nullable Cursor after) {
        Page<InboxStore.Row> rows = Page.of(store.page(posts(actor), unread, kind, after), InboxStore.Row::cursor);
        Map<UUID, Headlines.Headline> about =
                headlines
                        .of(
                                actor,
                                rows.items().stream()
                                        .map(InboxStore.Row::matter)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Headlines.Headline::id, Function.identity()));
        return new Page<>(
                rows.items().stream()
                        .map(row -> line(row, about.get(row.matter())))
                        .toList(),
                rows.next());
    }

    private static Line line(InboxStore.Row row, Headlines.@Nullable Headline about) {
        return new Line(
                row.id(),
                row.seq(),
                row.kind(),
                row.at(),
                row.read(),
                row.stage(),
                row.waitsOn(),
                row.unitName(),
                row.dueOn(),
                about);
    }

    int unread(Actor actor) {
        List<UUID> posts = posts(actor);
        return posts.isEmpty() ? 0 : store.unread(posts);
    }

    /** @throws Problem {@code notice.no-such-notice} unless a post of theirs was told it */
    @Transactional
    public void read(Actor actor, UUID id) {
        if (!store.read(id, posts(actor), time.now())) {
            throw new Problem(NoticeProblem.NO_SUCH_NOTICE);
        }
    }

    @Transactional
    public void readAll(Actor actor, long upTo) {
        store.readAll(posts(actor), upTo, time.now());
    }

    static List<UUID> posts(Actor actor) {
        return actor.grants().stream().map(Actor.Grant::post).distinct().toList();
    }
}
