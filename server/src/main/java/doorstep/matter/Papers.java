package doorstep.matter;

import doorstep.audit.Trail;
import doorstep.clock.Time;
import doorstep.document.Paper;
import doorstep.document.PaperTemplates;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.kernel.Role;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Lifecycle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of a matter (文书): which there are, and each made anew from what the matter holds now. Whoever sees the whole matter
 * may open them, and nobody else; opening one that names somebody is recorded, as reading the name is.
 */
@Component
class Papers {
    private static final Logger LOG = LoggerFactory.getLogger(Papers.class);

    private final MatterQuery query;
    private final PaperQuery beside;
    private final DueCount counts;
    private final Clocks clocks;
    private final PaperTemplates templates;
    private final Trail trail;
    private final Time time;

    Papers(
            MatterQuery query,
            PaperQuery beside,
            DueCount counts,
            Clocks clocks,
            PaperTemplates templates,
            Trail trail,
            Time time) {
        this.query = query;
        this.beside = beside;
        this.counts = counts;
        this.clocks = clocks;
        this.templates = templates;
        this.trail = trail;
        this.time = time;
        check();
    }

    /** A county's own template with a mistake in it is told at start, and again to whoever wants the paper. */
    private void check() {
        for (String name : templates.own()) {
            try {
                PaperKind.ofTemplate(name)
                        .ifPresentOrElse(
                                kind -> templates.get(name, kind.known()),
                                () -> LOG.warn("papers: no paper has the template {}", name));
            } catch (Problem e) {
                LOG.warn("papers: {}", e.sentence(Locale.CHINESE));
            }
        }
    }

    /** One paper of a matter. */
    record PaperLine(PaperKind paper, boolean ready) {}

    /**
     * The papers that a matter has or can still come to have, in the order of its life; none for whoever does not see it whole.
     *
     * @throws Problem {@code matter.no-such-matter}
     */
    List<PaperLine> list(Actor actor, UUID id) {
        MatterQuery.Whole whole = whole(actor, id);
        return Stream.of(PaperKind.values())
                .filter(paper -> paper.isOf(whole.matter().life()))
                .filter(paper -> isOpen(paper, whole, actor))
                .map(paper -> new PaperLine(paper, isReady(paper, whole)))
                .filter(line -> line.ready || canStillBe(line.paper, whole.matter()))
                .toList();
    }

    /**
     * Makes one paper.
     *
     * @throws Problem {@code matter.no-such-matter}, {@code matter.confidential} for whoever does not see the matter whole,
     *     {@code matter.no-such-paper} for what this kind does not have, {@code matter.paper-not-yet}, {@code matter.paper-oral};
     *     those of the template
     */
    @Transactional
    public Paper open(Actor actor, UUID id, PaperKind kind) {
        MatterQuery.Whole whole = whole(actor, id);
        if (!kind.isOf(whole.matter().life())) {
            throw new Problem(MatterProblem.NO_SUCH_PAPER);
        }
        if (!isOpen(kind, whole, actor)) {
            throw new Problem(MatterProblem.CONFIDENTIAL);
        }
        if (kind == PaperKind.AGREEMENT && "oral".equals(form(whole))) {
            throw new Problem(MatterProblem.PAPER_ORAL);
        }
        if (!isReady(kind, whole)) {
            throw new Problem(MatterProblem.PAPER_NOT_YET, kind.word());
        }
        PaperFields fields = new PaperFields(
                whole, beside.beside(id), extension(whole), counts.say(whole, Locale.CHINESE), time.today());
        Paper paper = templates
                .get(kind.template(whole.matter().life().kind()), kind.known())
                .fill(fields.values(kind));
        if (kind.names()) {
            trail.record(
                    actor,
                    "matter.open-paper",
                    Ref.of("matter", id),
                    whole.matter().area(),
                    Map.of("paper", kind.name()));
        }
        return paper;
    }

    private MatterQuery.Whole whole(Actor actor, UUID id) {
        return query.whole(id, Sight.of(actor), actor.id(), time.today())
                .orElseThrow(() -> new Problem(MatterProblem.NO_SUCH_MATTER));
    }

    /** Who raised it is hidden from all but the desk where they asked for it or where a unit is concerned, and so are the papers. */
    private static boolean isOpen(PaperKind paper, MatterQuery.Whole whole, Actor actor) {
        Matter matter = whole.matter();
        if (actor.is(Role.CLERK, matter.area())) {
            return true;
        }
        return !MatterPages.seesSummaryOnly(matter, actor)
                && !whole.confidential()
                && !(paper.names() && matter.past().concerned() != null);
    }

    private static boolean isReady(PaperKind paper, MatterQuery.Whole whole) {
        Matter matter = whole.matter();
        boolean isVoid = matter.standing().stage().equals("void");
        return !isVoid
                && MatterPages.newest(whole, paper.after(matter.life())) != null
                && !(paper == PaperKind.AGREEMENT && "oral".equals(form(whole)))
                && !(paper == PaperKind.EXTENSION && !isExtended(whole))
                && !(paper == PaperKind.SUPERVISION && whole.unitName() == null);
    }

    /** Granted what was asked last, and not left unserved when the matter was done again. */
    private static boolean isExtended(MatterQuery.Whole whole) {
        return MatterPages.isSince(whole, Act.EXTEND_GRANT, Act.EXTEND_ASK)
                && (whole.matter().past().sinceRedo().contains(Act.EXTEND_GRANT)
                        || MatterPages.isSince(whole, Act.EXTEND_SERVE, Act.EXTEND_ASK));
    }

    /** Whether its act can still be done: what was accepted is not going to be declined. */
    private static boolean canStillBe(PaperKind paper, Matter matter) {
        Set<String> ahead = matter.life().reachableFrom(matter.standing().stage(), Set.of(Act.REDO, Act.UNMERGE));
        Lifecycle.Move move = matter.life().acts().get(paper.after(matter.life()));
        return move != null && move.from().stream().anyMatch(ahead::contains);
    }

    private static String form(MatterQuery.Whole whole) {
        MatterQuery.StepLine agreed = MatterPages.newest(whole, Act.AGREE);
        return agreed == null || agreed.said() == null ? "" : agreed.said().getOrDefault("form", "");
    }

    /** The notice is printed before it is served, and only then the day moves: until then it is counted here. */
    private PaperFields.Extension extension(MatterQuery.Whole whole) {
        MatterQuery.StepLine asked = MatterPages.newest(whole, Act.EXTEND_ASK);
        MatterQuery.StepLine served = MatterPages.isSince(whole, Act.EXTEND_SERVE, Act.EXTEND_ASK)
                ? MatterPages.newest(whole, Act.EXTEND_SERVE)
                : null;
        if (asked == null) {
            return new PaperFields.Extension(null, null);
        }
        Matter matter = whole.matter();
        LocalDate after = served != null
                ? served.dueOn()
                : clocks.extended(
                                matter.standing().due(),
                                matter.area(),
                                matter.past().daysAsked())
                        .on();
        return new PaperFields.Extension(asked.dueOn(), after);
    }
}
