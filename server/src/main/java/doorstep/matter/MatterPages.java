package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Role;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Ask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shapes one matter for its page: what it is, where it stands, what this reader may do now, its story. */
@Component
class MatterPages {
    private final DueCount counts;

    MatterPages(DueCount counts) {
        this.counts = counts;
    }

    /** @param agreed the day was agreed with the person, not counted by a rule or set by somebody else */
    record View(
            UUID id,
            String label,
            String kind,
            String title,
            String words,
            String stage,
            boolean over,
            long area,
            String place,
            @Nullable UUID household,
            @Nullable String door,
            Opening.Heard channel,
            Instant heardAt,
            Instant registeredAt,
            @Nullable UUID unit,
            @Nullable String unitName,
            @Nullable String unitPhone,
            @Nullable String holder,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate firstDueOn,
            boolean agreed,
            List<String> count,
            @Nullable LocalDate servedOn,
            @Nullable Word word,
            Word.@Nullable Channel wordChannel,
            @Nullable Instant wordAt,
            @Nullable Word relayed,
            @Nullable Instant relayedAt,
            @Nullable Instant callWanted,
            List<MatterQuery.StepLine> steps,
            List<MatterQuery.WordLine> said,
            List<MatterQuery.ReplyLine> replies,
            List<MatterQuery.CorrectionLine> corrections,
            List<Linked> links,
            List<MatterQuery.ReferenceLine> references,
            @Nullable String category,
            @Nullable String categoryName,
            @Nullable String summary,
            boolean confidential,
            @Nullable String concernedName,
            @Nullable String leadName,
            List<String> requests,
            List<MatterQuery.HelperLine> helpers,
            List<CompanionLine> companions,
            List<Can> can,
            List<Word.Channel> canRecord) {}

    /**
     * Another matter it belongs with. Of one that was put with this the reader is told even when it is not theirs to see: how many
     * asked matters to whoever answers.
     *
     * @param back true when the other one points here
     * @param id absent, as label and title, when this reader may not see it
     */
    record Linked(
            Relation relation,
            boolean back,
            @Nullable UUID id,
            @Nullable String label,
            @Nullable String title) {
        static Linked to(Headlines.Headline other, Relation relation, boolean back) {
            return new Linked(relation, back, other.id(), other.label(), other.title());
        }
    }

    /** An act that is open, and what has to be said with it. */
    record Can(Act act, boolean plain, List<Ask> asks) {}

    /** @param others the matters it is linked with that this reader may see */
    View view(MatterQuery.Whole whole, List<Headlines.Headline> others, Actor actor, Locale language) {
        Matter matter = whole.matter();
        Matter.Standing standing = matter.standing();
        boolean summaryOnly = seesSummaryOnly(matter, actor);
        boolean unnamed = summaryOnly || isHidden(whole, actor);
        return new View(
                matter.id(),
                whole.label(),
                matter.life().kind(),
                whole.title(),
                summaryOnly ? Objects.requireNonNullElse(whole.summary(), "") : whole.words(),
                standing.stage(),
                matter.life().isOver(standing.stage()),
                matter.area(),
                whole.villageName() == null ? whole.areaName() : whole.villageName() + whole.areaName(),
                unnamed ? null : whole.household(),
                unnamed ? null : whole.door(),
                whole.channel(),
                whole.heardAt(),
                whole.registeredAt(),
                standing.unit(),
                whole.unitName(),
                whole.unitPhone(),
                whole.holderName(),
                unnamed ? null : whole.reporterName(),
                unnamed ? null : whole.reporterPhone(),
                standing.due().on(),
                standing.due().first(),
                DueCount.isAgreed(whole),
                counts.say(whole, language),
                standing.servedOn(),
                whole.word(),
                whole.wordChannel(),
                whole.wordAt(),
                whole.relayed(),
                whole.relayedAt(),
                whole.callWanted(),
                summaryOnly ? List.of() : Parties.masked(whole, actor),
                summaryOnly ? List.of() : whole.said(),
                whole.replies(),
                summaryOnly ? List.of() : whole.corrections(),
                linked(whole, others),
                whole.references(),
                whole.category(),
                whole.categoryName(),
                whole.summary(),
                whole.confidential(),
                whole.concernedName(),
                whole.leadName(),
                summaryOnly ? List.of() : whole.requests(),
                whole.helpers(),
                unnamed ? List.of() : whole.companions(),
                matter.open(actor).stream()
                        .map(act -> new Can(act, act.isPlain(), matter.life().asks(act)))
                        .toList(),
                matter.recordable(actor));
    }

