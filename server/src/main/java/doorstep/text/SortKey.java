package doorstep.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * The order people expect of names (排序键): by pinyin, surnames by their reading as surnames, numbers by value. Made here and
 * stored, because no two ICU versions agree and all of them are wrong for 曾、单、仇.
 */
public final class SortKey {
    /** Characters read differently as a surname (《现代汉语词典》 marks them 姓). */
    private static final Map<Integer, String> SURNAMES = Map.ofEntries(
            surname("曾", "zeng1"),
            surname("单", "shan4"),
            surname("仇", "qiu2"),
            surname("解", "xie4"),
            surname("任", "ren2"),
            surname("华", "hua4"),
            surname("区", "ou1"),
            surname("查", "zha1"),
            surname("朴", "piao2"),
            surname("盖", "ge3"),
            surname("缪", "miao4"),
            surname("翟", "zhai2"),
            surname("召", "shao4"),
            surname("燕", "yan1"),
            surname("长", "zhang3"),
            surname("乐", "yue4"),
            surname("折", "she2"),
            surname("种", "chong2"),
            surname("秘", "bi4"),
            surname("员", "yun4"),
            surname("尉", "yu4"),
            surname("万", "wan4"),
            surname("过", "guo1"),
            surname("黑", "he4"),
            surname("繁", "po2"),
            surname("祭", "zhai4"),
            surname("覃", "qin2"),
            surname("宁", "ning4"),
            surname("葛", "ge3"),
            surname("那", "na1"),
            surname("应", "ying1"),
            surname("冼", "xian3"));

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int NUMBER_WIDTH = 9;

    private SortKey() {}

    /** Key of a person's name: the first character is a surname. */
    public static String ofName(String name) {
        return key(name, true);
    }

    /** Key of any other short text: a village, a unit, a door number. */
    public static String of(String text) {
        return key(text, false);
    }

    private static String key(String text, boolean name) {
        String folded = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String padded = NUMBER.matcher(folded).replaceAll(run -> pad(run.group()));
        StringBuilder key = new StringBuilder();
        int[] characters = padded.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            key.append(i == 0 && name ? surname(characters[i]) : reading(characters[i]));
        }
        return key.append('\t').append(folded).toString();
    }

    private static String surname(int character) {
        String reading = SURNAMES.get(character);
        return reading == null ? reading(character) : reading + " ";
    }

    private static String reading(int character) {
        String[] readings =
                Character.isBmpCodePoint(character) ? PinyinHelper.toHanyuPinyinStringArray((char) character) : null;
        return readings == null || readings.length == 0 ? Character.toString(character) : readings[0] + " ";
    }

    private static String pad(String digits) {
        return digits.length() >= NUMBER_WIDTH ? digits : "0".repeat(NUMBER_WIDTH - digits.length()) + digits;
    }

    private static Map.Entry<Integer, String> surname(String character, String reading) {
        return Map.entry(character.codePointAt(0), reading);
    }
}
