package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.matter.kind.Act;
import doorstep.text.Mask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parties to a dispute (当事人) in its story: named for the unit that mediates, masked for everybody else. What is told of the
 * dispute in sentences stays as it was told, as the words of a matter do.
 */
final class Parties {
    /** Answers that are names of parties. */
    private static final Map<String, Set<String>> NAMES = Map.of(
            Act.CONSENT.stored(), Set.of("first", "second"),
            Act.REFUSE.stored(), Set.of("party"),
            Act.AGREE.stored(), Set.of("signed"));

    /** Who the parties are, at length: left out where they are not named. */
    private static final Map<String, Set<String>> PERSONS = Map.of(Act.AGREE.stored(), Set.of("parties"));

    private Parties() {}

    static List<MatterQuery.StepLine> masked(MatterQuery.Whole whole, Actor actor) {
        UUID unit = whole.matter().standing().unit();
        boolean mediates = unit != null
                && actor.grants().stream().anyMatch(grant -> grant.role() == Role.HANDLER && unit.equals(grant.unit()));
        return mediates
                ? whole.steps()
                : whole.steps().stream().map(Parties::masked).toList();
    }

    private static MatterQuery.StepLine masked(MatterQuery.StepLine step) {
        return new MatterQuery.StepLine(
                step.act(),
                step.stage(),
                step.at(),
                step.actorKind(),
                step.actorName(),
                step.unitName(),
                step.dueOn(),
                step.note(),
                masked(step.act(), step.said()));
    }

    private static @Nullable Map<String, String> masked(String act, @Nullable Map<String, String> said) {
        if (said == null || !NAMES.containsKey(act)) {
            return said;
        }
        Map<String, String> shown = new LinkedHashMap<>();
        said.forEach((name, answer) -> {
            if (!PERSONS.getOrDefault(act, Set.of()).contains(name)) {
                shown.put(name, NAMES.getOrDefault(act, Set.of()).contains(name) ? Mask.names(answer) : answer);
            }
        });
        return shown;
    }
}
