package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its rules see it (事项): what never changes, and the standing that acts change. Pure: every act is a question to
 * this record, answered by the next record and the step to append, or by a {@link Problem}.
 *
 * @param handledByAsker whether the person asking has handled it before; they may not ask the resident back
 */
record Matter(
        UUID id,
        Lifecycle life,
        long area,
        @Nullable UUID heardPost,
        LocalDate heardOn,
        Standing standing,
        boolean handledByAsker) {

    /** What acts change. */
    record Standing(
            String stage,
            @Nullable UUID unit,
            @Nullable UUID post,
            Due due,
            @Nullable Instant answeredAt,
            @Nullable LocalDate servedOn,
            @Nullable Instant endedAt) {
        Standing at(String next) {
            return new Standing(next, unit, post, due, answeredAt, servedOn, endedAt);
        }

        Standing inHandsOf(@Nullable UUID nextUnit, @Nullable UUID nextPost) {
            return new Standing(stage, nextUnit, nextPost, due, answeredAt, servedOn, endedAt);
        }

        Standing due(Due next) {
            return new Standing(stage, unit, post, next, answeredAt, servedOn, endedAt);
        }

        Standing answered(Instant at) {
            return new Standing(stage, unit, post, due, at, servedOn, endedAt);
        }

        Standing served(LocalDate on) {
            return new Standing(stage, unit, post, due, answeredAt, servedOn == null ? on : servedOn, endedAt);
        }

        Standing ended(@Nullable Instant at) {
            return new Standing(stage, unit, post, due, answeredAt, servedOn, at);
        }
    }

    /**
     * By when.
     *
     * @param rule the rule it was counted by; absent when the day was agreed, or when there is none
     * @param first the day first given; figures use it, so that moving a day improves nothing
     * @param on the day that counts now
     */
    record Due(
            @Nullable String rule,
            @Nullable LocalDate first,
            @Nullable LocalDate on) {
        static final Due NONE = new Due(null, null, null);

        Due moved(LocalDate to) {
            return new Due(rule, first == null ? to : first, to);
        }
    }

    /** The line of history an act leaves. */
    record Step(
            Act act,
            String stage,
            @Nullable UUID unit,
            @Nullable UUID post,
            @Nullable LocalDate dueOn,
            @Nullable String note) {}

    /** What an act made of it. */
    record Change(Matter matter, Step step) {}

    private static final int LONGEST_NOTE = 2000;

    /** What this person may do now, in the order of the lifecycle. */
    Set<Act> open(Actor actor) {
        EnumSet<Act> open = EnumSet.noneOf(Act.class);
        Who.Places places = new Who.Places(area, standing.unit(), standing.post(), heardPost);
        life.acts().forEach((act, move) -> {
            if (move.from().contains(standing.stage()) && move.who().stream().anyMatch(who -> who.is(actor, places))) {
                open.add(act);
            }
        });
        return open;
    }

    /** @throws Problem {@code matter.not-now} */
    void mustBeOpen(Act act, Actor actor) {
        if (!open(actor).contains(act)) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
    }

    /** To a unit, and to a post there when it is known who. The unit before stays until this one signs. */
    Change assign(UUID unit, @Nullable UUID post, @Nullable String note) {
        return change(Act.ASSIGN, standing.inHandsOf(unit, post), checkedNote(note));
    }

    Change takeOver(UUID post) {
        return change(Act.TAKE_OVER, standing.inHandsOf(standing.unit(), post), null);
    }

    Change passBack(@Nullable String reason) {
        String checked = mustHaveNote(reason);
        return change(Act.PASS_BACK, standing.inHandsOf(null, null), checked);
    }

    Change note(@Nullable String note) {
        return change(Act.NOTE, standing, mustHaveNote(note));
    }

    /** A day agreed with the resident; the days before stay in the history. */
    Change agreeDay(@Nullable LocalDate day, LocalDate today, @Nullable String note) {
        if (day == null) {
            throw new Problem(MatterProblem.DAY_MISSING);
        }
        if (day.isBefore(today)) {
            throw new Problem(MatterProblem.DAY_PASSED);
        }
        return change(Act.AGREE_DAY, standing.due(standing.due().moved(day)), checkedNote(note));
    }

    Change answer(String text, Instant now) {
        if (text.isBlank()) {
            throw new Problem(MatterProblem.REPLY_MISSING);
        }
        return change(Act.ANSWER, standing.answered(now), null);
    }

    Change serve(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Problem(MatterProblem.SERVED_IN_FUTURE);
        }
        if (on.isBefore(heardOn)) {
            throw new Problem(MatterProblem.SERVED_BEFORE_HEARD);
        }
        return change(Act.SERVE, standing.served(on), null);
    }

    Change close(@Nullable String note, Instant now) {
        return change(Act.CLOSE, standing.ended(now), checkedNote(note));
    }

    Change keep(@Nullable String note, LocalDate today, Instant now) {
        return change(Act.KEEP, standing.served(today).ended(now), checkedNote(note));
    }

    /** Again, with a new count from today; first day and first service stay for the figures. */
    Change redo(@Nullable String reason, @Nullable LocalDate newDue) {
        Due due = standing.due();
        Standing again = standing.ended(null).due(new Due(due.rule(), due.first(), newDue));
        return change(Act.REDO, again, mustHaveNote(reason));
    }

    Change voided(@Nullable String reason, Instant now) {
        return change(Act.VOID, standing.ended(now), mustHaveNote(reason));
    }

    /**
     * Whether this person may record a word by this channel (承诺一：两条真相).
     *
     * @throws Problem {@code matter.not-now}, {@code matter.handled-it-yourself}
     */
    void mustBeAbleToRecord(Word.Channel channel, Actor actor) {
        if (actor.kind() != Actor.Kind.RESIDENT && !recordable(actor).contains(channel)) {
            throw new Problem(
                    handledByAsker || isOfUnit(actor) ? MatterProblem.HANDLED_IT_YOURSELF : MatterProblem.NOT_NOW);
        }
        if (standing.stage().equals("void")) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
    }

    /** The channels by which this person may record a word now. */
    List<Word.Channel> recordable(Actor actor) {
        if (standing.stage().equals("void")) {
            return List.of();
        }
        boolean mayAsk = !handledByAsker
                && !isOfUnit(actor)
                && (actor.is(Role.CLERK, area) || actor.is(Role.SUPERVISOR, area) || actor.is(Role.LEADER, area));
        return mayAsk
                ? List.of(Word.Channel.OWN, Word.Channel.CALL_BACK, Word.Channel.RELAYED)
                : List.of(Word.Channel.RELAYED);
    }

    private boolean isOfUnit(Actor actor) {
        return Who.UNIT.is(actor, new Who.Places(area, standing.unit(), standing.post(), heardPost));
    }

    private Change change(Act act, Standing next, @Nullable String note) {
        Standing moved = next.at(life.after(act, standing.stage()));
        Matter after = new Matter(id, life, area, heardPost, heardOn, moved, handledByAsker);
        return new Change(after, step(act, moved, note));
    }

    private static Step step(Act act, Standing standing, @Nullable String note) {
        return new Step(
                act,
                standing.stage(),
                standing.unit(),
                standing.post(),
                standing.due().on(),
                note);
    }

    private static String mustHaveNote(@Nullable String note) {
        String checked = checkedNote(note);
        if (checked == null) {
            throw new Problem(MatterProblem.NOTE_MISSING);
        }
        return checked;
    }

    static @Nullable String checkedNote(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > LONGEST_NOTE) {
            throw new Problem(MatterProblem.NOTE_TOO_LONG, LONGEST_NOTE);
        }
        return note.strip();
    }
}
