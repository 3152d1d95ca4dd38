package doorstep.text;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;

/** The part of a text around a word that was looked for (摘句), with nobody's number in it. */
public final class Excerpt {
    private static final int BEFORE = 16;
    private static final int LENGTH = 60;
    private static final String LEFT_OUT = "…";

    private Excerpt() {}

    /**
     * Around the first of the words that stands in the text.
     *
     * @param words as in {@link Sought#words}
     * @return empty when none stands in it
     */
    public static Optional<String> of(String text, List<String> words) {
        String shown = SearchTerms.withoutNumbers(text).replaceAll("\\s+", " ");
        Folded folded = Folded.of(shown);
        return words.stream()
                .map(folded.text()::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .map(at -> cut(shown, folded.from().get(at)));
    }

    private static String cut(String text, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), from + LENGTH);
        return (from > 0 ? LEFT_OUT : "") + text.substring(from, to) + (to < text.length() ? LEFT_OUT : "");
    }

    /** A text as it is searched, and where in the text each of its characters is from. */
    private record Folded(String text, IntBuffer from) {
        static Folded of(String text) {
            StringBuilder folded = new StringBuilder(text.length());
            IntBuffer from = IntBuffer.allocate(text.length() * 20 + 1);
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                String one = SearchTerms.normal(Character.toString(text.codePointAt(i)));
                for (int j = 0; j < one.length(); j++) {
                    from.put(i);
                }
                folded.append(one);
            }
            return new Folded(folded.toString(), from);
        }
    }
}
