package doorstep.kernel;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The areas somebody may see (管辖范围), as ranges of area codes. An area's code is fifteen digits: county 6, township 3,
 * village 3, grid 3; everything inside an area has a code between its own and its last, so that a scope is a handful of
 * ranges on an integer column and never a join.
 */
public record Scope(List<Span> spans) {
    /** How many codes a township has: an area's code divided by this is its township's. */
    public static final long TOWNSHIP = 1_000_000;

    /** Both ends belong to it. */
    public record Span(long first, long last) {
        public Span {
            if (first > last) {
                throw new IllegalArgumentException(first + " > " + last);
            }
        }

        /** The township that all of it lies in, as its area's code without the zeros; absent for a county and wider. */
        public @Nullable Long township() {
            return first / TOWNSHIP == last / TOWNSHIP ? first / TOWNSHIP : null;
        }

        /** Whether it is one township, no more and no less. */
        public boolean isTownship() {
            return first % TOWNSHIP == 0 && last == first + TOWNSHIP - 1;
        }

        public boolean contains(long area) {
            return first <= area && area <= last;
        }
    }

    public static final Scope NOTHING = new Scope(List.of());

    public static Scope of(Collection<Span> spans) {
        return new Scope(List.copyOf(spans));
    }

    public boolean contains(long area) {
        return spans.stream().anyMatch(span -> span.contains(area));
    }

    /** The township that all of it lies in; absent when it is wider, or nothing. */
    public @Nullable Long township() {
        List<@Nullable Long> townships =
                spans.stream().<@Nullable Long>map(Span::township).distinct().toList();
        return townships.size() == 1 ? townships.getFirst() : null;
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** A PostgreSQL {@code int8multirange} literal, for {@code area <@ :scope::int8multirange}. */
    @Override
    public String toString() {
        return spans.stream()
                .map(span -> "[" + span.first() + "," + span.last() + "]")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
