package doorstep.library;

import doorstep.clock.Time;
import doorstep.document.Prose;
import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reading the library, and bringing documents in. */
@RestController
@RequestMapping("/api/library")
class LibraryController {
    private final Library library;
    private final Reading reading;
    private final LibraryQuery query;
    private final WithheldQuery withheld;
    private final Citations citations;
    private final Time time;

    LibraryController(
            Library library,
            Reading reading,
            LibraryQuery query,
            WithheldQuery withheld,
            Citations citations,
            Time time) {
        this.library = library;
        this.reading = reading;
        this.query = query;
        this.withheld = withheld;
        this.citations = citations;
        this.time = time;
    }

    /** What a file is, as its keeper says; {@code marks} once they were asked. */
    record About(
            NewVersion.Kind kind,
            String title,
            @Nullable String number,
            String source,
            long area,
            LocalDate inForceOn,
            @Nullable Boolean excerpt,
            @Nullable Marks marks) {
        NewVersion version() {
            return new NewVersion(
                    kind, title, number == null ? "" : number, source, area, inForceOn, Boolean.TRUE.equals(excerpt));
        }
    }

    record VersionView(
            UUID id,
            String number,
            String source,
            boolean excerpt,
            LocalDate inForceOn,
            @Nullable LocalDate until,
            Standing standing) {
        static VersionView of(LibraryQuery.Version version) {
            return new VersionView(
                    version.id(),
                    version.number(),
                    version.source(),
                    version.excerpt(),
                    version.inForceOn(),
                    version.until(),
                    version.standing());
        }
    }

    /**
     * A document with one of its versions.
     *
     * @param keeps whether this person may take in another version and say when one is repealed
     */
    record View(
            UUID id,
            NewVersion.Kind kind,
            String title,
            long area,
            String areaName,
            List<VersionView> versions,
            UUID version,
            List<Passage> passages,
            boolean keeps) {}

    record Changes(String title, VersionView earlier, VersionView later, List<Change> changes) {}

    /**
     * One paragraph by its own address.
     *
     * @param now what stands at the same place today, when this no longer does
     */
    record Cite(Citations.Cited cited, String text, Citations.@Nullable Cited now) {}

    record Repeal(LocalDate on) {}

    @GetMapping
    Page<LibraryQuery.Line> list(
            Actor actor,
            @RequestParam(required = false) NewVersion.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after) {
        Page.Cursor cursor = after == null ? null : Page.Cursor.parse(after);
        return Page.of(query.list(Rights.of(actor), kind, text, time.today(), cursor), LibraryQuery.Line::cursor);
    }

    /** Paragraphs that say this, among what the asker may read. */
    @GetMapping("/hits")
    List<LibraryQuery.Hit> search(Actor actor, @RequestParam String text) {
        Rights rights = Rights.of(actor);
        List<LibraryQuery.Hit> hits = new ArrayList<>(query.search(text, rights, time.today()));
        hits.addAll(withheld.search(text, rights, time.today()));
        return hits;
    }

    /** What a file seems to be, before anything of it is kept. */
    @PostMapping(path = "/looks", consumes = "multipart/form-data")
    Look look(Actor actor, @RequestPart MultipartFile file) {
        actor.must(Library.KEEPERS);
        return Look.at(prose(file));
    }

    @PostMapping(consumes = "multipart/form-data")
    Library.Taken take(Actor actor, @RequestPart About about, @RequestPart MultipartFile file) {
        actor.must(Library.KEEPERS);
        return library.take(actor, about.version(), prose(file), about.marks(), Set.of());
    }

    @GetMapping("/{id}")
    View read(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID version) {
        List<LibraryQuery.Version> versions = reading.versions(actor, id);
        LibraryQuery.Version chosen = Reading.chosen(versions, version);
        return new View(
                id,
                chosen.kind(),
                chosen.title(),
                chosen.area(),
                chosen.areaName(),
                versions.stream().map(VersionView::of).toList(),
                chosen.id(),
                Objects.requireNonNull(
                        reading.passages(actor, List.of(chosen.id())).get(chosen.id())),
                Library.keeper(actor).contains(chosen.area()));
    }

    /** Two versions beside each other, the earlier one first. */
    @GetMapping("/{id}/changes")
    Changes changes(Actor actor, @PathVariable UUID id, @RequestParam UUID from, @RequestParam UUID to) {
        List<LibraryQuery.Version> versions = reading.versions(actor, id);
        LibraryQuery.Version earlier = Reading.chosen(versions, from);
        LibraryQuery.Version later = Reading.chosen(versions, to);
        Map<UUID, List<Passage>> passages = reading.passages(actor, List.of(from, to));
        return new Changes(
                later.title(),
                VersionView.of(earlier),
                VersionView.of(later),
                Change.between(Objects.requireNonNull(passages.get(from)), Objects.requireNonNull(passages.get(to))));
    }

    @GetMapping("/paragraphs/{id}")
    Cite paragraph(Actor actor, @PathVariable UUID id) {
        CitationQuery.Stood stood = citations.stood(actor, List.of(id), time.today()).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(LibraryProblem.NO_SUCH_PARAGRAPH));
        Citations.Cited cited = Citations.cited(stood, time.today());
        return new Cite(
                cited, stood.text(), cited.standing() == Standing.REPEALED ? citations.insteadOf(actor, stood) : null);
    }

    @PostMapping("/versions/{id}/repeal")
    void repeal(Actor actor, @PathVariable UUID id, @RequestBody Repeal body) {
        actor.must(Library.KEEPERS);
        library.repeal(actor, id, body.on());
    }

    /** Reads an upload from a file of its own, which is gone afterwards. */
    private static Prose prose(MultipartFile upload) {
        try {
            Path file = Files.createTempFile("library", "");
            try {
                upload.transferTo(file);
                return Prose.read(file, Objects.requireNonNullElse(upload.getOriginalFilename(), ""));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
