package doorstep.matter;

import doorstep.kernel.Problem;
import doorstep.kernel.Ref;
import doorstep.text.PersonalNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything said when a matter is registered (登记).
 *
 * @param id made by whoever registers it, so that a repeat after a lost answer opens nothing twice
 * @param title a summary; absent to take the beginning of the words
 * @param words the person's own, as they said them
 * @param heardAt when it was said, which is what every clock counts from; not when it was typed
 * @param heardPost the post that heard it at a door; absent for a desk or a file
 * @param post who keeps it, for a promise
 * @param agreedOn the day told to the person; absent to count by rule
 * @param from what it comes from, a visit for instance
 * @param summary the clerk's own, beside the words
 * @param confidential the person asked that the unit does not learn who they are
 * @param record where the matter lives when it does not live here
 * @param category the code of what it is about, in the county's classification
 * @param companions the others who raise it together, or who speaks for them
 */
public record Opening(
        UUID id,
        String kind,
        @Nullable String title,
        String words,
        long area,
        @Nullable UUID household,
        Heard channel,
        Instant heardAt,
        @Nullable UUID heardPost,
        @Nullable UUID post,
        @Nullable Reporter reporter,
        @Nullable LocalDate agreedOn,
        @Nullable Ref from,
        @Nullable String summary,
        boolean confidential,
        @Nullable Elsewhere record,
        @Nullable String category,
        List<Companion> companions) {

    public Opening {
        companions = List.copyOf(companions);
    }

    public static final String NEED = "need";
    public static final String PROMISE = "promise";
    public static final String APPEAL = "appeal";
    public static final String REVIEW = "review";
    public static final String RECHECK = "recheck";
    public static final String HOTLINE = "hotline";

    /** At most five speak for a group that comes in person (信访工作条例第二十条第三款). */
    private static final int MOST_REPRESENTATIVES = 5;

    /** A year that was mistyped; older ledgers come by tables. A rule of the house, from no law. */
    private static final Duration LONGEST_AGO = Duration.ofDays(10 * 365);

    static final int LONGEST_TITLE = 60;
    private static final int TITLE_TAKEN = 30;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_WORDS = 20_000;

    /** Where it was said. */
    public enum Heard {
        VISIT,
        DESK,
        PHONE,
        /** 来信. */
        LETTER,
        /** 网上. */
        ONLINE,
        /** 12345. */
        HOTLINE,
        /** 上级交办. */
        SUPERIOR,
        /** 接访: told to a leader on a reception day. */
        RECEPTION,
        FILE
    }

    /**
     * The system a matter lives in: its number there and its day there are the ones that count.
     *
     * @param system 国家信访信息系统, 12345
     */
    public record Elsewhere(
            String system, String number, @Nullable LocalDate dueOn) {}

    /** Somebody besides the reporter. */
    public record Companion(
            Role role, String name, @Nullable PersonalNumber phone) {
        /** How they stand to it. */
        public enum Role {
            /** 代表. */
            REPRESENTATIVE,
            /** 代理人. */
            AGENT,
            /** 同来的人. */
            TOGETHER
        }
    }

    /** A review of something: of the same subject, by the same person. */
    static Opening ofReview(UUID id, String kind, Subject of, String words, long area, Instant heardAt) {
        return new Opening(
                id, kind, of.title(), words, area, null, Heard.DESK, heardAt, null, null, of.reporter(), null, null);
    }

    /** What is heard at a door: no number elsewhere, nobody else. */
    public Opening(
            UUID id,
            String kind,
            @Nullable String title,
            String words,
            long area,
            @Nullable UUID household,
            Heard channel,
            Instant heardAt,
            @Nullable UUID heardPost,
            @Nullable UUID post,
            @Nullable Reporter reporter,
            @Nullable LocalDate agreedOn,
            @Nullable Ref from) {
        this(
                id, kind, title, words, area, household, channel, heardAt, heardPost, post, reporter, agreedOn, from,
                null, false, null, null, List.of());
    }

    /** What a matter is about and who raised it. */
    record Subject(String title, @Nullable Reporter reporter) {}

    /** Registered by a clerk, nothing but the words yet. */
    public static Opening at(UUID id, String kind, String words, long area, Instant heardAt) {
        return new Opening(id, kind, null, words, area, null, Heard.DESK, heardAt, null, null, null, null, null);
    }

    /** Who said it, as far as they say. */
    public record Reporter(String name, @Nullable PersonalNumber phone) {}

    /** Everybody who raised a matter, whole; without a reporter when only those are named who came along. */
    public record Raised(@Nullable Reporter reporter, List<Companion> companions) {}

    /** @throws Problem for words or a title that are missing or too long, or a day that has not come */
    void check(Instant now) {
        checkWords(words);
        if (title != null && title.strip().length() > LONGEST_TITLE) {
            throw new Problem(MatterProblem.TITLE_TOO_LONG, LONGEST_TITLE);
        }
        if (summary != null && summary.length() > LONGEST_SUMMARY) {
            throw new Problem(MatterProblem.SUMMARY_TOO_LONG, LONGEST_SUMMARY);
        }
        long representatives = companions.stream()
                .filter(one -> one.role() == Companion.Role.REPRESENTATIVE)
                .count();
        if (representatives > MOST_REPRESENTATIVES) {
            throw new Problem(MatterProblem.TOO_MANY_REPRESENTATIVES, MOST_REPRESENTATIVES);
        }
        if (kind.equals(HOTLINE) && (record == null || record.number().isBlank())) {
            throw new Problem(MatterProblem.NUMBER_MISSING);
        }
        if (heardAt.isAfter(now)) {
            throw new Problem(MatterProblem.HEARD_IN_FUTURE);
        }
        if (heardAt.isBefore(now.minus(LONGEST_AGO))) {
            throw new Problem(MatterProblem.HEARD_TOO_LONG_AGO, LONGEST_AGO.toDays() / 365);
        }
    }

    /** Whether a kind goes back to a reply of another body's. */
    static boolean isReview(String kind) {
        return kind.equals(REVIEW) || kind.equals(RECHECK);
    }

    /** @throws Problem {@code matter.words-missing}, {@code matter.words-too-long} */
    static void checkWords(String words) {
        if (words.isBlank()) {
            throw new Problem(MatterProblem.WORDS_MISSING);
        }
        if (words.length() > LONGEST_WORDS) {
            throw new Problem(MatterProblem.WORDS_TOO_LONG, LONGEST_WORDS);
        }
    }

    /** The title given, or the words up to their first stop. */
    String titleOrBeginning() {
        return title != null && !title.isBlank() ? title.strip() : beginning(words);
    }

    static String beginning(String words) {
        String plain = words.strip().replaceAll("\\s+", " ");
        String first = plain.split("[。！？；!?;]", 2)[0];
        String beginning = first.isBlank() ? plain : first;
        return beginning.codePointCount(0, beginning.length()) <= TITLE_TAKEN
                ? beginning
                : beginning.substring(0, beginning.offsetByCodePoints(0, TITLE_TAKEN)) + "…";
    }
}
