package doorstep.review.measure;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.library.Citations;
import doorstep.matter.Headlines;
import doorstep.review.indicator.Indicators;
import doorstep.study.Captions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures: what was done for one, and who decides what of it. */
@RestController
@RequestMapping("/api/measures")
class MeasureController {
    private final Measures measures;
    private final MeasureLists lists;
    private final Figures figures;
    private final Watch watch;
    private final Indicators indicators;
    private final WorkQuery places;
    private final Headlines headlines;
    private final Citations citations;
    private final Captions captions;
    private final OriginStore origins;
    private final Time time;

    MeasureController(
            Measures measures,
            MeasureLists lists,
            Figures figures,
            Watch watch,
            Indicators indicators,
            WorkQuery places,
            Headlines headlines,
            Citations citations,
            Captions captions,
            OriginStore origins,
            Time time) {
        this.measures = measures;
        this.lists = lists;
        this.figures = figures;
        this.watch = watch;
        this.indicators = indicators;
        this.places = places;
        this.headlines = headlines;
        this.citations = citations;
        this.captions = captions;
        this.origins = origins;
        this.time = time;
    }

    /** What evidence points at and what it goes back to, for those who may see it. */
    record ThingTitle(UUID thing, String title) {}

    /**
     * A measure on its page.
     *
     * @param indicator what it says of its days as known today
     * @param hash of the state that would be signed now
     * @param unread whether its indicator could not be computed just now
     * @param abouts the indicators it names or named, those that there still are
     * @param changed whether what was signed stands no more as it was
     * @param writes whether this person tells how it goes and adds evidence; {@code aims}: says what it has to reach;
     *     {@code signs}: may sign it off
     */
    record MeasureView(
            Measure measure,
            List<Block> blocks,
            Signing.@Nullable Now indicator,
            String hash,
            boolean changed,
            boolean unread,
            List<AboutIndicator> abouts,
            boolean writes,
            boolean aims,
            boolean signs,
            List<ThingTitle> titles) {}

    /**
     * What its indicator said, as known on a day.
     *
     * @param pieces its days so far, in equal parts
     */
    record MeasureCourse(Figures.@Nullable Piece whole, List<Figures.Piece> pieces) {}

    /** What an aim may name: indicators, and the areas and units of the round. */
    record AimChoices(List<AboutIndicator> indicators, List<WorkQuery.AimArea> areas, List<Measure.Named> units) {}

    record Told(UUID id, Measure.Note.Kind kind, String words) {}

    record Withdrawn(String why) {}

    record Decision(boolean takenUp, String reason) {}

    /** Those this person answers for. */
    @GetMapping
    List<MeasureLists.MeasureLine> mine(Actor actor) {
        return lists.owned(actor);
    }

    /** What is stuck in the rounds this person reads and the measures they are in charge of, by what keeps it. */
    @GetMapping("/blocked")
    List<MeasureLists.Group> blocked(Actor actor) {
        return lists.blocked(actor);
    }

    /** Measures that go back to these notes, questions, clauses or lines. */
    @GetMapping("/going-back")
    List<OriginStore.CameOf> goingBack(Actor actor, @RequestParam List<UUID> things) {
        return origins.cameOf(things, MeasureQuery.Reader.of(actor));
    }

    @GetMapping("/{id}")
    MeasureView view(Actor actor, @PathVariable UUID id, Locale language) {
        Measures.Current current = measures.current(actor, id);
        Measure measure = current.measure();
        Measure.SignOff signed = measure.signed();
        return new MeasureView(
                measure,
                Block.of(measure, time.today()),
                current.now(),
                current.stand().hash(),
                signed != null && Stand.changedSince(measure, signed),
                measure.aim() != null && current.now() == null,
                measure.aims().stream()
                        .map(Measure.Aim::indicator)
                        .distinct()
                        .flatMap(key -> indicators.find(key).stream())
                        .map(one -> AboutIndicator.of(one, language))
                        .toList(),
                Signing.writes(actor, measure),
                Signing.aims(actor, measure),
                Signing.post(actor, measure) != null,
                titles(actor, measure));
    }

