package doorstep.library;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause as a text cites it: 《信访工作条例》第三十一条第（六）项.
 *
 * @param title as it stands in the text
 * @param clause in the form of the library's addresses
 */
record Citation(String title, String clause) {
    private static final String NUMBER = "[零〇一二三四五六七八九十百千0-9０-９]+";
    private static final String CLAUSE =
            "第" + NUMBER + "条(?:之[一二三四五六七八九十])?(?:第" + NUMBER + "款)?" + "(?:第?[（(]?" + NUMBER + "[）)]?项)?";
    private static final Pattern CITED =
            Pattern.compile("《([^《》]{2,80})》(?:[（(][^（）()]{1,40}[）)])?((?:\\s*(?:[、，,和及与]|以及)?\\s*" + CLAUSE + ")+)");
    private static final Pattern ONE = Pattern.compile(CLAUSE);

    /** Every clause that a text cites; a title alone is none. */
    static List<Citation> in(String text) {
        Set<Citation> found = new LinkedHashSet<>();
        Matcher cited = CITED.matcher(text);
        while (cited.find()) {
            Matcher one = ONE.matcher(cited.group(2));
            while (one.find()) {
                found.add(new Citation(cited.group(1).strip(), address(one.group())));
            }
        }
        return new ArrayList<>(found);
    }

    /** 第31条第（6）项 as 第三十一条第六项. */
    private static String address(String clause) {
        String written = Numeral.written(clause.replaceAll("[（）()]", "")).replace('〇', '零');
        return written.replaceAll("(?<=[条款一二三四五六七八九十])(?<!第)(" + NUMBER + ")项", "第$1项");
    }

    String citedAs() {
        return NewVersion.citedAs(title);
    }

    /** An article of one clause may be cited with it or without. */
    List<String> called() {
        return clause.contains("第一款") ? List.of(clause, clause.replace("第一款", "")) : List.of(clause);
    }
}
