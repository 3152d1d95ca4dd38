package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.library.Citations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What notes, questions, clauses and lines of sessions are called, for whoever points at them from above: only those that this person
 * may see now.
 */
@Component
public class Captions {
    private final CaptionQuery query;
    private final Citations citations;

    Captions(CaptionQuery query, Citations citations) {
        this.query = query;
        this.citations = citations;
    }

    /** By {@code note:…}, {@code question:…}, {@code clause:…}, {@code line:…}; what is not seen is left out. */
    public Map<Ref, String> of(Actor actor, Collection<Ref> things) {
        if (things.isEmpty()) {
            return Map.of();
        }
        List<CaptionQuery.Captioned> found =
                query.of(things.stream().map(Captions::id).toList(), actor.id(), Desk.scope(actor));
        Map<UUID, Citations.Cited> cited = citations.of(
                actor,
                found.stream()
                        .map(CaptionQuery.Captioned::paragraph)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Map<Ref, String> captions = new HashMap<>();
        for (CaptionQuery.Captioned one : found) {
            Ref ref = Ref.of(one.kind(), one.id());
            Citations.Cited clause = one.paragraph() == null ? null : cited.get(one.paragraph());
            if (things.contains(ref) && (one.paragraph() == null || clause != null)) {
                captions.put(ref, clause == null ? one.text() : clause.address() + " " + clause.brief());
            }
        }
        return captions;
    }

    /** @throws Problem {@code study.no-such-note} and its kin for what this person does not see */
    public void mustSee(Actor actor, Ref thing) {
        if (!of(actor, List.of(thing)).containsKey(thing)) {
            throw new Problem(
                    switch (thing.kind()) {
                        case "question" -> StudyProblem.NO_SUCH_QUESTION;
                        case "clause" -> StudyProblem.NO_SUCH_CLAUSE;
                        case "line" -> StudyProblem.NO_SUCH_LINE;
                        default -> StudyProblem.NO_SUCH_NOTE;
                    });
        }
    }

    private static UUID id(Ref thing) {
        return UUID.fromString(thing.id());
    }
}
