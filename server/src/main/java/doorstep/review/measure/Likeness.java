package doorstep.review.measure;

import doorstep.text.CommonRuns;
import doorstep.text.SearchTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whether two problems say much the same (相似的问题). Pure. */
final class Likeness {
    /** Of the shorter one's pairs of characters, how many the longer one has too; found by hand on made-up self-reviews. */
    private static final double ENOUGH = 0.5;

    private static final int FEWEST = 4;
    private static final int SHOWN = 3;

    private Likeness() {}

    /** What both say to the letter, when they are alike. */
    static Optional<String> shared(String one, String other) {
        long[] left = SearchTerms.sought(one);
        long[] right = SearchTerms.sought(other);
        int shorter = Math.min(left.length, right.length);
        long both = Arrays.stream(left)
                .filter(term -> Arrays.binarySearch(right, term) >= 0)
                .count();
        if (shorter < FEWEST || both < ENOUGH * shorter) {
            return Optional.empty();
        }
        List<String> runs = CommonRuns.of(/* one= */ other, /* other= */ one, SHOWN);
        return Optional.of(String.join("、", runs));
    }
}
