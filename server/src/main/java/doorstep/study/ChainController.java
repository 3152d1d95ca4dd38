package doorstep.study;

import doorstep.kernel.Actor;
import doorstep.kernel.Ref;
import doorstep.library.Citations;
import doorstep.matter.Headlines;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The use chain of a paragraph, on one page. */
@RestController
@RequestMapping("/api/study/chains")
class ChainController {
    private final ChainQuery query;
    private final Citations citations;
    private final Headlines headlines;
    private final List<UsesOf> uses;

    ChainController(ChainQuery query, Citations citations, Headlines headlines, List<UsesOf> uses) {
        this.query = query;
        this.citations = citations;
        this.headlines = headlines;
        this.uses = uses;
    }

    record ChainView(Citations.Cited paragraph, List<Chain.Strand> strands) {}

    @GetMapping("/{paragraph}")
    ChainView of(Actor actor, @PathVariable UUID paragraph) {
        Citations.Cited cited = citations.one(actor, paragraph);
        List<ChainQuery.Studied> studied = query.studied(paragraph, actor.id(), Desk.scope(actor));
        Set<Ref> refs = studied.stream().map(Chain::ref).collect(Collectors.toSet());
        Map<Ref, List<UsesOf.Use>> used = uses.stream()
                .flatMap(module -> module.of(actor, refs).stream())
                .collect(Collectors.groupingBy(UsesOf.Use::from));
        List<UUID> matters = Stream.concat(
                        studied.stream().map(ChainQuery.Studied::matter),
                        used.values().stream().flatMap(List::stream).map(UsesOf.Use::matter))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new ChainView(cited, Chain.strands(studied, used, stands(actor, matters)));
    }

    private Map<UUID, Chain.Stands> stands(Actor actor, List<UUID> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> seen = headlines.of(actor, matters).stream()
                .collect(Collectors.toMap(Headlines.Headline::id, Headlines.Headline::title));
        return query.matters(matters, seen.keySet()).stream()
                .map(one -> one.called(seen.get(one.id())))
                .collect(Collectors.toMap(Chain.Stands::id, Function.identity()));
    }
}
