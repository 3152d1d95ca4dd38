package doorstep.matter;

import static org.assertj.core.api.Assertions.assertThat;

import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hundreds of made-up lives, each a row of acts by whoever may do them: what holds in every one of them. */
class MatterLivesTests {
    private static final LocalDate HEARD = LocalDate.of(2026, 9, 1);
    private static final int LIVES = 1000;
    private static final int LONGEST_LIFE = 25;

    private final SplittableRandom random = new SplittableRandom(20_261_123);
    private final Desks desks = new Desks();

    /** One life so far. */
    private static final class Life {
        private final Matter born;
        private Matter matter;
        private final List<Matter.Step> history = new ArrayList<>();
        private LocalDate today = HEARD;

        Life(Matter born) {
            this.born = born;
            this.matter = born;
        }
    }

    @Test
    void noLifeBreaksARule() {
        Set<String> seen = new HashSet<>();
        Set<Act> done = EnumSet.noneOf(Act.class);
        for (int i = 0; i < LIVES; i++) {
            Life life = new Life(born(i));
            while (life.history.size() < LONGEST_LIFE
                    && !openToSomebody(life.matter).isEmpty()) {
                step(life);
            }
            life.history.forEach(step -> {
                done.add(step.act());
                seen.add(step.stage());
            });
        }
        assertThat(seen).as("stages").contains("assigned", "in-hand", "answered", "served", "closed", "void", "kept");
        assertThat(done).as("acts that were done").hasSize(11);
    }

    private Matter born(int number) {
        return switch (number % 3) {
            case 0 -> desks.need(HEARD, HEARD.plusDays(10));
            case 1 -> desks.need(HEARD, null);
            default -> desks.promise(HEARD, HEARD.plusDays(7));
        };
    }

    private void step(Life life) {
        nobodyDoesWhatIsNotOpen(life.matter);
        Actor actor = pick(desks.all().stream()
                .filter(one -> !life.matter.open(one).isEmpty())
                .toList());
        Act act = pick(List.copyOf(life.matter.open(actor)));
        Matter before = life.matter;
        Matter.Change change = act(before, act, life.today);
        life.matter = change.matter();
        life.history.add(change.step());
        life.today = life.today.plusDays(random.nextInt(3));
        whatNeverChangesHasNotChanged(life, before);
        theStepSaysWhereItLed(change, act);
        whatIsOverIsOver(life.matter);
    }

    private Matter.Change act(Matter matter, Act act, LocalDate today) {
        Instant now = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
        String note = random.nextBoolean() ? null : "记一句";
        return switch (act) {
            case ASSIGN -> matter.assign(random.nextBoolean() ? desks.unit : desks.otherUnit, null, note);
            case TAKE_OVER -> matter.takeOver(desks.handlerPost);
            case PASS_BACK -> matter.passBack("理由");
            case NOTE -> matter.note("记一句");
            case AGREE_DAY -> matter.agreeDay(today.plusDays(random.nextInt(30)), today, note);
            case ANSWER -> matter.answer("答复", now);
            case SERVE -> matter.serve(today, today);
            case CLOSE -> matter.close(note, now);
            case REDO -> matter.redo("没解决", matter.standing().due().rule() == null ? null : today.plusDays(10));
            case KEEP -> matter.keep(note, today, now);
            case VOID -> matter.voided("登错了", now);
            case REGISTER, WORD, CORRECT, IMPORT -> throw new IllegalStateException(act + " is open");
        };
    }

    private void nobodyDoesWhatIsNotOpen(Matter matter) {
        for (Actor actor : desks.all()) {
            for (Act act : EnumSet.complementOf(EnumSet.copyOf(orNone(matter.open(actor))))) {
                if (!refuses(matter, act, actor)) {
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
            return e.code() == MatterProblem.NOT_NOW;
        }
    }

    private static EnumSet<Act> orNone(Set<Act> acts) {
        return acts.isEmpty() ? EnumSet.noneOf(Act.class) : EnumSet.copyOf(acts);
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
        LocalDate served = before.standing().servedOn();
        if (served != null) {
            assertThat(after.standing().servedOn()).as("the first service").isEqualTo(served);
        }
        if (before.standing().due().on() != null && after.standing().due().on() != null) {
            assertThat(after.standing().due().first())
                    .as("no day without a first")
                    .isNotNull();
        }
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

    /** Over means that nothing is waited for; not over means that somebody here can still move it. */
    private void whatIsOverIsOver(Matter matter) {
        boolean over = matter.life().isOver(matter.standing().stage());
        assertThat(matter.standing().endedAt() != null).isEqualTo(over);
        if (!over) {
            assertThat(openToSomebody(matter))
                    .as("somebody can move it on from %s", matter.standing().stage())
                    .anyMatch(act -> movesOn(matter, act));
        }
    }

    private static boolean movesOn(Matter matter, Act act) {
        return !matter.life()
                .after(act, matter.standing().stage())
                .equals(matter.standing().stage());
    }

    private Set<Act> openToSomebody(Matter matter) {
        return desks.all().stream()
                .flatMap(actor -> matter.open(actor).stream())
                .collect(Collectors.toSet());
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
