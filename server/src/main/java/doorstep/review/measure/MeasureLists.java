package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures and problems in lists: what somebody answers for, what waits for a decision, what is stuck and why. */
@Component
public class MeasureLists {
    /** Days before its own that a measure is shown to who answers for it. */
    private static final int SOON = 14;

    private final MeasureQuery query;
    private final BareQuery bare;
    private final Time time;

    MeasureLists(MeasureQuery query, BareQuery bare, Time time) {
        this.query = query;
        this.bare = bare;
        this.time = time;
    }

    /**
     * A measure or, without one, a problem in a list; posts and persons are left out on purpose.
     *
     * @param measure absent for a problem that nothing answers
     * @param review the self-review it is from, for whoever may open it
     */
    public record MeasureLine(
            @Nullable UUID measure,
            @Nullable UUID review,
            @Nullable String account,
            String round,
            List<String> problems,
            @Nullable String words,
            @Nullable String unit,
            @Nullable LocalDate dueOn,
            boolean signed,
            List<Block> blocks) {}

    /** What is kept by the same thing. */
    public record Group(Block block, List<MeasureLine> lines) {}

    /** Measures of posts that this person holds, the ones not signed off first. */
    List<MeasureLine> owned(Actor actor) {
        return all(actor).stream()
                .filter(measure -> holds(actor, measure.owner()))
                .map(this::line)
                .sorted((one, other) -> Boolean.compare(one.signed(), other.signed()))
                .toList();
    }

    /** Each under the most pressing thing that keeps it. */
    List<Group> blocked(Actor actor) {
        Map<Block, List<MeasureLine>> groups = new EnumMap<>(Block.class);
        for (Measure measure : all(actor)) {
            if (holds(actor, measure.lead()) || holds(actor, measure.readerPost())) {
                MeasureLine line = line(measure);
                line.blocks().stream()
                        .findFirst()
                        .ifPresent(first -> groups.computeIfAbsent(first, key -> new ArrayList<>())
                                .add(line));
            }
        }
        List<MeasureLine> unanswered = bare.problems(MeasureQuery.Reader.of(actor));
        if (!unanswered.isEmpty()) {
            groups.computeIfAbsent(Block.NO_MEASURE, key -> new ArrayList<>()).addAll(unanswered);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Why a measure stands on somebody's first page. */
    public enum Why {
        TO_DECIDE,
        TO_SIGN,
        TO_DO
    }

    /** A measure that waits for somebody, and for what. */
    public record Waiting(
            UUID id, Why why, String words, @Nullable LocalDate dueOn) {}

    /** What waits for this person: to be decided on or signed off, or soon to be done. */
    public List<Waiting> waiting(Actor actor) {
        List<Waiting> waiting = new ArrayList<>();
        for (Measure measure : all(actor)) {
            List<Block> blocks = Block.of(measure, time.today());
            boolean signs = Signing.post(actor, measure) != null;
            if (signs && blocks.contains(Block.PROPOSED)) {
                waiting.add(waiting(measure, Why.TO_DECIDE));
            } else if (signs && (blocks.contains(Block.TO_SIGN) || blocks.contains(Block.CHANGED))) {
                waiting.add(waiting(measure, Why.TO_SIGN));
            } else if (holds(actor, measure.owner()) && measure.signed() == null && isSoon(measure)) {
                waiting.add(waiting(measure, Why.TO_DO));
            }
        }
        return waiting;
    }

    private boolean isSoon(Measure measure) {
        LocalDate due = measure.dueOn();
        return due != null && !due.isAfter(time.today().plusDays(SOON));
    }

    private static Waiting waiting(Measure measure, Why why) {
        return new Waiting(measure.id(), why, measure.words(), measure.dueOn());
    }

    private List<Measure> all(Actor actor) {
        return actor.grants().isEmpty() ? List.of() : query.all(MeasureQuery.Reader.of(actor), time.now());
    }

    private MeasureLine line(Measure measure) {
        return new MeasureLine(
                measure.id(),
                null,
                measure.account(),
                measure.roundName(),
                measure.problems().stream().map(Measure.Answered::words).toList(),
                measure.words(),
                measure.unit() == null ? null : measure.unit().name(),
                measure.dueOn(),
                measure.signed() != null,
                Block.of(measure, time.today()));
    }

    private static boolean holds(Actor actor, Measure.@Nullable Post post) {
        return post != null && holds(actor, post.id());
    }

    private static boolean holds(Actor actor, UUID post) {
        return actor.grants().stream().anyMatch(grant -> grant.post().equals(post));
    }
}
