package doorstep.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** How well what was found agrees with what was marked. */
record Figures(int agreed, int found, int marked) {
    private static final double HALF = 0.5;

    private record Pair(MarkedReview.Marked found, MarkedReview.Marked marked) {
        double overlap() {
            return found.overlap(marked);
        }
    }

    /** Two spans that cover at least half of what they cover together. */
    static Figures byOverlap(MarkedReview review, String kinds) {
        return of(review, kinds, (found, marked) -> true);
    }

    static Figures exactly(MarkedReview review, String kinds) {
        return of(review, kinds, MarkedReview.Marked::isSame);
    }

    /** By overlap, and under the same dimension. */
    static Figures placed(MarkedReview review, String kinds) {
        return of(review, kinds, (found, marked) -> found.dimension().equals(marked.dimension()));
    }

    private static Figures of(
            MarkedReview review, String kinds, BiPredicate<MarkedReview.Marked, MarkedReview.Marked> besides) {
        List<MarkedReview.Marked> found = chosen(review.found(), kinds);
        List<MarkedReview.Marked> marked = chosen(review.spans(), kinds);
        long agreed = matched(found, marked).stream()
                .filter(pair -> besides.test(pair.found, pair.marked))
                .count();
        return new Figures((int) agreed, found.size(), marked.size());
    }

    /** What was marked and not found, and what was found and not marked, a line each. */
    static String differences(MarkedReview review, String kinds) {
        List<MarkedReview.Marked> found = chosen(review.found(), kinds);
        List<MarkedReview.Marked> marked = chosen(review.spans(), kinds);
        List<Pair> matched = matched(found, marked);
        StringBuilder said = new StringBuilder(review.name()).append('\n');
        marked.stream()
                .filter(one -> matched.stream().noneMatch(pair -> pair.marked.equals(one)))
                .forEach(one ->
                        said.append("  missed ").append(review.shown(one)).append('\n'));
        found.stream()
                .filter(one -> matched.stream().noneMatch(pair -> pair.found.equals(one)))
                .forEach(one ->
                        said.append("  extra  ").append(review.shown(one)).append('\n'));
        matched.stream()
                .filter(pair -> !pair.found.isSame(pair.marked)
                        || !pair.found.dimension().equals(pair.marked.dimension()))
                .forEach(pair -> said.append("  other  ")
                        .append(review.shown(pair.found))
                        .append(" for ")
                        .append(review.shown(pair.marked))
                        .append('\n'));
        return said.toString();
    }

    private static List<Pair> matched(List<MarkedReview.Marked> found, List<MarkedReview.Marked> marked) {
        List<Pair> matched = new ArrayList<>();
        found.stream()
                .flatMap(one -> marked.stream()
                        .filter(other -> one.kind() == other.kind())
                        .map(other -> new Pair(one, other)))
                .filter(pair -> pair.overlap() >= HALF)
                .sorted(Comparator.comparingDouble(Pair::overlap).reversed())
                .forEach(pair -> {
                    if (matched.stream()
                            .noneMatch(other -> other.found.equals(pair.found) || other.marked.equals(pair.marked))) {
                        matched.add(pair);
                    }
                });
        return matched;
    }

    private static List<MarkedReview.Marked> chosen(List<MarkedReview.Marked> spans, String kinds) {
        return spans.stream().filter(span -> kinds.indexOf(span.kind()) >= 0).collect(Collectors.toList());
    }

    Figures plus(Figures other) {
        return new Figures(agreed + other.agreed, found + other.found, marked + other.marked);
    }

    /** Harmonic mean of precision and recall; 1 where nothing was marked and nothing found. */
    double f1() {
        return found + marked == 0 ? 1 : 2.0 * agreed / (found + marked);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%d of %d found, %d marked)", f1(), agreed, found, marked);
    }
}
