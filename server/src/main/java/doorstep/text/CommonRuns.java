package doorstep.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What two texts both say to the letter (相同的说法): the longest runs of characters they share, to show why they are alike. */
public final class CommonRuns {
    private static final int SHORTEST = 2;
    private static final int LOOKED_AT = 600;

    private CommonRuns() {}

    private record Run(int start, int end) {
        int length() {
            return end - start;
        }

        boolean touches(Run other) {
            return start < other.end && other.start < end;
        }
    }

    /**
     * The longest shared runs as they stand in the first text, longest first, none inside another.
     *
     * @param most how many at most
     */
    public static List<String> of(String one, String other, int most) {
        int[] left = characters(one);
        int[] right = characters(other);
        List<Run> chosen = new ArrayList<>();
        for (Run run : longestFirst(left, right)) {
            if (chosen.size() < most && chosen.stream().noneMatch(run::touches)) {
                chosen.add(run);
            }
        }
        return chosen.stream()
                .map(run -> new String(left, run.start(), run.length()))
                .toList();
    }

    private static List<Run> longestFirst(int[] left, int[] right) {
        List<Run> runs = new ArrayList<>();
        int[] before = new int[right.length + 1];
        for (int i = 1; i <= left.length; i++) {
            int[] now = new int[right.length + 1];
            for (int j = 1; j <= right.length; j++) {
                if (left[i - 1] == right[j - 1] && Character.isLetterOrDigit(left[i - 1])) {
                    now[j] = before[j - 1] + 1;
                    if (now[j] >= SHORTEST) {
                        runs.add(new Run(i - now[j], i));
                    }
                }
            }
            before = now;
        }
        runs.sort(Comparator.comparingInt(Run::length).reversed().thenComparingInt(Run::start));
        return runs;
    }

    private static int[] characters(String text) {
        return SearchTerms.normal(text).codePoints().limit(LOOKED_AT).toArray();
    }
}
