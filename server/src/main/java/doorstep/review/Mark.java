package doorstep.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or label with which an author sets something apart (序号): 一、（一）一是 1.（1）① 第一， 首先， 问题一： 存在问题：
 *
 * @param value which number; 0 where there is none
 * @param from where the mark begins
 * @param to where what it marks begins
 */
record Mark(Style style, int value, int from, int to) {
    /** Marks of one style count on from one another. */
    enum Style {
        PART,
        BRACKETED,
        NUMBER,
        MINOR,
        BRACKETED_NUMBER,
        CIRCLED,
        LETTER,
        BULLET,
        ORDINAL,
        RANK,
        FIRST,
        PROBLEM,
        MEASURE,
        /** 针对问题一： 针对③、⑥： a measure that names by number what it answers. */
        ANSWER,
        LABEL,
        /** A title on a line of its own, without any number. */
        PART_TITLE,
        DIMENSION_TITLE,
        /** A sentence that leads on to what follows: 针对以上问题，我将从以下方面整改： */
        LEAD,
        /** Any other line. */
        LINE;

        /** Stands within running text; a paragraph that follows is no part of it. */
        boolean isInline() {
            return this == ORDINAL || this == RANK || this == FIRST || this == CIRCLED;
        }

        /** Whether its sequence is the author's to keep: 1 2 3. */
        boolean counts() {
            return compareTo(LETTER) <= 0 || this == ORDINAL || this == RANK || this == PROBLEM || this == MEASURE;
        }
    }

    private static final String CN = "[一二三四五六七八九十百]{1,4}";
    private static final String AFTER = "(?=[，、：:,.．\\s\\u3000]|是|要)";
    private static final String GAP = "[ \\u3000\\u00a0]*";
    /** 1.23户代签的: a number, then what it counts off. */
    private static final String COUNTED = "(?:[0-9]{1,4}[户名件宗份]|[0-9]{2,4}[项个人起家张条处座])";

    private static final String WHICH = "(?:第?" + CN + "|第?[0-9]{1,2}|[①-⑳])[个条项点]?(?:问题)?";
    private static final Pattern AT_LINE_START = Pattern.compile("(?<part>" + CN + ")" + GAP + "[、．.：:，,]"
            + "|(?<roman>[Ⅰ-Ⅻ])" + GAP + "[、．.：:]?"
            + "|第(?<chapter>" + CN + ")(?:部分|章|节|方面)(?![\\uff0c])[、：:]?"
            + "|(?<answer>(?:针对|对应)(?:问题)?" + WHICH + "(?:[、和及，](?:问题)?" + WHICH + "){0,4}[：:，])"
            + "|[（(](?<open>" + CN + ")(?![一二三四五六七八九十百]*[）)〕\\]])"
            + "|(?<typed>[0-9]{1,2})(?:[，,](?!\\d)|[，,](?=[0-9]{1,2}[个户名位件条])|[.．](?=" + COUNTED + "))"
            + "|[0-9]{1,2}[.．](?<minor>[0-9]{1,2})(?![0-9.．%％])" + GAP + "(?=[\\u4e00-\\u9fff])(?![万亿元公千百个倍米吨亩与和及至到])"
            + "|(?<stem>[甲乙丙丁戊己庚辛壬癸])[、.．]"
            + "|(?<letter>[A-Za-z])[.．、)）]"
            + "|(?<bullet>[—–]{1,2}|[-•·●◆■▪□○◇➢✓▲△►▶★☆※❖◎*](?!\\d))");
    private static final Pattern ANYWHERE = Pattern.compile("[（(〔\\[](?<bracketed>" + CN + ")[）)〕\\]][、.．]?"
            + "|(?<ideograph>[㈠-㈩])[、.．]?"
            + "|(?<half>" + CN + ")[）)]"
            + "|[（(](?<small>[0-9０-９]{1,3})[）)][、.．]?"
            + "|(?<closed>[0-9０-９]{1,3})[）)]"
            + "|(?<number>[0-9０-９]{1,3})" + GAP + "(?:[、.．](?![0-9０-９])|[.．](?=" + COUNTED + "))"
            + "|(?<circled>[①-⑳⑴-⒇⒈-⒛])[、.．]?"
            + "|(?<ordinal>" + CN + ")(?:是(?!否)|来(?=，))[，：:]?"
            + "|其(?<among>[一二三四五六七八九])(?:是|[\\uff0c、：:])"
            + "|第(?<rank>" + CN + ")(?:[个点条项](?:方面|问题|不足|毛病|差距|短板)?)?" + AFTER + "(?:是(?!否))?[，、：:,.．]?"
            + "|(?<first>首先|其次|再次|再者|最后|另外|此外|一方面|另一方面)(?=[\\uff0c、：:,]|是|要)[\\uff0c、：:,]?"
            + "|(?:存在)?(?:的)?(?:问题|不足|毛病|短板|缺点)(?<problem>" + CN + "|[0-9]{1,2})[：:、.．]"
            + "|(?:整改|改进)?(?:措施|举措|对策|办法|打算)(?<measure>" + CN + "|[0-9]{1,2})[：:、.．]");
    private static final Pattern TO_DO = Pattern.compile("(?<ordinal>" + CN + ")要");
    private static final int FARTHEST = 24;
    /** 方面， */
    private static final int AFTER_LOOSE = 3;

