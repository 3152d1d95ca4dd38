package doorstep.demo;

import doorstep.document.Prose;
import doorstep.kernel.Actor;
import doorstep.library.Library;
import doorstep.library.Marks;
import doorstep.library.NewVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Fills the demo county's library: made-up documents, and of laws nothing but a few words that are theirs. */
@Component
class DemoLibrary {
    private final Library library;

    DemoLibrary(Library library) {
        this.library = library;
    }

    private record Text(
            String by,
            NewVersion.Kind kind,
            String title,
            String number,
            String source,
            LocalDate inForceOn,
            boolean excerpt,
            @Nullable Marks marks,
            List<String> text) {}

    /** By the county's administrator for the county, by a township's leader for the township; answers with the documents by title. */
    Map<String, UUID> fill(Cast cast, Function<String, Actor> people) {
        long county = cast.county().code() * 1_000_000_000L;
        long township = cast.townships().getFirst().code() * 1_000_000L;
        Map<String, UUID> documents = new HashMap<>();
        for (Text one : texts()) {
            long area = one.by().equals(cast.countyPeople().getFirst().signIn()) ? county : township;
            NewVersion version = new NewVersion(
                    one.kind(), one.title(), one.number(), one.source(), area, one.inForceOn(), one.excerpt());
            Library.Taken taken = library.take(
                    people.apply(one.by()), version, Prose.of(String.join("\n", one.text())), one.marks(), Set.of());
            documents.put(one.title(), taken.document());
        }
        return documents;
    }

    private static List<Text> texts() {
        try (InputStream in = Objects.requireNonNull(DemoLibrary.class.getResourceAsStream("/demo/library.json"))) {
            return JsonMapper.shared().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
