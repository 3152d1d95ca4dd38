package doorstep.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the pen (笔误): pointed out, never corrected. What may well be meant, 坐一坐 or 为了了解, is left alone. */
final class Slips {
    /** A small word twice, unless what stands before or behind it makes two words of it: 目的的, 为了了解. */
    private record Twice(String notAfter, String notBefore) {}

    private static final Map<Character, Twice> SMALL_WORDS = Map.ofEntries(
            Map.entry('的', new Twice("目标中似端", "确士")),
            Map.entry('了', new Twice("为除罢不", "解然却结断之如")),
            Map.entry('在', new Twice("现存实正所内外潜自", "于")),
            Map.entry('是', new Twice("就于但可还只总要而或", "非")),
            Map.entry('和', new Twice("温饱共总平缓柔", "谐")),
            Map.entry('我', new Twice("自", "")),
            Map.entry('们', new Twice("", "")),
            Map.entry('得', new Twice("获取值懂晓觉记", "到体出了")),
            Map.entry('也', new Twice("", "")),
            Map.entry('让', new Twice("转", "")),
            Map.entry('把', new Twice("一", "关握")),
            Map.entry('将', new Twice("", "来")),
            Map.entry('着', new Twice("", "力重手眼想实")),
            Map.entry('及', new Twice("以涉顾普", "时格")),
            Map.entry('与', new Twice("参赋给", "会")),
            Map.entry('对', new Twice("针面反相一", "待")),
            Map.entry('这', new Twice("", "")),
            Map.entry('并', new Twice("合吞", "")),
            Map.entry('被', new Twice("棉", "")));
    private static final String PAIRS = "“”‘’（）《》「」『』〔〕";
    private static final Pattern LISTED = Pattern.compile("[\\p{IsHan}]{2,40}");
    private static final Pattern DOUBLED_MARK =
            Pattern.compile("([。，、；：])[ \u3000]{0,4}[。，、；：]|([！？])\\2{2,}|([）》」』])\\3");
    private static final int LONGEST_PHRASE = 20;
    private static final int LONG_MEMBER = 4;
    private static final int LONGEST_OPENED = 30;
    private static final int PARAGRAPH = 20;
    private static final int MANY_PAUSES = 2;
    private static final int USUALLY = 3;
    private static final String STOPS = "。！？；：…”）";

    private final Manuscript manuscript;
    private final String text;
    private final Remarks remarks;

    Slips(Manuscript manuscript, Remarks remarks) {
        this.manuscript = manuscript;
        this.text = manuscript.text();
        this.remarks = remarks;
    }

    void find() {
        smallWords();
        for (int length = 2; length <= LONGEST_PHRASE; length++) {
            repeated(length);
        }
        List<Manuscript.Line> unended = new ArrayList<>();
        int ended = 0;
        for (Manuscript.Line line : manuscript.lines()) {
            listed(line);
            unpaired(line);
            if (isUnended(line)) {
                unended.add(line);
            } else if (STOPS.indexOf(text.charAt(line.to() - 1)) >= 0) {
                ended++;
            }
        }
        // Whoever mostly leaves the full stop out, as in an outline, means it.
        if (ended >= unended.size() * USUALLY) {
            unended.forEach(line -> remarks.add(Remark.Code.MARK_MISSING, line.to() - 1, line.to()));
        }
        for (Matcher mark = DOUBLED_MARK.matcher(text); mark.find(); ) {
            remarks.add(Remark.Code.DOUBLED_MARK, mark.start(), mark.end());
        }
    }