    /** The mark at a place, if there is one. */
    static @Nullable Mark at(String text, int from, int to, boolean lineStart, boolean sentenceStart) {
        int end = Math.min(to, from + FARTHEST);
        Mark mark = lineStart ? read(AT_LINE_START, text, from, end) : null;
        mark = mark == null ? read(ANYWHERE, text, from, end) : mark;
        return mark == null && (lineStart || sentenceStart) ? read(TO_DO, text, from, end) : mark;
    }

    private static @Nullable Mark read(Pattern pattern, String text, int from, int end) {
        Matcher matcher = pattern.matcher(text).region(from, end);
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        for (String group : matcher.namedGroups().keySet()) {
            String written = matcher.group(group);
            if (written != null) {
                return new Mark(style(group), value(group, written), from, matcher.end());
            }
        }
        throw new IllegalStateException(text.substring(from, end));
    }

    private static Style style(String group) {
        return switch (group) {
            case "part", "roman", "chapter" -> Style.PART;
            case "answer" -> Style.ANSWER;
            case "letter", "stem" -> Style.LETTER;
            case "bullet" -> Style.BULLET;
            case "minor" -> Style.MINOR;
            case "bracketed", "ideograph", "half", "open" -> Style.BRACKETED;
            case "small", "closed" -> Style.BRACKETED_NUMBER;
            case "number", "typed" -> Style.NUMBER;
            case "circled" -> Style.CIRCLED;
            case "ordinal", "among" -> Style.ORDINAL;
            case "rank" -> Style.RANK;
            case "first" -> Style.FIRST;
            case "problem" -> Style.PROBLEM;
            case "measure" -> Style.MEASURE;
            default -> throw new IllegalStateException(group);
        };
    }

    private static int value(String group, String written) {
        return switch (group) {
            case "bullet", "answer" -> 0;
            case "roman" -> written.charAt(0) - 'Ⅰ' + 1;
            case "ideograph" -> written.charAt(0) - '㈠' + 1;
            case "stem" -> "甲乙丙丁戊己庚辛壬癸".indexOf(written) + 1;
            case "letter" -> Character.toLowerCase(written.charAt(0)) - 'a' + 1;
            case "circled" -> circled(written.charAt(0));
            case "first" -> first(written);
            default -> written.chars().allMatch(Character::isDigit) ? Integer.parseInt(written) : chinese(written);
        };
    }

    private static int first(String written) {
        return switch (written) {
            case "首先", "一方面" -> 1;
            case "其次", "另一方面" -> 2;
            case "再次", "再者" -> 3;
            case "最后" -> 4;
            default -> 0;
        };
    }

    /** 一方面: sets something apart only where nothing else does. */
    boolean isLoose(String text) {
        return style == Style.FIRST && text.startsWith("方面", to - AFTER_LOOSE);
    }

    private static int circled(char c) {
        return c >= '⒈' ? c - '⒈' + 1 : c >= '⑴' ? c - '⑴' + 1 : c - '①' + 1;
    }

    private static int chinese(String written) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
            if (unit > 0) {
                sum += Math.max(digit, 1) * unit;
                digit = 0;
            } else {
                digit = "一二三四五六七八九".indexOf(c) + 1;
            }
        }
        return sum + digit;
    }
}