    @GetMapping("/{id}/choices")
    AimChoices choices(Actor actor, @PathVariable UUID id, Locale language) {
        UUID round = measures.read(actor, id).round();
        return new AimChoices(
                indicators.all().stream()
                        .map(one -> AboutIndicator.of(one, language))
                        .toList(),
                places.areas(round),
                places.units(round));
    }

    @GetMapping("/{id}/indicator")
    MeasureCourse indicator(Actor actor, @PathVariable UUID id, @RequestParam LocalDate knownOn) {
        Measure.Aim aim = measures.read(actor, id).aim();
        if (aim == null) {
            return new MeasureCourse(null, List.of());
        }
        List<Figures.Asked> asked = new ArrayList<>(List.of(Figures.Asked.whole(aim, knownOn)));
        asked.addAll(Figures.Asked.pieces(aim, knownOn));
        List<Figures.Piece> pieces = figures.of(asked);
        return new MeasureCourse(pieces.getFirst(), pieces.subList(1, pieces.size()));
    }

    @PostMapping("/{id}/notes")
    void note(Actor actor, @PathVariable UUID id, @RequestBody Told body) {
        measures.note(actor, id, body.id(), body.kind(), body.words());
    }

    @PostMapping("/{id}/evidence")
    void add(Actor actor, @PathVariable UUID id, @RequestBody Measures.Added body) {
        measures.add(actor, id, body);
    }

    @PostMapping("/{id}/evidence/{evidence}/withdrawal")
    void withdraw(Actor actor, @PathVariable UUID id, @PathVariable UUID evidence, @RequestBody Withdrawn body) {
        measures.withdraw(actor, id, evidence, body.why());
    }

    /** What of study it goes back to. */
    @PostMapping("/{id}/origins")
    void origin(Actor actor, @PathVariable UUID id, @RequestBody Origin body) {
        measures.goesBackTo(actor, id, body);
    }

    /** What it has to reach; what the indicator says today is read at once. */
    @PostMapping("/{id}/aims")
    void aim(Actor actor, @PathVariable UUID id, @RequestBody Aimed body) {
        measures.aim(actor, id, body);
        watch.read(measures.read(actor, id));
    }

    @PostMapping("/{id}/sign-offs")
    void sign(Actor actor, @PathVariable UUID id, @RequestBody Measures.Wanted body) {
        measures.sign(actor, id, body, measures.current(actor, id).now());
    }

    @PostMapping("/{id}/proposals/{proposal}/decision")
    void decide(Actor actor, @PathVariable UUID id, @PathVariable UUID proposal, @RequestBody Decision body) {
        measures.decide(actor, id, proposal, body.takenUp(), body.reason());
    }

    private List<ThingTitle> titles(Actor actor, Measure measure) {
        List<ThingTitle> titles = new ArrayList<>();
        headlines
                .of(actor, things(measure, Measure.Evidence.Kind.MATTER))
                .forEach(one -> titles.add(new ThingTitle(one.id(), one.title())));
        citations
                .of(actor, things(measure, Measure.Evidence.Kind.PARAGRAPH))
                .values()
                .forEach(one -> titles.add(new ThingTitle(one.id(), one.title() + " " + one.address())));
        captions.of(actor, measure.origins().stream().map(Origin::ref).collect(Collectors.toSet()))
                .forEach((ref, title) -> titles.add(new ThingTitle(UUID.fromString(ref.id()), title)));
        return titles;
    }

    private static List<UUID> things(Measure measure, Measure.Evidence.Kind kind) {
        List<UUID> things = new ArrayList<>();
        for (Measure.Evidence one : measure.evidence()) {
            if (one.kind() == kind && one.thing() != null) {
                things.add(one.thing());
            }
        }
        return things;
    }
}
