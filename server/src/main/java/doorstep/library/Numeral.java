package doorstep.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as laws write them (三十一), and the same number however somebody cites it (31). */
final class Numeral {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern ARABIC = Pattern.compile("[0-9０-９]{1,4}");

    private Numeral() {}

    /** @param number from 1 to 9999 */
    static String of(int number) {
        StringBuilder written = new StringBuilder();
        String[] units = {"千", "百", "十", ""};
        boolean gap = false;
        for (int i = 0, unit = 1000; i < units.length; i++, unit /= 10) {
            int digit = number / unit % 10;
            if (digit == 0) {
                gap = !written.isEmpty();
                continue;
            }
            if (gap) {
                written.append('零');
                gap = false;
            }
            boolean plainTen = unit == 10 && digit == 1 && written.isEmpty();
            written.append(plainTen ? "" : DIGITS.charAt(digit)).append(units[i]);
        }
        return written.toString();
    }

    /** A text with every number in it as laws write it. */
    static String written(String text) {
        return ARABIC.matcher(text).replaceAll(number -> {
            int value = Integer.parseInt(number.group());
            return Matcher.quoteReplacement(value == 0 ? number.group() : of(value));
        });
    }
}
