package doorstep.review;

import doorstep.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A problem or a measure as somebody arranged it (问题、措施). Its words are what stands in the text between its ends: they cannot be typed.
 *
 * @param from code points of the text before it; absent, like {@code to}, for a measure that came of study and keeps the words it came with
 * @param accepted whether its author stands by it; a draft of the reader's until then
 * @param answers the problems that a measure answers
 */
public record Item(
        UUID id,
        Kind kind,
        @Nullable String dimension,
        @Nullable Integer from,
        @Nullable Integer to,
        boolean accepted,
        @Nullable String cause,
        @Nullable String example,
        List<UUID> answers,
        @Nullable String standard,
        @Nullable String steps,
        @Nullable UUID leadPost,
        @Nullable UUID unit,
        @Nullable UUID ownerPost,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate dueOn) {
    private static final int LONGEST_NOTE = 2000;

    /** Which of the two. */
    public enum Kind {
        PROBLEM,
        MEASURE
    }

    static Item problem(UUID id, @Nullable String dimension, SelfReview.Problem found) {
        return new Item(
                id,
                Kind.PROBLEM,
                dimension,
                found.span().from(),
                found.span().to(),
                false,
                joined(found.causes()),
                joined(found.examples()),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static Item measure(UUID id, @Nullable String dimension, Span found) {
        return new Item(
                id,
                Kind.MEASURE,
                dimension,
                found.from(),
                found.to(),
                false,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Item answering(List<UUID> problems) {
        return new Item(
                id, kind, dimension, from, to, accepted, cause, example, problems, standard, steps, leadPost, unit,
                ownerPost, startsOn, dueOn);
    }

    /** Stood by as it is. */
    public Item accept() {
        return new Item(
                id, kind, dimension, from, to, true, cause, example, answers, standard, steps, leadPost, unit,
                ownerPost, startsOn, dueOn);
    }

    /** A measure that is stood by, with what it needs to become a deed. */
    public Item given(String howGood, UUID lead, @Nullable UUID ofUnit, UUID owner, LocalDate starts, LocalDate due) {
        return new Item(
                id, kind, dimension, from, to, true, cause, example, answers, howGood, steps, lead, ofUnit, owner,
                starts, due);
    }

    private static @Nullable String joined(List<Span> spans) {
        String words = String.join("", spans.stream().map(Span::text).toList());
        return words.isEmpty() || words.length() > LONGEST_NOTE ? null : words;
    }

    /** @throws Problem {@code review.outside-the-text}, {@code review.days-reversed}, {@code review.note-too-long} */
    void check(int length) {
        boolean apart = from == null && to == null && kind == Kind.MEASURE;
        if (!apart && (from == null || to == null || from < 0 || to <= from || to > length)) {
            throw new Problem(ReviewProblem.OUTSIDE_THE_TEXT);
        }
        if (startsOn != null && dueOn != null && dueOn.isBefore(startsOn)) {
            throw new Problem(ReviewProblem.DAYS_REVERSED);
        }
        if (Stream.of(dimension, cause, example, standard, steps)
                .anyMatch(note -> note != null && note.length() > LONGEST_NOTE)) {
            throw new Problem(ReviewProblem.NOTE_TOO_LONG, LONGEST_NOTE);
        }
    }
}
