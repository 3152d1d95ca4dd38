package doorstep.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is still missing of an item before words can become deeds (缺口): a next step, not a mark. */
public record Gap(Kind kind, UUID item) {
    /** Which. */
    public enum Kind {
        PROBLEM_WITHOUT_MEASURE,
        /** Without one it fits everyone. */
        PROBLEM_WITHOUT_CAUSE,
        PROBLEM_WITHOUT_EXAMPLE,
        MEASURE_WITHOUT_PROBLEM,
        MEASURE_WITHOUT_OWNER,
        MEASURE_WITHOUT_DAY,
        MEASURE_WITHOUT_STANDARD,
        MEASURE_WITHOUT_INDICATOR
    }

    /**
     * Of every item, in their order; a draft has gaps like any other.
     *
     * @param aimed measures that name an indicator
     */
    static List<Gap> of(List<Item> items, Set<UUID> aimed) {
        List<Gap> gaps = new ArrayList<>();
        List<UUID> answered =
                items.stream().flatMap(item -> item.answers().stream()).toList();
        for (Item item : items) {
            if (item.kind() == Item.Kind.PROBLEM) {
                add(gaps, item, Kind.PROBLEM_WITHOUT_MEASURE, one -> !answered.contains(one.id()));
                add(gaps, item, Kind.PROBLEM_WITHOUT_CAUSE, one -> isMissing(one.cause()));
                add(gaps, item, Kind.PROBLEM_WITHOUT_EXAMPLE, one -> isMissing(one.example()));
            } else {
                add(
                        gaps,
                        item,
                        Kind.MEASURE_WITHOUT_PROBLEM,
                        one -> one.answers().isEmpty());
                add(gaps, item, Kind.MEASURE_WITHOUT_OWNER, one -> one.ownerPost() == null);
                add(gaps, item, Kind.MEASURE_WITHOUT_DAY, one -> one.dueOn() == null);
                add(gaps, item, Kind.MEASURE_WITHOUT_STANDARD, one -> isMissing(one.standard()));
                add(gaps, item, Kind.MEASURE_WITHOUT_INDICATOR, one -> !aimed.contains(one.id()));
            }
        }
        return gaps;
    }

    private static void add(List<Gap> gaps, Item item, Kind kind, Predicate<Item> missing) {
        if (missing.test(item)) {
            gaps.add(new Gap(kind, item.id()));
        }
    }

    private static boolean isMissing(@Nullable String words) {
        return words == null || words.isBlank();
    }
}
