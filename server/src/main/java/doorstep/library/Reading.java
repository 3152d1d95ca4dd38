package doorstep.library;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads documents for whoever may see them, each with the passages that are theirs to read. */
@Component
public class Reading {
    private final LibraryQuery query;
    private final WithheldQuery withheld;
    private final Time time;

    Reading(LibraryQuery query, WithheldQuery withheld, Time time) {
        this.query = query;
        this.withheld = withheld;
        this.time = time;
    }

    /** Paragraphs of one version, as one reader gets them. */
    public record Text(UUID document, String title, long area, UUID version, List<Passage> passages) {}

    /**
     * The version that holds today, or the newest.
     *
     * @throws Problem {@code library.no-such-document}
     */
    public Text text(Actor reader, UUID document) {
        List<LibraryQuery.Version> versions = versions(reader, document);
        LibraryQuery.Version version = chosen(versions, null);
        return new Text(
                document,
                version.title(),
                version.area(),
                version.id(),
                Objects.requireNonNull(passages(reader, List.of(version.id())).get(version.id())));
    }

    /** What documents are called, of those that this reader sees. */
    public Map<UUID, String> titles(Actor reader, List<UUID> documents) {
        return documents.isEmpty() ? Map.of() : query.titles(documents, Rights.of(reader));
    }

    List<LibraryQuery.Version> versions(Actor reader, UUID document) {
        List<LibraryQuery.Version> versions = query.versions(document, Rights.of(reader), time.today());
        if (versions.isEmpty()) {
            throw new Problem(LibraryProblem.NO_SUCH_DOCUMENT);
        }
        return versions;
    }

    /** @throws Problem {@code library.no-such-version} for one that is not this document's */
    static LibraryQuery.Version chosen(List<LibraryQuery.Version> versions, @Nullable UUID asked) {
        if (asked == null) {
            return versions.stream()
                    .filter(version -> version.standing() == Standing.IN_FORCE)
                    .findFirst()
                    .orElse(versions.getFirst());
        }
        return versions.stream()
                .filter(version -> version.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> new Problem(LibraryProblem.NO_SUCH_VERSION));
    }

    /** By version. Gaps are filled with what stands behind them where the reader has the right. */
    Map<UUID, List<Passage>> passages(Actor reader, List<UUID> versions) {
        List<LibraryQuery.Paragraph> paragraphs = query.paragraphs(versions);
        boolean gaps = paragraphs.stream().anyMatch(one -> one.id() == null);
        Map<String, List<WithheldQuery.Piece>> pieces = gaps
                ? withheld.pieces(versions, Rights.of(reader)).stream()
                        .collect(Collectors.groupingBy(one -> place(one.version(), one.position())))
                : Map.of();
        Map<UUID, List<Passage>> passages =
                versions.stream().distinct().collect(Collectors.toMap(id -> id, id -> new ArrayList<>()));
        for (LibraryQuery.Paragraph one : paragraphs) {
            List<Passage> into = Objects.requireNonNull(passages.get(one.version()));
            if (one.id() != null) {
                into.add(passage(one, false));
                continue;
            }
            List<WithheldQuery.Piece> behind = pieces.getOrDefault(place(one.version(), one.position()), List.of());
            if (behind.isEmpty()) {
                into.add(new Passage(null, "", 0, one.glued(), true, null));
            }
            behind.forEach(piece -> into.add(passage(piece.paragraph(), true)));
        }
        return passages;
    }

    private static String place(UUID version, int position) {
        return version + " " + position;
    }

    private static Passage passage(LibraryQuery.Paragraph one, boolean withheld) {
        return new Passage(one.id(), one.address(), one.level(), one.glued(), withheld, one.text());
    }
}
