package doorstep.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much is shown to somebody who does not need the whole (脱敏): one policy for every screen, export and file. */
public final class Mask {
    private static final String HIDDEN = "*";
    private static final Pattern A_NAME = Pattern.compile("[^\\s、，,；;/／]+");

    private Mask() {}

    /** The first character only: 王**. */
    public static String name(String name) {
        if (name.isBlank()) {
            return name;
        }
        int[] characters = name.strip().codePoints().toArray();
        return Character.toString(characters[0]) + HIDDEN.repeat(Math.max(1, characters.length - 1));
    }

    /** Each of several names written in one line; what stands between them stays. */
    public static String names(String names) {
        return A_NAME.matcher(names).replaceAll(found -> Matcher.quoteReplacement(name(found.group())));
    }

    /** First three and last four of a mobile number; the last four of a landline. */
    public static String phone(String phone) {
        int shownFirst = phone.length() == 11 && phone.startsWith("1") ? 3 : 0;
        return middle(phone, shownFirst, 4);
    }

    /** One and two: region, birth day, order and sex all stay hidden. */
    public static String identity(String identity) {
        return middle(identity, 1, 2);
    }

    private static String middle(String text, int first, int last) {
        if (text.length() <= first + last) {
            return HIDDEN.repeat(text.length());
        }
        return text.substring(0, first)
                + HIDDEN.repeat(text.length() - first - last)
                + text.substring(text.length() - last);
    }
}
