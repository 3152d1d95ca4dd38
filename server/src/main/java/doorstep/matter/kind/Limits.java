package doorstep.matter.kind;

import doorstep.kernel.Problem;
import doorstep.matter.MatterProblem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much may be written, and how far off a day may be: enough for anybody, and an end for what was mistyped or meant ill. */
public final class Limits {
    private static final int NOTE = 2000;
    public static final int REPLY = 20_000;
    public static final int RECEIPT = 500;
    private static final int FURTHEST_YEARS = 5;

    private Limits() {}

    /** @throws Problem {@code matter.text-too-long} */
    public static void mustBeShort(@Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Problem(MatterProblem.TEXT_TOO_LONG, longest);
        }
    }

    /** @throws Problem {@code matter.day-too-far} for a year that was mistyped */
    public static void mustBeNear(LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Problem(MatterProblem.DAY_TOO_FAR, FURTHEST_YEARS);
        }
    }

    /** @throws Problem {@code matter.note-missing}, {@code matter.note-too-long} */
    public static String mustHaveNote(@Nullable String note) {
        String checked = checkedNote(note);
        if (checked == null) {
            throw new Problem(MatterProblem.NOTE_MISSING);
        }
        return checked;
    }

    public static @Nullable String checkedNote(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.length() > NOTE) {
            throw new Problem(MatterProblem.NOTE_TOO_LONG, NOTE);
        }
        return note.strip();
    }
}
