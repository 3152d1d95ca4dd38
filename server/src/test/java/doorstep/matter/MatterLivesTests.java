package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.clock.Time;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.matter.kind.Act;
import doorstep.matter.kind.Ask;
import doorstep.matter.kind.Lifecycle;
import doorstep.matter.kind.Lifecycles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of made-up lives of every kind, each a row of acts by whoever may do them: what holds in every one of them. */
class MatterLivesTests {
    private static final LocalDate HEARD = LocalDate.of(2026, 9, 1);
    private static final int LIVES = 400;
    private static final int LONGEST_LIFE = 80;

    private final SplittableRandom random = new SplittableRandom(20_261_123);
    private final Desks desks = new Desks();

    /** One life so far, and who did what in it. */
    private static final class Life {
        private final Matter born;
        private Matter matter;
        private final List<Matter.Step> history = new ArrayList<>();
        private final Map<UUID, Set<Act>> did = new HashMap<>();
        private final Set<Lifecycle.Clock> running = new HashSet<>();
        private LocalDate today = HEARD;

        Life(Matter born) {
            this.born = born;
            this.matter = born;
            born.life().firstClock().ifPresent(running::add);
        }

        /** As somebody finds it: with what they themselves did. */
        Matter seenBy(Actor actor) {
            Past past = matter.past();
            return new Matter(
                    matter.id(),
                    matter.life(),
                    matter.area(),
                    matter.heardPost(),
                    matter.heardOn(),
                    matter.standing(),
                    new Past(
                            past.done(),
                            past.sinceRedo(),
                            did.getOrDefault(actor.id(), Set.of()),
                            past.helpers(),
                            past.bounced(),
                            past.daysAsked(),
                            past.grantedOn(),
                            past.signedOn(),
                            past.concerned(),
                            past.callWanted()));
        }
    }

