package doorstep.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the registry is asked for (筛选条件): everything optional, what is said all holds. No field is a resident, so that no list,
 * count, saved view or export is kept by person; words are looked for in what was said, never in who said it.
 *
 * @param open true for what is still waited for, false for what is over
 * @param category by its code
 * @param post the post that has it
 * @param system the other system where it lives, by its name
 * @param heardFrom first day on which it was heard; every range has both its ends
 * @param table one of the lists that somebody has to go through
 * @param text words that all stand in it, or its number here or elsewhere
 */
record RegistryFilter(
        @Nullable Boolean open,
        @Nullable String kind,
        @Nullable String stage,
        @Nullable String category,
        @Nullable Says word,
        @Nullable Long area,
        @Nullable UUID unit,
        @Nullable UUID post,
        Opening.@Nullable Heard channel,
        @Nullable String system,
        @Nullable LocalDate heardFrom,
        @Nullable LocalDate heardTo,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate closedFrom,
        @Nullable LocalDate closedTo,
        @Nullable Due due,
        @Nullable Table table,
        @Nullable String text) {
    static final RegistryFilter ALL = new RegistryFilter(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null);

    /** Whether a range ends before it begins: nothing could be found, and why would not be seen. */
    boolean hasDaysReversed() {
        return reversed(heardFrom, heardTo) || reversed(dueFrom, dueTo) || reversed(closedFrom, closedTo);
    }

    private static boolean reversed(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && to.isBefore(from);
    }

    /** What the resident says; none is an answer too. */
    enum Says {
        NONE,
        SOLVED,
        PARTLY,
        UNSOLVED,
        CANNOT_SAY
    }

    /** How its day stands (期限状态). */
    enum Due {
        /** 已超期: waited for, not served, and the day has passed. */
        OVERDUE("m.ended_at is null and m.served_on is null and m.due_on < :today"),
        /** 三天内到期. */
        SOON("m.ended_at is null and m.served_on is null and m.due_on between :today and :soon"),
        /** 未到期: waited for, and served already or the day is further off. */
        ON_TIME("m.ended_at is null and m.due_on is not null and (m.served_on is not null or m.due_on > :soon)"),
        /** 没有日子. */
        NONE("m.ended_at is null and m.due_on is null");

        private final String which;

        Due(String which) {
            this.which = which;
        }

        String which() {
            return which;
        }
    }

    /** Lists that somebody has to go through (专门清单), each a condition on {@code matter.matter m} and, for some, one on {@code matter.reference e}. */
    enum Table {
        /** 那边已办结、这边没有. */
        CLOSED_THERE("m.ended_at is null", "e.of_record and e.closed_on is not null"),
        /** 这边已办结、那边没有. */
        CLOSED_HERE("m.ended_at is not null", "e.of_record and e.closed_on is null"),
        /** 退过两次以上. */
        BOUNCED("m.bounced > 1 and m.ended_at is null"),
        /** 有领导包案的. */
        LED("m.lead_post is not null and m.ended_at is null"),
        /** 过了日子的. */
        OVERDUE("m.ended_at is null and m.served_on is null and m.due_on < :today"),
        /** 本人说没解决的. */
        UNSOLVED("m.word in ('UNSOLVED', 'PARTLY')");

        private final String which;
        private final @Nullable String elsewhere;

        Table(String which) {
            this(which, null);
        }

        Table(String which, @Nullable String elsewhere) {
            this.which = which;
            this.elsewhere = elsewhere;
        }

        String which() {
            return which;
        }

        /** What the number in another system has to be. */
        @Nullable
        String elsewhere() {
            return elsewhere;
        }
    }

    /** Days until "soon" ends. */
    static final int SOON = 3;
}
