package doorstep.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been found so far, by dimension. */
final class Found {
    /** A dimension while it is filled. */
    static final class Place {
        private final String name;
        private final Headings.@Nullable Named first;
        private final List<Span> titles = new ArrayList<>();
        private final List<SelfReview.Problem> problems = new ArrayList<>();
        private final List<Span> measures = new ArrayList<>();
        private final List<Span> causes = new ArrayList<>();

        private Place(String name, Headings.@Nullable Named first) {
            this.name = name;
            this.first = first;
        }

        private boolean isEmpty() {
            return problems.isEmpty() && measures.isEmpty() && causes.isEmpty();
        }

        private SelfReview.Dimension dimension() {
            return new SelfReview.Dimension(
                    name, List.copyOf(titles), List.copyOf(problems), List.copyOf(measures), List.copyOf(causes));
        }
    }

    private static final int MOST_HELD = 50;

    private final Manuscript manuscript;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Place nowhere = new Place("", null);
    private boolean parts;

    Found(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    Place place(Headings.Named named) {
        Place place = places.computeIfAbsent(named.name(), name -> new Place(name, named));
        place.titles.add(manuscript.span(named.from(), named.to()));
        return place;
    }

    boolean knows(String name) {
        return places.containsKey(name);
    }

    /** The dimension that the problems' part named and a title of the measures' part speaks of: 抓实基层党建. */
    Optional<Headings.Named> heldBy(int from, int to) {
        String title = manuscript.text().substring(from, to);
        return places.values().stream()
                .limit(MOST_HELD)
                .filter(place -> !place.problems.isEmpty() && title.contains(place.name))
                .map(place ->
                        new Headings.Named(place.name, from, to, place.first != null && place.first.usual(), true))
                .findFirst();
    }

    boolean hasPlaces() {
        return !places.isEmpty();
    }

    boolean hasProblemPlaces() {
        return places.values().stream().anyMatch(place -> !place.problems.isEmpty());
    }

    void sawPart() {
        parts = true;
    }

    boolean sawParts() {
        return parts;
    }

    /** Neither problems nor measures. */
    boolean isEmpty() {
        return !hasProblems() && !hasMeasures();
    }

    boolean hasProblems() {
        return all().anyMatch(place -> !place.problems.isEmpty());
    }

    boolean hasMeasures() {
        return all().anyMatch(place -> !place.measures.isEmpty());
    }

    private Stream<Place> all() {
        return Stream.concat(places.values().stream(), Stream.of(nowhere));
    }

    void problem(@Nullable Place place, int from, int to) {
        stripped(from, to).ifPresent(span -> {
            List<Span> causes = new ArrayList<>();
            List<Span> examples = new ArrayList<>();
            for (Details.Detail detail : Details.of(manuscript.text(), from, to)) {
                stripped(detail.from(), detail.to()).ifPresent(detail.cause() ? causes::add : examples::add);
            }
            at(place).problems.add(new SelfReview.Problem(span, List.copyOf(causes), List.copyOf(examples)));
        });
    }

    void measure(@Nullable Place place, int from, int to) {
        stripped(from, to).ifPresent(at(place).measures::add);
    }

    void cause(@Nullable Place place, int from, int to) {
        stripped(from, to).ifPresent(at(place).causes::add);
    }

    private Optional<Span> stripped(int from, int to) {
        String text = manuscript.text();
        int start = from;
        int end = to;
        while (start < end && Manuscript.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && Manuscript.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? Optional.empty() : Optional.of(manuscript.span(start, end));
    }

    private Place at(@Nullable Place place) {
        return place == null ? nowhere : place;
    }

    /** What cannot be said of any one place. */
    void remark(Remarks remarks) {
        if (!hasProblems()) {
            remarks.add(Remark.Code.NO_PROBLEMS);
        }
        if (!hasMeasures()) {
            remarks.add(Remark.Code.NO_MEASURES);
        }
        if (!nowhere.problems.isEmpty() || !nowhere.measures.isEmpty()) {
            remarks.add(Remark.Code.NO_DIMENSIONS);
        }
        places.values().stream()
                .filter(place -> !place.isEmpty())
                .map(place -> place.first)
                .filter(named -> named != null && !named.usual())
                .forEach(named -> remarks.add(Remark.Code.DIMENSION_UNUSUAL, named.from(), named.to()));
    }

    SelfReview review(@Nullable Span title, Remarks remarks) {
        return new SelfReview(
                title,
                places.values().stream()
                        .filter(place -> !place.isEmpty())
                        .map(Place::dimension)
                        .toList(),
                List.copyOf(nowhere.problems),
                List.copyOf(nowhere.measures),
                List.copyOf(nowhere.causes),
                List.copyOf(manuscript.restricted()),
                remarks.in(manuscript));
    }
}
