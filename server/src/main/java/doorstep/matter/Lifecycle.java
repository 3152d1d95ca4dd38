package doorstep.matter;

import doorstep.clock.Deadlines;
import doorstep.clock.Time;
import doorstep.kernel.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of one kind of matter (生命周期), as its file tells it.
 *
 * @param stages in the file's order, each with its Chinese name
 * @param ends stages in which nothing is waited for any more
 */
record Lifecycle(
        String kind, int version, Map<String, String> stages, Set<String> ends, Clock clock, Map<Act, Move> acts) {
    /** Which rule counts, from which event, until which of these acts. */
    record Clock(String rule, String starts, Set<Act> stops) {}

    /**
     * What an act does to the stage.
     *
     * @param from empty only for {@link Act#REGISTER}
     * @param to absent for acts that leave the stage as it is
     */
    record Move(Set<String> from, @Nullable String to, Set<Who> who) {}

    Lifecycle {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        ends = Set.copyOf(ends);
        acts = Collections.unmodifiableMap(new LinkedHashMap<>(acts));
    }

    String start() {
        return Objects.requireNonNull(register().to());
    }

    boolean mayRegister(Actor actor, Who.Places places) {
        return register().who().stream().anyMatch(who -> who.is(actor, places));
    }

    /** Checked when the file was read. */
    private Move register() {
        return Objects.requireNonNull(acts.get(Act.REGISTER));
    }

    /** The due day of this kind's own rule for an event in an area; absent where there is no such rule. */
    @Nullable
    LocalDate dueOn(Deadlines deadlines, long area, Instant event) {
        return deadlines
                .rules()
                .find(clock.rule(), area, LocalDate.ofInstant(event, Time.ZONE))
                .map(rule -> deadlines.count(rule, event, 0).due())
                .orElse(null);
    }

    boolean isOver(String stage) {
        return ends.contains(stage);
    }

    /** The stage after an act, which must be open from the stage before. */
    String after(Act act, String stage) {
        Move move = acts.get(act);
        if (move == null || !move.from().contains(stage)) {
            throw new IllegalStateException(act + " from " + stage);
        }
        return move.to() == null ? stage : move.to();
    }

    /** Stages that can be come to from one, itself included. */
    Set<String> reachableFrom(String stage) {
        return reachableFrom(stage, Set.of());
    }

    /** The same when some acts are never done. */
    Set<String> reachableFrom(String stage, Set<Act> without) {
        Set<String> reached = new LinkedHashSet<>(Set.of(stage));
        boolean more = true;
        while (more) {
            Set<String> next = new LinkedHashSet<>();
            acts.forEach((act, move) -> {
                if (move.to() != null
                        && !without.contains(act)
                        && move.from().stream().anyMatch(reached::contains)) {
                    next.add(move.to());
                }
            });
            more = reached.addAll(next);
        }
        return reached;
    }
}
