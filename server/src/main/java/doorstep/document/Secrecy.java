package doorstep.document;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How a file says that it is a state secret (密级标志): 秘密、机密、绝密, mostly with a star and a term. People also speak of
 * secrets, so that in running text the words alone are no mark.
 */
final class Secrecy {
    private static final String LEVEL = "(绝密|机密|秘密)";
    private static final String TERM = "(级|件)?([★☆＊*].{0,20})?";

    /** Marks are often spread over the line: 机　密. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00a0]+");

    private static final Pattern NAME = Pattern.compile(LEVEL);
    private static final Pattern WHOLE =
            Pattern.compile("[（(【\\[〔《]?((密级|保密级别|秘密等级)[:：]?)?" + LEVEL + TERM + "[）)】\\]〕》]?");
    private static final Pattern STARRED = Pattern.compile(LEVEL + "[★☆]");
    private static final Pattern SAID = Pattern.compile("(密级|保密级别|秘密等级)[:：]?" + LEVEL);
    private static final Pattern BRACKETED = Pattern.compile("[（(【\\[〔《]" + LEVEL + TERM + "[）)】\\]〕》]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\u3000\\u00a0\\p{P}]+");

    private Secrecy() {}

    /** A file's name is short and given on purpose: any of the words is a mark. */
    static boolean marksName(String name) {
        return NAME.matcher(BLANKS.matcher(name).replaceAll("")).find();
    }

    /** A title or a header: the mark alone, with its star, after 密级, in brackets, or as a word of its own. */
    static boolean marksTitle(String cell) {
        String text = BLANKS.matcher(cell).replaceAll("");
        return marksCell(cell)
                || SAID.matcher(text).find()
                || BRACKETED.matcher(text).find()
                || Arrays.stream(BETWEEN_WORDS.split(cell))
                        .anyMatch(word -> WHOLE.matcher(word).matches());
    }

    /** Any other cell: the mark and nothing else, or with its star. */
    static boolean marksCell(String cell) {
        String text = BLANKS.matcher(cell).replaceAll("");
        return WHOLE.matcher(text).matches() || STARRED.matcher(text).find();
    }
}
