package doorstep.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What somebody looks for (检索词): the words they typed, all of which must stand in a text, and the terms by which texts that may
 * have them are found.
 *
 * @param words normal in the sense of {@link SearchTerms#normal}, each once
 */
public record Sought(List<String> words, List<Long> terms) {
    /** Longer than any line of a ledger that somebody copies in. */
    public static final int LONGEST = 100;

    /** What was typed, cut at blanks. */
    public static Sought of(String typed) {
        List<String> words = Arrays.stream(SearchTerms.normal(typed).split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        List<Long> terms = words.stream()
                .map(SearchTerms::sought)
                .flatMapToLong(LongStream::of)
                .sorted()
                .distinct()
                .boxed()
                .toList();
        return new Sought(words, terms);
    }

    /** Nothing a text could be found by: no letter and no digit, or a personal number only. */
    public boolean isNothing() {
        return terms.isEmpty();
    }
}
