package doorstep.matter;

import doorstep.clock.Count;
import doorstep.clock.Deadlines;
import doorstep.clock.Time;
import doorstep.kernel.Words;
import doorstep.matter.kind.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How a matter's day came about (怎么算的这一天): counted by a rule, agreed with the person, or set by somebody else. */
@Component
class DueCount {
    private static final String AGREED = "matter.count.agreed";

    private final Deadlines deadlines;

    DueCount(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** How the day was counted, in sentences; an extension, a new count and a day that was moved are said as well. */
    List<String> say(MatterQuery.Whole whole, Locale language) {
        Matter.Due due = whole.matter().standing().due();
        List<String> lines = new ArrayList<>();
        LocalDate first = due.first();
        LocalDate on = due.on();
        Instant from = due.from();
        MatterQuery.StepLine heard = MatterPages.newest(whole, Act.HEARING);
        Map<String, String> hearing = heard == null ? null : heard.said();
        MatterQuery.StepLine redone = MatterPages.newest(whole, Act.REDO);
        if (redone != null && from != null && !redone.at().isBefore(from)) {
            lines.add(Words.say(
                    language, "matter.count.redone", Count.day(language, LocalDate.ofInstant(from, Time.ZONE))));
        }
        if (due.rule() != null && from != null) {
            deadlines
                    .rules()
                    .find(due.rule(), whole.matter().area(), LocalDate.ofInstant(from, Time.ZONE))
                    .map(rule -> deadlines.count(rule, from, Clocks.granted(rule, due.extended(), hearing)))
                    .map(count -> isDayOnly(whole, from) ? count.withoutHours() : count)
                    .map(count -> count.say(language))
                    .ifPresent(lines::addAll);
        } else if (first != null && on != null) {
            String whose = whose(whole);
            lines.add(Words.say(language, whose, Count.day(language, whose.equals(AGREED) ? first : on)));
        }
        MatterQuery.StepLine asked = MatterPages.newest(whole, Act.EXTEND_ASK);
        if (due.extended() > 0 && first != null && on != null && asked != null && asked.said() != null) {
            lines.add(Words.say(
                    language,
                    "matter.count.extended",
                    Count.day(language, first),
                    Count.day(language, on),
                    String.valueOf(asked.said().get("reason"))));
        }
        MatterQuery.StepLine moved = MatterPages.newest(whole, Act.AGREE_DAY);
        if (on != null
                && first != null
                && !on.equals(first)
                && moved != null
                && (redone == null || moved.at().isAfter(redone.at()))) {
            lines.add(Words.say(language, "matter.count.moved", Count.day(language, on)));
        }
        return lines;
    }

    /** What was told on a reception is known by its day; the hour it is kept with is nobody's. */
    private static boolean isDayOnly(MatterQuery.Whole whole, Instant from) {
        return whole.channel() == Opening.Heard.RECEPTION && from.equals(whole.heardAt());
    }

    /** Whether the day was agreed with the person, not counted by a rule or set by somebody else. */
    static boolean isAgreed(MatterQuery.Whole whole) {
        Matter.Due due = whole.matter().standing().due();
        return due.on() != null
                && (MatterPages.isSince(whole, Act.AGREE_DAY, Act.REDO)
                        || (due.rule() == null && whose(whole).equals(AGREED)));
    }

    /** Who set a day that no rule counts. */
    private static String whose(MatterQuery.Whole whole) {
        if (whole.references().stream().anyMatch(MatterQuery.ReferenceLine::ofRecord)) {
            return "matter.count.of-record";
        }
        return switch (whole.matter().life().kind()) {
            case "hazard" -> "matter.count.graded";
            case "task" -> "matter.count.given";
            default -> AGREED;
        };
    }
}
