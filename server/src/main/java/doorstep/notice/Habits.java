package doorstep.notice;

import doorstep.audit.Trail;
import doorstep.kernel.Actor;
import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told (提醒习惯): no mail unless they ask for it, and nothing in their quiet hours. */
@Component
class Habits {
    /** Ours: no rule that was read sets hours. From eight in the evening to eight in the morning. */
    static final Habit DEFAULT = new Habit(null, null, 20, 8);

    private static final int HOURS = 24;

    private final HabitStore store;
    private final Trail trail;

    Habits(HabitStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    /**
     * One person's.
     *
     * @param mailTo where the digest goes; none without it
     * @param digestHour from which full hour of a working day, 0 to 23; none without it
     * @param quietFrom the first quiet hour
     * @param quietTo the first hour that is not; the same for none at all
     */
    record Habit(@Nullable String mailTo, @Nullable Integer digestHour, int quietFrom, int quietTo) {}

    Habit of(Actor actor) {
        return store.of(actor.id()).orElse(DEFAULT);
    }

    /** @throws Problem {@code notice.bad-address}, {@code notice.bad-hour}, {@code notice.address-missing} for a digest to nowhere */
    @Transactional
    public void change(Actor actor, Habit habit) {
        String address = habit.mailTo() == null || habit.mailTo().isBlank() ? null : Letter.address(habit.mailTo());
        Integer hour = habit.digestHour();
        if (hour != null && !isHour(hour) || !isHour(habit.quietFrom()) || !isHour(habit.quietTo())) {
            throw new Problem(NoticeProblem.BAD_HOUR);
        }
        if (hour != null && address == null) {
            throw new Problem(NoticeProblem.ADDRESS_MISSING);
        }
        long area = store.save(actor.id(), new Habit(address, hour, habit.quietFrom(), habit.quietTo()));
        trail.record(actor, "notice.change-habits", Ref.of("person", actor.id()), area);
    }

    private static boolean isHour(int hour) {
        return hour >= 0 && hour < HOURS;
    }
}
