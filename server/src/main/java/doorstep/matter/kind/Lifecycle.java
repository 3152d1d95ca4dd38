package doorstep.matter.kind;

import doorstep.kernel.Actor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of one kind of matter (生命周期), as its file tells it.
 *
 * @param stages in the file's order, each with its Chinese name
 * @param ends stages in which nothing is waited for any more
 */
public record Lifecycle(
        String kind,
        int version,
        Map<String, String> stages,
        Set<String> ends,
        List<Clock> clocks,
        Map<Act, Move> acts) {
    /**
     * Which rule counts, from which event, until which of these acts. At most one runs at a time.
     *
     * @param starts the act that starts it; absent for the moment it was heard
     */
    public record Clock(String rule, @Nullable Act starts, Set<Act> stops) {}

    /**
     * What an act does to the stage, and when it is open.
     *
     * @param from empty only for {@link Act#REGISTER}
     * @param to absent for acts that leave the stage as it is
     * @param asks what has to be said with it
     * @param after acts that must have been done
     * @param before acts that must not have been done
     * @param notBy acts whose doer may not do this one
     */
    public record Move(
            Set<String> from,
            @Nullable String to,
            Set<Who> who,
            List<Ask> asks,
            Set<Act> after,
            Set<Act> before,
            Set<Act> notBy) {}

    public Lifecycle {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        ends = Set.copyOf(ends);
        clocks = List.copyOf(clocks);
        acts = Collections.unmodifiableMap(new LinkedHashMap<>(acts));
    }

    public String start() {
        return Objects.requireNonNull(register().to());
    }

    public boolean mayRegister(Actor actor, Who.Places places) {
        return register().who().stream().anyMatch(who -> who.is(actor, places));
    }

    /** Checked when the file was read. */
    private Move register() {
        return Objects.requireNonNull(acts.get(Act.REGISTER));
    }

    /** The clock that runs from the moment it was heard, when there is one. */
    public Optional<Clock> firstClock() {
        return clocks.stream().filter(clock -> clock.starts() == null).findFirst();
    }

    public Optional<Clock> startedBy(Act act) {
        return clocks.stream().filter(clock -> clock.starts() == act).findFirst();
    }

    /** Whether an act stops the clock that counts by this rule. */
    public boolean stops(Act act, @Nullable String rule) {
        return clocks.stream()
                .anyMatch(clock -> clock.rule().equals(rule) && clock.stops().contains(act));
    }

    public List<Ask> asks(Act act) {
        Move move = acts.get(act);
        return move == null ? List.of() : move.asks();
    }

    public boolean isOver(String stage) {
        return ends.contains(stage);
    }

    /** The stage after an act, which must be open from the stage before. */
    public String after(Act act, String stage) {
        Move move = acts.get(act);
        if (move == null || !move.from().contains(stage)) {
            throw new IllegalStateException(act + " from " + stage);
        }
        return move.to() == null ? stage : move.to();
    }

    /** Stages that can be come to from one, itself included. */
    public Set<String> reachableFrom(String stage) {
        return reachableFrom(stage, Set.of());
    }

    /** The same when some acts are never done. */
    public Set<String> reachableFrom(String stage, Set<Act> without) {
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
