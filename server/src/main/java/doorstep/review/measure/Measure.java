package doorstep.review.measure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted measure (整改措施) as it stood at one moment, with all that was done for it until then.
 *
 * @param account its number in the account, 2-05; none for one that only its author reads
 * @param mine whether whoever reads it wrote it
 * @param owner who holds the responsible post on that day
 * @param days the day it was to be done by, each with when it was said; the last one counts
 * @param origins what of study it goes back to
 * @param aims what it was to reach, as it was said one time after the other; the last one counts
 * @param reading the newest that was computed of its aim
 * @param unreadOn the last day on which that could not be computed, where it has not been since
 */
public record Measure(
        UUID id,
        UUID review,
        UUID round,
        String roundName,
        @Nullable String account,
        UUID author,
        String authorName,
        UUID readerPost,
        boolean mine,
        boolean withheld,
        @Nullable String dimension,
        String words,
        @Nullable String standard,
        @Nullable String steps,
        @Nullable Post lead,
        @Nullable Named unit,
        @Nullable Post owner,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn,
        List<DaySaid> days,
        List<Answered> problems,
        List<Note> notes,
        List<Evidence> evidence,
        List<Origin> origins,
        List<Aim> aims,
        @Nullable DayReading reading,
        @Nullable LocalDate unreadOn,
        List<SignOff> signOffs,
        List<Proposal> proposals) {

    /** A post and who holds it. */
    public record Post(UUID id, String name, @Nullable String holder) {}

    public record Named(UUID id, String name) {}

    /** A day for which it was promised, and when that was said. */
    public record DaySaid(Instant at, @Nullable LocalDate dueOn) {}

    /** A problem that it answers, in its author's words. */
    public record Answered(
            UUID id,
            String words,
            @Nullable String cause,
            @Nullable String example,
            boolean withheld) {}

    /** How it goes, or the lasting rule that came of it. */
    public record Note(UUID id, Note.Kind kind, String words, String by, Instant at) {
        public enum Kind {
            PROGRESS,
            RULE
        }
    }

    /**
     * What it rests on.
     *
     * @param thing the work it points at; none when it is told in words
     */
    public record Evidence(
            UUID id,
            Evidence.Kind kind,
            @Nullable UUID thing,
            String words,
            LocalDate happenedOn,
            String by,
            Instant addedAt,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnWhy) {
        public enum Kind {
            MATTER,
            VISIT,
            PARAGRAPH,
            SESSION,
            ROUND,
            WORDS
        }

        boolean stands() {
            return withdrawnAt == null;
        }
    }

    /**
     * What it is to reach.
     *
     * @param last of the area's codes
     * @param bound a share in per cent, or days
     */
    public record Aim(
            UUID id,
            String indicator,
            long area,
            long last,
            String areaName,
            @Nullable Named unit,
            BigDecimal bound,
            LocalDate from,
            LocalDate to,
            String by,
            Instant at) {}

    /** What the indicator said on a day. */
    public record DayReading(
            LocalDate on,
            LocalDate from,
            LocalDate to,
            long numerator,
            long denominator,
            long noWord,
            long lateKnown,
            boolean holds) {}

    /** @param hash of {@code state}, which is the exact text that was signed */
    public record SignOff(
            UUID id,
            String by,
            String post,
            Instant at,
            String state,
            String hash,
            @Nullable String exception,
            @Nullable Figure figure) {}

    /**
     * What an indicator says of its window.
     *
     * @param lateKnown of these, how many became known only after their day
     */
    public record Figure(long numerator, long denominator, long noWord, long lateKnown) {}

    /**
     * Why it should be taken up again.
     *
     * @param words of the problem that is alike, for whoever may read it
     */
    public record Proposal(
            UUID id,
            UUID signOff,
            Why why,
            @Nullable String words,
            @Nullable String shared,
            @Nullable Figure figure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Instant at,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable Boolean takenUp,
            @Nullable String reason) {
        public enum Why {
            FELL_BACK,
            LIKE_PROBLEM
        }
    }

    /** What it has to reach. */
    @Nullable
    Aim aim() {
        return aims.isEmpty() ? null : aims.getLast();
    }

    /** The sign-off that holds: the last one, unless it was taken up again after it. */
    @Nullable
    SignOff signed() {
        if (signOffs.isEmpty()) {
            return null;
        }
        SignOff last = signOffs.getLast();
        return proposals.stream().anyMatch(one -> one.signOff().equals(last.id()) && Boolean.TRUE.equals(one.takenUp()))
                ? null
                : last;
    }

    boolean wasTakenUp() {
        return proposals.stream().anyMatch(one -> Boolean.TRUE.equals(one.takenUp()));
    }

    /** Proposals nobody has decided on. */
    List<Proposal> open() {
        return proposals.stream().filter(one -> one.decidedAt() == null).toList();
    }

    /** The lasting rule, as it was last put. */
    @Nullable
    Note rule() {
        return notes.stream()
                .filter(note -> note.kind() == Note.Kind.RULE)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** When, and for which day it was promised first. */
    @Nullable
    LocalDate firstDay() {
        return days.stream()
                .map(DaySaid::dueOn)
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }
}
