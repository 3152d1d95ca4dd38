package doorstep.notice;

import doorstep.clock.Time;
import doorstep.notice.News.Audience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns what was done into notices and deliveries. One node reads at a time, whoever comes first; the cursor moves in the same
 * transaction in which the notices are written, so that a node that dies has either told all of it or nothing.
 */
@Component
class Newsroom {
    /** What is read later than this after it was done, after a long standstill or an import of history, is no news. */
    static final Duration NEWS_FOR = Duration.ofDays(7);

    private final NewsStore store;
    private final Hours hours;
    private final Time time;

    Newsroom(NewsStore store, Hours hours, Time time) {
        this.store = store;
        this.hours = hours;
        this.time = time;
    }

    /** Reads on for one turn. @return how many steps were read; 0 also while another node reads */
    @Transactional
    public int read() {
        Optional<NewsStore.Mark> mark = store.claim();
        if (mark.isEmpty()) {
            return 0;
        }
        List<NewsStore.Step> steps = store.after(mark.get());
        if (steps.isEmpty()) {
            return 0;
        }
        Instant oldest = time.now().minus(NEWS_FOR);
        tell(steps.stream()
                .filter(step -> step.at().isAfter(oldest))
                .flatMap(step -> told(step).stream())
                .toList());
        store.move(steps.getLast().mark());
        return steps.size();
    }

    /** Once a day that is worked, by whichever node comes first. @return whether this one did */
    @Transactional
    public boolean warn() {
        LocalDate today = time.today();
        if (!hours.isWorkday(today)
                || time.now().isBefore(hours.workingFrom(startOf(today)))
                || !store.takeRound("due", today)) {
            return false;
        }
        List<Told> told = new ArrayList<>();
        for (NewsStore.Due due :
                store.due(today.minusDays(Ladder.LONGEST_OVERDUE_DAYS), today.plusDays(Ladder.FURTHEST_DAYS))) {
            Audience owner = due.unit() == null && due.post() != null ? Audience.HOLDER : Audience.UNIT;
            Ladder.on(today, due.on(), owner, due.helperOwes(), hours::isWorkday)
                    .forEach(rung -> told.add(warning(due, rung)));
        }
        tell(told);
        return true;
    }

    private void tell(List<Told> told) {
        if (!told.isEmpty()) {
            store.tell(told, time.today());
            store.deliver(told, time.now(), hours.workingFrom(time.now()));
        }
    }

    private static List<Told> told(NewsStore.Step step) {
        News news = News.of(step.act(), step.word());
        if (news == null) {
            return List.of();
        }
        return news.audiences().stream()
                .map(audience -> new Told(
                        news,
                        audience,
                        step.matter(),
                        step.stage(),
                        step.area(),
                        step.unit(),
                        step.post(),
                        step.heardPost(),
                        step.unit(),
                        null,
                        step.dueOn(),
                        Long.toString(step.mark().seq()),
                        step.at(),
                        step.actor()))
                .toList();
    }

    private Told warning(NewsStore.Due due, Ladder.Rung rung) {
        WaitsOn waits = WaitsOn.at(due.stage(), due.unit() != null, due.helperOwes());
        return new Told(
                rung.kind(),
                rung.to(),
                due.matter(),
                due.stage(),
                due.area(),
                due.unit(),
                due.post(),
                null,
                waits == WaitsOn.HELPER ? due.helperUnit() : due.unit(),
                waits,
                due.on(),
                due.matter() + " " + due.on(),
                time.now(),
                null);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Time.ZONE).toInstant();
    }

    /** Once a day: what was read long enough ago goes. */
    @Transactional
    public boolean tidy() {
        if (!store.takeRound("tidy", time.today())) {
            return false;
        }
        store.forget(time.now().minus(Inbox.READ_KEPT), time.now().minus(Inbox.ANY_KEPT));
        return true;
    }
}