    private void smallWords() {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c != text.charAt(i + 1)) {
                continue;
            }
            Twice twice = SMALL_WORDS.get(c);
            char before = i == 0 ? '\n' : text.charAt(i - 1);
            char after = i + 2 == text.length() ? '\n' : text.charAt(i + 2);
            boolean reduplicated =
                    i > 1 && before == text.charAt(i - 2) || i + 3 < text.length() && after == text.charAt(i + 3);
            if (twice != null
                    && !reduplicated
                    && twice.notAfter.indexOf(before) < 0
                    && twice.notBefore.indexOf(after) < 0) {
                remarks.add(Remark.Code.DOUBLED_CHARACTER, i, i + 2);
            }
        }
    }

    /** The same characters again at once: 进一步进一步. Verbs said twice, 研究研究, and 一个一个 are meant. */
    private void repeated(int length) {
        int run = 0;
        for (int i = 0; i + length < text.length(); i++) {
            char c = text.charAt(i);
            boolean same = c == text.charAt(i + length) && Character.isIdeographic(c);
            run = same ? run + 1 : 0;
            if (run == length) {
                int from = i - length + 1;
                if (isPhrase(from, length)) {
                    remarks.add(Remark.Code.DOUBLED_PHRASE, from, from + 2 * length);
                }
                run = 0;
            }
        }
    }

    private boolean isPhrase(int from, int length) {
        boolean oneCharacter =
                text.substring(from, from + length).chars().distinct().count() == 1;
        boolean halves = length % 2 == 0 && text.regionMatches(from, text, from + length / 2, length / 2);
        return !oneCharacter
                && !halves
                && !(length == 2 && text.charAt(from + 1) == '一')
                && text.charAt(from) != '一'
                && text.charAt(from) != '逐';
    }

    /** The same member twice in one enumeration: 甲、乙、丙、丙. */
    private void listed(Manuscript.Line line) {
        Matcher member = LISTED.matcher(text).region(line.from(), line.to());
        int previous = -1;
        String before = "";
        while (member.find()) {
            boolean next = previous > 0 && previous == member.start() - 1 && "、，".indexOf(text.charAt(previous)) >= 0;
            boolean again = member.group().equals(before)
                    || member.group().length() >= LONG_MEMBER && before.endsWith(member.group());
            if (next && again) {
                remarks.add(
                        Remark.Code.DOUBLED_PHRASE,
                        member.start() - 1 - member.group().length(),
                        member.end());
            }
            before = member.group();
            previous = member.end();
        }
    }

    private void unpaired(Manuscript.Line line) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = line.from(); i < line.to(); i++) {
            char c = text.charAt(i);
            int kind = half(c);
            if (kind < 0) {
                continue;
            }
            if (kind % 2 == 0) {
                open.push(i);
            } else if (!open.isEmpty() && half(text.charAt(open.peek())) == kind - 1) {
                open.pop();
            } else if (!isHalfNumber(line.from(), i) && (i == line.from() || text.charAt(i - 1) != c)) {
                remarks.add(Remark.Code.MARK_UNPAIRED, i, i + 1);
            }
        }
        open.forEach(i -> remarks.add(Remark.Code.MARK_UNPAIRED, i, opened(i, line.to())));
    }

    /** Which half of which pair; a bracket may be of either width. */
    private static int half(char c) {
        return PAIRS.indexOf(c == '(' ? '（' : c == ')' ? '）' : c);
    }

    /** What an opening mark without its other half opens, to where the sentence pauses; of （五 the number. */
    private int opened(int from, int lineTo) {
        int most = Math.min(lineTo, from + LONGEST_OPENED);
        for (int i = from + 1; i < most; i++) {
            if ("，。；：！？".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return Math.min(most, from + 2);
    }

    /** 1）and 一） are numbers. */
    private boolean isHalfNumber(int lineFrom, int at) {
        return "）)".indexOf(text.charAt(at)) >= 0
                && at > lineFrom
                && at - lineFrom < 4
                && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    /** A paragraph with clauses that ends without a mark; a title may hold one comma. */
    private boolean isUnended(Manuscript.Line line) {
        if (line.to() - line.from() <= PARAGRAPH || !Character.isIdeographic(text.charAt(line.to() - 1))) {
            return false;
        }
        int pauses = 0;
        for (int i = line.from(); i < line.to(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                return false;
            }
            pauses += c == '。' ? MANY_PAUSES : c == '，' || c == '；' ? 1 : 0;
        }
        return pauses >= MANY_PAUSES;
    }
}
