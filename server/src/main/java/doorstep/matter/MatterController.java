package doorstep.matter;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Page;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Area;
import doorstep.place.Places;
import doorstep.text.PersonalNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registering and reading matters; the acts have {@link ActController}. */
@RestController
@RequestMapping("/api/matters")
class MatterController {
    private final Matters matters;
    private final MatterQuery query;
    private final MatterListQuery lists;
    private final Places places;
    private final MatterPages pages;
    private final Time time;

    MatterController(
            Matters matters, MatterQuery query, MatterListQuery lists, Places places, MatterPages pages, Time time) {
        this.matters = matters;
        this.query = query;
        this.lists = lists;
        this.places = places;
        this.pages = pages;
        this.time = time;
    }

    /** What a clerk types: the person's words first, the rest as far as they say. */
    record NewMatter(
            UUID id,
            @Nullable String title,
            String words,
            long area,
            @Nullable UUID household,
            Opening.Heard channel,
            @Nullable Instant heardAt,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable LocalDate agreedOn) {}

    record Reporter(String name, @Nullable String phone) {}

    @GetMapping
    Page<MatterListQuery.Line> list(
            Actor actor,
            @RequestParam(defaultValue = "NEWEST") MatterListQuery.Sort sort,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long area,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after) {
        Scope.Span span = area == null ? null : places.area(area, actor.scope()).span();
        MatterListQuery.Filter filter = new MatterListQuery.Filter(sort, open, kind, span, unit, text);
        List<MatterListQuery.Line> lines =
                lists.list(Sight.of(actor), filter, after == null ? null : Page.Cursor.parse(after));
        return Page.of(lines, MatterListQuery.Line::cursor);
    }

    /** Registered at a desk or on the telephone. */
    @PostMapping
    Matters.Opened register(Actor actor, @RequestBody NewMatter body) {
        actor.must(Role.CLERK);
        Area area = places.area(body.area(), actor.scope(Role.CLERK));
        Opening.Heard channel = body.channel() == Opening.Heard.PHONE ? Opening.Heard.PHONE : Opening.Heard.DESK;
        return matters.open(
                actor,
                new Opening(
                        body.id(),
                        Opening.NEED,
                        body.title(),
                        body.words(),
                        area.code(),
                        body.household(),
                        channel,
                        body.heardAt() == null ? time.now() : body.heardAt(),
                        null,
                        null,
                        reporter(body),
                        body.agreedOn(),
                        null));
    }

    private static Opening.@Nullable Reporter reporter(NewMatter body) {
        String name = body.reporterName() == null ? "" : body.reporterName().strip();
        String phone = body.reporterPhone() == null ? "" : body.reporterPhone().strip();
        if (name.isEmpty() && phone.isEmpty()) {
            return null;
        }
        return new Opening.Reporter(name, phone.isEmpty() ? null : PersonalNumber.phone(phone));
    }

    @GetMapping("/{id}")
    MatterPages.View read(Actor actor, Locale language, @PathVariable UUID id) {
        MatterQuery.Whole whole = query.whole(id, Sight.of(actor), actor.id(), time.today())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        return pages.view(whole, actor, language);
    }

    /** The reporter's name and number in full; that they were read is recorded. */
    @PostMapping("/{id}/reporter-reading")
    Reporter readReporter(Actor actor, @PathVariable UUID id) {
        Opening.Reporter reporter = matters.readReporter(actor, id);
        return new Reporter(
                reporter.name(),
                reporter.phone() == null ? null : reporter.phone().whole());
    }
}