    static List<Lifecycle> kinds() {
        return Lifecycles.load().all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noLifeBreaksARule(Lifecycle kind) {
        Set<String> seen = new HashSet<>();
        Set<Act> done = EnumSet.of(Act.REGISTER);
        for (int i = 0; i < LIVES; i++) {
            Life life = new Life(desks.of(kind.kind(), HEARD));
            seen.add(kind.start());
            while (life.history.size() < LONGEST_LIFE && !openToSomebody(life).isEmpty()) {
                step(life);
            }
            life.history.forEach(step -> {
                done.add(step.act());
                seen.add(step.stage());
            });
        }
        assertThat(seen)
                .as("no stage that nobody comes to")
                .isEqualTo(kind.stages().keySet());
        assertThat(done).as("no act that nobody can do").isEqualTo(kind.acts().keySet());
    }

    private void step(Life life) {
        nobodyDoesWhatIsNotOpen(life);
        Turn turn = turn(life);
        Actor actor = turn.actor();
        Act act = turn.act();
        Matter before = life.matter;
        Matter.Change change = act(life.seenBy(actor), act, life.today);
        life.matter = change.matter();
        life.history.add(change.step());
        life.did.computeIfAbsent(actor.id(), id -> EnumSet.noneOf(Act.class)).add(act);
        life.today = life.today.plusDays(random.nextInt(3));
        whatNeverChangesHasNotChanged(life, before);
        theStepSaysWhereItLed(change, act);
        everyClockIsAccountedFor(life, act);
        whatIsOverIsOver(life);
    }

    private record Turn(Actor actor, Act act) {}

    /** Mostly one that leads on and does not end it before its time, or nobody would ever see the long lives. */
    private Turn turn(Life life) {
        List<Turn> all = new ArrayList<>();
        desks.all().forEach(actor -> life.seenBy(actor).open(actor).forEach(act -> all.add(new Turn(actor, act))));
        List<Turn> onward = all.stream()
                .filter(turn -> movesOn(life.matter, turn.act()))
                .filter(turn -> life.matter.standing().servedOn() != null
                        || !life.matter
                                .life()
                                .isOver(life.matter
                                        .life()
                                        .after(
                                                turn.act(),
                                                life.matter.standing().stage())))
                .toList();
        return onward.isEmpty() || random.nextInt(10) < 4 ? pick(all) : pick(onward);
    }

    private Matter.Change act(Matter matter, Act act, LocalDate today) {
        Instant now = today.atTime(9, 0).atZone(Time.ZONE).toInstant();
        String note = random.nextBoolean() ? null : "记一句";
        return switch (act) {
            case ASSIGN -> matter.assign(random.nextBoolean() ? desks.unit : desks.otherUnit, null, note, Map.of());
            case TAKE_OVER -> matter.takeOver(desks.handlerPost);
            case AGREE_DAY -> matter.agreeDay(today.plusDays(random.nextInt(30)), today, note);
            case ANSWER -> matter.answer("答复", false, now);
            case SERVE -> matter.serve(today, "door", today);
            case REDO -> matter.redo("没解决", Matter.Due.NONE);
            case KEEP -> matter.keep(note, today, now);
            case VOID -> matter.voided("登错了", now);
            case REQUEST, HELP, HELP_ANSWER, CONCERN, ASK_REVIEW -> matter.beside(act, note, Map.of());
            case BECOME_APPEAL -> matter.plain(act, matter.standing().inHandsOf(null, null), Map.of(), note, now);
            case REGISTER, WORD, CORRECT, IMPORT -> throw new IllegalStateException(act + " is open");
            default ->
                matter.plain(
                        act,
                        matter.standing(),
                        Ask.read(matter.life().asks(act), answers(matter.life().asks(act), today), today, today),
                        "记一句",
                        now);
        };
    }

    private Map<String, String> answers(List<Ask> asks, LocalDate today) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Ask ask : asks) {
            answers.put(
                    ask.name(),
                    switch (ask.type()) {
                        case TEXT, LINE -> "写一句";
                        case DAY -> today.plusDays(5).toString();
                        case PAST_DAY -> today.toString();
                        case NUMBER -> "30";
                        case CHOICE -> pick(ask.choices());
                    });
        }
        return answers;
    }

    private void nobodyDoesWhatIsNotOpen(Life life) {
        for (Actor actor : desks.all()) {
            Matter matter = life.seenBy(actor);
            Set<Act> open = matter.open(actor);
            for (Act act : Act.values()) {
                if (!open.contains(act) && !refuses(matter, act, actor)) {
                    throw new AssertionError(act + " is open to " + actor);
                }
            }
        }
    }

    private static boolean refuses(Matter matter, Act act, Actor actor) {
        try {
            matter.mustBeOpen(act, actor);
            return false;
        } catch (Problem e) {
            return e.code() == MatterProblem.NOT_NOW || e.code() == MatterProblem.SOMEBODY_ELSE;
        }
    }

    private static void whatNeverChangesHasNotChanged(Life life, Matter before) {
        Matter after = life.matter;
        assertThat(after.id()).isEqualTo(life.born.id());
        assertThat(after.area()).isEqualTo(life.born.area());
        assertThat(after.heardOn()).isEqualTo(HEARD);
        assertThat(after.heardPost()).isEqualTo(life.born.heardPost());
        LocalDate first = before.standing().due().first();
        if (first != null) {
            assertThat(after.standing().due().first()).as("the first day given").isEqualTo(first);
        }
        if (after.standing().due().on() != null) {
            assertThat(after.standing().due().first())
                    .as("no day without a first")
                    .isNotNull();
        }
        assertThat(after.past().done()).containsAll(before.past().done());
    }

    private static void theStepSaysWhereItLed(Matter.Change change, Act act) {
        Matter.Standing standing = change.matter().standing();
        assertThat(change.step().act()).isEqualTo(act);
        assertThat(change.step().stage()).isEqualTo(standing.stage());
        assertThat(change.step().unit()).isEqualTo(standing.unit());
        assertThat(change.step().post()).isEqualTo(standing.post());
        assertThat(change.step().dueOn()).isEqualTo(standing.due().on());
        assertThat(change.matter().life().stages()).containsKey(standing.stage());
    }

    /** At most one runs, and none when it is over. */
    private static void everyClockIsAccountedFor(Life life, Act act) {
        life.running.removeIf(clock -> clock.stops().contains(act));
        life.matter.life().startedBy(act).ifPresent(life.running::add);
        assertThat(life.running).as("after %s", act).hasSizeLessThanOrEqualTo(1);
        if (life.matter.life().isOver(life.matter.standing().stage())) {
            assertThat(life.running).as("over by %s", act).isEmpty();
        }
    }

    /** Over means that nothing is waited for; not over means that somebody here can still move it. */
    private void whatIsOverIsOver(Life life) {
        Matter matter = life.matter;
        boolean over = matter.life().isOver(matter.standing().stage());
        assertThat(matter.standing().endedAt() != null).isEqualTo(over);
        if (!over) {
            assertThat(openToSomebody(life))
                    .as("somebody can move it on from %s", matter.standing().stage())
                    .anyMatch(act -> movesOn(matter, act));
        }
    }

    private static boolean movesOn(Matter matter, Act act) {
        return !matter.life()
                .after(act, matter.standing().stage())
                .equals(matter.standing().stage());
    }

    private Set<Act> openToSomebody(Life life) {
        return desks.all().stream()
                .flatMap(actor -> life.seenBy(actor).open(actor).stream())
                .collect(Collectors.toSet());
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
