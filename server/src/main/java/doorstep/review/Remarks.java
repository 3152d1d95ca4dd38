package doorstep.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects remarks while a text is read; of each kind only so many that a person would still read them. */
final class Remarks {
    private static final int MOST_OF_A_KIND = 50;

    private record Noted(Remark.Code code, int from, int to) {}

    private final List<Noted> noted = new ArrayList<>();
    private final Map<Remark.Code, Integer> counts = new EnumMap<>(Remark.Code.class);

    /** About a place. */
    void add(Remark.Code code, int from, int to) {
        int count = counts.merge(code, 1, Integer::sum);
        if (count <= MOST_OF_A_KIND) {
            noted.add(new Noted(code, from, to));
        } else if (count == MOST_OF_A_KIND + 1) {
            noted.add(new Noted(Remark.Code.MORE, from, to));
        }
    }

    /** About the whole text. */
    void add(Remark.Code code) {
        add(code, 0, 0);
    }

    List<Remark> in(Manuscript manuscript) {
        return noted.stream()
                .sorted(Comparator.comparingInt(Noted::from).thenComparing(Noted::code))
                .map(one -> new Remark(one.code, manuscript.span(one.from, one.to)))
                .toList();
    }
}
