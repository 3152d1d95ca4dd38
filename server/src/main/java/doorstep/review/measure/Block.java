package doorstep.review.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What keeps a problem from being done with (卡点), the most pressing first. A signed measure that nothing stirs has none. */
public enum Block {
    /** Taking it up again is proposed; a person decides. */
    PROPOSED,
    /** Something that was signed is not as it was. */
    CHANGED,
    /** All is there: somebody else than who did it may sign it off. */
    TO_SIGN,
    LATE,
    /** Its indicator does not hold, or not for all of its days yet. */
    FALLS_SHORT,
    /** Its indicator could not be read of late. */
    UNREAD,
    /** A problem that no measure answers. */
    NO_MEASURE,
    /** A measure that answers none. */
    NO_PROBLEM,
    NO_OWNER,
    NO_DAY,
    NO_STANDARD,
    NO_INDICATOR,
    /** Nothing that it rests on. */
    NO_EVIDENCE;

    /** Of one measure; in hand and before its day it may have none. */
    static List<Block> of(Measure measure, LocalDate today) {
        Measure.SignOff signed = measure.signed();
        List<Block> blocks = new ArrayList<>();
        if (!measure.open().isEmpty()) {
            blocks.add(PROPOSED);
        }
        if (signed != null) {
            if (Stand.changedSince(measure, signed)) {
                blocks.add(CHANGED);
            }
            return blocks;
        }
        List<Block> missing = missing(measure);
        if (missing.isEmpty() && held(measure, today)) {
            blocks.add(TO_SIGN);
        }
        if (measure.dueOn() != null && today.isAfter(measure.dueOn())) {
            blocks.add(LATE);
        }
        if (fallsShort(measure)) {
            blocks.add(FALLS_SHORT);
        }
        if (measure.unreadOn() != null) {
            blocks.add(UNREAD);
        }
        blocks.addAll(missing);
        return blocks;
    }

    /** What it lacks before anybody could sign. */
    static List<Block> missing(Measure measure) {
        List<Block> missing = new ArrayList<>();
        if (measure.problems().isEmpty()) {
            missing.add(NO_PROBLEM);
        }
        if (measure.owner() == null) {
            missing.add(NO_OWNER);
        }
        if (measure.dueOn() == null) {
            missing.add(NO_DAY);
        }
        if (measure.standard() == null || measure.standard().isBlank()) {
            missing.add(NO_STANDARD);
        }
        if (measure.aim() == null) {
            missing.add(NO_INDICATOR);
        }
        if (measure.evidence().stream().noneMatch(Measure.Evidence::stands)) {
            missing.add(NO_EVIDENCE);
        }
        return missing;
    }

    private static boolean held(Measure measure, LocalDate today) {
        Measure.DayReading reading = measure.reading();
        Measure.Aim aim = measure.aim();
        return aim != null && reading != null && today.isAfter(aim.to()) && reading.holds();
    }

    private static boolean fallsShort(Measure measure) {
        Measure.DayReading reading = measure.reading();
        return measure.aim() != null && reading != null && reading.denominator() > 0 && !reading.holds();
    }
}
