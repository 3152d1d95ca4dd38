package doorstep.library;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where each paragraph stands, as people cite it (段号): 第三十一条第二款第六项 in a law, 二、（一）第2段 elsewhere. What is withheld
 * takes no part in the addresses of what is not, so that these say nothing about it.
 */
final class Outline {
    private static final String NUMBER = "([零〇一二三四五六七八九十百千]+|\\d{1,4})";
    private static final Pattern CHAPTER =
            Pattern.compile("^第" + NUMBER + "([编章节])[\\s\\u3000]*(?!.*[\\u3002\\uff1b]).*");
    private static final Pattern ARTICLE = Pattern.compile("^(第" + NUMBER + "条(?:之[一二三四五六七八九十])?)[\\s\\u3000:：]*.*");
    private static final Pattern ITEM = Pattern.compile("^[（(]" + NUMBER + "[）)].*");
    private static final Pattern FIRST = Pattern.compile("^([一二三四五六七八九十]+\\u3001).*");
    private static final Pattern SECOND = Pattern.compile("^([（(][一二三四五六七八九十]+[）)]).*");
    private static final Pattern HASHES = Pattern.compile("^(#{1,6})\\s+(.*)");
    private static final int LONGEST_HEADING = 50;

    /**
     * One piece with its place.
     *
     * @param level 1 to 3 for a heading, 0 for what stands under one
     */
    record Placed(Marked.Piece piece, String address, int level) {
        boolean withheld() {
            return piece.withheld();
        }

        Placed at(String other) {
            return new Placed(piece, other, level);
        }
    }

    private final Map<String, Integer> counted = new HashMap<>();
    private @Nullable String article;
    private int clause;
    private String first = "";
    private String second = "";

    private Outline() {}

    static List<Placed> of(List<Marked.Piece> pieces) {
        Iterator<Placed> seen = placed(
                        pieces.stream().filter(piece -> !piece.withheld()).toList())
                .iterator();
        return placed(pieces).stream()
                .map(one -> one.withheld() ? one : seen.next())
                .toList();
    }

    private static List<Placed> placed(List<Marked.Piece> pieces) {
        Outline outline = new Outline();
        return lawful(pieces.stream().map(outline::place).toList());
    }

    private Placed place(Marked.Piece piece) {
        Matcher hashes = HASHES.matcher(piece.text());
        if (hashes.matches()) {
            String heading = hashes.group(2).strip();
            int level = Math.min(hashes.group(1).length(), 3);
            Placed plain = place(new Marked.Piece(heading, piece.withheld(), piece.glued()));
            return new Placed(plain.piece(), plain.address(), level);
        }
        String text = piece.text();
        if (CHAPTER.matcher(text).matches() && text.length() <= LONGEST_HEADING) {
            Matcher chapter = CHAPTER.matcher(text);
            chapter.matches();
            article = null;
            int level = "编章节".indexOf(chapter.group(2)) + 1;
            return new Placed(piece, once("第" + Numeral.written(chapter.group(1)) + chapter.group(2)), level);
        }
        Matcher begins = ARTICLE.matcher(text);
        if (begins.matches()) {
            article = Numeral.written(begins.group(1));
            clause = 1;
            return new Placed(piece, once(article + "第一款"), 0);
        }
        return article != null ? inArticle(piece, article) : inText(piece);
    }

    private Placed inArticle(Marked.Piece piece, String of) {
        Matcher item = ITEM.matcher(piece.text());
        if (item.matches()) {
            String number = Numeral.written(item.group(1));
            return new Placed(piece, once(of + "第" + Numeral.of(clause) + "款第" + number + "项"), 0);
        }
        if (!piece.glued()) {
            clause++;
        }
        return new Placed(piece, once(of + "第" + Numeral.of(clause) + "款"), 0);
    }

    private Placed inText(Marked.Piece piece) {
        Matcher one = FIRST.matcher(piece.text());
        if (one.matches()) {
            first = one.group(1);
            second = "";
            return new Placed(piece, once(first), heading(piece, 1));
        }
        Matcher two = SECOND.matcher(piece.text());
        if (two.matches()) {
            second = two.group(1).replace('(', '（').replace(')', '）');
            return new Placed(piece, once(first + second), heading(piece, 2));
        }
        int nth = counted.merge(first + second + "#", 1, Integer::sum);
        return new Placed(piece, once(first + second + "第" + nth + "段"), 0);
    }

    private static int heading(Marked.Piece piece, int level) {
        return piece.text().length() <= LONGEST_HEADING && !piece.text().contains("。") ? level : 0;
    }

    /** The same address twice, in an annex for instance, is told apart. */
    private String once(String address) {
        int times = counted.merge(address, 1, Integer::sum);
        return times == 1 ? address : address + "〔" + times + "〕";
    }

    /** An article of one clause is cited without it: 第二条, 第三十一条第六项. */
    private static List<Placed> lawful(List<Placed> placed) {
        String more = "第二款";
        List<String> divided = placed.stream()
                .map(Placed::address)
                .filter(address -> address.contains("条") && address.contains(more))
                .map(address -> address.substring(0, address.indexOf(more)))
                .distinct()
                .toList();
        return placed.stream()
                .map(one -> {
                    int at = one.address().indexOf("第一款");
                    boolean alone = at > 0 && !divided.contains(one.address().substring(0, at));
                    return alone ? one.at(one.address().replace("第一款", "")) : one;
                })
                .toList();
    }
}
