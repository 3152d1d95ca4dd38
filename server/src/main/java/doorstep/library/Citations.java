package doorstep.library;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a cited paragraph says, for whoever shows a note, a measure, a visit or a reply that cites it. Nothing of the text is copied
 * anywhere: it is asked for each reader anew, so that what is withheld stays withheld wherever it is cited.
 */
@Component
public class Citations {
    private final CitationQuery query;
    private final Time time;

    Citations(CitationQuery query, Time time) {
        this.query = query;
        this.time = time;
    }

    /**
     * A paragraph as it is cited.
     *
     * @param brief its first words
     * @param withheld whether only some may read it, this reader among them
     * @param until with {@link Standing#REPEALED}, from which day it holds no more
     * @param since from which day it holds
     */
    public record Cited(
            UUID id,
            UUID document,
            String title,
            String address,
            String brief,
            boolean withheld,
            Standing standing,
            LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * What this reader may see of these paragraphs, as they stand on a day. One that is left out is not theirs to see, or does not
     * exist; the two cannot be told apart.
     */
    public Map<UUID, Cited> of(Actor reader, Collection<UUID> ids, LocalDate day) {
        Map<UUID, Cited> cited = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return cited;
        }
        stood(reader, ids, day).forEach(one -> cited.put(one.id(), cited(one, day)));
        return cited;
    }

    /** The same as they stand today. */
    public Map<UUID, Cited> of(Actor reader, Collection<UUID> ids) {
        return of(reader, ids, time.today());
    }

    /** The whole text of a paragraph, for what is made from it; what is withheld is made into nothing that others read. */
    public Optional<String> text(Actor reader, UUID id) {
        return query.visible(List.of(id), time.today(), Rights.of(reader)).stream()
                .findFirst()
                .map(CitationQuery.Stood::text);
    }

    /** @throws Problem {@code library.no-such-paragraph} unless this reader sees it */
    public Cited one(Actor reader, UUID id) {
        Cited cited = of(reader, List.of(id)).get(id);
        if (cited == null) {
            throw new Problem(LibraryProblem.NO_SUCH_PARAGRAPH);
        }
        return cited;
    }

    /** @throws Problem {@code library.no-such-paragraph} unless this reader sees all of them */
    public void mustSee(Actor reader, Collection<UUID> ids) {
        if (!ids.isEmpty() && !of(reader, ids).keySet().containsAll(ids)) {
            throw new Problem(LibraryProblem.NO_SUCH_PARAGRAPH);
        }
    }

    /** What stands at the same place today. */
    @Nullable
    Cited insteadOf(Actor reader, CitationQuery.Stood gone) {
        return query.at(gone.document(), gone.address(), time.today(), Rights.of(reader))
                .map(one -> cited(one, time.today()))
                .orElse(null);
    }

    List<CitationQuery.Stood> stood(Actor reader, Collection<UUID> ids, LocalDate day) {
        Rights rights = Rights.of(reader);
        List<CitationQuery.Stood> stood = new ArrayList<>(query.visible(List.copyOf(ids), day, rights));
        List<UUID> rest = ids.stream()
                .filter(id -> stood.stream().noneMatch(one -> one.id().equals(id)))
                .toList();
        if (!rest.isEmpty()) {
            stood.addAll(query.withheld(rest, rights));
        }
        return stood;
    }

    static Cited cited(CitationQuery.Stood one, LocalDate day) {
        return new Cited(
                one.id(),
                one.document(),
                one.title(),
                one.address(),
                Brief.of(one.text()),
                one.withheld(),
                Standing.on(day, one.from(), one.until()),
                one.from(),
                one.until());
    }
}
