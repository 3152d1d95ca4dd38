package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Scope;
import doorstep.kernel.Words;
import doorstep.text.CommonRuns;
import doorstep.text.SearchTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What helps a clerk while they type (受理时的提示): matters that may be the same, how like ones were solved, and which unit,
 * kind and category those had. Every suggestion says why; none fills anything in.
 */
@Component
class Alike {
    /** Below this the shared words say little; read off the township's own matters by hand. */
    private static final double WORTH_SHOWING = 0.25;

    private static final int FEWEST_TERMS = 4;
    private static final int MOST_SHOWN = 3;
    private static final int LONGEST_TEXT = 2000;

    private final AlikeQuery query;

    Alike(AlikeQuery query) {
        this.query = query;
    }

    /** One matter that is alike, and by which words. */
    record Like(
            UUID id,
            String label,
            String kind,
            String title,
            String stage,
            boolean over,
            String place,
            LocalDate heardOn,
            @Nullable Word word,
            String why,
            @Nullable String reply) {}

    record UnitHint(UUID unit, String name, String why) {}

    record KindHint(String kind, String why) {}

    record CategoryHint(String category, String name, String why) {}

    record Hints(List<Like> alike, List<UnitHint> units, List<KindHint> kinds, List<CategoryHint> categories) {
        static final Hints NONE = new Hints(List.of(), List.of(), List.of(), List.of());
    }

    /** Among what this person may see of a township; nothing for a text that is too short to say anything. */
    Hints hints(Actor actor, Scope.Span township, String text, Locale language) {
        long[] terms = SearchTerms.sought(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        if (terms.length < FEWEST_TERMS) {
            return Hints.NONE;
        }
        List<AlikeQuery.Found> found = query.find(query.candidates(Sight.of(actor), township), terms).stream()
                .filter(one -> one.likeness() >= WORTH_SHOWING)
                .toList();
        return new Hints(
                found.stream().map(one -> like(one, text, language)).toList(),
                most(found, AlikeQuery.Found::unit).entrySet().stream()
                        .map(vote -> new UnitHint(
                                vote.getKey(),
                                named(found, vote.getKey(), AlikeQuery.Found::unit, AlikeQuery.Found::unitName),
                                Words.say(language, "matter.alike.unit", found.size(), vote.getValue())))
                        .toList(),
                most(found, AlikeQuery.Found::kind).entrySet().stream()
                        .map(vote -> new KindHint(
                                vote.getKey(), Words.say(language, "matter.alike.kind", found.size(), vote.getValue())))
                        .toList(),
                most(found, AlikeQuery.Found::category).entrySet().stream()
                        .map(vote -> new CategoryHint(
                                vote.getKey(),
                                named(found, vote.getKey(), AlikeQuery.Found::category, AlikeQuery.Found::categoryName),
                                Words.say(language, "matter.alike.category", found.size(), vote.getValue())))
                        .toList());
    }

    private static Like like(AlikeQuery.Found one, String text, Locale language) {
        List<String> shared = CommonRuns.of(text, one.title() + " " + one.words(), MOST_SHOWN);
        return new Like(
                one.id(),
                one.label(),
                one.kind(),
                one.title(),
                one.stage(),
                one.over(),
                one.place(),
                one.heardOn(),
                one.word(),
                Words.say(language, "matter.alike.words", String.join("、", shared)),
                one.reply());
    }

    /** How often each is named, the most first; two at most. */
    private static <T> Map<T, Long> most(List<AlikeQuery.Found> found, Function<AlikeQuery.Found, @Nullable T> what) {
        Map<T, Long> votes = new LinkedHashMap<>();
        for (AlikeQuery.Found one : found) {
            T named = what.apply(one);
            if (named != null) {
                votes.merge(named, 1L, Long::sum);
            }
        }
        Map<T, Long> most = new LinkedHashMap<>();
        votes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(2)
                .forEach(vote -> most.put(vote.getKey(), vote.getValue()));
        return most;
    }

    private static <T> String named(
            List<AlikeQuery.Found> found,
            T wanted,
            Function<AlikeQuery.Found, @Nullable T> what,
            Function<AlikeQuery.Found, @Nullable String> name) {
        return found.stream()
                .filter(one -> wanted.equals(what.apply(one)))
                .map(name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
