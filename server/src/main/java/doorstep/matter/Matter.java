package doorstep.matter;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Role;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Limits;
import doorstep.matter.kind.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter as its rules see it (事项): what never changes, and the standing that acts change. Pure: every act is a question to
 * this record, answered by the next record and the step to append, or by a {@link Problem}.
 *
 * @param past what the rules look back at
 */
record Matter(
        UUID id, Lifecycle life, long area, @Nullable UUID heardPost, LocalDate heardOn, Standing standing, Past past) {

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
            return new Standing(stage, unit, post, due, answeredAt, on, endedAt);
        }

        Standing ended(@Nullable Instant at) {
            return new Standing(stage, unit, post, due, answeredAt, servedOn, at);
        }
    }

    /**
     * By when.
     *
     * @param rule the rule it was counted by; absent when the day was agreed, or when there is none
     * @param from the event it was counted from; absent without a rule
     * @param first the day first given; figures use it, so that moving a day improves nothing
     * @param on the day that counts now
     * @param extended by how much, in the unit of the rule
     */
    record Due(
            @Nullable String rule,
            @Nullable Instant from,
            @Nullable LocalDate first,
            @Nullable LocalDate on,
            int extended) {
        static final Due NONE = new Due(null, null, null, null, 0);

        /** A day that was said, not counted. */
        static Due stated(LocalDate day) {
            return new Due(null, null, day, day, 0);
        }

        /** Nothing is waited for; the day first given stays for the figures. */
        Due stopped() {
            return new Due(null, null, first, null, 0);
        }

        Due moved(LocalDate to) {
            return new Due(rule, from, first == null ? to : first, to, extended);
        }
    }

    /** The line of history an act leaves. */
    record Step(
            Act act,
            String stage,
            @Nullable UUID unit,
            @Nullable UUID post,
            @Nullable LocalDate dueOn,
            @Nullable String note,
            Map<String, String> said) {}

    /** What an act made of it. */
    record Change(Matter matter, Step step) {
        /** The same, waiting for no day any more when the act stopped the clock and the matter neither ended nor was served. */
        Change stoppedBy(Act act) {
            Standing now = matter.standing;
            boolean stopped = now.endedAt() == null
                    && now.servedOn() == null
                    && matter.life.stops(act, now.due().rule());
            return stopped ? counting(now.due().stopped()) : this;
        }

        /** The same, counted by another clock from now on. */
        Change counting(Due due) {
            Matter counted = matter.with(matter.standing.due(due));
            return new Change(
                    counted, new Step(step.act, step.stage, step.unit, step.post, due.on(), step.note, step.said));
        }
    }

    /** What this person may do now, in the order of the lifecycle. */
    Set<Act> open(Actor actor) {
        EnumSet<Act> open = EnumSet.noneOf(Act.class);
        life.acts().forEach((act, move) -> {
            if (isOpen(move, actor) && !hasToBeSomebodyElse(move)) {
                open.add(act);
            }
        });
        return open;
    }

    private boolean isOpen(Lifecycle.Move move, Actor actor) {
        Who.Places places = places();
        return move.from().contains(standing.stage())
                && past.sinceRedo().containsAll(move.after())
                && Collections.disjoint(past.sinceRedo(), move.before())
                && move.who().stream().anyMatch(who -> who.is(actor, places));
    }

    private boolean hasToBeSomebodyElse(Lifecycle.Move move) {
        return !Collections.disjoint(past.byAsker(), move.notBy());
    }

    /** @throws Problem {@code matter.not-now}, {@code matter.somebody-else} for one who did what this act has to look at */
    void mustBeOpen(Act act, Actor actor) {
        Lifecycle.Move move = life.acts().get(act);
        if (move == null || !isOpen(move, actor)) {
            throw new Problem(MatterProblem.NOT_NOW);
        }
        if (hasToBeSomebodyElse(move)) {
            throw new Problem(MatterProblem.SOMEBODY_ELSE);
        }
    }

    /** What a note and the answers to what the file asks for make of it; ended, when it is not yet, or begun again as the stage says. */
    Change plain(Act act, Standing next, Map<String, String> said, @Nullable String note, Instant now) {
        boolean over = life.isOver(life.after(act, standing.stage()));
        Instant ended = over ? Objects.requireNonNullElse(standing.endedAt(), now) : null;
        String checked = act == Act.NOTE || act == Act.PASS_BACK ? Limits.mustHaveNote(note) : Limits.checkedNote(note);
        return change(act, next.ended(ended), checked, said);
    }

    /** It goes on as another kind; what was done under the old one stays its history. */
    Change become(Lifecycle other, Due due, Map<String, String> said, @Nullable String note) {
        Standing begun = standing.inHandsOf(null, null).due(due).at(other.start());
        Matter after = new Matter(id, other, area, heardPost, heardOn, begun, past.and(Act.BECOME_APPEAL));
        return new Change(after, step(Act.BECOME_APPEAL, begun, Limits.checkedNote(note), said));
    }

    /** To a unit, and to a post there when it is known who. The unit before stays until this one signs. */
    Change assign(UUID unit, @Nullable UUID post, @Nullable String note, Map<String, String> said) {
        return change(Act.ASSIGN, standing.inHandsOf(unit, post), Limits.checkedNote(note), said);
    }

    Change takeOver(UUID post) {
        return change(Act.TAKE_OVER, standing.inHandsOf(standing.unit(), post), null);
    }

    /** A day agreed with the resident; the days before stay in the history. */
    Change agreeDay(@Nullable LocalDate day, LocalDate today, @Nullable String note) {
        if (day == null) {
            throw new Problem(MatterProblem.DAY_MISSING);
        }
        if (day.isBefore(today)) {
            throw new Problem(MatterProblem.DAY_PASSED);
        }
        Limits.mustBeNear(day, today);
        return change(Act.AGREE_DAY, standing.due(standing.due().moved(day)), Limits.checkedNote(note));
    }

    /** Somebody is asked to help, says something, is named: the matter stays where it is. */
    Change beside(Act act, @Nullable String note, Map<String, String> said) {
        return change(act, standing, Limits.checkedNote(note), said);
    }

    /** @param divided whether every request has an opinion, so that nothing in general need be said */
    Change answer(String text, boolean divided, Instant now) {
        if (text.isBlank() && !divided) {
            throw new Problem(MatterProblem.REPLY_MISSING);
        }
        Limits.mustBeShort(text, Limits.REPLY);
        return change(Act.ANSWER, standing.answered(now), null);
    }

    Change serve(LocalDate on, String way, LocalDate today) {
        if (on.isAfter(today)) {
            throw new Problem(MatterProblem.SERVED_IN_FUTURE);
        }
        if (on.isBefore(heardOn)) {
            throw new Problem(MatterProblem.SERVED_BEFORE_HEARD);
        }
        if (past.signedOn() != null && on.isBefore(past.signedOn())) {
            throw new Problem(MatterProblem.SERVED_BEFORE_SIGNED, past.signedOn());
        }
        return change(Act.SERVE, standing.served(on), null, Map.of("day", on.toString(), "way", way));
    }

    Change keep(@Nullable String note, LocalDate today, Instant now) {
        return change(Act.KEEP, standing.served(today).ended(now), Limits.checkedNote(note));
    }

    /** Again, with a new count: nothing is answered or served yet. The first day stays for the figures, and in the row the first service. */
    Change redo(@Nullable String reason, Due counted) {
        Due due = standing.due();
        LocalDate first = due.first() == null ? counted.first() : due.first();
        Due again = new Due(counted.rule(), counted.from(), first, counted.on(), 0);
        Standing anew = new Standing(standing.stage(), standing.unit(), standing.post(), again, null, null, null);
        return change(Act.REDO, anew, Limits.mustHaveNote(reason));
    }

    Change voided(@Nullable String reason, Instant now) {
        if (past.callWanted()) {
            throw new Problem(MatterProblem.CALL_FIRST);
        }
        return change(Act.VOID, standing.ended(now), Limits.mustHaveNote(reason));
    }

    /**
     * Whether this person may record a word by this channel (承诺一：两条真相).
     *
     * @throws Problem {@code matter.not-now}, {@code matter.handled-it-yourself}
     */
    void mustBeAbleToRecord(Word.Channel channel, Actor actor) {
        if (actor.kind() != Actor.Kind.RESIDENT && !recordable(actor).contains(channel)) {
            throw new Problem(
                    past.handledByAsker() || Who.UNIT.is(actor, places())
                            ? MatterProblem.HANDLED_IT_YOURSELF
                            : MatterProblem.NOT_NOW);
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
        boolean mayAsk = !past.handledByAsker()
                && !Who.UNIT.is(actor, places())
                && (actor.is(Role.CLERK, area) || actor.is(Role.SUPERVISOR, area) || actor.is(Role.LEADER, area));
        return mayAsk
                ? List.of(Word.Channel.OWN, Word.Channel.CALL_BACK, Word.Channel.RELAYED)
                : List.of(Word.Channel.RELAYED);
    }

    private Who.Places places() {
        return new Who.Places(area, standing.unit(), standing.post(), heardPost, past.helpers());
    }

    private Change change(Act act, Standing next, @Nullable String note) {
        return change(act, next, note, Map.of());
    }

    private Change change(Act act, Standing next, @Nullable String note, Map<String, String> said) {
        Standing moved = next.at(life.after(act, standing.stage()));
        Matter after = new Matter(id, life, area, heardPost, heardOn, moved, past.and(act));
        return new Change(after, step(act, moved, note, said));
    }

    private Matter with(Standing next) {
        return new Matter(id, life, area, heardPost, heardOn, next, past);
    }

    private static Step step(Act act, Standing standing, @Nullable String note, Map<String, String> said) {
        return new Step(
                act,
                standing.stage(),
                standing.unit(),
                standing.post(),
                standing.due().on(),
                note,
                said);
    }
}