    private static List<Linked> linked(MatterQuery.Whole whole, List<Headlines.Headline> others) {
        List<Linked> linked = new ArrayList<>();
        for (MatterQuery.LinkLine link : whole.links()) {
            Relation relation = Relation.of(link.relation()).orElse(null);
            if (relation == null) {
                continue;
            }
            others.stream()
                    .filter(other -> other.id().toString().equals(link.refId()))
                    .findFirst()
                    .map(other -> Linked.to(other, relation, link.back()))
                    .or(() -> unseen(relation, link.back()))
                    .ifPresent(linked::add);
        }
        return linked;
    }

    private static Optional<Linked> unseen(Relation relation, boolean back) {
        return back && relation == Relation.MERGED_INTO
                ? Optional.of(new Linked(relation, back, null, null, null))
                : Optional.empty();
    }

    /** A unit that the words concern reads the clerk's summary and no more (DESIGN: lines we do not cross). */
    static boolean seesSummaryOnly(Matter matter, Actor actor) {
        UUID concerned = matter.past().concerned();
        return concerned != null
                && actor.grants().stream()
                        .anyMatch(grant -> grant.role() == Role.HANDLER && concerned.equals(grant.unit()))
                && !actor.is(Role.CLERK, matter.area());
    }

    /** Whoever asked to stay unnamed is known to the desk that took it, and to nobody who handles it. */
    private static boolean isHidden(MatterQuery.Whole whole, Actor actor) {
        return whole.confidential() && !actor.is(Role.CLERK, whole.matter().area());
    }

    /**
     * As the person who raised it may see it.
     *
     * @param lead the matter it is put with, which says how far it is; itself when it stands alone
     */
    ResidentMatter resident(MatterQuery.Whole own, MatterQuery.Whole lead, Locale language) {
        Matter.Standing standing = lead.matter().standing();
        return new ResidentMatter(
                own.matter().id(),
                own.label(),
                standing.stage(),
                lead.matter().life().isOver(standing.stage()),
                own.heardAt(),
                own.registeredAt(),
                lead.unitName(),
                lead.unitPhone(),
                standing.due().on(),
                counts.say(lead, language),
                standing.servedOn(),
                standing.endedAt(),
                own.title(),
                own.corrections().isEmpty()
                        ? own.words()
                        : own.corrections().getFirst().words(),
                lead.replies().stream()
                        .filter(reply -> reply.servedOn() != null)
                        .findFirst()
                        .map(reply -> new ResidentMatter.Reply(
                                reply.text(), reply.opinions() == null ? List.of() : reply.opinions()))
                        .orElse(null),
                own.word(),
                own.wordAt(),
                own.callWanted());
    }

    /** Whether an act was done after the newest of another, or without any of it. */
    static boolean isSince(MatterQuery.Whole whole, Act act, Act other) {
        MatterQuery.StepLine done = newest(whole, act);
        MatterQuery.StepLine before = newest(whole, other);
        return done != null
                && (before == null
                        || whole.steps().indexOf(done) < whole.steps().indexOf(before));
    }

    /** The newest step of an act; they stand newest first. */
    static MatterQuery.@Nullable StepLine newest(MatterQuery.Whole whole, Act act) {
        return whole.steps().stream()
                .filter(step -> step.act().equals(act.stored()))
                .findFirst()
                .orElse(null);
    }
}
