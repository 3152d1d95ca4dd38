package doorstep.matter;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.kernel.Scope;
import doorstep.place.Area;
import doorstep.place.Places;
import doorstep.text.PersonalNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Registering and reading matters; the acts have {@link ActController}, lists {@link RegistryController}. */
@RestController
@RequestMapping("/api/matters")
class MatterController {
    private static final int LONGEST_NAME = 60;

    private final Matters matters;
    private final MatterQuery query;
    private final Headlines headlines;
    private final Places places;
    private final MatterPages pages;
    private final Alike alike;
    private final Receptions receptions;
    private final Time time;

    MatterController(
            Matters matters,
            MatterQuery query,
            Headlines headlines,
            Places places,
            MatterPages pages,
            Alike alike,
            Receptions receptions,
            Time time) {
        this.matters = matters;
        this.query = query;
        this.headlines = headlines;
        this.places = places;
        this.pages = pages;
        this.alike = alike;
        this.receptions = receptions;
        this.time = time;
    }

    /**
     * What a clerk types: the person's words first, the rest as far as they say.
     *
     * @param kind a need unless something else is said
     * @param record where it lives when it does not live here
     * @param reception the leader's day on which it was told
     */
    record NewMatter(
            UUID id,
            @Nullable String kind,
            @Nullable String title,
            String words,
            @Nullable String summary,
            long area,
            @Nullable UUID household,
            Opening.Heard channel,
            @Nullable Instant heardAt,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable Boolean confidential,
            @Nullable List<NewCompanion> companions,
            Opening.@Nullable Elsewhere record,
            @Nullable String category,
            @Nullable UUID reception,
            @Nullable LocalDate agreedOn) {}

    record NewCompanion(
            Opening.Companion.Role role,
            String name,
            @Nullable String phone) {}

    /** What a clerk may register; promises are made at doors, reviews from what they review. */
    private static final Set<String> KINDS =
            Set.of("need", "suggestion", "appeal", "hotline", "enquiry", "dispute", "hazard", "task");

    /** What has been typed so far; not in the address, where it would end in logs. */
    record Typed(String text, long area) {}

    /** Everybody who raised it, whole; without a name when only those are named who came along. */
    record Reporter(@Nullable String name, @Nullable String phone, List<NewCompanion> companions) {}

    /** While a clerk types: what is alike in that township, and what was done about it. */
    @PostMapping("/alike")
    Alike.Hints alike(Actor actor, Locale language, @RequestBody Typed body) {
        actor.must(Role.CLERK);
        long township = places.area(body.area(), actor.scope(Role.CLERK)).code() / Scope.TOWNSHIP * Scope.TOWNSHIP;
        return alike.hints(actor, new Scope.Span(township, township + Scope.TOWNSHIP - 1), body.text(), language);
    }

    /** Registered at a desk or on the telephone. */
    @PostMapping
    Matters.Opened register(Actor actor, @RequestBody NewMatter body) {
        actor.must(Role.CLERK);
        Area area = places.area(body.area(), actor.scope(Role.CLERK));
        String kind = body.kind() == null ? Opening.NEED : body.kind();
        if (!KINDS.contains(kind)) {
            throw new Problem(MatterProblem.NO_SUCH_KIND);
        }
        Receptions.Told told = body.reception() == null ? null : receptions.told(actor, body.reception());
        return matters.open(
                actor,
                new Opening(
                        body.id(),
                        kind,
                        body.title(),
                        body.words(),
                        area.code(),
                        body.household(),
                        AT_A_DESK.contains(body.channel()) ? body.channel() : Opening.Heard.DESK,
                        heard(body, told),
                        null,
                        null,
                        reporter(body),
                        body.agreedOn(),
                        told == null ? null : told.from(),
                        body.summary(),
                        Boolean.TRUE.equals(body.confidential()),
                        body.record(),
                        body.category(),
                        body.companions() == null
                                ? List.of()
                                : body.companions().stream()
                                        .map(MatterController::companion)
                                        .toList()));
    }

    /** What is typed up later was told on the day of the reception, and every clock runs from then. */
    private Instant heard(NewMatter body, Receptions.@Nullable Told told) {
        if (body.heardAt() != null) {
            return body.heardAt();
        }
        LocalDate day = told == null ? time.today() : told.on();
        return day.equals(time.today())
                ? time.now()
                : day.atTime(LocalTime.NOON).atZone(Time.ZONE).toInstant();
    }

    private static final Set<Opening.Heard> AT_A_DESK = EnumSet.of(
            Opening.Heard.DESK,
            Opening.Heard.PHONE,
            Opening.Heard.LETTER,
            Opening.Heard.ONLINE,
            Opening.Heard.HOTLINE,
            Opening.Heard.SUPERIOR,
            Opening.Heard.RECEPTION);

    private static Opening.Companion companion(NewCompanion one) {
        String name = one.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Problem(MatterProblem.NAME_WRONG, LONGEST_NAME);
        }
        return new Opening.Companion(
                one.role(),
                name,
                one.phone() == null || one.phone().isBlank() ? null : PersonalNumber.phone(one.phone()));
    }

    private static Opening.@Nullable Reporter reporter(NewMatter body) {
        String name = body.reporterName() == null ? "" : body.reporterName().strip();
        String phone = body.reporterPhone() == null ? "" : body.reporterPhone().strip();
        if (name.isEmpty() && phone.isEmpty()) {
            return null;
        }
        if (name.length() > LONGEST_NAME) {
            throw new Problem(MatterProblem.NAME_WRONG, LONGEST_NAME);
        }
        return new Opening.Reporter(name, phone.isEmpty() ? null : PersonalNumber.phone(phone));
    }

    @GetMapping("/{id}")
    MatterPages.View read(Actor actor, Locale language, @PathVariable UUID id) {
        MatterQuery.Whole whole = query.whole(id, Sight.of(actor), actor.id(), time.today())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
        return pages.view(whole, headlines.of(actor, whole.linked()), actor, language);
    }

    /** Names and numbers of the reporter and of who came along, in full; that they were read is recorded. */
    @PostMapping("/{id}/reporter-reading")
    Reporter readReporter(Actor actor, @PathVariable UUID id) {
        Opening.Raised raised = matters.readReporter(actor, id);
        Opening.Reporter reporter = raised.reporter();
        return new Reporter(
                reporter == null ? null : reporter.name(),
                reporter == null ? null : whole(reporter.phone()),
                raised.companions().stream()
                        .map(one -> new NewCompanion(one.role(), one.name(), whole(one.phone())))
                        .toList());
    }

    private static @Nullable String whole(@Nullable PersonalNumber number) {
        return number == null ? null : number.whole();
    }
}
